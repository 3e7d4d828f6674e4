import type { Box } from '../../../core/workbook/address';
import type { ColumnSpec, SheetSpec } from '../../../core/workbook/sheet-spec';
import { wrappedRowHeights } from '../../../core/workbook/wrapped-row-heights';
import { rangeOf } from '../workbook/boxes';
import { withoutCuts } from './merges';
import type { Preparation, WriteContext } from './write-context';

type Span<T> = { readonly first: number; readonly count: number; readonly value: T };

const pixelsPerPoint = 4 / 3;
/** A digit of Google's default font is about 7 pixels wide, and 5 stand beside the text. */
const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);

/** Widths and hidden columns: one call for neighbours that agree. Columns right of ours are left as they are. */
export function prepareColumns(columns: readonly ColumnSpec[], isFresh: boolean): Preparation {
  return (sheet) => () => {
    if (columns.length === 0) return;
    if (!isFresh) sheet.showColumns(1, columns.length);
    for (const { first, count, value } of strokesOf(columns.map(({ width }) => pixelsOf(width)))) sheet.setColumnWidths(first + 1, count, value);
    for (const { first, count, value } of spansOf(columns.map(({ hidden }) => hidden === true))) if (value) sheet.hideColumns(first + 1, count);
  };
}

/** Heights that are set, in points, and those of wrapped texts in merged cells, which Google Sheets does not fit by itself. */
export function rowHeights(spec: SheetSpec): readonly (readonly [number, number])[] {
  const merged = new Set(spec.merges.map(({ row }) => row));
  const heights = new Map([...[...wrappedRowHeights(spec)].filter(([row]) => merged.has(row)), ...spec.rows.map(({ row, height }) => [row, height] as const)]);
  return [...heights].sort(([a], [b]) => a - b);
}

export function prepareRows(spec: SheetSpec): Preparation {
  return (sheet) => () => {
    for (const { first, count, value } of spansOfPlaces(rowHeights(spec))) sheet.setRowHeights(first + 1, count, Math.round(value * pixelsPerPoint));
  };
}

export function prepareFreeze(freeze: SheetSpec['freeze'], { spec, previous }: WriteContext): Preparation {
  const wanted = withoutCuts(freeze ?? { rows: 0, columns: 0 }, [...spec.merges, ...(previous?.sheet.merges ?? [])]);
  return (sheet) => {
    const now = previous ? { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() } : { rows: 0, columns: 0 };
    return () => {
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

/**
 * As few spans as give every place its value when they are set one after the other, later ones over earlier ones: widths repeat
 * along a table, and each span is a call.
 */
function strokesOf(values: readonly number[]): readonly Span<number>[] {
  const known = new Map<string, readonly Span<number>[]>();
  const best = (from: number, to: number): readonly Span<number>[] => {
    if (from > to) return [];
    const key = `${from} ${to}`;
    const found = known.get(key) ?? shortest(from, to);
    known.set(key, found);
    return found;
  };
  // The first place's stroke may reach to any later place of the same value, with others set over it between them.
  const shortest = (from: number, to: number): readonly Span<number>[] => {
    const value = values[from] ?? 0;
    let result: readonly Span<number>[] = [{ first: from, count: 1, value }, ...best(from + 1, to)];
    for (let place = from + 1; place <= to; place += 1) {
      if (values[place] !== value) continue;
      const [stroke, ...rest] = best(place, to);
      if (!stroke) continue;
      const option = [{ ...stroke, first: from, count: stroke.first + stroke.count - from }, ...best(from + 1, place - 1), ...rest];
      if (option.length < result.length) result = option;
    }
    return result;
  };
  return best(0, values.length - 1);
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
