import { covers, intersection } from '../model/boxes';
import type { FakeValidation } from '../model/fake-rules';
import { withoutBox } from '../back-end/clear-cells';
import { asFlag, asRecord, asText, checkSheet, oneOf } from '../back-end/guard';
import { invalidArgument, notImplemented } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import type { Range } from './range';

const kinds: Readonly<Record<string, string>> = { wholeNumber: 'WholeNumber', decimal: 'Decimal', list: 'List', date: 'Date', time: 'Time', textLength: 'TextLength', custom: 'Custom' };
const operators = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'];

/** `range.dataValidation`: one rule for a cell at most; setting a part of it makes a rule of its own for the whole range. */
export class DataValidation extends HostObject {
  readonly typeName = 'DataValidation';
  override readonly scalars = ['errorAlert', 'ignoreBlanks', 'prompt', 'rule', 'type'];

  constructor(private readonly range: Range) {
    super();
  }

  /** `Inconsistent` where some cells have a rule and some have none, `MixedCriteria` where they have several. */
  get type() {
    const touching = this.touching();
    if (touching.length > 1) return 'MixedCriteria';
    const [only] = touching;
    if (!only) return 'None';
    return this.whole() ? (kinds[Object.keys(only.rule)[0] ?? ''] ?? 'None') : 'Inconsistent';
  }

  get rule(): unknown {
    return this.whole()?.rule ?? (this.touching().length === 0 ? {} : null);
  }

  set rule(value: unknown) {
    const rule = readRule(asRecord(value, 'rule'));
    this.own().rule = rule;
  }

  get ignoreBlanks(): unknown {
    return this.whole()?.ignoreBlanks ?? (this.touching().length === 0 ? true : null);
  }

  set ignoreBlanks(value: unknown) {
    this.own().ignoreBlanks = asFlag(value, 'ignoreBlanks');
  }

  get errorAlert(): unknown {
    return this.whole()?.errorAlert ?? (this.touching().length === 0 ? defaultAlert : null);
  }

  set errorAlert(value: unknown) {
    const given = asRecord(value, 'errorAlert');
    const style = oneOf(given.style ?? 'Stop', ['Stop', 'Warning', 'Information'], 'style');
    const alert = { ...defaultAlert, ...given, style };
    if (alert.title.length > 32 || alert.message.length > 255) throw invalidArgument('an alert has a title of 32 and a message of 255 characters at most');
    this.own().errorAlert = alert;
  }

  get prompt(): unknown {
    return this.whole()?.prompt ?? (this.touching().length === 0 ? defaultPrompt : null);
  }

  set prompt(value: unknown) {
    const prompt = { ...defaultPrompt, ...asRecord(value, 'prompt') };
    if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument('a prompt has a title of 32 and a message of 255 characters at most');
    this.own().prompt = prompt;
  }

  clear(): void {
    const { host, sheet, box } = this.range;
    checkSheet(host, sheet);
    sheet.validations = withoutBox(sheet.validations, box);
  }

  private touching(): FakeValidation[] {
    return this.range.sheet.validations.filter((validation) => validation.boxes.some((box) => intersection(box, this.range.box)));
  }

  /** The rule that all cells of the range have, if they have. */
  private whole(): FakeValidation | null {
    const [only, ...more] = this.touching();
    return only && more.length === 0 && only.boxes.some((box) => covers(box, this.range.box)) ? only : null;
  }

  /** The rule of exactly these cells, cut out of what covered more. */
  private own(): FakeValidation {
    const { host, sheet, box } = this.range;
    checkSheet(host, sheet);
    const old = this.whole();
    const first = old?.boxes[0];
    if (old && first && old.boxes.length === 1 && covers(box, first)) return old;
    sheet.validations = withoutBox(sheet.validations, box);
    const fresh: FakeValidation = { rule: {}, ignoreBlanks: true, errorAlert: { ...defaultAlert }, prompt: { ...defaultPrompt }, ...(old ?? {}), boxes: [{ ...box }] };
    sheet.validations.push(fresh);
    return fresh;
  }
}

const defaultAlert = { message: '', showAlert: true, style: 'Stop', title: '' };
const defaultPrompt = { message: '', showPrompt: true, title: '' };

function readRule(given: Readonly<Record<string, unknown>>): FakeValidation['rule'] {
  const [kind, ...more] = Object.keys(given);
  if (kind === undefined || more.length > 0 || !kinds[kind]) throw invalidArgument(`a rule is one of ${Object.keys(kinds).join(', ')}`);
  const criteria = asRecord(given[kind], kind);
  if (kind === 'list') return { list: readList(criteria) };
  if (kind === 'custom') return { custom: { formula: asText(criteria.formula, 'formula') } };
  const operator = oneOf(criteria.operator, operators, 'operator');
  const needsSecond = operator.endsWith('etween');
  if (criteria.formula1 === undefined || (needsSecond && criteria.formula2 === undefined)) throw invalidArgument(`${operator} needs its formulas`);
  return { [kind]: { formula1: criteria.formula1, ...(needsSecond ? { formula2: criteria.formula2 } : {}), operator } };
}

/** Typed entries are one text with commas, at most 255 characters; a formula begins with `=`. */
function readList(criteria: Readonly<Record<string, unknown>>) {
  if (typeof criteria.source !== 'string') throw notImplemented('a list whose source is a Range');
  if (criteria.source === '' || (!criteria.source.startsWith('=') && criteria.source.length > 255)) throw invalidArgument('a list has 1 to 255 characters');
  return { inCellDropDown: asFlag(criteria.inCellDropDown, 'inCellDropDown'), source: criteria.source };
}
