import type { CellAddress } from '../../core/workbook/address';
import { excelCode } from './run/host-error';
import { excelRun } from './run/excel-run';

/**
 * The cell that is selected, by tab name: of a larger selection the one that is typed into. Null where none is, as while a
 * chart is selected. Throws what `hostError` makes of Excel's own errors.
 */
export function selectedCell(): Promise<CellAddress | null> {
  return excelRun(false, async (context) => {
    const cell = context.workbook.getActiveCell().load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    try {
      await context.sync();
    } catch (error) {
      if (excelCode(error) === 'InvalidSelection') return null;
      throw error;
    }
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}
