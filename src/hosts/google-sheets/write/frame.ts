import type { Box } from '../../../core/workbook/address';
import type { ColumnSpec, SheetSpec } from '../../../core/workbook/sheet-spec';
import { wrappedRowHeights } from '../../../core/workbook/wrapped-row-heights';
import { rangeOf } from '../workbook/boxes';
import type { Preparation } from './write-context';

type Span<T> = { readonly first: number; readonly count: number; readonly value: T };

const pixelsPerPoint = 4 / 3;
/** A digit of Google's default font is about 7 pixels wide, and 5 stand beside the text. */
const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);

/** Widths and hidden columns: one call for neighbours that agree. Columns right of ours are left as they are. */
export function prepareColumns(columns: readonly ColumnSpec[], isFresh: boolean): Preparation {
  return (sheet) => () => {
    if (columns.length === 0) return;
    if (!isFresh) sheet.showColumns(1, columns.length);
    for (const { first, count, value } of spansOf(columns.map(({ width }) => pixelsOf(width)))) sheet.setColumnWidths(first + 1, count, value);
    for (const { first, count, value } of spansOf(columns.map(({ hidden }) => hidden === true))) if (value) sheet.hideColumns(first + 1, count);
  };
}

/** Heights that are set, and those of wrapped texts in merged cells, which Google Sheets does not fit by itself. */
export function prepareRows(spec: SheetSpec): Preparation {
  const merged = new Set(spec.merges.map(({ row }) => row));
  const heights = new Map([...[...wrappedRowHeights(spec)].filter(([row]) => merged.has(row)), ...spec.rows.map(({ row, height }) => [row, height] as const)]);
  const rows = [...heights].sort(([a], [b]) => a - b);
  return (sheet) => () => {
    for (const { first, count, value } of spansOfPlaces(rows)) sheet.setRowHeights(first + 1, count, Math.round(value * pixelsPerPoint));
  };
}

export function prepareFreeze(freeze: SheetSpec['freeze']): Preparation {
  return (sheet) => {
    const now = { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
    return () => {
      const wanted = freeze ?? { rows: 0, columns: 0 };
      if (wanted.rows !== now.rows) sheet.setFrozenRows(wanted.rows);
      if (wanted.columns !== now.columns) sheet.setFrozenColumns(wanted.columns);
    };
  };
}

/** The filter over a table, instead of one that stands elsewhere: all rows shown. */
export function prepareFilter(filter: SheetSpec['filter'], isFresh: boolean): Preparation {
  return (sheet) => {
    const now = isFresh ? null : sheet.getFilter();
    return () => {
      now?.remove();
      if (filter) rangeOf(sheet, filter).createFilter();
    };
  };
}

/** Rows and columns that a sheet lacks: nothing can be written beyond its grid. */
export function prepareGrowth(wanted: Pick<Box, 'rowCount' | 'columnCount'>): Preparation {
  return (sheet, now) => () => {
    if (wanted.rowCount > now.rowCount) sheet.insertRowsAfter(now.rowCount, wanted.rowCount - now.rowCount);
    if (wanted.columnCount > now.columnCount) sheet.insertColumnsAfter(now.columnCount, wanted.columnCount - now.columnCount);
  };
}

function spansOf<T>(values: readonly T[]): readonly Span<T>[] {
  return spansOfPlaces(values.map((value, index) => [index, value] as const));
}

/** Neighbours with the same value; places ascend. */
function spansOfPlaces<T>(places: readonly (readonly [number, T])[]): readonly Span<T>[] {
  const spans: { first: number; count: number; value: T }[] = [];
  for (const [place, value] of places) {
    const last = spans[spans.length - 1];
    if (last?.value === value && last.first + last.count === place) last.count += 1;
    else spans.push({ first: place, count: 1, value });
  }
  return spans;
}
