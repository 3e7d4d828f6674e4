import { cellsIn, formatAt } from '../model/cells';
import { defaultColumnWidth, defaultRowHeight } from '../model/fake-workbook';
import { displayText } from './display-text';
import { checkSheet } from './guard';
import type { Host } from './host';
import { setLines } from './lines';
import type { SheetTarget } from './sheet-target';

const pointsPerCharacter = 5.25;

/** Widths by the longest text, 5.25 points a character: Excel measures glyphs, so only order of magnitude is right. */
export function autofitColumns(host: Host, { sheet, box }: SheetTarget): void {
  checkSheet(host, sheet, 'allowFormatColumns');
  const widths = new Map<number, number>();
  for (const { row, column, cell } of cellsIn(sheet, box)) {
    const text = displayText(cell.value, formatAt(sheet, row, column).numberFormat ?? 'General', host.workbook.isDate1904);
    widths.set(column, Math.max(widths.get(column) ?? 0, text.length * pointsPerCharacter + 5));
  }
  for (const [column, width] of widths) setLines(sheet.columns, [column], (record) => (record.width = Math.max(width, defaultColumnWidth / 4)));
}

/** Heights by the number of lines of text. */
export function autofitRows(host: Host, { sheet, box }: SheetTarget): void {
  checkSheet(host, sheet, 'allowFormatRows');
  const lines = new Map<number, number>();
  for (const { row, cell } of cellsIn(sheet, box)) lines.set(row, Math.max(lines.get(row) ?? 1, typeof cell.value === 'string' ? cell.value.split('\n').length : 1));
  for (const [row, count] of lines) setLines(sheet.rows, [row], (record) => (record.height = count * defaultRowHeight));
}
