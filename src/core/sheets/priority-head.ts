import type { Formula } from '../workbook/formula';
import { coverageColumn } from './priority-columns';
import type { PriorityPlaces } from './priority-formulas';
import type { PriorityInput, PriorityModel } from './priority-model';
import type { SheetContext } from './report';
import { criterionRefs, settingRef } from './setting-ref';
import type { CriterionRefs } from './setting-ref';
import type { SheetBuilder } from './sheet-builder';
import { formats, styles } from './styles';
import { say } from './words';

const label = { ...styles.subtitle, align: 'right' } as const;
const right = { ...styles.subtitle, align: 'right' } as const;
const minimumFormat = '"min "0%';

type HeadInput = { readonly context: SheetContext; readonly model: PriorityModel; readonly places: PriorityPlaces };

/**
 * The four grey rows above the table that the formulas read: weight, scale ends and direction of each criterion, live
 * from Settings, and the least coverage. An edited Settings cell plays through them at once.
 */
export function putPriorityHead(sheet: SheetBuilder, { context, model, places }: HeadInput): void {
  sheet.put([places.weightRow, 1], say(model.isScoreHere ? 'head-weight-here' : 'head-weight'), { style: label });
  sheet.put([places.lowRow, 1], say('head-low'), { style: label });
  sheet.put([places.highRow, 1], say('head-high'), { style: label });
  sheet.put([places.directionRow, 1], say('head-direction'), { style: label });
  putLeastCoverage(sheet, context, { row: places.weightRow, column: coverageColumn });
  const criteria = context.report.prioritisation.criteria.map(({ label: name }) => name);
  model.inputs.forEach((input, index) => {
    const refs = criteria.includes(input.criterion) ? criterionRefs(context, input.criterion) : null;
    putInputHead(sheet, { input, index, places, refs, used: weightCached(context, input) });
  });
}

/** The share of weight below which a project is not scored, live from Settings. */
export function putLeastCoverage(sheet: SheetBuilder, context: SheetContext, at: { readonly row: number; readonly column: number }): void {
  const formula = settingRef(context, 'minimumCoverage');
  sheet.put([at.row, at.column], context.report.settings.values.minimumCoverage, {
    style: { ...right, format: minimumFormat },
    ...(formula ? { formula } : {}),
  });
}

/** The weight share that core used: 0 for a *Score here* column that nobody filled. */
function weightCached({ report }: SheetContext, input: PriorityInput): number {
  return input.weight ?? report.prioritisation.criteria.find(({ label: name }) => name === input.criterion)?.weight ?? 0;
}

type InputHead = {
  readonly input: PriorityInput;
  readonly index: number;
  readonly places: PriorityPlaces;
  /** Null where Settings have no row for it: a *Score here* column that no refresh has counted yet. */
  readonly refs: CriterionRefs | null;
  readonly used: number;
};

function putInputHead(sheet: SheetBuilder, head: InputHead): void {
  const { input, index, places, refs } = head;
  const column = places.firstRaw + index;
  const withFormula = (formula: Formula | null | undefined): { formula?: Formula } => (formula ? { formula } : {});
  sheet.put([places.weightRow, column], head.used, { style: { ...right, format: formats.percent }, ...withFormula(refs?.share) });
  sheet.put([places.directionRow, column], input.direction, { style: right, ...withFormula(refs?.direction) });
  if (input.scaling.kind === 'none') return;
  sheet.put([places.lowRow, column], input.scaling.low, { style: right, ...withFormula(refs?.low) });
  sheet.put([places.highRow, column], input.scaling.high, { style: right, ...withFormula(refs?.high) });
}
