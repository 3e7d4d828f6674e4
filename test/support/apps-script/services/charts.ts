import type { FakeChart, FakeSheet } from '../model/fake-spreadsheet';
import type { EnumValue } from '../oracle/enum-value';
import { enumValue } from '../oracle/enum-value';
import { Fault } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { readColour } from '../values/colour';
import { areaOf, rangeOfArea } from './handles';
import type { RangeHandle } from './handles';

export type ChartHandle = Handle & { readonly type: 'Spreadsheet.EmbeddedChart'; readonly sheet: FakeSheet; readonly chart: FakeChart };
/** `draft` is shared by every form of the builder: `newChart().asColumnChart()` goes on with the same chart. */
type BuilderHandle = Handle & { readonly sheet: FakeSheet; readonly draft: { chart: FakeChart } };
type OptionsHandle = Handle & { readonly type: 'Charts.ChartOptions'; readonly options: FakeChart['options'] };
type PlaceHandle = Handle & { readonly type: 'Spreadsheet.ContainerInfo'; readonly position: FakeChart['position'] };

const blank: FakeChart = { id: 0, type: '', options: {}, ranges: [], position: { row: 1, column: 1, x: 0, y: 0 }, headers: 0, isTransposed: false, mergeStrategy: 'MERGE_COLUMNS', hiddenStrategy: 'IGNORE_BOTH' };
const general = 'Spreadsheet.EmbeddedChartBuilder';

export const chartHandle = (env: Environment, sheet: FakeSheet, chart: FakeChart): ChartHandle => ({ type: 'Spreadsheet.EmbeddedChart', env, sheet, chart });
export const newChart = (env: Environment, sheet: FakeSheet): BuilderHandle => ({ type: general, env, sheet, draft: { chart: blank } });

/** What every builder can do gives the general builder back, as the typings say. */
function change(self: BuilderHandle, make: (chart: FakeChart) => Partial<FakeChart>): BuilderHandle {
  const { draft } = self;
  draft.chart = { ...draft.chart, ...make(draft.chart) };
  return { ...self, type: general };
}

const as = (name: string) => (self: BuilderHandle): BuilderHandle => {
  self.draft.chart = { ...self.draft.chart, type: name.toUpperCase() };
  return { ...self, type: `Spreadsheet.Embedded${name}ChartBuilder` };
};

function setPosition(self: BuilderHandle, ...[row = 1, column = 1, x = 0, y = 0]: readonly number[]): BuilderHandle {
  const { sheet, env } = self;
  if (row < 1 || column < 1 || row > sheet.rowCount || column > sheet.columnCount) env.fail(new Fault(`a chart at row ${row}, column ${column} is outside the sheet`));
  return change(self, () => ({ position: { row, column, x, y } }));
}

function build({ env, sheet, draft: { chart } }: BuilderHandle): ChartHandle {
  if (chart.type === '' || chart.ranges.length === 0) env.fail(new Fault('a chart needs a type and a range'));
  return chartHandle(env, sheet, chart);
}

/** An option is kept as it was given; colours are held against CSS. */
const option = (name: string, read: (given: unknown) => unknown = (given) => given) => (self: BuilderHandle, ...given: readonly unknown[]): BuilderHandle => {
  change(self, ({ options }) => ({ options: { ...options, [name]: read(given.length > 1 ? given : given[0]) } }));
  return self;
};

const yes = (): boolean => true;
const asName = (given: unknown): string => (given as EnumValue).toString();
const colour = (given: unknown): string => readColour(given as string);
const colours = (given: unknown): string[] => (given as string[]).map(readColour);

const generalMethods = {
  addRange: (self: BuilderHandle, range: RangeHandle) => change(self, ({ ranges }) => ({ ranges: [...ranges, areaOf(range)] })),
  asAreaChart: as('Area'),
  asBarChart: as('Bar'),
  asColumnChart: as('Column'),
  asComboChart: as('Combo'),
  asHistogramChart: as('Histogram'),
  asLineChart: as('Line'),
  asPieChart: as('Pie'),
  asScatterChart: as('Scatter'),
  asTableChart: as('Table'),
  build,
  clearRanges: (self: BuilderHandle) => change(self, () => ({ ranges: [] })),
  getChartType: ({ draft: { chart } }: BuilderHandle) => enumValue('Charts.ChartType', chart.type),
  getRanges: ({ env, draft: { chart } }: BuilderHandle) => chart.ranges.map((area) => rangeOfArea(env, area)),
  setChartType: (self: BuilderHandle, type: EnumValue) => change(self, () => ({ type: type.toString() })),
  setHiddenDimensionStrategy: (self: BuilderHandle, strategy: EnumValue) => change(self, () => ({ hiddenStrategy: strategy.toString() })),
  setMergeStrategy: (self: BuilderHandle, strategy: EnumValue) => change(self, () => ({ mergeStrategy: strategy.toString() })),
  setNumHeaders: (self: BuilderHandle, headers: number) => change(self, () => ({ headers })),
  setOption: (self: BuilderHandle, name: string, value: unknown) => change(self, ({ options }) => ({ options: { ...options, [name]: value } })),
  setPosition,
  setTransposeRowsAndColumns: (self: BuilderHandle, isTransposed: boolean) => change(self, () => ({ isTransposed })),
} satisfies MethodTable;

/** What only builders of a kind can do; the typings say which kind has which. */
const kindMethods = {
  reverseCategories: option('reverseCategories', yes),
  setBackgroundColor: option('backgroundColor', colour),
  setColors: option('colors', colours),
  setCurveStyle: option('curveType', asName),
  setLegendPosition: option('legend.position', asName),
  setPointStyle: option('pointShape', asName),
  setRange: option('vAxis.viewWindow'),
  setStacked: option('isStacked', yes),
  setTitle: option('title'),
  setXAxisRange: option('hAxis.viewWindow'),
  setXAxisTitle: option('hAxis.title'),
  setYAxisRange: option('vAxis.viewWindow'),
  setYAxisTitle: option('vAxis.title'),
} satisfies MethodTable;

const chart = {
  getChartId: ({ chart: { id } }: ChartHandle) => id,
  getContainerInfo: ({ env, chart: { position } }: ChartHandle): PlaceHandle => ({ type: 'Spreadsheet.ContainerInfo', env, position }),
  getHiddenDimensionStrategy: ({ chart: { hiddenStrategy } }: ChartHandle) => enumValue('Charts.ChartHiddenDimensionStrategy', hiddenStrategy),
  getMergeStrategy: ({ chart: { mergeStrategy } }: ChartHandle) => enumValue('Charts.ChartMergeStrategy', mergeStrategy),
  getNumHeaders: ({ chart: { headers } }: ChartHandle) => headers,
  getOptions: ({ env, chart: { options } }: ChartHandle): OptionsHandle => ({ type: 'Charts.ChartOptions', env, options }),
  getRanges: ({ env, chart: { ranges } }: ChartHandle) => ranges.map((area) => rangeOfArea(env, area)),
  getTransposeRowsAndColumns: ({ chart: { isTransposed } }: ChartHandle) => isTransposed,
  modify: ({ env, sheet, chart: known }: ChartHandle): BuilderHandle => ({ type: general, env, sheet, draft: { chart: known } }),
} satisfies MethodTable;

const place = {
  getAnchorColumn: ({ position }: PlaceHandle) => position.column,
  getAnchorRow: ({ position }: PlaceHandle) => position.row,
  getOffsetX: ({ position }: PlaceHandle) => position.x,
  getOffsetY: ({ position }: PlaceHandle) => position.y,
} satisfies MethodTable;

const kinds = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'];

export const chartTables: Tables = {
  [general]: generalMethods,
  ...Object.fromEntries(kinds.map((kind) => [`Spreadsheet.Embedded${kind}ChartBuilder`, { ...generalMethods, ...kindMethods }])),
  'Spreadsheet.EmbeddedChart': chart,
  'Spreadsheet.ContainerInfo': place,
  'Charts.ChartOptions': { get: ({ options }: OptionsHandle, name: string) => options[name] ?? null },
  'Charts.Charts': {},
};
