import fc from 'fast-check';
import { refresh } from '../../../src/core/refresh';
import { findSnapshotsTable } from '../../../src/core/snapshots/snapshots-table';
import { snapshotColumns } from '../../../src/core/snapshots/snapshot-columns';
import type { Cell } from '../../../src/core/workbook/cell';
import { cellText } from '../../../src/core/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { copyRow, deleteRow, insertColumns, insertRows, moveColumn, reverseRows } from '../../support/edit-sheet';
import { date, makeSheet, makeWorkbook } from '../../support/make-sheet';
import { ownSheet, textsOf, typed, withSheet } from '../../support/own-sheets';
import { refreshOnce } from '../../support/refresh-again';

type Line = readonly [id: string, end: string, budget: number];
const october: readonly Line[] = [['P-1', '2026-12-20', 100], ['P-2', '2027-03-31', 200]];
const header = ['ID', 'Project', 'Status', 'Start', 'End', 'Budget'];

const register = (lines: readonly Line[]): SheetSnapshot =>
  makeSheet('Portfolio', [header, ...lines.map(([id, end, budget]) => [id, `Project ${id}`, 'In progress', date('2026-01-05'), date(end), budget])]);
const withRegister = (book: WorkbookSnapshot, lines: readonly Line[]): WorkbookSnapshot => ({ ...book, sheets: [register(lines), ...book.sheets.filter(({ owned }) => owned !== null)] });
const first = makeWorkbook([register(october)]);
const refreshed = (book: WorkbookSnapshot, asOf = '2026-10-31') => refreshOnce(book, { asOf });
const inOctober = refreshed(first).after;
const inNovember = refreshed(withRegister(inOctober, october), '2026-11-30').after;

const sheetOf = (book: WorkbookSnapshot): SheetSnapshot => ownSheet(book, 'snapshots');
/** Every row of the table: period, key, end and budget. */
function rowsOf(book: WorkbookSnapshot): readonly string[] {
  const table = findSnapshotsTable(sheetOf(book));
  return (table?.rows ?? []).map(({ row, period, key }) => [period, key, ...(['End', 'Budget'] as const).map((name) => cellText(cellAt(sheetOf(book), row, table?.columns.get(name) ?? -1)))].join(' '));
}
const noted = (book: WorkbookSnapshot, row: number, text: string): WorkbookSnapshot => withSheet(book, typed(sheetOf(book), [{ row, column: snapshotColumns.length + 1, value: text }]));
const textBeside = (book: WorkbookSnapshot, text: string): readonly Cell[] => sheetOf(book).cells.filter((cells) => cells.some((cell) => cell === text)).flatMap((cells) => cells.slice(0, 3));
const firstRow = 5;

describe('snapshotsSheet', () => {
  it('remembers one row a project', () => {
    expect(rowsOf(inOctober)).toEqual(['2026-10 P-1 46376 100', '2026-10 P-2 46477 200']);
  });

  it('adds the next period below, and leaves the one before as it is', () => {
    const moved = refreshed(withRegister(inOctober, [['P-1', '2027-01-20', 150]]), '2026-11-30').after;
    expect(rowsOf(moved)).toEqual(['2026-10 P-1 46376 100', '2026-10 P-2 46477 200', '2026-11 P-1 46407 150']);
  });

  it('lets the last refresh of a period win', () => {
    const again = refreshed(withRegister(inOctober, [['P-1', '2026-12-24', 100]]), '2026-10-31').after;
    expect(rowsOf(again)).toEqual(['2026-10 P-1 46380 100']);
  });

  it('never touches a closed period, and says so', () => {
    const { after, findings } = refreshed(withRegister(inNovember, [['P-9', '2027-01-01', 1]]), '2026-10-15');
    expect(rowsOf(after)).toEqual(rowsOf(inNovember));
    expect(findings.filter(({ code }) => code === 'period-closed').map(({ args }) => args)).toEqual([{ period: 'October 2026', later: 'November 2026' }]);
  });

  it('adds an older period that was never remembered', () => {
    expect(rowsOf(refreshed(inNovember, '2026-09-30').after)).toEqual([...rowsOf(inNovember), '2026-09 P-1 46376 100', '2026-09 P-2 46477 200']);
  });

  it('keeps a note with its row through refreshes and months', () => {
    const book = noted(inOctober, firstRow + 1, 'agreed in the board');
    const reordered = refreshed(withRegister(book, [...october].reverse())).after;
    expect(textBeside(reordered, 'agreed in the board')).toEqual(['2026-10', expect.any(Number), 'P-2']);
    expect(textBeside(refreshed(withRegister(reordered, october), '2026-11-30').after, 'agreed in the board')).toEqual(['2026-10', expect.any(Number), 'P-2']);
  });

  it('keeps the row of a project that went away in the period where something is typed beside it', () => {
    const gone = refreshed(withRegister(noted(inOctober, firstRow + 1, 'why?'), [['P-1', '2026-12-20', 100]])).after;
    expect(textBeside(gone, 'why?')).toEqual(['2026-10', expect.any(Number), 'P-2']);
    expect(rowsOf(refreshed(gone).after)).toEqual(rowsOf(gone));
  });

  it('tells what moved, who was updated and the trend from the second period on', () => {
    const { result } = refreshed(withRegister(inOctober, [['P-1', '2027-01-20', 100], ['P-2', '2027-03-31', 200]]), '2026-11-30');
    expect(result.moves?.projects.map(({ key }) => key)).toEqual(['P-1']);
    expect([result.period, result.updated, result.trend.map(({ period }) => period)]).toEqual(['2026-11', { count: 1, of: 2 }, ['2026-10', '2026-11']]);
    expect(refreshed(first).result).toMatchObject({ moves: null, updated: null, trend: [] });
  });

  it('takes the first end it remembers for a baseline', () => {
    const { result } = refreshed(withRegister(inOctober, [['P-1', '2027-02-20', 100], ['P-2', '2027-03-31', 200]]), '2026-11-30');
    expect(result.projects.map(({ rag }) => rag.computed)).toEqual(['R', null]);
  });

  it('breaks the trend where limits changed', () => {
    const options = { asOf: '2026-11-30', file: { thresholds: { finishSlip: { amber: 0.01 } } } };
    expect(refreshOnce(inOctober, options).result.trend.map(({ isBreak }) => isBreak)).toEqual([false, true]);
  });

  it('shows the current period alone under masks, as plain cells', () => {
    const { plan, result } = refresh(inNovember, { settingsFile: null, asOf: { given: '2026-12-31', today: '2026-12-31' }, version: '1.0.0', mask: { names: true, money: false } });
    const sheet = plan.sheets.find(({ id }) => id === 'snapshots');
    const below = sheet?.cells.filter(({ row, column }) => row >= firstRow && (column === 0 || column === 3)).map(({ value }) => value);
    expect([sheet?.rowsByKey, below]).toEqual([null, ['2026-12', 'Project 1', '2026-12', 'Project 2']]);
    expect([result.moves, result.trend]).toEqual([null, []]);
  });
});

const edits: readonly (readonly [string, (sheet: SheetSnapshot) => SheetSnapshot])[] = [
  ['a row inserted on top', (sheet) => insertRows(sheet, 0, 2)],
  ['a row inserted among the rows', (sheet) => insertRows(sheet, firstRow + 1)],
  ['a column inserted at the left', (sheet) => insertColumns(sheet, 0)],
  ['a column of their own in the middle', (sheet) => typed(insertColumns(sheet, 4), [{ row: 4, column: 4, value: 'Mine' }, { row: firstRow, column: 4, value: 'my word' }])],
  ['a column moved', (sheet) => moveColumn(sheet, 10, 1)],
  ['the header row deleted', (sheet) => deleteRow(sheet, 4)],
  ['sorted', (sheet) => reverseRows(sheet, firstRow, firstRow + 3)],
  ['a row copied', (sheet) => copyRow(sheet, firstRow)],
  ['the notes header typed over', (sheet) => typed(sheet, [{ row: 4, column: snapshotColumns.length, value: 'My remarks' }])],
  ['renamed', (sheet) => ({ ...sheet, name: 'History' })],
];

describe('the Snapshots sheet, edited by hand', () => {
  const book = noted(inNovember, firstRow + 1, 'a note');
  const known = (rows: readonly string[]): readonly string[] => [...new Set(rows)].sort();

  it.each(edits)('loses nothing remembered: %s', (_what, edit) => {
    const after = refreshed(withSheet(book, edit(sheetOf(book))), '2026-11-30').after;
    expect(known(rowsOf(after))).toEqual(known(rowsOf(book)));
  });

  it.each(edits)('loses nothing typed: %s', (_what, edit) => {
    const edited = edit(sheetOf(book));
    const theirs = textsOf(edited).filter((text) => ['a note', 'my word', 'Mine', 'My remarks'].includes(text));
    const after = refreshed(withSheet(book, edited), '2026-11-30').after;
    expect(theirs.filter((text) => !textsOf(sheetOf(after)).includes(text))).toEqual([]);
  });

  it.each(edits)('is settled after one refresh: %s', (_what, edit) => {
    const once = refreshed(withSheet(book, edit(sheetOf(book))), '2026-11-30').after;
    const twice = refreshed(once, '2026-11-30').after;
    expect(sheetOf(twice).cells).toEqual(sheetOf(once).cells);
  });
});

describe('laws of Snapshots', () => {
  const lines = fc.shuffledSubarray(['P-1', 'P-2', 'P-3', 'P-4']).chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.constantFrom('2026-12-20', '2027-02-01'), fc.integer({ min: 1, max: 9 })))));
  const months = ['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30'];
  const runs = fc.array(fc.record({ asOf: fc.constantFrom(...months), lines: lines.filter(({ length }) => length > 0) }), { minLength: 2, maxLength: 5 });
  const ofPeriod = (rows: readonly string[], period: string, isIt: boolean): readonly string[] => rows.filter((row) => row.startsWith(period) === isIt);

  it('rows of other periods stay, in any order of refreshes, and twice is once', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        let book = inOctober;
        for (const { asOf, lines: now } of steps) {
          const period = asOf.slice(0, 7);
          const after = refreshed(withRegister(book, now), asOf).after;
          expect(ofPeriod(rowsOf(after), period, false)).toEqual(ofPeriod(rowsOf(book), period, false));
          expect(rowsOf(refreshed(after, asOf).after)).toEqual(rowsOf(after));
          book = after;
        }
      }),
      { numRuns: 25 },
    );
  });
});
