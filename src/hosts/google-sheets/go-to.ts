import type { LinkTarget } from '../../core/workbook/sheet-spec';
import { asHost } from './run/host-error';
import { workbookFacts } from './workbook/workbook-facts';
import type { SheetFacts, WorkbookFacts } from './workbook/workbook-facts';

/**
 * Shows a cell: brings its sheet to the front and selects it. One of our sheets is known by its mark, whatever its tab is called,
 * one of the user's by its tab's name. False where the sheet or the cell is not there any more, or the sheet is hidden.
 */
export function goTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, target: LinkTarget): boolean {
  return asHost(() => {
    const own = sheetOf(target, workbookFacts(spreadsheet));
    const { row, column } = 'sheet' in target ? target : target.cell;
    if (own?.visibility !== 'visible') return false;
    if (row >= own.sheet.getMaxRows() || column >= own.sheet.getMaxColumns()) return false;
    spreadsheet.setActiveSheet(own.sheet);
    spreadsheet.setActiveRange(own.sheet.getRange(row + 1, column + 1));
    return true;
  });
}

function sheetOf(target: LinkTarget, { sheets }: WorkbookFacts): SheetFacts | undefined {
  if ('sheet' in target) return sheets.find(({ owned }) => owned === target.sheet);
  const name = target.cell.sheet?.toLowerCase();
  return name === undefined ? sheets[0] : sheets.find((sheet) => sheet.name.toLowerCase() === name);
}
