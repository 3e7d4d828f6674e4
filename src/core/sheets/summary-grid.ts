import type { Style } from '../workbook/sheet-spec';
import type { SheetBuilder } from './sheet-builder';
import { colours } from './styles';

/** Widths of the Summary's columns: number, project, six equal ones for the strips, then what is left. */
export const summaryWidths = [4, 36, 11, 11, 11, 11, 11, 11, 13, 16, 11, 12] as const;

/** Characters that fit one line of the merged *Why* cell. */
export const whySpan = { first: 4, last: 8 } as const;

/** Columns that each of the five tiles spans. */
export const tileSpans: readonly (readonly [first: number, last: number])[] = [
  [0, 1],
  [2, 4],
  [5, 7],
  [8, 9],
  [10, 11],
];

export const lastColumn = summaryWidths.length - 1;
export const lineHeight = 15;

export type Span = { readonly row: number; readonly first: number; readonly last: number };

/** Puts one value over several columns, every cell under it in the same style, so that borders close. */
export function putSpan(sheet: SheetBuilder, span: Span, content: { readonly value: string; readonly style: Style }): void {
  sheet.put([span.row, span.first], content.value, { style: content.style });
  fillSpan(sheet, span, content.style);
}

/** Styles and merges the rest of a span whose first cell is put already. */
export function fillSpan(sheet: SheetBuilder, { row, first, last }: Span, style: Style): void {
  for (let column = first + 1; column <= last; column += 1) sheet.put([row, column], null, { style });
  if (last > first) sheet.merge({ row, column: first, rowCount: 1, columnCount: last - first + 1 });
}

/** Total width of a span in characters. */
export function spanWidth(first: number, last: number): number {
  return summaryWidths.slice(first, last + 1).reduce<number>((sum, width) => sum + width, 0);
}

/** How many lines a text takes in this many characters; merged cells do not grow by themselves. */
export function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.85) / width)), 0);
}

/** The heading of a block over these columns. */
export function putHeading(sheet: SheetBuilder, span: Span, text: string): void {
  const style: Style = { bold: true, size: 12, borderBottom: colours.brand };
  sheet.put([span.row, span.first], text, { style });
  for (let column = span.first + 1; column <= span.last; column += 1) sheet.put([span.row, column], null, { style });
}
