import fc from 'fast-check';
import { findKeyedTable } from '../../src/core/sheets/keyed-table';
import type { KeyedTable } from '../../src/core/sheets/keyed-table';
import { cellText } from '../../src/core/workbook/cell';
import type { SheetSpec } from '../../src/core/workbook/sheet-spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { insertColumns, insertRows, reverseRows } from '../support/edit-sheet';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import { ownSheet, textsOf, typed, withSheet } from '../support/own-sheets';
import { planned, refreshOnce } from '../support/refresh-again';

const ids = ['summary', 'priorities', 'rag', 'findings'] as const;
type NotedId = (typeof ids)[number];

type Line = { readonly id: string; readonly late: number; readonly value: number };
const keys = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5'] as const;

function register(lines: readonly Line[]): SheetSnapshot {
  const rows = lines.map(({ id, late, value }) => [id, `Project ${id}`, 'Ann Lee', 'In progress', date('2026-01-05'), date(`2026-0${late}-20`), value]);
  return makeSheet('Portfolio', [['ID', 'Project', 'Owner', 'Status', 'Start', 'End', 'Budget'], ...rows]);
}

const lines = fc
  .shuffledSubarray([...keys], { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map((id) => fc.record({ id: fc.constant(id), late: fc.integer({ min: 4, max: 9 }), value: fc.integer({ min: 1, max: 900 }) }))));

/** What people do to a sheet of ours; `at` and `to` are parts of its height and width. */
type Deed = { readonly what: 'note' | 'note below' | 'row' | 'column' | 'sort' | 'rename' | 'filter' | 'no header'; readonly sheet: NotedId; readonly at: number; readonly to: number };

const part = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);
const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom('note', 'note', 'note below', 'row', 'column', 'sort', 'rename', 'filter', 'no header'),
  sheet: fc.constantFrom(...ids),
  at: part,
  to: part,
});

function tableOf(sheet: SheetSnapshot): KeyedTable {
  const table = findKeyedTable(sheet, new Set());
  if (!table) throw new Error(`no table on ${sheet.name}`);
  return table;
}

const end = ({ box }: SheetSnapshot): number => (box ? box.row + box.rowCount : 0);
const width = ({ box }: SheetSnapshot): number => (box ? box.column + box.columnCount : 0);

/** The sheet after the deed; every typed text is new, and typed into an empty cell. */
function done(sheet: SheetSnapshot, { what, at, to }: Deed, text: string): SheetSnapshot {
  const { headerRow, markerColumn, rows } = tableOf(sheet);
  const keyed = rows[Math.floor(at * rows.length)];
  const below = headerRow + 1 + Math.floor(at * (end(sheet) - headerRow));
  const before = Math.floor(to * (markerColumn + 1));
  if (what === 'note') return keyed ? typed(sheet, [{ row: keyed.row, column: Math.max(width(sheet), markerColumn + 1), value: `${text} on ${keyed.key}` }]) : sheet;
  if (what === 'no header') return typed(sheet, [{ row: headerRow, column: markerColumn, value: null }]);
  if (what === 'note below') return typed(sheet, [{ row: end(sheet) + 1, column: Math.floor(to * markerColumn), value: text }]);
  if (what === 'row') return typed(insertRows(sheet, below), [{ row: below, column: Math.floor(to * markerColumn), value: text }]);
  if (what === 'column') return typed(insertColumns(sheet, before), [{ row: headerRow, column: before, value: text }, ...rows.slice(0, 1).map(({ row }) => ({ row, column: before, value: `${text} value` }))]);
  if (what === 'sort') return rows.length > 1 ? reverseRows(sheet, rows[0]?.row ?? 0, rows[1]?.row ?? 0) : sheet;
  return what === 'rename' ? { ...sheet, name: `${sheet.name} ${text}` } : { ...sheet, hiddenRows: rows.slice(0, 1).map(({ row }) => row) };
}

/** The workbook after the deeds, its sheets in another order. */
function afterDeeds(workbook: WorkbookSnapshot, deeds: readonly Deed[], month: number): WorkbookSnapshot {
  const changed = deeds.reduce((book, act, index) => {
    const sheet = book.sheets.find(({ owned }) => owned === act.sheet);
    return sheet ? withSheet(book, done(sheet, act, `mine ${month}.${index}`)) : book;
  }, workbook);
  return { ...changed, sheets: [...changed.sheets].reverse() };
}

const mine = (texts: readonly string[]): readonly string[] => texts.filter((text) => text.startsWith('mine ')).sort();
const mineIn = ({ sheets }: WorkbookSnapshot): readonly string[] => mine(sheets.filter(({ owned }) => owned !== null).flatMap(textsOf));
const mineOut = (specs: readonly SheetSpec[]): readonly string[] => mine(specs.flatMap(({ userCells }) => userCells.map(({ value }) => cellText(value))));

/** Notes that do not stand in the row of their project, though it has one. */
function astray(spec: SheetSpec): readonly string[] {
  const keyColumn = spec.cells.filter(({ value }) => value === 'Key').reduce((_, { column }) => column, -1);
  const rows = new Map(spec.cells.filter(({ column }) => column === keyColumn).map(({ row, value }) => [cellText(value), row]));
  return spec.userCells.filter(({ row, value }) => (rows.get(/ on (.*)$/.exec(cellText(value))?.[1] ?? '') ?? row) !== row).map(({ value }) => cellText(value));
}

type Month = { readonly lines: readonly Line[]; readonly deeds: readonly Deed[] };
const months: fc.Arbitrary<readonly Month[]> = fc.array(fc.record({ lines, deeds: fc.array(deed, { maxLength: 4 }) }), { minLength: 2, maxLength: 3 });

const ends = ['2026-10-31', '2026-11-30', '2026-12-31'];

/** The workbook as each month's refresh finds it: other projects, other figures, and what people did meanwhile. */
function eachMonth(given: readonly Month[], check: (book: WorkbookSnapshot, when: { readonly asOf: string }) => void): void {
  const begun = refreshOnce(makeWorkbook([register(keys.map((id) => ({ id, late: 6, value: 10 })))]), { asOf: '2026-09-30' }).after;
  given.reduce((workbook, month, index) => {
    const found = withSheet(afterDeeds(workbook, month.deeds, index), register(month.lines));
    const when = { asOf: ends[index] ?? '' };
    check(found, when);
    return refreshOnce(found, when).after;
  }, begun);
}

describe('a refresh, whatever people did to our sheets and their register', () => {
  it('loses nothing that they typed', () => {
    fc.assert(
      fc.property(months, (given) => {
        eachMonth(given, (found, when) => expect(mineOut(refreshOnce(found, when).plan.sheets)).toEqual(mineIn(found)));
      }),
      { numRuns: 14 },
    );
  });

  it('leaves every note beside its project', () => {
    fc.assert(
      fc.property(months, (given) => {
        eachMonth(given, (found, when) => expect(refreshOnce(found, when).plan.sheets.flatMap(astray)).toEqual([]));
      }),
      { numRuns: 10 },
    );
  });

  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(months, (given) => {
        eachMonth(given, (found, when) => {
          const once = refreshOnce(found, when);
          const again = refreshOnce(once.after, when);
          expect(again.plan.sheets).toEqual(once.plan.sheets);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('is undone: our sheets are as they were', () => {
    fc.assert(
      fc.property(months, (given) => {
        eachMonth(given, (found, when) => {
          const { after, undo } = refreshOnce(found, when);
          const undone = planned(after, undo);
          for (const { owned, name } of found.sheets) {
            if (owned === null) continue;
            expect(ownSheet(undone, owned).name).toBe(name);
            expect(textsOf(ownSheet(undone, owned))).toEqual(textsOf(ownSheet(found, owned)));
          }
        });
      }),
      { numRuns: 10 },
    );
  });
});
