import type { Box } from '../../../../src/core/workbook/address';
import type { FakeSheet } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';
import { changeSheet } from '../runtime/edit';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { rangeHandle } from './handles';
import type { RangeHandle } from './handles';

export type FilterHandle = Handle & { readonly type: 'Spreadsheet.Filter'; readonly sheet: FakeSheet };

export const filterHandle = (env: Environment, sheet: FakeSheet): FilterHandle => ({ type: 'Spreadsheet.Filter', env, sheet });

/** A sheet has one filter at most. */
export function createFilter({ env, sheet, box }: RangeHandle): FilterHandle {
  changeSheet(env, sheet, () => {
    if (sheet.filter) throw new ServiceError('You can\'t create a filter in a sheet that already has a filter.');
    sheet.filter = { box: { ...box }, hiddenRows: [] };
  });
  return filterHandle(env, sheet);
}

function boxOf({ sheet }: FilterHandle): Box {
  if (!sheet.filter) throw new ServiceError('The filter does not exist.');
  return sheet.filter.box;
}

const methods = {
  getRange: (self: FilterHandle) => rangeHandle(self.env, self.sheet, boxOf(self)),
  remove: ({ env, sheet }: FilterHandle) => changeSheet(env, sheet, () => (sheet.filter = null)),
} satisfies MethodTable;

export const filterTables: Tables = { 'Spreadsheet.Filter': methods };
