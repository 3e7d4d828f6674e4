import { boxRef, call } from '../../core/workbook/formula';
import type { Cell } from '../../core/workbook/cell';
import type { SheetSpec, SpecCell } from '../../core/workbook/sheet-spec';
import { cellAt } from '../../core/workbook/snapshot';
import { dateSerials } from './read/date-serials';
import { readWholeSheet } from './read/read-whole-sheet';
import type { ReadSheet } from './read/read-whole-sheet';
import type { SheetFacts } from './workbook/workbook-facts';
import { sheetWork } from './write/sheet-work';
import type { WriteContext } from './write/write-context';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One thing that was tried, and what came of it in plain words; `isGood` null where it only tells something. */
export type SelfTestLine = { readonly what: string; readonly isGood: boolean | null; readonly saw: string };

const scratchName = 'Plumbline self-test';
const day = 45_960;
/** What Google Sheets would make something else of, were it not told. */
const texts = ['01234', '1-2', '=1+1', '+44 20 7946 0018', '@home', "'quoted", '12:30', 'TRUE', 'Über 40 % done'] as const;

/**
 * Tries in a real spreadsheet what Plumbline relies on: writes a sheet of its own the way all sheets are written, reads it back,
 * and deletes it. Nothing else is touched. Each thing that goes wrong is a line; none is thrown.
 */
export function selfTest(spreadsheet: Spreadsheet): readonly SelfTestLine[] {
  const inFront = spreadsheet.getActiveSheet();
  const old = spreadsheet.getSheetByName(scratchName);
  if (old) spreadsheet.deleteSheet(old);
  const sheet = spreadsheet.insertSheet(scratchName, spreadsheet.getSheets().length);
  try {
    return [...tried('Writing a sheet', () => roundTrip(spreadsheet, sheet)), ...tried('Protection', () => protection(sheet)), ...tried('Properties and lock', () => properties()), ...tried('Numbers behind links', () => linkedNumber(sheet))];
  } finally {
    spreadsheet.deleteSheet(sheet);
    spreadsheet.setActiveSheet(inFront);
  }
}

function tried(what: string, act: () => readonly SelfTestLine[]): readonly SelfTestLine[] {
  try {
    return act();
  } catch (error) {
    return [{ what, isGood: false, saw: error instanceof Error ? error.message : String(error) }];
  }
}

function compared(what: string, seen: unknown, wanted: unknown): SelfTestLine {
  const isGood = JSON.stringify(seen) === JSON.stringify(wanted);
  return { what, isGood, saw: isGood ? '' : `found ${JSON.stringify(seen)} in place of ${JSON.stringify(wanted)}` };
}

function roundTrip(spreadsheet: Spreadsheet, sheet: Sheet): readonly SelfTestLine[] {
  const facts: SheetFacts = { sheet, name: scratchName, owned: 'findings', visibility: 'visible', isProtected: false };
  const context: WriteContext = { spec: scratchSpec, isGrowing: false, previous: null, memory: null, sheetName: () => scratchName, sheetId: () => sheet.getSheetId(), firstSheetName: scratchName };
  const work = sheetWork(context);
  work?.write(sheet);
  SpreadsheetApp.flush();
  const read = readWholeSheet(facts, { memory: {}, serialOf: dateSerials(spreadsheet.getSpreadsheetTimeZone()) });
  const again = sheetWork({ ...context, previous: read, memory: work?.memory ?? null });
  return [...valueLines(read), ...lookLines(sheet), { what: 'Writing the same again', isGood: again === null, saw: again === null ? '' : 'something would be written a second time' }];
}

function valueLines({ sheet, texts: formulas }: ReadSheet): readonly SelfTestLine[] {
  const at = (row: number, column: number): Cell => cellAt(sheet, row, column);
  return [
    ...texts.map((text, row) => compared(`The text ${text}`, at(row, 0), text)),
    compared('A date in the time zone of the spreadsheet', at(0, 1), day),
    compared('A time of day', Math.round(Number(at(1, 1)) * 1440), 1080),
    compared('A number', at(2, 1), 0.25),
    compared('A formula', at(3, 1), 2),
    compared('A link on a text', at(4, 1), 'To the top'),
    compared('The formula stays a formula', (formulas[3]?.[1] ?? '') !== '', true),
    compared('Merged cells', sheet.merges.length, 1),
  ];
}

function lookLines(sheet: Sheet): readonly SelfTestLine[] {
  return [
    compared('A number format', sheet.getRange(1, 2).getNumberFormat(), 'd mmm yyyy'),
    compared('A fill', sheet.getRange(1, 1).getBackground().toUpperCase(), '#DDE6F0'),
    compared('A note', sheet.getRange(1, 1).getNote(), 'A note'),
    compared('A conditional rule', sheet.getConditionalFormatRules().length, 1),
    compared('A drop-down', sheet.getRange(3, 3).getDataValidation() !== null, true),
    compared('A frozen row', sheet.getFrozenRows(), 1),
    compared('A filter', sheet.getFilter() !== null, true),
  ];
}

function protection(sheet: Sheet): readonly SelfTestLine[] {
  const made = sheet.protect();
  const found = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const lines = [compared('Protection is seen', found.length, 1), compared('Its owner may write', found.every((one) => one.canEdit()), true)];
  made.remove();
  return lines;
}

function properties(): readonly SelfTestLine[] {
  const store = PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (!store || !lock) return [{ what: 'Properties and lock', isGood: false, saw: 'this script is not bound to the spreadsheet' }];
  const key = 'plumbline.self-test';
  store.setProperty(key, 'é'.repeat(4000));
  const kept = store.getProperty(key)?.length;
  store.deleteProperty(key);
  const isLocked = lock.tryLock(1000);
  if (isLocked) lock.releaseLock();
  return [compared('A property of 8,000 bytes', kept, 4000), compared('The lock', isLocked, true)];
}

/** Not relied upon: numbers have no links until this is known. */
function linkedNumber(sheet: Sheet): readonly SelfTestLine[] {
  const cell = sheet.getRange(40, 1);
  cell.setFormula('=HYPERLINK("#gid=0";5)');
  SpreadsheetApp.flush();
  const value: unknown = cell.getValue();
  return [{ what: 'Numbers behind links', isGood: null, saw: typeof value === 'number' ? 'stay numbers' : 'become texts' }];
}

const scratchCells: readonly SpecCell[] = [
  ...texts.map((text, row): SpecCell => ({ row, column: 0, value: text, ...(row === 0 ? { style: 1 } : {}) })),
  { row: 0, column: 1, value: day, style: 0 },
  { row: 1, column: 1, value: 0.75, style: 2 },
  { row: 2, column: 1, value: 0.25, style: 3 },
  { row: 3, column: 1, value: 2, formula: call('SUM', boxRef({ row: 9, column: 0, rowCount: 1, columnCount: 2 }), boxRef({ row: 9, column: 2, rowCount: 1, columnCount: 1 })) },
  { row: 4, column: 1, value: 'To the top' },
  { row: 9, column: 0, value: 1 },
  { row: 9, column: 2, value: 1 },
  { row: 11, column: 0, value: 'Merged' },
];

const scratchSpec: SheetSpec = {
  ...{ id: 'findings', name: scratchName, cells: scratchCells, userCells: [], notesHeader: null, rowsByKey: null, rows: [], tabColour: '#0B6A5D', showGridlines: false },
  styles: [{ format: 'd mmm yyyy' }, { fill: '#DDE6F0', bold: true, borderBottom: '#8A8883' }, { format: 'hh:mm' }, { format: '0%' }],
  columns: [{ width: 20 }, { width: 14 }],
  merges: [{ row: 11, column: 0, rowCount: 1, columnCount: 3 }],
  conditionalFormats: [{ kind: 'rules', box: { row: 9, column: 0, rowCount: 1, columnCount: 3 }, rules: [{ kind: 'between', atLeast: boxRef({ row: 2, column: 1, rowCount: 1, columnCount: 1 }, { sheet: 'findings', absolute: true }), below: null, style: { fill: '#FFD9D9' } }] }],
  validations: [{ kind: 'list', values: ['open', 'done'], message: 'Open or done.', box: { row: 2, column: 2, rowCount: 1, columnCount: 1 } }],
  links: [{ row: 4, column: 1, target: { sheet: 'findings', row: 0, column: 0 }, tip: '' }],
  notes: [{ row: 0, column: 0, text: 'A note' }],
  filter: { row: 0, column: 0, rowCount: 9, columnCount: 2 },
  freeze: { rows: 1, columns: 0 },
  print: { orientation: 'landscape', titleRows: null, footer: '' },
};
