import type { FakeBar, FakeBarRule } from '../model/fake-rules';
import { asColour, asFlag, asRecord, asText, oneOf } from '../back-end/guard';
import { invalidArgument } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import type { BeforeChange } from './conditional-format-kinds';

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

  get negativeFormat() {
    return new ConditionalDataBarNegativeFormat(this.own.negativeFormat, this.beforeChange);
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

class ConditionalDataBarNegativeFormat extends HostObject {
  readonly typeName = 'ConditionalDataBarNegativeFormat';
  override readonly scalars = ['borderColor', 'fillColor', 'matchPositiveBorderColor', 'matchPositiveFillColor'];

  constructor(
    private readonly own: FakeBar['negativeFormat'],
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

  set borderColor(value: unknown) {
    this.beforeChange();
    this.own.borderColor = value === '' ? '' : asColour(value, 'borderColor');
  }

  get matchPositiveFillColor(): unknown {
    return this.own.matchPositiveFillColor;
  }

  set matchPositiveFillColor(value: unknown) {
    this.beforeChange();
    this.own.matchPositiveFillColor = asFlag(value, 'matchPositiveFillColor');
  }

  get matchPositiveBorderColor(): unknown {
    return this.own.matchPositiveBorderColor;
  }

  set matchPositiveBorderColor(value: unknown) {
    this.beforeChange();
    this.own.matchPositiveBorderColor = asFlag(value, 'matchPositiveBorderColor');
  }
}
