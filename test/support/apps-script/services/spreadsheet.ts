import type { FakeSheet } from '../model/fake-spreadsheet';
import { cellLimit } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';
import { changeSpreadsheet } from '../runtime/edit';
import type { Environment } from '../runtime/environment';
import type { MethodTable } from '../runtime/wrap';
import { boxOf, splitReference } from '../values/a1';
import type { EnumValue } from '../oracle/enum-value';
import { newSheet } from '../model/new-spreadsheet';
import { assertThere, rangeHandle, rangeOfArea, sheetById, sheetHandle } from './handles';
import type { RangeHandle, SheetHandle, SpreadsheetHandle } from './handles';
import { namedRangeHandle, removeNamedRange, setNamedRange } from './named-range';
import { userHandle } from './protection';
import { newRangeList } from './range-list';
import { select } from './range-places';
import { sheetMethods } from './sheet';
import { assertName, indexOfSheet } from './sheet-names';

export const activeSheet = (env: Environment): SheetHandle => sheetHandle(env, sheetById(env, env.spreadsheet.activeSheetId));

const sheetNamed = ({ spreadsheet }: Environment, name: string): FakeSheet | null => spreadsheet.sheets.find((one) => one.name === name) ?? null;

/** `A1:B2` is of the active sheet; a named range goes by its name. */
function getRange(self: SpreadsheetHandle, notation: string): RangeHandle {
  const { env } = self;
  const named = env.spreadsheet.namedRanges.find(({ name }) => name.toLowerCase() === notation.toLowerCase());
  if (named) return rangeOfArea(env, named);
  const { sheet: name, reference } = splitReference(notation);
  const sheet = name === null ? activeSheet(env).sheet : sheetNamed(env, name);
  if (!sheet) throw new ServiceError(`Range not found: ${notation}`);
  return rangeHandle(env, sheet, boxOf(reference, sheet));
}

type Options = { readonly template?: SheetHandle };

/** `insertSheet(name?, index?, options?)` in any of its forms; the new sheet is the active one. */
function insertSheet({ env }: SpreadsheetHandle, ...given: readonly (string | number | Options)[]): SheetHandle {
  const { spreadsheet } = env;
  const name = given.find((one) => typeof one === 'string') ?? freeName(env);
  const index = given.find((one) => typeof one === 'number') ?? indexOfSheet(spreadsheet, activeSheet(env).sheet) + 1;
  const template = given.find((one): one is Options => typeof one === 'object')?.template;
  return changeSpreadsheet(env, () => {
    assertName(spreadsheet, name, null);
    if (index < 0 || index > spreadsheet.sheets.length) throw new ServiceError('Sheet index out of range.');
    if (cellsIn(env) + 26_000 > cellLimit) throw new ServiceError(`This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`);
    const sheet = template ? { ...structuredClone(template.sheet), id: env.nextId(), name, protections: [] } : newSheet(env.nextId(), name);
    spreadsheet.sheets.splice(index, 0, sheet);
    spreadsheet.activeSheetId = sheet.id;
    return sheetHandle(env, sheet);
  });
}

const cellsIn = ({ spreadsheet }: Environment): number => spreadsheet.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);

function freeName(env: Environment): string {
  let number = env.spreadsheet.sheets.length + 1;
  while (sheetNamed(env, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Names on a deleted sheet go with it; references to it are lost. */
function deleteSheet({ env }: SpreadsheetHandle, handle: SheetHandle): void {
  const { spreadsheet } = env;
  changeSpreadsheet(env, () => {
    assertThere(handle);
    if (spreadsheet.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
    const index = indexOfSheet(spreadsheet, handle.sheet);
    spreadsheet.sheets = spreadsheet.sheets.filter((one) => one !== handle.sheet);
    spreadsheet.namedRanges = spreadsheet.namedRanges.filter(({ sheetId }) => sheetId !== handle.sheet.id);
    const next = spreadsheet.sheets[Math.min(index, spreadsheet.sheets.length - 1)];
    if (!next) return;
    if (spreadsheet.activeSheetId === handle.sheet.id) spreadsheet.activeSheetId = next.id;
    if (spreadsheet.selection.sheetId === handle.sheet.id) spreadsheet.selection = { sheetId: next.id, box: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  });
}

/** `position` counts from 1. */
function moveActiveSheet({ env }: SpreadsheetHandle, position: number): void {
  const { spreadsheet } = env;
  changeSpreadsheet(env, () => {
    const { sheet } = activeSheet(env);
    if (position < 1 || position > spreadsheet.sheets.length) throw new ServiceError('Sheet index out of range.');
    const others = spreadsheet.sheets.filter((one) => one !== sheet);
    spreadsheet.sheets = [...others.slice(0, position - 1), sheet, ...others.slice(position - 1)];
  });
}

export function setActiveSheet(env: Environment, handle: SheetHandle): SheetHandle {
  assertThere(handle);
  const { spreadsheet } = env;
  spreadsheet.activeSheetId = handle.sheet.id;
  if (spreadsheet.selection.sheetId !== handle.sheet.id) spreadsheet.selection = { sheetId: handle.sheet.id, box: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  return handle;
}

export function activeRange(env: Environment): RangeHandle {
  return rangeOfArea(env, env.spreadsheet.selection);
}

function toast({ env }: SpreadsheetHandle, text: string, ...[title]: readonly unknown[]): void {
  if (env.settings.context === 'trigger') return;
  env.shown.push({ kind: 'toast', title: typeof title === 'string' ? title : '', text });
}

export const spreadsheetMethods = {
  deleteActiveSheet: (self: SpreadsheetHandle) => {
    deleteSheet(self, activeSheet(self.env));
    return activeSheet(self.env);
  },
  deleteSheet,
  getActiveCell: ({ env }: SpreadsheetHandle) => activeRange(env),
  getActiveRange: ({ env }: SpreadsheetHandle) => activeRange(env),
  getActiveSheet: ({ env }: SpreadsheetHandle) => activeSheet(env),
  getCurrentCell: ({ env }: SpreadsheetHandle) => activeRange(env),
  getDataRange: ({ env }: SpreadsheetHandle) => sheetMethods.getDataRange(activeSheet(env)),
  getEditors: ({ env }: SpreadsheetHandle) => [env.spreadsheet.owner, ...env.spreadsheet.editors].map((email) => userHandle(env, email)),
  getId: ({ env }: SpreadsheetHandle) => env.spreadsheet.id,
  getName: ({ env }: SpreadsheetHandle) => env.spreadsheet.name,
  getNamedRanges: ({ env }: SpreadsheetHandle) => env.spreadsheet.namedRanges.map((named) => namedRangeHandle(env, named)),
  getNumSheets: ({ env }: SpreadsheetHandle) => env.spreadsheet.sheets.length,
  getOwner: ({ env }: SpreadsheetHandle) => userHandle(env, env.spreadsheet.owner),
  getProtections: ({ env }: SpreadsheetHandle, type: EnumValue) => env.spreadsheet.sheets.flatMap((sheet) => sheetMethods.getProtections(sheetHandle(env, sheet), type)),
  getRange,
  getRangeByName: ({ env }: SpreadsheetHandle, name: string) => {
    const named = env.spreadsheet.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return named ? rangeOfArea(env, named) : null;
  },
  getRangeList: (self: SpreadsheetHandle, notations: readonly string[]) => newRangeList(self.env, notations.map((notation) => getRange(self, notation))),
  getSheetById: ({ env }: SpreadsheetHandle, id: number) => {
    const sheet = env.spreadsheet.sheets.find((one) => one.id === id);
    return sheet ? sheetHandle(env, sheet) : null;
  },
  getSheetByName: ({ env }: SpreadsheetHandle, name: string) => {
    const sheet = sheetNamed(env, name);
    return sheet && sheetHandle(env, sheet);
  },
  getSheets: ({ env }: SpreadsheetHandle) => env.spreadsheet.sheets.map((sheet) => sheetHandle(env, sheet)),
  getSpreadsheetLocale: ({ env }: SpreadsheetHandle) => env.spreadsheet.locale,
  getSpreadsheetTimeZone: ({ env }: SpreadsheetHandle) => env.spreadsheet.timeZone,
  getUrl: ({ env }: SpreadsheetHandle) => `https://docs.google.com/spreadsheets/d/${env.spreadsheet.id}/edit`,
  insertSheet,
  moveActiveSheet,
  removeNamedRange: ({ env }: SpreadsheetHandle, name: string) => removeNamedRange(env, name),
  rename: ({ env }: SpreadsheetHandle, name: string) => void changeSpreadsheet(env, () => (env.spreadsheet.name = name)),
  renameActiveSheet: ({ env }: SpreadsheetHandle, name: string) => void sheetMethods.setName(activeSheet(env), name),
  setActiveRange: (_self: SpreadsheetHandle, range: RangeHandle) => select(range),
  setActiveSelection: (self: SpreadsheetHandle, given: RangeHandle | string) => select(typeof given === 'string' ? getRange(self, given) : given),
  setActiveSheet: ({ env }: SpreadsheetHandle, sheet: SheetHandle) => setActiveSheet(env, sheet),
  setCurrentCell: (_self: SpreadsheetHandle, range: RangeHandle) => select(range),
  setNamedRange: ({ env }: SpreadsheetHandle, name: string, range: RangeHandle) => setNamedRange(env, name, range),
  setSpreadsheetLocale: ({ env }: SpreadsheetHandle, locale: string) => void changeSpreadsheet(env, () => (env.spreadsheet.locale = locale)),
  setSpreadsheetTimeZone: ({ env }: SpreadsheetHandle, zone: string) => void changeSpreadsheet(env, () => (env.spreadsheet.timeZone = zone)),
  toast,
} satisfies MethodTable;
