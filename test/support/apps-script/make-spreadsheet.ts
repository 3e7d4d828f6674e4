import type { FakeCell, FakeLook, FakeProtection, FakeSheet, FakeSpreadsheet, FakeValue } from './model/fake-spreadsheet';
import { newSheet, newSpreadsheet } from './model/new-spreadsheet';
import { settle } from './model/cells';
import { boxOf } from './values/a1';

/** A cell of a test: what it holds, or that with a formula, a number format (`format`), a note or a look. */
export type GivenCell = FakeValue | { readonly value?: FakeValue; readonly formula?: string; readonly format?: string; readonly note?: string; readonly look?: FakeLook };

/** Ranges in A1 notation, rows and columns zero-based. */
export type GivenSheet = {
  readonly name: string;
  /** From row 1 on; rows may be of different lengths. */
  readonly rows?: readonly (readonly GivenCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filter?: { readonly range: string; readonly hiddenRows?: readonly number[] };
  /** Without a range the whole sheet; without editors only the owner may edit. */
  readonly protections?: readonly { readonly range?: string; readonly editors?: readonly string[]; readonly unprotected?: readonly string[]; readonly warningOnly?: boolean }[];
  readonly isHidden?: boolean;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRows?: number;
};

export type GivenSpreadsheet = {
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly editors?: readonly string[];
  readonly sheets: readonly GivenSheet[];
  /** Ranges by name: `{ rate: "Sheet1!B2" }`. */
  readonly names?: Readonly<Record<string, string>>;
};

/** A spreadsheet from a plain description. */
export function makeSpreadsheet({ sheets, name, locale, timeZone, editors = [], names = {} }: GivenSpreadsheet): FakeSpreadsheet {
  const made = newSpreadsheet(sheets.map((given, index) => makeFakeSheet(given, index + 1)), name);
  made.lastId = 100;
  made.editors.push(...editors);
  if (locale !== undefined) made.locale = locale;
  if (timeZone !== undefined) made.timeZone = timeZone;
  for (const [key, reference] of Object.entries(names)) {
    const [tab = '', range = ''] = reference.split('!');
    const sheet = made.sheets.find((one) => one.name === tab);
    if (!sheet) throw new Error(`no sheet ${tab}`);
    made.namedRanges.push({ name: key, sheetId: sheet.id, box: boxOf(range, sheet) });
  }
  return made;
}

export function makeFakeSheet(given: GivenSheet, id: number): FakeSheet {
  const { rows = [], merges = [], hiddenRows = [], hiddenColumns = [], protections = [], filter } = given;
  const sheet: FakeSheet = { ...newSheet(id, given.name), rowCount: given.rowCount ?? 1000, columnCount: given.columnCount ?? 26, isHidden: given.isHidden ?? false, frozenRows: given.frozenRows ?? 0 };
  for (const [r, row] of rows.entries()) for (const [c, one] of row.entries()) putCell(sheet, { row: r, column: c }, one);
  sheet.merges = merges.map((range) => boxOf(range, sheet));
  for (const row of hiddenRows) sheet.rows[row] = { isHidden: true };
  for (const column of hiddenColumns) sheet.columns[column] = { isHidden: true };
  sheet.protections = protections.map((one, index) => protectionOf(one, { id: id * 1000 + index, sheet }));
  if (filter) sheet.filter = { box: boxOf(filter.range, sheet), hiddenRows: [...(filter.hiddenRows ?? [])] };
  return sheet;
}

function protectionOf({ range, editors = [], unprotected = [], warningOnly = false }: NonNullable<GivenSheet['protections']>[number], { id, sheet }: { readonly id: number; readonly sheet: FakeSheet }): FakeProtection {
  return { id, box: range === undefined ? null : boxOf(range, sheet), description: '', warningOnly, editors: [...editors], unprotected: unprotected.map((one) => boxOf(one, sheet)), rangeName: null };
}

function putCell(sheet: FakeSheet, { row, column }: { readonly row: number; readonly column: number }, given: GivenCell): void {
  if (row >= sheet.rowCount || column >= sheet.columnCount) throw new Error(`row ${row}, column ${column} is outside the grid of ${sheet.name}`);
  (sheet.cells[row] ??= {})[column] = cellOf(given);
  settle(sheet, row, column);
}

function cellOf(given: GivenCell): FakeCell {
  if (typeof given !== 'object' || given === null || 'error' in given) return { value: given === '' ? null : given };
  const { value = null, formula, format, note, look = {} } = given;
  const numberFormat = format === undefined || /^general$/i.test(format) ? {} : { numberFormat: format };
  return { value, ...(formula === undefined ? {} : { formula }), ...(note === undefined ? {} : { note }), look: { ...look, ...numberFormat } };
}
