import type { CellAddress } from '../../core/workbook/address';
import { excelCode } from './run/host-error';
import { excelRun } from './run/excel-run';

/** A cell, and all texts that stand in its row now. */
export type SelectedRow = CellAddress & { readonly texts: readonly string[] };

/**
 * The cell that is selected, by tab name: of a larger selection the one that is typed into; and what its row says. Null where
 * none is, as while a chart is selected. Throws what `hostError` makes of Excel's own errors.
 */
export function selectedCell(): Promise<SelectedRow | null> {
  return excelRun(false, async (context) => {
    const cell = context.workbook.getActiveCell().load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    const row = cell.getEntireRow().getUsedRangeOrNullObject(true).load({ values: true });
    try {
      await context.sync();
    } catch (error) {
      if (excelCode(error) === 'InvalidSelection') return null;
      throw error;
    }
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex, texts: row.isNullObject ? [] : textsOf(row.values) };
  });
}

/** Excel's own types promise nothing of what stands in a cell. */
function textsOf(values: readonly (readonly unknown[])[]): readonly string[] {
  return values.flat().filter((value) => typeof value === 'string' && value !== '') as readonly string[];
}
