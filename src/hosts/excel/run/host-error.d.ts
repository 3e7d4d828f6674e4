import { PlumblineError } from '../../../core/workbook/plumbline-error';
/**
 * Whatever was thrown while Excel was asked, as an error for people. Ours stays as it is; one of Excel's is told by its code
 * alone, and keeps as its cause that code and the member it happened in, never a cell's content; anything else is a bug.
 */
export declare function hostError(error: unknown): PlumblineError;
/** The code of an error of Excel's; null for any other error. */
export declare function excelCode(error: unknown): string | null;
