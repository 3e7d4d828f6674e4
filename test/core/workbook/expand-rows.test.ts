import fc from 'fast-check';
import type { Cell } from '../../../src/core/workbook/cell';
import { expandRows, lastRowAfter } from '../../../src/core/workbook/expand-rows';
import type { RowsByKey, SheetSpec } from '../../../src/core/workbook/sheet-spec';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { makeSheet } from '../../support/make-sheet';

const header: readonly Cell[] = ['Period', 'Key', 'End', 'Your notes →'];

function spec(rows: readonly (readonly Cell[])[], table: Partial<RowsByKey> = {}): SheetSpec {
  return {
    ...{ id: 'snapshots', name: 'Snapshots', styles: [{ bold: true }], columns: [], rows: [], merges: [], links: [], notes: [] },
    ...{ notesHeader: null, conditionalFormats: [], validations: [], filter: null, freeze: null, showGridlines: true, tabColour: '#000000' },
    print: { orientation: 'landscape', titleRows: null, footer: '' },
    cells: header.map((value, column) => ({ row: 0, column, value })),
    userCells: [],
    rowsByKey: { headerRow: 0, keyColumn: 0, key: '2026-11', idColumn: 1, rows, styles: [null, null, 0], ...table },
  };
}

function sheet(rows: readonly (readonly Cell[])[], owned: SheetSnapshot['ownedCells'] = null): SheetSnapshot {
  return { ...makeSheet('Snapshots', [header, ...rows], { owned: 'snapshots' }), ownedCells: owned };
}

/** The whole sheet as it will stand: values by row and column. */
function grid({ cells, userCells }: SheetSpec): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  for (const { row, column, value } of [...cells, ...userCells]) {
    rows[row] ??= [];
    const line = rows[row];
    if (line[column] !== undefined) throw new Error(`two cells at ${row},${column}`);
    line[column] = value;
  }
  return rows.map((row) => Array.from({ length: row.length }, (_, column) => row[column]));
}

const november = [
  ['2026-11', 'A', 3],
  ['2026-11', 'B', 4],
];

describe('expandRows', () => {
  it('puts the rows below the header of a new sheet', () => {
    const whole = expandRows(spec(november), undefined);
    expect(grid(whole)).toEqual([header, ...november]);
    expect(whole.rowsByKey).toBeNull();
  });

  it('gives a column its style, and an empty value no cell', () => {
    const { cells } = expandRows(spec([['2026-11', null, 3]]), undefined);
    expect(cells.slice(4)).toEqual([
      { row: 1, column: 0, value: '2026-11' },
      { row: 1, column: 2, value: 3, style: 0 },
    ]);
  });

  it('appends below the rows of other keys and leaves those as they are', () => {
    const october = [['2026-10', 'A', 1], ['2026-10', 'B', '#typed#']];
    expect(grid(expandRows(spec(november), sheet(october)))).toEqual([header, ...october, ...november]);
  });

  it('keeps the places of its rows between those of others', () => {
    const whole = expandRows(spec(november), sheet([['2026-11', 'A', 1], ['2026-10', 'A', 1], ['2026-11', 'B', 1]]));
    expect(grid(whole)).toEqual([header, november[0], ['2026-10', 'A', 1], november[1]]);
  });

  it('takes surplus rows out, and closes the gap', () => {
    const whole = expandRows(spec([['2026-11', 'B', 4]]), sheet([['2026-11', 'A', 1], ['2026-11', 'B', 1], ['2026-12', 'A', 1]]));
    expect(grid(whole)).toEqual([header, ['2026-11', 'B', 4], ['2026-12', 'A', 1]]);
  });

  it('moves what was typed right of a row with it', () => {
    const reordered = [['2026-11', 'B', 4], ['2026-11', 'A', 3]];
    const whole = expandRows(spec(reordered), sheet([['2026-11', 'A', 1, 'about A'], ['2026-11', 'B', 1, 'about B']]));
    expect(grid(whole)).toEqual([header, ['2026-11', 'B', 4, 'about B'], ['2026-11', 'A', 3, 'about A']]);
  });

  it('restates formulas and looks of other rows', () => {
    const owned = { formulas: [{ row: 1, column: 2, r1c1: 'RC[-1]' }], styles: [{ row: 1, column: 0, token: 's4' }] };
    const { userCells } = expandRows(spec(november), sheet([['2026-10', 'A', 1]], owned));
    expect(userCells).toEqual([
      { row: 1, column: 0, value: '2026-10', styleToken: 's4' },
      { row: 1, column: 1, value: 'A' },
      { row: 1, column: 2, value: 1, r1c1: 'RC[-1]' },
    ]);
  });

  it('appends over mere looks below the table', () => {
    const owned = { formulas: [], styles: [{ row: 2, column: 0, token: 's4' }, { row: 9, column: 0, token: 's4' }] };
    const whole = expandRows(spec([['2026-11', 'A', 3]]), sheet([['2026-10', 'A', 1]], owned));
    expect(grid(whole).slice(2, 3)).toEqual([['2026-11', 'A', 3]]);
    expect(whole.userCells.at(-1)).toEqual({ row: 9, column: 0, value: null, styleToken: 's4' });
  });

  it('gives a sheet that is stated whole back', () => {
    const whole = expandRows(spec(november), undefined);
    expect(expandRows(whole, sheet([['2026-10', 'A', 1]]))).toBe(whole);
  });

  it('does the same again as once', () => {
    const row = fc.tuple(fc.constantFrom('2026-10', '2026-11', '2026-12'), fc.constantFrom('A', 'B', 'C'), fc.nat(9), fc.constantFrom(null, 'note'));
    const wanted = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), wanted, (rows, keys) => {
        const plan = spec(keys.map((key, index) => ['2026-11', key, index]));
        const once = grid(expandRows(plan, sheet(rows)));
        const twice = grid(expandRows(plan, sheet(once.slice(1).map((cells) => Array.from(cells, (cell) => cell ?? null)))));
        expect(twice).toEqual(once);
      }),
    );
  });
});

describe('lastRowAfter', () => {
  const table = (rows: readonly (readonly Cell[])[]): RowsByKey => spec(rows).rowsByKey as RowsByKey;

  it('is the header row of an empty table', () => {
    expect(lastRowAfter(table([]), undefined)).toBe(0);
  });

  it('counts appended rows and no row that is taken out', () => {
    expect(lastRowAfter(table(november), sheet([['2026-10', 'A', 1]]))).toBe(3);
    expect(lastRowAfter(table([]), sheet([['2026-11', 'A', 1], ['2026-10', 'A', 1]]))).toBe(1);
  });
});
