import type { CellAddress } from '../../core/workbook/address';
import { asHost } from './run/host-error';

/** A cell, and all texts that stand in its row now. */
export type SelectedRow = CellAddress & { readonly texts: readonly string[] };

/** The cell that is selected, by tab name, and what its row says. Null where none is, as on a sheet that is one chart. */
export function selectedCell(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): SelectedRow | null {
  return asHost(() => {
    const range = spreadsheet.getActiveRange();
    if (!range) return null;
    const sheet = range.getSheet();
    const row = range.getRow() - 1;
    const columns = sheet.getLastColumn();
    const values = columns === 0 ? [] : (sheet.getRange(row + 1, 1, 1, columns).getValues().flat() as unknown[]);
    return { sheet: sheet.getName(), row, column: range.getColumn() - 1, texts: values.filter((value): value is string => typeof value === 'string' && value !== '') };
  });
}
