import { readWritten, writtenText } from '../../../src/core/sheets/written-words';
import { findKeyedTable } from '../../../src/core/sheets/keyed-table';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { insertColumns, insertRows } from '../../support/edit-sheet';
import { date, makeSheet, makeWorkbook } from '../../support/make-sheet';
import { ownSheet, textsOf, typed, withSheet } from '../../support/own-sheets';
import { refreshOnce, without } from '../../support/refresh-again';

const header = ['ID', 'Project', 'Owner', 'Status', 'Start', 'End', 'Budget'];
const book = makeWorkbook([
  makeSheet('Portfolio', [
    header,
    ['P-1', 'Warehouse robotics', 'Ann Lee', 'In progress', date('2026-01-05'), date('2026-09-20'), 120000],
    ['P-2', 'Payroll renewal', 'Ben Ott', 'In progress', date('2026-02-01'), date('2027-03-31'), 90000],
  ]),
]);
const first = refreshOnce(book).after;
const withoutSettings = { sheetsToWrite: ['summary', 'priorities', 'rag', 'findings'] } as const;
const userTexts = (after: ReturnType<typeof refreshOnce>, id: SheetId): readonly unknown[] =>
  after.plan.sheets.filter((spec) => spec.id === id).flatMap(({ userCells }) => userCells.map(({ value }) => value));

/** The RAG sheet with a text in a row that somebody inserted on top. */
function lined(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return withSheet(snapshot, typed(insertRows(ownSheet(snapshot, 'rag'), 0), [{ row: 0, column: 0, value: 'for Tuesday' }]));
}

describe('readWritten', () => {
  it('knows the headers and the title of a sheet', () => {
    const written = readWritten(first, 'rag');
    expect(written?.headers.slice(0, 2)).toEqual(['Project', 'By the figures']);
    expect(written?.words?.size).toBeGreaterThan(2);
  });

  it('knows nothing without our Settings', () => {
    expect(readWritten(without(first, 'settings'), 'rag')).toBeNull();
  });

  it.each(['written: [', 'written: {}', 'written: [1,null,{"id":"rag"}]'])('knows nothing where its cell was changed to %s', (value) => {
    const settings = ownSheet(first, 'settings');
    const row = settings.cells.findIndex((cells) => cells.some((cell) => typeof cell === 'string' && cell.startsWith('written: ')));
    const column = settings.cells[row]?.findIndex((cell) => typeof cell === 'string' && cell.startsWith('written: ')) ?? -1;
    expect(cellAt(settings, row, column)).toContain('"id":"rag"');
    expect(readWritten(withSheet(first, typed(settings, [{ row, column, value }])), 'rag')).toBeNull();
  });
});

describe('what was written', () => {
  it('fits one cell however much there is to remember', () => {
    const spec = refreshOnce(book).plan.sheets[0];
    if (!spec) throw new Error('no sheet');
    const loose = Array.from({ length: 1400 }, (_, row) => ({ row: 100 + row, column: 0, value: `text ${row}` }));
    expect(writtenText(Array.from({ length: 9 }, () => ({ ...spec, cells: [...spec.cells, ...loose] })), book).length).toBeLessThanOrEqual(32767);
  });

  it('gives a text in an inserted row back beside the table', () => {
    expect(userTexts(refreshOnce(lined(first)), 'rag')).toEqual(['for Tuesday']);
  });

  it('is not trusted for a sheet that was written since without Settings', () => {
    const later = refreshOnce(first, { asOf: '2026-11-30', file: withoutSettings }).after;
    const again = refreshOnce(later, { asOf: '2026-12-31', file: withoutSettings });
    expect(userTexts(again, 'rag')).toEqual([]);
    expect(userTexts(again, 'summary')).toEqual([]);
  });

  it('is remembered of a sheet that is not written this time', () => {
    const sparing = refreshOnce(lined(first), { file: { sheetsToWrite: ['summary', 'settings'] } }).after;
    expect(userTexts(refreshOnce(sparing, { file: { sheetsToWrite: ['rag', 'settings'] } }), 'rag')).toEqual(['for Tuesday']);
  });
});

describe('Settings, edited by hand between two refreshes', () => {
  const settings = ownSheet(first, 'settings');
  const table = findKeyedTable(settings, new Set());
  const headerRow = table?.headerRow ?? -1;

  it.each([
    ['a text on top', typed(insertRows(settings, 0, 2), [{ row: 0, column: 0, value: 'for Tuesday' }])],
    ['a column at the left', typed(insertColumns(settings, 0), [{ row: headerRow, column: 0, value: 'for Tuesday' }])],
    ['a note', typed(settings, [{ row: headerRow + 1, column: (table?.markerColumn ?? 0) + 1, value: 'for Tuesday' }])],
    ['a text below', typed(settings, [{ row: settings.cells.length + 3, column: 0, value: 'for Tuesday' }])],
  ])('keeps %s, and is settled after one refresh', (_what, edited) => {
    const refreshed = refreshOnce(withSheet(first, edited));
    expect(textsOf(ownSheet(refreshed.after, 'settings')).filter((text) => text === 'for Tuesday')).toHaveLength(1);
    expect(refreshOnce(refreshed.after).plan.sheets).toEqual(refreshed.plan.sheets);
  });
});
