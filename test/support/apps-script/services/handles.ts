import type { Box } from '../../../../src/core/workbook/address';
import type { FakeArea, FakeSheet } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle } from '../runtime/wrap';

export type SpreadsheetHandle = Handle & { readonly type: 'Spreadsheet.Spreadsheet' };
export type SheetHandle = Handle & { readonly type: 'Spreadsheet.Sheet'; readonly sheet: FakeSheet };
export type RangeHandle = Handle & { readonly type: 'Spreadsheet.Range'; readonly sheet: FakeSheet; readonly box: Box };

export const spreadsheetHandle = (env: Environment): SpreadsheetHandle => ({ type: 'Spreadsheet.Spreadsheet', env });
export const sheetHandle = (env: Environment, sheet: FakeSheet): SheetHandle => ({ type: 'Spreadsheet.Sheet', env, sheet });
export const rangeHandle = (env: Environment, sheet: FakeSheet, box: Box): RangeHandle => ({ type: 'Spreadsheet.Range', env, sheet, box });

export const areaOf = ({ sheet, box }: RangeHandle): FakeArea => ({ sheetId: sheet.id, box: { ...box } });

export function sheetById({ spreadsheet }: Environment, id: number): FakeSheet {
  const sheet = spreadsheet.sheets.find((one) => one.id === id);
  if (!sheet) throw new ServiceError(`Sheet ${id} not found`);
  return sheet;
}

export const rangeOfArea = (env: Environment, { sheetId, box }: FakeArea): RangeHandle => rangeHandle(env, sheetById(env, sheetId), box);

/** A sheet that was deleted is no longer there for objects that point to it. */
export function assertThere({ env, sheet }: { readonly env: Environment; readonly sheet: FakeSheet }): void {
  if (!env.spreadsheet.sheets.includes(sheet)) throw new ServiceError(`Sheet ${sheet.id} not found`);
}
