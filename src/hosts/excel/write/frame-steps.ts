import { columnLetters } from '../../../core/workbook/address';
import { cutText } from '../../../core/workbook/cut-text';
import type { ColumnSpec, PrintSetup, SheetSpec } from '../../../core/workbook/sheet-spec';
import { wrappedRowHeights } from '../../../core/workbook/wrapped-row-heights';
import { areasAt, rangeAt, rangeOf } from '../workbook/boxes';
import { addressLists } from './look-steps';
import { smallStep } from './step';
import type { Step } from './step';

/**
 * A width in characters of the default font as points: Excel draws a digit 7 pixels wide (Calibri 11) and leaves 5 beside the
 * text, and a pixel is three quarters of a point. Other default fonts make columns a little wider or narrower than meant.
 */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * Widths and hidden columns, neighbours that agree in one call. Columns right of ours, `count` in all, are shown as wide as
 * they are.
 */
export function columnSteps(columns: readonly ColumnSpec[], count: number): readonly Step[] {
  const groups: { first: number; last: number; column: ColumnSpec }[] = [];
  columns.forEach((column, index) => {
    const last = groups[groups.length - 1];
    if (last && last.column.width === column.width && last.column.hidden === column.hidden) last.last = index;
    else groups.push({ first: index, last: index, column });
  });
  return [
    smallStep(2 + groups.length * 4, (sheet) => {
      rangeAt(sheet, `A:${columnLetters(Math.max(count, columns.length) - 1)}`).columnHidden = false;
      for (const { first, last, column } of groups) {
        const range = rangeAt(sheet, `${columnLetters(first)}:${columnLetters(last)}`);
        range.format.columnWidth = columnPoints(column.width);
        if (column.hidden) range.columnHidden = true;
      }
    }),
  ];
}

/**
 * Heights: Excel fits every row to its texts, except to those in merged cells, for which the same estimate holds as in files;
 * then the fixed ones. To be done after widths, looks and merges. `end`: the row behind all that stood or stands on the sheet.
 */
export function rowSteps(spec: SheetSpec, end: number): readonly Step[] {
  const fitted = wrappedRowHeights(spec);
  const merged = new Set(spec.merges.map(({ row }) => row));
  const heights = new Map([...[...fitted].filter(([row]) => merged.has(row)), ...spec.rows.map(({ row, height }) => [row, height] as const)]);
  const byHeight = new Map<number, number[]>();
  for (const [row, height] of heights) byHeight.set(height, [...(byHeight.get(height) ?? []), row]);
  return [
    smallStep(2, (sheet) => rangeAt(sheet, `1:${end}`).format.autofitRows()),
    ...[...byHeight].flatMap(([height, rows]) =>
      addressLists(rows.map((row) => ({ row, column: 0, rowCount: 1, columnCount: 1 }))).map((address) =>
        smallStep(4, (sheet) => void (areasAt(sheet, address).format.rowHeight = height)),
      ),
    ),
  ];
}

// One centimetre and half of it, in points.
const margin = 28.35;
const footerMargin = 14.17;
const maxFooterLength = 200;

/** A4, one page wide, and as many pages long as it takes unless it is to be one. */
export function printSteps(print: PrintSetup): readonly Step[] {
  const { titleRows } = print;
  const footer = cutText(print.footer, maxFooterLength).replace(/&/g, '&&');
  return [
    smallStep(16, ({ pageLayout }) => {
      pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = print.onePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins('Points', { left: margin, right: margin, top: margin, bottom: margin, header: footerMargin, footer: footerMargin });
      if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
      const page = pageLayout.headersFooters.defaultForAllPages;
      page.leftFooter = footer;
      page.rightFooter = '&P / &N';
    }),
  ];
}

/** The filter over a table, instead of the one that there is: no criteria, all rows shown. */
export function filterSteps(filter: SheetSpec['filter']): readonly Step[] {
  if (filter === null) return [];
  return [
    smallStep(4, (sheet) => {
      sheet.autoFilter.remove();
      sheet.autoFilter.apply(rangeOf(sheet, filter));
    }),
  ];
}
