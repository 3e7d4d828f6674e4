import type { Box } from '../../../../src/core/workbook/address';
import { contentSize, wholeGrid } from '../model/cells';
import type { FakeSheet } from '../model/fake-spreadsheet';
import { enumValue } from '../oracle/enum-value';
import type { EnumValue } from '../oracle/enum-value';
import { ServiceError } from '../oracle/fault';
import { changeSheet, changeSpreadsheet } from '../runtime/edit';
import type { MethodTable } from '../runtime/wrap';
import { boxOf, insideGrid, splitReference } from '../values/a1';
import { readColour } from '../values/colour';
import { ruleHandle } from './conditional-format';
import type { RuleHandle } from './conditional-format';
import { chartHandle, newChart } from './charts';
import type { ChartHandle } from './charts';
import { filterHandle } from './filter';
import { assertThere, rangeHandle, spreadsheetHandle } from './handles';
import type { RangeHandle, SheetHandle } from './handles';
import { namedRangeHandle } from './named-range';
import { addProtection, protectionHandle } from './protection';
import { select } from './range-places';
import { clear, clearRulesOf } from './range-cells';
import { clearContent } from './range-values';
import { newRangeList } from './range-list';
import { assertName, indexOfSheet } from './sheet-names';

/** `getRange(row, column, rows?, columns?)` counts from 1; `getRange('B2:C4')` may name the sheet itself. */
export function getRange({ env, sheet }: SheetHandle, ...place: readonly (number | string)[]): RangeHandle {
  const [first, column = 1, rowCount = 1, columnCount = 1] = place;
  if (typeof first === 'string') return rangeHandle(env, sheet, boxOf(ownReference(first, sheet), sheet));
  const box = { row: Number(first) - 1, column: Number(column) - 1, rowCount: Number(rowCount), columnCount: Number(columnCount) };
  if (box.row < 0) throw new ServiceError('The starting row of the range is too small.');
  if (box.column < 0) throw new ServiceError('The starting column of the range is too small.');
  return rangeHandle(env, sheet, insideGrid(box, sheet));
}

function ownReference(notation: string, { name }: FakeSheet): string {
  const { sheet, reference } = splitReference(notation);
  if (sheet !== null && sheet !== name) throw new ServiceError(`Range not found: ${notation}`);
  return reference;
}

/** From A1 to the last row and column with content; A1 alone where there is none. */
function dataBox(sheet: FakeSheet): Box {
  const { rowCount, columnCount } = contentSize(sheet);
  return { row: 0, column: 0, rowCount: Math.max(rowCount, 1), columnCount: Math.max(columnCount, 1) };
}

const all = ({ env, sheet }: SheetHandle): RangeHandle => rangeHandle(env, sheet, wholeGrid(sheet));

function change(self: SheetHandle, make: () => void): SheetHandle {
  changeSheet(self.env, self.sheet, make);
  return self;
}

function setName(self: SheetHandle, name: string): SheetHandle {
  return change(self, () => {
    assertName(self.env.spreadsheet, name, self.sheet);
    self.sheet.name = name;
  });
}

function hideSheet(self: SheetHandle): SheetHandle {
  return change(self, () => {
    if (!self.env.spreadsheet.sheets.some((one) => one !== self.sheet && !one.isHidden)) throw new ServiceError("You can't hide all the sheets in a document.");
    self.sheet.isHidden = true;
  });
}

function getProtections({ env, sheet }: SheetHandle, type: EnumValue): unknown[] {
  const isWhole = type.toString() === 'SHEET';
  return sheet.protections.filter(({ box }) => (box === null) === isWhole).map((protection) => protectionHandle(env, sheet, protection));
}

/** Content only, looks only, or both with notes, rules and validations; merges of cleared looks are broken. */
function clearSheet(self: SheetHandle, options: { readonly contentsOnly?: boolean; readonly formatOnly?: boolean } = {}): SheetHandle {
  clear(all(self), options);
  if (options.contentsOnly !== true && options.formatOnly !== true) clear(all(self), { commentsOnly: true });
  return self;
}

function protect(self: SheetHandle): unknown {
  return changeSpreadsheet(self.env, () => protectionHandle(self.env, self.sheet, addProtection(self.env, self.sheet, null)));
}

const activeRange = ({ env, sheet }: SheetHandle): RangeHandle | null => {
  const { selection } = env.spreadsheet;
  return selection.sheetId === sheet.id ? rangeHandle(env, sheet, selection.box) : null;
};

export const sheetMethods = {
  activate: (self: SheetHandle) => {
    assertThere(self);
    self.env.spreadsheet.activeSheetId = self.sheet.id;
    return self;
  },
  clear: clearSheet,
  clearConditionalFormatRules: (self: SheetHandle) => void change(self, () => clearRulesOf(self.sheet)),
  clearContents: (self: SheetHandle) => {
    clearContent(all(self));
    return self;
  },
  clearFormats: (self: SheetHandle) => {
    clear(all(self), { formatOnly: true });
    return self;
  },
  clearNotes: (self: SheetHandle) => {
    clear(all(self), { commentsOnly: true });
    return self;
  },
  getActiveRange: activeRange,
  getCharts: ({ env, sheet }: SheetHandle) => sheet.charts.map((chart) => chartHandle(env, sheet, chart)),
  getConditionalFormatRules: ({ env, sheet }: SheetHandle) => sheet.rules.map((rule) => ruleHandle(env, sheet, rule)),
  getDataRange: ({ env, sheet }: SheetHandle) => rangeHandle(env, sheet, dataBox(sheet)),
  getFilter: ({ env, sheet }: SheetHandle) => (sheet.filter ? filterHandle(env, sheet) : null),
  getIndex: ({ env, sheet }: SheetHandle) => indexOfSheet(env.spreadsheet, sheet) + 1,
  getLastColumn: ({ sheet }: SheetHandle) => contentSize(sheet).columnCount,
  getLastRow: ({ sheet }: SheetHandle) => contentSize(sheet).rowCount,
  getMaxColumns: ({ sheet }: SheetHandle) => sheet.columnCount,
  getMaxRows: ({ sheet }: SheetHandle) => sheet.rowCount,
  getName: ({ sheet }: SheetHandle) => sheet.name,
  getNamedRanges: ({ env, sheet }: SheetHandle) => env.spreadsheet.namedRanges.filter(({ sheetId }) => sheetId === sheet.id).map((named) => namedRangeHandle(env, named)),
  getParent: ({ env }: SheetHandle) => spreadsheetHandle(env),
  getProtections,
  getRange,
  getRangeList: (self: SheetHandle, notations: readonly string[]) => newRangeList(self.env, notations.map((notation) => getRange(self, notation))),
  getSheetId: ({ sheet }: SheetHandle) => sheet.id,
  getSheetName: ({ sheet }: SheetHandle) => sheet.name,
  getTabColor: ({ sheet }: SheetHandle) => sheet.tabColor,
  getType: () => enumValue('Spreadsheet.SheetType', 'GRID'),
  hasHiddenGridlines: ({ sheet }: SheetHandle) => sheet.hasHiddenGridlines,
  hideSheet,
  insertChart: (self: SheetHandle, { chart }: ChartHandle) => void change(self, () => self.sheet.charts.push({ ...chart, id: self.env.nextId() })),
  isSheetHidden: ({ sheet }: SheetHandle) => sheet.isHidden,
  newChart: ({ env, sheet }: SheetHandle) => newChart(env, sheet),
  protect,
  removeChart: (self: SheetHandle, { chart }: ChartHandle) => void change(self, () => (self.sheet.charts = self.sheet.charts.filter(({ id }) => id !== chart.id))),
  setActiveRange: (_self: SheetHandle, range: RangeHandle) => select(range),
  setActiveSelection: (self: SheetHandle, given: RangeHandle | string) => select(typeof given === 'string' ? getRange(self, given) : given),
  setConditionalFormatRules: (self: SheetHandle, rules: readonly RuleHandle[]) => void change(self, () => (self.sheet.rules = rules.map(({ rule }) => rule))),
  setHiddenGridlines: (self: SheetHandle, hide: boolean) => change(self, () => (self.sheet.hasHiddenGridlines = hide)),
  setName,
  setTabColor: (self: SheetHandle, colour: string | null) => change(self, () => (self.sheet.tabColor = colour === null ? null : readColour(colour))),
  showSheet: (self: SheetHandle) => change(self, () => (self.sheet.isHidden = false)),
  updateChart: (self: SheetHandle, { chart }: ChartHandle) => void change(self, () => (self.sheet.charts = self.sheet.charts.map((one) => (one.id === chart.id ? chart : one)))),
} satisfies MethodTable;

