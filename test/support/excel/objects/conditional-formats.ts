import type { FakeBar, FakeConditionalFormat } from '../model/fake-rules';
import { intersection } from '../model/boxes';
import { withoutBox } from '../back-end/clear-cells';
import { asFlag, asIndex, checkSheet, oneOf } from '../back-end/guard';
import { HostError, itemNotFound, notImplemented } from '../back-end/host-error';
import { HostCollection, HostObject } from '../back-end/host-object';
import { CellValueConditionalFormat, CustomConditionalFormat, DataBarConditionalFormat, TextConditionalFormat } from './conditional-format-kinds';
import type { Range } from './range';
import { RangeAreas } from './range-areas';

const types = ['Custom', 'DataBar', 'CellValue', 'ContainsText', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria'] as const;

/** `range.conditionalFormats`: those that apply to a cell of the range, first priority first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly typeName = 'ConditionalFormatCollection';

  constructor(private readonly range: Range) {
    super();
  }

  list() {
    const { sheet, box } = this.range;
    const touching = sheet.conditionalFormats.filter((rule) => rule.boxes.some((own) => intersection(own, box)));
    return touching.map((rule) => new ConditionalFormat(this.range, this.range.host.idOf(rule)));
  }

  getItem(id: unknown): ConditionalFormat {
    const found = this.getItemOrNullObject(id);
    if (!found) throw itemNotFound('there is no such conditional format');
    return found;
  }

  getItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.list().find((format) => format.id === id) ?? null;
  }

  getItemAt(index: unknown): ConditionalFormat {
    const found = this.list()[asIndex(index, 'index')];
    if (!found) throw itemNotFound(`there is no conditional format ${String(index)}`);
    return found;
  }

  /** A new one comes first, as documented. */
  add(type: unknown): ConditionalFormat {
    const { host, sheet, box } = this.range;
    checkSheet(host, sheet, 'allowFormatCells');
    const rule = newRule({ boxes: [{ ...box }], stopIfTrue: false }, oneOf(type, types, 'type'));
    sheet.conditionalFormats.unshift(rule);
    return new ConditionalFormat(this.range, host.idOf(rule));
  }

  clearAll(): void {
    const { host, sheet, box } = this.range;
    checkSheet(host, sheet, 'allowFormatCells');
    sheet.conditionalFormats = withoutBox(sheet.conditionalFormats, box);
  }
}

function newRule(base: { boxes: FakeConditionalFormat['boxes']; stopIfTrue: boolean }, type: string): FakeConditionalFormat {
  if (type === 'Custom') return { ...base, type, rule: { formula: '' }, format: {} };
  if (type === 'CellValue' || type === 'ContainsText') return { ...base, type, rule: null, format: {} };
  if (type === 'DataBar') return { ...base, type, bar: newBar() };
  throw notImplemented(`conditional formats of type ${type}`);
}

function newBar(): FakeBar {
  return {
    showDataBarOnly: false,
    barDirection: 'Context',
    axisFormat: 'Automatic',
    axisColor: '#000000',
    lowerBoundRule: { type: 'Automatic' },
    upperBoundRule: { type: 'Automatic' },
    positiveFormat: { fillColor: '#638EC6', gradientFill: true, borderColor: '#638EC6' },
    negativeFormat: { fillColor: '#FF0000', borderColor: '#FF0000', matchPositiveFillColor: false, matchPositiveBorderColor: false },
  };
}

class ConditionalFormat extends HostObject {
  readonly typeName = 'ConditionalFormat';
  override readonly scalars = ['id', 'priority', 'stopIfTrue', 'type'];

  constructor(
    private readonly range: Range,
    private readonly key: string,
  ) {
    super();
  }

  override identity() {
    return { Id: this.key };
  }

  get id() {
    return this.key;
  }

  get rule(): FakeConditionalFormat {
    const rule = this.range.sheet.conditionalFormats.find((candidate) => this.range.host.idOf(candidate) === this.key);
    if (!rule) throw itemNotFound('the conditional format was deleted');
    return rule;
  }

  get type() {
    return this.rule.type;
  }

  get stopIfTrue(): unknown {
    return this.rule.type === 'DataBar' ? null : this.rule.stopIfTrue;
  }

  set stopIfTrue(value: unknown) {
    this.changed().stopIfTrue = asFlag(value, 'stopIfTrue');
  }

  get priority(): unknown {
    return this.range.sheet.conditionalFormats.indexOf(this.rule);
  }

  set priority(value: unknown) {
    const rules = this.range.sheet.conditionalFormats;
    const rule = this.changed();
    const at = asIndex(value, 'priority');
    if (at < 0 || at >= rules.length) throw new HostError('InvalidArgument', 'There are not as many conditional formats.');
    rules.splice(rules.indexOf(rule), 1);
    rules.splice(at, 0, rule);
  }

  get custom() {
    return this.customOrNullObject ?? this.wrongType();
  }

  get customOrNullObject() {
    const { rule } = this;
    return rule.type === 'Custom' ? new CustomConditionalFormat(this.range, rule, () => this.changed()) : null;
  }

  get cellValue() {
    return this.cellValueOrNullObject ?? this.wrongType();
  }

  get cellValueOrNullObject() {
    const { rule } = this;
    return rule.type === 'CellValue' ? new CellValueConditionalFormat(rule, () => this.changed()) : null;
  }

  get textComparison() {
    return this.textComparisonOrNullObject ?? this.wrongType();
  }

  get textComparisonOrNullObject() {
    const { rule } = this;
    return rule.type === 'ContainsText' ? new TextConditionalFormat(rule, () => this.changed()) : null;
  }

  get dataBar() {
    return this.dataBarOrNullObject ?? this.wrongType();
  }

  get dataBarOrNullObject() {
    const { rule } = this;
    return rule.type === 'DataBar' ? new DataBarConditionalFormat(rule.bar, () => this.changed()) : null;
  }

  getRange(): Range {
    const found = this.getRangeOrNullObject();
    if (!found) throw new HostError('InvalidOperation', 'The conditional format applies to several ranges.');
    return found;
  }

  getRangeOrNullObject(): Range | null {
    const [box, ...more] = this.rule.boxes;
    return box && more.length === 0 ? this.range.at(box) : null;
  }

  getRanges(): RangeAreas {
    return new RangeAreas(this.rule.boxes.map((box) => this.range.at(box)));
  }

  delete(): void {
    const rule = this.changed();
    this.range.sheet.conditionalFormats = this.range.sheet.conditionalFormats.filter((candidate) => candidate !== rule);
  }

  private changed(): FakeConditionalFormat {
    checkSheet(this.range.host, this.range.sheet, 'allowFormatCells');
    return this.rule;
  }

  private wrongType(): never {
    throw new HostError('InvalidOperation', `The conditional format is of type ${this.type}.`);
  }
}

