import type { Cell } from './cell';
import { cellText } from './cell';
import type { RowsByKey, SheetSpec, SpecCell, UserCell } from './sheet-spec';
import type { SheetSnapshot } from './snapshot';

/**
 * The same sheet stated whole: the rows of the key as `RowsByKey` wants them, every other row below the header restated
 * as user cells with its values, formulas and looks. A sheet that already is stated whole comes back as it is; without
 * an earlier sheet the rows stand right below the header. Only rows that are taken out move the ones below them up.
 * Linear in the cells of the sheet.
 */
export function expandRows(spec: SheetSpec, previous: SheetSnapshot | undefined): SheetSpec {
  const table = spec.rowsByKey;
  if (!table) return spec;
  const old = previous ? oldRows(previous, table) : [];
  const placed = placeRows(old, table);
  const cells = placed.rows.flatMap(({ row, cells: values }) => specCells(row, values, table));
  const userCells = placed.old.flatMap(({ from, to, keepsOurs }) =>
    from.cells.flatMap((cell) => (keepsOurs || cell.column >= table.styles.length ? [{ ...cell, row: to }] : [])),
  );
  return {
    ...spec,
    cells: [...spec.cells, ...cells],
    userCells: [...spec.userCells, ...userCells].sort((a, b) => a.row - b.row || a.column - b.column),
    rowsByKey: null,
  };
}

/** The last row of the sheet once `rowsByKey` is expanded: where a filter ends. The header row where there is none below. */
export function lastRowAfter(table: RowsByKey, previous: SheetSnapshot | undefined): number {
  const placed = placeRows(previous ? oldRows(previous, table) : [], table);
  const rows = [...placed.rows.map(({ row }) => row), ...placed.old.filter(({ from }) => from.hasContent).map(({ to }) => to)];
  return rows.reduce((last, row) => Math.max(last, row), table.headerRow);
}

/** One row below the header as it stands: what is in it, left to right. */
type OldRow = { readonly row: number; readonly key: string; readonly id: string; readonly hasContent: boolean; readonly cells: readonly UserCell[] };

type Draft = { value: Cell; r1c1?: string; styleToken?: string };

function oldRows(sheet: SheetSnapshot, { headerRow, keyColumn, idColumn }: RowsByKey): readonly OldRow[] {
  const drafts = draftRows(sheet, headerRow);
  return [...drafts.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = drafts.get(row) ?? new Map<number, Draft>();
      const textAt = (column: number): string => cellText(cells.get(column)?.value);
      return {
        row,
        key: textAt(keyColumn),
        id: textAt(idColumn),
        hasContent: [...cells.values()].some(({ value, r1c1 }) => value !== null || r1c1 !== undefined),
        cells: [...cells].map(([column, draft]) => ({ row, column, ...draft })).sort((a, b) => a.column - b.column),
      };
    });
}

function draftRows(sheet: SheetSnapshot, headerRow: number): ReadonlyMap<number, ReadonlyMap<number, Draft>> {
  const rows = new Map<number, Map<number, Draft>>();
  const at = (row: number, column: number): Draft => {
    const cells = rows.get(row) ?? new Map<number, Draft>();
    rows.set(row, cells);
    const draft = cells.get(column) ?? { value: null };
    cells.set(column, draft);
    return draft;
  };
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  for (let r = Math.max(0, headerRow + 1 - top); r < sheet.cells.length; r += 1) {
    sheet.cells[r]?.forEach((value, c) => {
      if (value !== null) at(top + r, left + c).value = value;
    });
  }
  for (const { row, column, r1c1 } of sheet.ownedCells?.formulas ?? []) if (row > headerRow) at(row, column).r1c1 = r1c1;
  for (const { row, column, token } of sheet.ownedCells?.styles ?? []) if (row > headerRow) at(row, column).styleToken = token;
  return rows;
}

type Placed = {
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
  /** Where each old row's cells go; `keepsOurs` false where only the user's part of it goes along. */
  readonly old: readonly { readonly from: OldRow; readonly to: number; readonly keepsOurs: boolean }[];
};

function placeRows(old: readonly OldRow[], table: RowsByKey): Placed {
  const matching = old.filter(({ key }) => key === table.key);
  const surplus = matching.slice(table.rows.length).map(({ row }) => row);
  const shifted = shifter(surplus);
  const last = old.reduce((row, next) => (next.hasContent ? Math.max(row, next.row) : row), table.headerRow);
  const rows = table.rows.map((cells, index) => {
    const place = matching[index];
    return { cells, row: place ? shifted(place.row) : last + 1 + index - matching.length };
  });
  const waiting = rowsOfIds(rows, table.idColumn);
  const taken = new Set(rows.map(({ row }) => row));
  const placeOf = (from: OldRow): number | undefined => {
    if (from.key === table.key) return waiting.get(from.id)?.shift();
    const row = shifted(from.row);
    // Mere looks below the table give way to a row that is appended there.
    return !from.hasContent && taken.has(row) ? undefined : row;
  };
  return {
    rows,
    old: old.flatMap((from) => {
      const to = placeOf(from);
      return to === undefined ? [] : [{ from, to, keepsOurs: from.key !== table.key }];
    }),
  };
}

/** Where a row goes when these rows, ascending, are taken out: up by as many as stand above it. */
function shifter(removed: readonly number[]): (row: number) => number {
  return (row) => {
    let [low, high] = [0, removed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((removed[middle] ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return row - low;
  };
}

/** The new rows of each id, from the top: equal ids take their cells in order. */
function rowsOfIds(rows: Placed['rows'], idColumn: number): ReadonlyMap<string, number[]> {
  const waiting = new Map<string, number[]>();
  for (const { row, cells } of rows) {
    const id = cellText(cells[idColumn]);
    const known = waiting.get(id);
    if (known) known.push(row);
    else waiting.set(id, [row]);
  }
  return waiting;
}

function specCells(row: number, values: readonly Cell[], { styles }: RowsByKey): readonly SpecCell[] {
  return values.flatMap((value, column) => {
    const style = styles[column] ?? null;
    return value === null ? [] : [{ row, column, value, ...(style === null ? {} : { style }) }];
  });
}
