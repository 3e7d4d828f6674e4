import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import type { RangeHandle } from './handles';
import { rangeCells } from './range-cells';
import { rangeLooks } from './range-looks';
import { select } from './range-places';
import { rangeValues } from './range-values';

export type RangeListHandle = Handle & { readonly type: 'Spreadsheet.RangeList'; readonly ranges: readonly RangeHandle[] };

export const newRangeList = (env: Environment, ranges: readonly RangeHandle[]): RangeListHandle => ({ type: 'Spreadsheet.RangeList', env, ranges });

/** The same for each range, one call to Google. */
function each<T extends readonly unknown[]>(method: (range: RangeHandle, ...args: T) => unknown): (self: RangeListHandle, ...args: T) => RangeListHandle {
  return (self, ...args) => {
    for (const range of self.ranges) method(range, ...args);
    return self;
  };
}

const methods = {
  activate: each(select),
  breakApart: each(rangeCells.breakApart),
  clear: each(rangeCells.clear),
  clearContent: each(rangeValues.clearContent),
  clearDataValidations: each(rangeCells.clearDataValidations),
  clearFormat: each(rangeCells.clearFormat),
  clearNote: each(rangeCells.clearNote),
  getRanges: ({ ranges }: RangeListHandle) => ranges,
  setBackground: each(rangeLooks.setBackground),
  setBorder: each(rangeLooks.setBorder),
  setFontColor: each(rangeLooks.setFontColor),
  setFontFamily: each(rangeLooks.setFontFamily),
  setFontLine: each(rangeLooks.setFontLine),
  setFontSize: each(rangeLooks.setFontSize),
  setFontStyle: each(rangeLooks.setFontStyle),
  setFontWeight: each(rangeLooks.setFontWeight),
  setFormula: each(rangeValues.setFormula),
  setFormulaR1C1: each(rangeValues.setFormulaR1C1),
  setHorizontalAlignment: each(rangeLooks.setHorizontalAlignment),
  setNote: each(rangeCells.setNote),
  setNumberFormat: each(rangeLooks.setNumberFormat),
  setTextRotation: each(rangeLooks.setTextRotation),
  setValue: each(rangeValues.setValue),
  setVerticalAlignment: each(rangeLooks.setVerticalAlignment),
  setWrap: each(rangeLooks.setWrap),
  setWrapStrategy: each(rangeLooks.setWrapStrategy),
} satisfies MethodTable;

export const rangeListTables: Tables = { 'Spreadsheet.RangeList': methods };
