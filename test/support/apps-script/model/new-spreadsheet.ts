import type { FakeSheet, FakeSpreadsheet } from './fake-spreadsheet';

/** A sheet as Google makes one: 1,000 rows, 26 columns, nothing in it. */
export function newSheet(id: number, name: string): FakeSheet {
  return { id, name, isHidden: false, rowCount: 1000, columnCount: 26, tabColor: null, frozenRows: 0, frozenColumns: 0, hasHiddenGridlines: false, cells: {}, rows: {}, columns: {}, merges: [], protections: [], rules: [], filter: null, charts: [] };
}

/** A spreadsheet of American English in Berlin, where its script runs by Greenwich: who mixes zones up is seen. */
export function newSpreadsheet(sheets: FakeSheet[], name = 'Portfolio'): FakeSpreadsheet {
  const [first] = sheets;
  if (!first) throw new Error('a spreadsheet has a sheet');
  return {
    id: '1fakeSpreadsheetOfTheTests',
    name,
    locale: 'en_US',
    timeZone: 'Europe/Berlin',
    owner: 'owner@example.com',
    editors: [],
    sheets,
    namedRanges: [],
    activeSheetId: first.id,
    selection: { sheetId: first.id, box: { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
    properties: { document: {}, user: {}, script: {} },
    triggers: [],
    lastId: Math.max(...sheets.map(({ id }) => id)),
  };
}
