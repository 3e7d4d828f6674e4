import fc from 'fast-check';
import { carryUserCells } from '../../../src/core/sheets/user-cells';
import type { NewTable } from '../../../src/core/sheets/new-table';
import type { Cell } from '../../../src/core/workbook/cell';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { makeSheet } from '../../support/make-sheet';

const header = ['#', 'Project', 'Key', 'Your notes →', 'Chased'];
const columns = new Map([
  ['#', 0],
  ['Project', 1],
  ['Key', 2],
]);

function previousSheet(rows: readonly (readonly Cell[])[], owned: Partial<NonNullable<SheetSnapshot['ownedCells']>> = {}): SheetSnapshot {
  const sheet = makeSheet('Priorities', [['Title'], header, ...rows], { owned: 'priorities' });
  return { ...sheet, ownedCells: { formulas: [], styles: [], ...owned } };
}

function nextTable(keys: readonly string[], changes: Partial<NewTable> = {}): NewTable {
  const rows = new Map(keys.map((key, index) => [key, 2 + index]));
  return { headerRow: 1, markerColumn: 3, columns, rows, keptRow: 2 + keys.length + 2, ...changes };
}

describe('carryUserCells', () => {
  it('moves a note with its project', () => {
    const previous = previousSheet([
      [1, 'ERP', 'P-1', 'call Anna'],
      [2, 'CRM', 'P-2'],
    ]);
    const { userCells } = carryUserCells(previous, nextTable(['P-2', 'P-1']));
    expect(userCells).toEqual([
      { row: 1, column: 4, value: 'Chased' },
      { row: 3, column: 3, value: 'call Anna' },
    ]);
  });

  it('keeps typed headers when the marker stands further right', () => {
    const previous = previousSheet([[1, 'ERP', 'P-1', null, 'yes']]);
    const { userCells } = carryUserCells(previous, nextTable(['P-1'], { markerColumn: 7, headerRow: 3, rows: new Map([['P-1', 4]]) }));
    expect(userCells).toEqual([
      { row: 3, column: 8, value: 'Chased' },
      { row: 4, column: 8, value: 'yes' },
    ]);
  });

  it('keeps the note of a vanished project below, with its key', () => {
    const previous = previousSheet([[1, 'ERP', 'P-1', 'call Anna']]);
    const carried = carryUserCells(previous, nextTable(['P-9']));
    expect(carried.kept).toEqual([{ row: 5, key: 'P-1', previousRow: 2 }]);
    expect(carried.userCells).toContainEqual({ row: 5, column: 3, value: 'call Anna' });
  });

  it('keeps a total typed below the table', () => {
    const previous = previousSheet([[1, 'ERP', 'P-1', 5], [], [null, null, null, 5]], { formulas: [{ row: 4, column: 3, r1c1: '=SUM(R[-2]C:R[-2]C)' }] });
    const carried = carryUserCells(previous, nextTable(['P-2', 'P-1']));
    expect(carried.userCells).toContainEqual({ row: 6, column: 3, value: 5, r1c1: '=SUM(R[-3]C:R[-3]C)' });
  });

  it('carries a formula and the look of its cell', () => {
    const previous = previousSheet([[1, 'ERP', 'P-1', 2]], {
      formulas: [{ row: 2, column: 3, r1c1: '=RC[-3]*2' }],
      styles: [{ row: 2, column: 3, token: '7' }],
    });
    const { userCells } = carryUserCells(previous, nextTable(['P-2', 'P-1']));
    expect(userCells).toContainEqual({ row: 3, column: 3, value: 2, r1c1: '=RC[-3]*2', styleToken: '7' });
  });

  it('finds the user’s part right of our last column where the marker was deleted', () => {
    const sheet = makeSheet('Priorities', [['#', 'Project', 'Key', null], [1, 'ERP', 'P-1', 'call Anna']], { owned: 'priorities' });
    const { userCells } = carryUserCells(sheet, nextTable(['P-1']));
    expect(userCells).toEqual([{ row: 2, column: 3, value: 'call Anna' }]);
  });

  it('has nothing to carry from a workbook without our sheet', () => {
    expect(carryUserCells(undefined, nextTable(['P-1']))).toEqual({ userCells: [], kept: [], previous: null });
  });
});

const key = fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', 'P-5', '');
const note = fc.oneof(fc.constant(null), fc.constantFrom<Cell>('a', 'b', 3, true));
const noted = fc.array(fc.record({ key, notes: fc.array(note, { maxLength: 3 }) }), { maxLength: 12 });
const order = fc.uniqueArray(fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'), { maxLength: 6 });

/** The sheet that a host reads back after writing what was carried. */
function written(keys: readonly string[], carried: ReturnType<typeof carryUserCells>): SheetSnapshot {
  const rows: Cell[][] = [['Title'], [...header.slice(0, 4)]];
  const set = (row: number, column: number, value: Cell): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  keys.forEach((name, index) => set(2 + index, 2, name));
  for (const kept of carried.kept) if (kept.key !== '') set(kept.row, 2, kept.key);
  for (const cell of carried.userCells) set(cell.row, cell.column, cell.value);
  return makeSheet('Priorities', rows, { owned: 'priorities' });
}

const texts = (cells: readonly { readonly value: Cell }[]): string[] => cells.map(({ value }) => JSON.stringify(value)).sort();

describe('carryUserCells, always', () => {
  const sheetOf = (rows: readonly { key: string; notes: readonly Cell[] }[]): SheetSnapshot =>
    previousSheet(rows.map((row) => [1, 'x', row.key === '' ? null : row.key, ...row.notes]));

  it('drops nothing, whatever is ranked anew, removed or added', () => {
    fc.assert(
      fc.property(noted, order, (rows, keys) => {
        const before = rows.flatMap((row) => row.notes.filter((value) => value !== null).map((value) => ({ value })));
        const carried = carryUserCells(sheetOf(rows), nextTable(keys));
        expect(texts(carried.userCells)).toEqual(texts([...before, { value: 'Chased' }]));
      }),
    );
  });

  it('never puts two cells in one place', () => {
    fc.assert(
      fc.property(noted, order, (rows, keys) => {
        const places = carryUserCells(sheetOf(rows), nextTable(keys)).userCells.map((cell) => `${cell.row},${cell.column}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('keeps a project’s first notes beside its key through removal and return', () => {
    fc.assert(
      fc.property(noted, order, order, (rows, without, keys) => {
        const gone = without.filter((name) => name !== 'P-1');
        const first = carryUserCells(sheetOf(rows), nextTable(gone));
        const back = [...keys.filter((name) => name !== 'P-1'), 'P-1'];
        const second = carryUserCells(written(gone, first), nextTable(back));
        const row = nextTable(back).rows.get('P-1');
        const expected = (rows.find((entry) => entry.key === 'P-1' && entry.notes.some((value) => value !== null))?.notes ?? []).filter((value) => value !== null);
        expect(second.userCells.filter((cell) => cell.row === row).map((cell) => cell.value)).toEqual(expected);
      }),
    );
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(noted, order, (rows, keys) => {
        const once = carryUserCells(sheetOf(rows), nextTable(keys));
        const twice = carryUserCells(written(keys, once), nextTable(keys));
        expect(twice.userCells).toEqual(once.userCells);
      }),
    );
  });
});
