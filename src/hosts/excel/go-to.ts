import type { LinkTarget } from '../../core/workbook/sheet-spec';
import { excelRun } from './run/excel-run';
import { loadFacts, workbookFacts } from './workbook/workbook-facts';
import type { SheetFacts, WorkbookFacts } from './workbook/workbook-facts';

/**
 * Shows a cell: activates its sheet and selects it. One of our sheets is known by its mark, whatever its tab is called, one of
 * the user's by its tab's name. False where the sheet is not there any more, or hidden. Throws what `hostError` makes of
 * Excel's own errors.
 */
export function goTo(target: LinkTarget): Promise<boolean> {
  return excelRun(false, async (context) => {
    const loaded = loadFacts(context);
    await context.sync();
    const sheet = sheetOf(target, workbookFacts(loaded));
    if (sheet?.visibility !== 'visible') return false;
    const { row, column } = 'sheet' in target ? target : target.cell;
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await context.sync();
    return true;
  });
}

function sheetOf(target: LinkTarget, { sheets }: WorkbookFacts): SheetFacts | undefined {
  if ('sheet' in target) return sheets.find(({ owned }) => owned === target.sheet);
  const name = target.cell.sheet?.toLowerCase();
  return name === undefined ? sheets[0] : sheets.find((sheet) => sheet.name.toLowerCase() === name);
}
