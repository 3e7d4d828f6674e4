import { columnLetters } from '../../../core/workbook/address';
import { cutText } from '../../../core/workbook/cut-text';
import type { ColumnSpec, PrintSetup, SheetSpec } from '../../../core/workbook/sheet-spec';
import { wrappedRowHeights } from '../../../core/workbook/wrapped-row-heights';
import { areasAt, rangeAt, rangeOf } from '../workbook/boxes';
import type { Changes } from './content-steps';
import { addressLists, joinAddresses } from './look-steps';
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

/** Rows that stand together, both included. */
export type RowSpan = { readonly first: number; readonly last: number };

/** Rows in which a text is new or gone. The others are left as high as they are: people may have set that. */
export function rowsWithNewText(changes: Changes): readonly RowSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const [row, cells] of changes) {
    if (!cells.some(({ input }) => typeof input === 'string' && !input.startsWith('='))) continue;
    const last = spans[spans.length - 1];
    if (last?.last === row - 1) last.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}

/**
 * Heights: Excel fits these rows to their texts, except to those in merged cells, for which the same estimate holds as in
 * files; then come those that are set. To be done after widths, looks and merges.
 */
export function rowSteps(spec: SheetSpec, fittedRows: readonly RowSpan[]): readonly Step[] {
  const fitted = wrappedRowHeights(spec);
  const merged = new Set(spec.merges.map(({ row }) => row));
  const heights = new Map([...[...fitted].filter(([row]) => merged.has(row)), ...spec.rows.map(({ row, height }) => [row, height] as const)]);
  const byHeight = new Map<number, number[]>();
  for (const [row, height] of heights) byHeight.set(height, [...(byHeight.get(height) ?? []), row]);
  return [
    ...joinAddresses(fittedRows.map(({ first, last }) => `${first + 1}:${last + 1}`)).map((address) => smallStep(4, (sheet) => areasAt(sheet, address).format.autofitRows())),
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
