import type { FakeCondition, FakeGradient, FakeRule, FakeSheet, GradientPoint } from '../model/fake-spreadsheet';
import type { EnumValue } from '../oracle/enum-value';
import { enumValue } from '../oracle/enum-value';
import { Fault, ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { readColour } from '../values/colour';
import { namesSheet } from '../values/formulas';
import { criterionValue, givenValue } from './data-validation';
import { rangeHandle } from './handles';
import type { RangeHandle } from './handles';

export type RuleHandle = Handle & { readonly type: 'Spreadsheet.ConditionalFormatRule'; readonly sheet: FakeSheet; readonly rule: FakeRule };
type ConditionHandle = Handle & { readonly type: 'Spreadsheet.BooleanCondition'; readonly condition: FakeCondition };
type GradientHandle = Handle & { readonly type: 'Spreadsheet.GradientCondition'; readonly gradient: FakeGradient };
type Looks = Omit<FakeCondition, 'criteria' | 'values'>;
type BuilderHandle = Handle & { readonly type: 'Spreadsheet.ConditionalFormatRuleBuilder'; ranges: readonly RangeHandle[]; criterion: Pick<FakeCondition, 'criteria' | 'values'> | null; looks: Looks; gradient: FakeGradient | null };

const plain: Looks = { background: null, fontColor: null, bold: null, italic: null, strikethrough: null, underline: null };
const noGradient: FakeGradient = { min: null, mid: null, max: null };

export const ruleHandle = (env: Environment, sheet: FakeSheet, rule: FakeRule): RuleHandle => ({ type: 'Spreadsheet.ConditionalFormatRule', env, sheet, rule });
export const newRule = (env: Environment): BuilderHandle => ({ type: 'Spreadsheet.ConditionalFormatRuleBuilder', env, ranges: [], criterion: null, looks: plain, gradient: null });

const rangesOf = ({ env, sheet, rule }: RuleHandle): RangeHandle[] => rule.boxes.map((box) => rangeHandle(env, sheet, box));

function copyOf({ env, sheet, rule }: RuleHandle): BuilderHandle {
  const { condition, gradient, boxes } = rule;
  return { ...newRule(env), ranges: boxes.map((box) => rangeHandle(env, sheet, box)), criterion: condition, looks: condition ? looksOf(condition) : plain, gradient };
}

const looksOf = ({ background, fontColor, bold, italic, strikethrough, underline }: FakeCondition): Looks => ({ background, fontColor, bold, italic, strikethrough, underline });

/** A rule needs ranges, all of one sheet, and a condition or a gradient. */
function build({ env, ranges, criterion, looks, gradient }: BuilderHandle): RuleHandle {
  const [first] = ranges;
  if (!first || (!criterion && !gradient)) return env.fail(new Fault('a conditional format rule needs ranges, and a condition or a gradient'));
  if (criterion?.values.some((value) => typeof value === 'string' && value.startsWith('=') && namesSheet(value))) throw new ServiceError('Conditional format rule cannot reference a different sheet.');
  if (ranges.some(({ sheet }) => sheet !== first.sheet)) return env.fail(new Fault('the ranges of a conditional format rule are of one sheet'));
  const condition = criterion && { criteria: criterion.criteria, values: criterion.values, ...looks };
  return ruleHandle(env, first.sheet, { boxes: ranges.map(({ box }) => ({ ...box })), condition: gradient ? null : condition, gradient });
}

const when = (criteria: string) => (self: BuilderHandle, ...given: readonly unknown[]): BuilderHandle => withCriteria(self, enumValue('Spreadsheet.BooleanCriteria', criteria), given);

function withCriteria(self: BuilderHandle, criteria: EnumValue, given: readonly unknown[]): BuilderHandle {
  self.criterion = { criteria: criteria.toString(), values: given.map((one) => criterionValue(self.env, one)) };
  return self;
}

const look = <K extends keyof Looks>(key: K, read: (given: Looks[K]) => Looks[K] = (given) => given) => (self: BuilderHandle, given: Looks[K]): BuilderHandle => {
  self.looks = { ...self.looks, [key]: read(given) };
  return self;
};

const colour = (given: string | null): string | null => (given === null ? null : readColour(given));

const point = (key: keyof FakeGradient) => (self: BuilderHandle, color: string, ...[type, value]: readonly unknown[]): BuilderHandle => {
  const made: GradientPoint = { color: readColour(color), type: type === undefined ? null : (type as EnumValue).toString(), value: typeof value === 'string' ? value : '' };
  self.gradient = { ...(self.gradient ?? noGradient), [key]: made };
  return self;
};

const conditionOf = ({ env, rule }: RuleHandle): ConditionHandle | null => (rule.condition ? { type: 'Spreadsheet.BooleanCondition', env, condition: rule.condition } : null);
const gradientOf = ({ env, rule }: RuleHandle): GradientHandle | null => (rule.gradient ? { type: 'Spreadsheet.GradientCondition', env, gradient: rule.gradient } : null);

const rule = { copy: copyOf, getBooleanCondition: conditionOf, getGradientCondition: gradientOf, getRanges: rangesOf } satisfies MethodTable;

const builder = {
  build,
  copy: (self: BuilderHandle): BuilderHandle => ({ ...self }),
  getRanges: ({ ranges }: BuilderHandle) => ranges,
  setBackground: look('background', colour),
  setBold: look('bold'),
  setFontColor: look('fontColor', colour),
  setGradientMaxpoint: point('max'),
  setGradientMaxpointWithValue: point('max'),
  setGradientMidpointWithValue: point('mid'),
  setGradientMinpoint: point('min'),
  setGradientMinpointWithValue: point('min'),
  setItalic: look('italic'),
  setRanges: (self: BuilderHandle, ranges: readonly RangeHandle[]) => {
    self.ranges = ranges;
    return self;
  },
  setStrikethrough: look('strikethrough'),
  setUnderline: look('underline'),
  whenCellEmpty: when('CELL_EMPTY'),
  whenCellNotEmpty: when('CELL_NOT_EMPTY'),
  whenDateAfter: when('DATE_AFTER'),
  whenDateBefore: when('DATE_BEFORE'),
  whenDateEqualTo: when('DATE_EQUAL_TO'),
  whenFormulaSatisfied: when('CUSTOM_FORMULA'),
  whenNumberBetween: when('NUMBER_BETWEEN'),
  whenNumberEqualTo: when('NUMBER_EQUAL_TO'),
  whenNumberGreaterThan: when('NUMBER_GREATER_THAN'),
  whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO'),
  whenNumberLessThan: when('NUMBER_LESS_THAN'),
  whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO'),
  whenNumberNotBetween: when('NUMBER_NOT_BETWEEN'),
  whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO'),
  whenTextContains: when('TEXT_CONTAINS'),
  whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN'),
  whenTextEndsWith: when('TEXT_ENDS_WITH'),
  whenTextEqualTo: when('TEXT_EQUAL_TO'),
  whenTextStartsWith: when('TEXT_STARTS_WITH'),
  withCriteria,
} satisfies MethodTable;

const condition = {
  getBackground: ({ condition: { background } }: ConditionHandle) => background,
  getBold: ({ condition: { bold } }: ConditionHandle) => bold,
  getCriteriaType: ({ condition: { criteria } }: ConditionHandle) => enumValue('Spreadsheet.BooleanCriteria', criteria),
  getCriteriaValues: ({ env, condition: { values } }: ConditionHandle) => values.map((value) => givenValue(env, value)),
  getFontColor: ({ condition: { fontColor } }: ConditionHandle) => fontColor,
  getItalic: ({ condition: { italic } }: ConditionHandle) => italic,
  getStrikethrough: ({ condition: { strikethrough } }: ConditionHandle) => strikethrough,
  getUnderline: ({ condition: { underline } }: ConditionHandle) => underline,
} satisfies MethodTable;

const typeOf = (at: GradientPoint | null): EnumValue | null => (at?.type === null || at === null ? null : enumValue('Spreadsheet.InterpolationType', at.type));

const gradient = {
  getMaxColor: ({ gradient: { max } }: GradientHandle) => max?.color ?? '',
  getMaxType: ({ gradient: { max } }: GradientHandle) => typeOf(max),
  getMaxValue: ({ gradient: { max } }: GradientHandle) => max?.value ?? '',
  getMidColor: ({ gradient: { mid } }: GradientHandle) => mid?.color ?? '',
  getMidType: ({ gradient: { mid } }: GradientHandle) => typeOf(mid),
  getMidValue: ({ gradient: { mid } }: GradientHandle) => mid?.value ?? '',
  getMinColor: ({ gradient: { min } }: GradientHandle) => min?.color ?? '',
  getMinType: ({ gradient: { min } }: GradientHandle) => typeOf(min),
  getMinValue: ({ gradient: { min } }: GradientHandle) => min?.value ?? '',
} satisfies MethodTable;

export const conditionalFormatTables: Tables = {
  'Spreadsheet.ConditionalFormatRule': rule,
  'Spreadsheet.ConditionalFormatRuleBuilder': builder,
  'Spreadsheet.BooleanCondition': condition,
  'Spreadsheet.GradientCondition': gradient,
};
