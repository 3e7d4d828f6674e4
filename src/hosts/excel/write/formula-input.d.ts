import type { Formula } from '../../../core/workbook/formula';
import type { CellPiece, WriteContext } from './write-context';
type SheetName = WriteContext['sheetName'];
/** A formula of ours as Excel takes it in any language: commas between arguments, functions in English. */
export declare function formulaText(formula: Formula, sheetName: SheetName, rowShift?: number): string;
/**
 * Tells whether a formula of ours is the one a cell has. In R1C1 form all rows of a column share one text, so that it is put
 * into words once.
 */
export declare function formulaComparer(sheetName: SheetName): (piece: CellPiece, current: string) => boolean;
export {};
