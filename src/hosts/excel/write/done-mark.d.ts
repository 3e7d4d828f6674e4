import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
/**
 * What a sheet's hidden name says once the sheet is wholly written: two descriptions with the same mark give the same sheet.
 * Thousands of cells share one formula, which counts once.
 */
export declare function doneMark(spec: SheetSpec, sheetName: (id: SheetId) => string): string;
