import type { FakePage, FakeSheet, FakeValue, FakeWorkbook } from './fake-workbook';

/** A workbook with these sheets, the first in front with A1 selected; one empty sheet where none are given. */
export function fakeWorkbook(sheets: readonly FakeSheet[] = [], name = 'Book1.xlsx'): FakeWorkbook {
  const all = sheets.length > 0 ? [...sheets] : [fakeSheet('Sheet1')];
  return {
    name,
    isReadOnly: false,
    isDate1904: false,
    isStructureProtected: false,
    calculationMode: 'Automatic',
    sheets: all,
    names: [],
    selection: { sheetId: all[0]?.id ?? '', box: { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
  };
}

/** A sheet with these rows from A1 on; `=…` is a formula whose value is 0, null an empty cell. */
export function fakeSheet(name: string, rows: readonly (readonly FakeValue[])[] = []): FakeSheet {
  const sheet: FakeSheet = {
    id: sheetId(name),
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    format: {},
    cells: {},
    rows: {},
    columns: {},
    merges: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    filter: null,
    freeze: null,
    page: defaultPage(),
    notes: [],
    protection: null,
    names: [],
  };
  for (const [row, values] of rows.entries()) for (const [column, value] of values.entries()) put(sheet, { row, column }, value);
  return sheet;
}

function put(sheet: FakeSheet, at: { readonly row: number; readonly column: number }, value: FakeValue): void {
  if (value === null || value === '') return;
  const isFormula = typeof value === 'string' && value.startsWith('=');
  (sheet.cells[at.row] ??= {})[at.column] = isFormula ? { value: 0, formula: value } : { value };
}

/** An id in Excel's shape, the same for the same name, so that two runs leave equal workbooks. */
export function sheetId(name: string): string {
  let hash = 0;
  for (const character of name.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0xffffffffffff;
  return `{${hash.toString(16).toUpperCase().padStart(12, '0').slice(0, 8)}-0001-0000-0000-${hash.toString(16).toUpperCase().padStart(12, '0')}}`;
}

export function defaultPage(): FakePage {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    headerFooter: { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' },
    titleRows: null,
    titleColumns: null,
    printArea: null,
  };
}
