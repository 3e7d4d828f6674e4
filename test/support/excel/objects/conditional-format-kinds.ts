import { formulaToA1 } from '../../../../src/core/workbook/formula-to-a1';
import { formulaToR1c1 } from '../../../../src/core/workbook/formula-to-r1c1';
import type { FakeBar, FakeBarRule, FakeConditionalFormat, FakeRuleFormat } from '../model/fake-rules';
import { asColour, asFlag, asRecord, asText, oneOf } from '../back-end/guard';
import { invalidArgument } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import type { Range } from './range';
import { underlines } from './range-format';

type OfType<T extends FakeConditionalFormat['type']> = Extract<FakeConditionalFormat, { type: T }>;
/** Called before a change; refuses where the sheet is protected. */
type BeforeChange = () => unknown;

export class CustomConditionalFormat extends HostObject {
  readonly typeName = 'CustomConditionalFormat';

  constructor(
    private readonly range: Range,
    private readonly own: OfType<'Custom'>,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get rule() {
    return new ConditionalFormatRule(this.range, this.own, this.beforeChange);
  }

  get format() {
    return new ConditionalRangeFormat(this.own.format, this.beforeChange);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly typeName = 'ConditionalFormatRule';
  override readonly scalars = ['formula', 'formulaR1C1'];

  constructor(
    private readonly range: Range,
    private readonly own: OfType<'Custom'>,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get formula(): unknown {
    return this.own.rule.formula;
  }

  set formula(value: unknown) {
    this.beforeChange();
    this.own.rule.formula = asFormula(value);
  }

  get formulaR1C1(): unknown {
    return formulaToR1c1(this.own.rule.formula, this.corner());
  }

  set formulaR1C1(value: unknown) {
    this.beforeChange();
    this.own.rule.formula = formulaToA1(asFormula(value), this.corner());
  }

  private corner() {
    return this.own.boxes[0] ?? this.range.box;
  }
}

function asFormula(value: unknown): string {
  const formula = asText(value, 'formula');
  if (formula === '' || formula.length > 8192) throw invalidArgument('a formula has 1 to 8192 characters');
  return formula.startsWith('=') ? formula : `=${formula}`;
}

const operators = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'];

export class CellValueConditionalFormat extends HostObject {
  readonly typeName = 'CellValueConditionalFormat';
  override readonly scalars = ['rule'];

  constructor(
    private readonly own: OfType<'CellValue'>,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get rule(): unknown {
    return this.own.rule;
  }

  set rule(value: unknown) {
    const given = asRecord(value, 'rule');
    const operator = oneOf(given.operator, operators, 'operator');
    const needsSecond = operator.endsWith('etween');
    if (needsSecond && given.formula2 === undefined) throw invalidArgument(`${operator} needs formula2`);
    this.beforeChange();
    this.own.rule = { formula1: asText(given.formula1, 'formula1'), ...(needsSecond ? { formula2: asText(given.formula2, 'formula2') } : {}), operator };
  }

  get format() {
    return new ConditionalRangeFormat(this.own.format, this.beforeChange);
  }
}

export class TextConditionalFormat extends HostObject {
  readonly typeName = 'TextConditionalFormat';
  override readonly scalars = ['rule'];

  constructor(
    private readonly own: OfType<'ContainsText'>,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get rule(): unknown {
    return this.own.rule;
  }

  set rule(value: unknown) {
    const given = asRecord(value, 'rule');
    this.beforeChange();
    this.own.rule = { operator: oneOf(given.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'], 'operator'), text: asText(given.text, 'text') };
  }

  get format() {
    return new ConditionalRangeFormat(this.own.format, this.beforeChange);
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly typeName = 'ConditionalRangeFormat';
  override readonly scalars = ['numberFormat'];

  constructor(
    private readonly own: FakeRuleFormat,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get fill() {
    return new ConditionalRangeFill(this.own, this.beforeChange);
  }

  get font() {
    return new ConditionalRangeFont(this.own, this.beforeChange);
  }

  get numberFormat(): unknown {
    return this.own.numberFormat ?? null;
  }

  set numberFormat(value: unknown) {
    this.beforeChange();
    this.own.numberFormat = asText(value, 'numberFormat');
  }
}

class ConditionalRangeFill extends HostObject {
  readonly typeName = 'ConditionalRangeFill';
  override readonly scalars = ['color'];

  constructor(
    private readonly own: FakeRuleFormat,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get color(): unknown {
    return this.own.fill ?? '';
  }

  set color(value: unknown) {
    this.beforeChange();
    this.own.fill = asColour(value, 'color');
  }

  clear(): void {
    this.beforeChange();
    delete this.own.fill;
  }
}

class ConditionalRangeFont extends HostObject {
  readonly typeName = 'ConditionalRangeFont';
  override readonly scalars = ['bold', 'color', 'italic', 'strikethrough', 'underline'];

  constructor(
    private readonly own: FakeRuleFormat,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get color(): unknown {
    return this.own.fontColor ?? '';
  }

  set color(value: unknown) {
    this.beforeChange();
    this.own.fontColor = asColour(value, 'color');
  }

  get bold(): unknown {
    return this.own.bold ?? null;
  }

  set bold(value: unknown) {
    this.beforeChange();
    this.own.bold = asFlag(value, 'bold');
  }

  get italic(): unknown {
    return this.own.italic ?? null;
  }

  set italic(value: unknown) {
    this.beforeChange();
    this.own.italic = asFlag(value, 'italic');
  }

  get strikethrough(): unknown {
    return this.own.strikethrough ?? null;
  }

  set strikethrough(value: unknown) {
    this.beforeChange();
    this.own.strikethrough = asFlag(value, 'strikethrough');
  }

  get underline(): unknown {
    return this.own.underline ?? null;
  }

  set underline(value: unknown) {
    this.beforeChange();
    this.own.underline = oneOf(value, underlines, 'underline');
  }
}

const boundTypes = ['Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'];

export class DataBarConditionalFormat extends HostObject {
  readonly typeName = 'DataBarConditionalFormat';
  override readonly scalars = ['axisColor', 'axisFormat', 'barDirection', 'lowerBoundRule', 'showDataBarOnly', 'upperBoundRule'];

  constructor(
    private readonly own: FakeBar,
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get positiveFormat() {
    return new ConditionalDataBarPositiveFormat(this.own.positiveFormat, this.beforeChange);
  }

  get showDataBarOnly(): unknown {
    return this.own.showDataBarOnly;
  }

  set showDataBarOnly(value: unknown) {
    this.beforeChange();
    this.own.showDataBarOnly = asFlag(value, 'showDataBarOnly');
  }

  get barDirection(): unknown {
    return this.own.barDirection;
  }

  set barDirection(value: unknown) {
    this.beforeChange();
    this.own.barDirection = oneOf(value, ['Context', 'LeftToRight', 'RightToLeft'], 'barDirection');
  }

  get axisFormat(): unknown {
    return this.own.axisFormat;
  }

  set axisFormat(value: unknown) {
    this.beforeChange();
    this.own.axisFormat = oneOf(value, ['Automatic', 'None', 'CellMidPoint'], 'axisFormat');
  }

  get axisColor(): unknown {
    return this.own.axisColor;
  }

  set axisColor(value: unknown) {
    this.beforeChange();
    this.own.axisColor = asColour(value, 'axisColor');
  }

  get lowerBoundRule(): unknown {
    return this.own.lowerBoundRule;
  }

  set lowerBoundRule(value: unknown) {
    this.beforeChange();
    this.own.lowerBoundRule = asBound(value);
  }

  get upperBoundRule(): unknown {
    return this.own.upperBoundRule;
  }

  set upperBoundRule(value: unknown) {
    this.beforeChange();
    this.own.upperBoundRule = asBound(value);
  }
}

function asBound(value: unknown): FakeBarRule {
  const given = asRecord(value, 'bound rule');
  const type = oneOf(given.type, boundTypes, 'type');
  const needsFormula = ['Number', 'Percent', 'Formula', 'Percentile'].includes(type);
  if (needsFormula && given.formula === undefined) throw invalidArgument(`a bound of type ${type} needs a formula`);
  return given.formula === undefined ? { type } : { type, formula: asText(given.formula, 'formula') };
}

class ConditionalDataBarPositiveFormat extends HostObject {
  readonly typeName = 'ConditionalDataBarPositiveFormat';
  override readonly scalars = ['borderColor', 'fillColor', 'gradientFill'];

  constructor(
    private readonly own: FakeBar['positiveFormat'],
    private readonly beforeChange: BeforeChange,
  ) {
    super();
  }

  get fillColor(): unknown {
    return this.own.fillColor;
  }

  set fillColor(value: unknown) {
    this.beforeChange();
    this.own.fillColor = asColour(value, 'fillColor');
  }

  get borderColor(): unknown {
    return this.own.borderColor;
  }

  /** An empty text is no border. */
  set borderColor(value: unknown) {
    this.beforeChange();
    this.own.borderColor = value === '' ? '' : asColour(value, 'borderColor');
  }

  get gradientFill(): unknown {
    return this.own.gradientFill;
  }

  set gradientFill(value: unknown) {
    this.beforeChange();
    this.own.gradientFill = asFlag(value, 'gradientFill');
  }
}
