import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findKeyedTable } from '../../../src/core/sheets/keyed-table';
import type { KeyedTable } from '../../../src/core/sheets/keyed-table';
import type { Cell } from '../../../src/core/workbook/cell';
import { cellText } from '../../../src/core/workbook/cell';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { applyPlan, readSnapshot } from '../../../src/hosts/xlsx';
import { copyRow, deleteColumn, deleteRow, insertColumns, insertRows, moveColumn, reverseRows } from '../../support/edit-sheet';
import { ownSheet, refreshOn, typed, withSheet } from '../../support/own-sheets';
import { refreshOnce } from '../../support/refresh-again';
import { projectRoot } from '../../support/run-cli';

const asOf = '2026-10-31';
const bytes = readFileSync(join(projectRoot, 'examples/thin.xlsx'));
const workbook: WorkbookSnapshot = readSnapshot(applyPlan(bytes, refreshOn(readSnapshot(bytes, 'thin.xlsx'), asOf).plan), 'thin.xlsx');

function tableOf(sheet: SheetSnapshot): KeyedTable {
  const table = findKeyedTable(sheet, new Set());
  if (!table) throw new Error('no table');
  return table;
}

const firstRow = (sheet: SheetSnapshot): number => tableOf(sheet).rows[0]?.row ?? -1;
const endRow = (sheet: SheetSnapshot): number => tableOf(sheet).rows.reduce((_, { row }) => row, -1);

/** Our sheet with a header, two notes, one above the table and one below it. */
function makeNoted(id: SheetId): SheetSnapshot {
  const sheet = ownSheet(workbook, id);
  const { headerRow, markerColumn } = tableOf(sheet);
  return typed(sheet, [
    { row: headerRow, column: markerColumn + 1, value: 'my header' },
    { row: firstRow(sheet), column: markerColumn, value: 'my first note' },
    { row: firstRow(sheet), column: markerColumn + 1, value: 'my second note' },
    { row: 0, column: markerColumn + 2, value: 'my note above' },
    { row: endRow(sheet) + 2, column: markerColumn, value: 'my note below' },
  ]);
}

const notedSheets = new Map<SheetId, SheetSnapshot>();

function noted(id: SheetId): SheetSnapshot {
  const sheet = notedSheets.get(id) ?? makeNoted(id);
  notedSheets.set(id, sheet);
  return sheet;
}

type Edit = (sheet: SheetSnapshot) => SheetSnapshot;
const put = (sheet: SheetSnapshot, ...[row, column, value]: readonly [number, number, Cell]): SheetSnapshot => typed(sheet, [{ row, column, value }]);

const edits: readonly (readonly [string, Edit])[] = [
  ['rows sorted another way', (sheet) => reverseRows(sheet, firstRow(sheet), firstRow(sheet) + 1)],
  ['rows hidden by a filter', (sheet) => ({ ...sheet, hiddenRows: [firstRow(sheet)] })],
  ['a row inserted in the middle', (sheet) => put(insertRows(sheet, firstRow(sheet) + 1), firstRow(sheet) + 1, 0, 'my row')],
  ['rows inserted on top', (sheet) => put(insertRows(sheet, 0, 2), 0, 0, 'my title')],
  ['a row inserted above the header', (sheet) => put(insertRows(sheet, tableOf(sheet).headerRow), tableOf(sheet).headerRow, 1, 'my line')],
  ['a column inserted at the left', (sheet) => put(put(insertColumns(sheet, 0), tableOf(sheet).headerRow, 0, 'my column'), firstRow(sheet), 0, 'my left value')],
  ['a column inserted in the middle', (sheet) => put(put(insertColumns(sheet, 2), tableOf(sheet).headerRow, 2, 'my column'), firstRow(sheet), 2, 'my middle value')],
  ['a column without a header inserted in the middle', (sheet) => put(insertColumns(sheet, 3), firstRow(sheet), 3, 'my bare value')],
  ['a column inserted before the notes', (sheet) => put(put(insertColumns(sheet, tableOf(sheet).markerColumn), tableOf(sheet).headerRow, tableOf(sheet).markerColumn, 'my column'), firstRow(sheet), tableOf(sheet).markerColumn, 'my value')],
  ['the notes header retyped', (sheet) => put(sheet, tableOf(sheet).headerRow, tableOf(sheet).markerColumn, 'my comments')],
  ['the notes header deleted', (sheet) => put(sheet, tableOf(sheet).headerRow, tableOf(sheet).markerColumn, null)],
  ['the notes column moved to the left', (sheet) => moveColumn(sheet, tableOf(sheet).markerColumn, 0)],
  ['the header row deleted', (sheet) => deleteRow(put(sheet, tableOf(sheet).headerRow, tableOf(sheet).markerColumn + 1, null), tableOf(sheet).headerRow)],
  ['the table cut and pasted elsewhere', (sheet) => insertColumns(insertRows(sheet, 0, 20), 0, 5)],
  ['a title typed over', (sheet) => put(sheet, 0, 0, 'my title')],
  ['a text typed below everything', (sheet) => put(sheet, endRow(sheet) + 4, 0, 'my text below')],
  ['a row copied with its notes', (sheet) => put(copyRow(sheet, firstRow(sheet)), firstRow(sheet) + 1, tableOf(sheet).markerColumn, 'my copied note')],
  ['an error value as a note', (sheet) => put(sheet, firstRow(sheet), tableOf(sheet).markerColumn + 3, { error: '#N/A' })],
  ['a text that begins like a formula', (sheet) => put(sheet, firstRow(sheet), tableOf(sheet).markerColumn + 3, '=my text')],
  ['a very long text', (sheet) => put(sheet, firstRow(sheet), tableOf(sheet).markerColumn + 3, `my ${'x'.repeat(32_764)}`)],
  ['everything cut out and other things pasted in', (sheet) => ({ ...sheet, box: { row: 3, column: 1, rowCount: 1, columnCount: 2 }, cells: [['my only', 'my last']], ownedCells: null })],
];

const ids = ['summary', 'priorities', 'heatmap', 'findings'] as const;
const cases = ids.flatMap((id) => edits.map(([what, edit]) => [id, what, edit] as const));

function specAfter(sheet: SheetSnapshot): SheetSpec {
  const spec = refreshOn(withSheet(workbook, sheet), asOf).plan.sheets.find(({ id }) => id === sheet.owned);
  if (!spec) throw new Error('no sheet');
  return spec;
}

const isTheirs = (text: string): boolean => text.startsWith('my ') || text.startsWith('=my') || text === '#N/A';
const theirs = (texts: readonly string[]): readonly string[] => texts.filter(isTheirs).sort();

describe.each(cases)('our %s, edited by hand between two refreshes: %s', (id, _what, edit) => {
  const edited = edit(noted(id));
  const refreshed = refreshOnce(withSheet(workbook, edited), { asOf });
  const texts = refreshed.plan.sheets.filter((spec) => spec.id === id).flatMap(({ userCells }) => userCells.map(({ value }) => cellText(value)));

  it('loses nothing that people typed', () => {
    expect(theirs(texts)).toEqual(theirs(edited.cells.flatMap((cells) => cells.map(cellText))));
  });

  it('gives our own words back to nobody', () => {
    expect(texts.filter((text) => text !== '' && !isTheirs(text))).toEqual([]);
  });

  it('is settled after one refresh', () => {
    expect(refreshOnce(refreshed.after, { asOf }).plan.sheets).toEqual(refreshed.plan.sheets);
  });
});

describe('the file, after our sheets were edited by hand', () => {
  it('is the same byte for byte when refreshed again', () => {
    const edited = ids.reduce((book, id) => withSheet(book, put(insertColumns(noted(id), 2), 0, 2, 'my text')), workbook);
    const once = applyPlan(bytes, { ...refreshOn(edited, asOf).plan, fingerprint: null });
    expect(applyPlan(once, refreshOn(readSnapshot(once, 'thin.xlsx'), asOf).plan)).toBe(once);
  });
});

describe('a table that lost its keys', () => {
  const project = 'Parking permits';
  const keyOf = (spec: SheetSpec, text: string): string | undefined => {
    const note = spec.userCells.find(({ value }) => value === text);
    const header = spec.cells.filter(({ value }) => value === 'Key').pop();
    return cellText(spec.cells.find(({ row, column }) => row === note?.row && column === header?.column)?.value);
  };

  it.each<readonly [string, Edit]>([
    ['the key column is deleted', (sheet) => deleteColumn(sheet, tableOf(sheet).keyColumn)],
    ['its header is typed over', (sheet) => put(sheet, tableOf(sheet).headerRow, tableOf(sheet).keyColumn, 'Nr')],
    ['a key is deleted', (sheet) => put(sheet, firstRow(sheet), tableOf(sheet).keyColumn, null)],
    ['the header row is deleted', (sheet) => deleteRow(sheet, tableOf(sheet).headerRow)],
  ])('finds its rows again where %s', (_what, edit) => {
    const sheet = noted('priorities');
    expect(tableOf(sheet).rows[0]?.key).toBe(project);
    expect(keyOf(specAfter(edit(sheet)), 'my first note')).toBe(project);
  });

  it('keeps the note of a key that was typed over below, under that key', () => {
    const sheet = noted('priorities');
    const after = specAfter(put(sheet, firstRow(sheet), tableOf(sheet).keyColumn, 'P-99'));
    expect(keyOf(after, 'my first note')).toBe('P-99');
  });
});
