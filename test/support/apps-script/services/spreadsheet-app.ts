import { ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { chartTables } from './charts';
import { colourTables, newColour } from './colour';
import { conditionalFormatTables, newRule } from './conditional-format';
import { dataValidationTables, newDataValidation } from './data-validation';
import { createFilter, filterTables } from './filter';
import { spreadsheetHandle } from './handles';
import type { RangeHandle, SheetHandle, SpreadsheetHandle } from './handles';
import { namedRangeTables } from './named-range';
import { addProtection, protectionHandle, protectionTables } from './protection';
import { rangeCells } from './range-cells';
import { rangeListTables } from './range-list';
import { rangeLooks } from './range-looks';
import { rangePlaces, select } from './range-places';
import { rangeValues } from './range-values';
import { newRichText, newTextStyle, rangeRichText, richTextTables } from './rich-text';
import { sheetMethods } from './sheet';
import { sheetLines } from './sheet-lines';
import { activeRange, activeSheet, setActiveSheet, spreadsheetMethods } from './spreadsheet';
import { changeSpreadsheet } from '../runtime/edit';
import { uiHandle } from './ui';

type AppHandle = Handle & { readonly type: 'Spreadsheet.SpreadsheetApp' };

export const spreadsheetApp = (env: Environment): AppHandle => ({ type: 'Spreadsheet.SpreadsheetApp', env });

/** A standalone script has none: null, whatever the typings say. */
function getActiveSpreadsheet({ env }: AppHandle): SpreadsheetHandle | null {
  return env.settings.isBound ? spreadsheetHandle(env) : null;
}

function getUi({ env }: AppHandle): Handle {
  if (env.settings.context === 'trigger') throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  return uiHandle(env);
}

const app = {
  flush: () => undefined,
  getActive: getActiveSpreadsheet,
  getActiveRange: ({ env }: AppHandle) => activeRange(env),
  getActiveSheet: ({ env }: AppHandle) => activeSheet(env),
  getActiveSpreadsheet,
  getCurrentCell: ({ env }: AppHandle) => activeRange(env),
  getUi,
  newColor: ({ env }: AppHandle) => newColour(env),
  newConditionalFormatRule: ({ env }: AppHandle) => newRule(env),
  newDataValidation: ({ env }: AppHandle) => newDataValidation(env),
  newRichTextValue: ({ env }: AppHandle) => newRichText(env),
  newTextStyle: ({ env }: AppHandle) => newTextStyle(env),
  setActiveRange: (_self: AppHandle, range: RangeHandle) => select(range),
  setActiveSheet: ({ env }: AppHandle, sheet: SheetHandle) => setActiveSheet(env, sheet),
  setCurrentCell: (_self: AppHandle, range: RangeHandle) => select(range),
} satisfies MethodTable;

const rangeObjects = {
  createFilter,
  protect: ({ env, sheet, box }: RangeHandle) => changeSpreadsheet(env, () => protectionHandle(env, sheet, addProtection(env, sheet, box))),
} satisfies MethodTable;

export const spreadsheetTables: Tables = {
  'Spreadsheet.SpreadsheetApp': app,
  'Spreadsheet.Spreadsheet': spreadsheetMethods,
  'Spreadsheet.Sheet': { ...sheetMethods, ...sheetLines },
  'Spreadsheet.Range': { ...rangePlaces, ...rangeValues, ...rangeLooks, ...rangeCells, ...rangeRichText, ...rangeObjects },
  ...rangeListTables,
  ...namedRangeTables,
  ...protectionTables,
  ...conditionalFormatTables,
  ...dataValidationTables,
  ...richTextTables,
  ...colourTables,
  ...filterTables,
  ...chartTables,
};
