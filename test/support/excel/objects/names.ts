import { addressOf, parseAddress, sheetPrefix } from '../model/boxes';
import type { FakeName } from '../model/fake-workbook';
import { asFlag, asText } from '../back-end/guard';
import type { Host } from '../back-end/host';
import { HostError, invalidArgument, itemNotFound } from '../back-end/host-error';
import { HostCollection, HostObject } from '../back-end/host-object';
import { boxOfName } from '../back-end/name-box';
import type { SheetTarget } from '../back-end/sheet-target';
import { Range } from './range';
import { Worksheet } from './worksheet';

/** Names of the workbook, or, with a worksheet, those with its scope. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly typeName = 'NamedItemCollection';

  constructor(
    private readonly host: Host,
    private readonly worksheet: Worksheet | null,
  ) {
    super();
  }

  private get names(): FakeName[] {
    return this.worksheet ? this.worksheet.sheet.names : this.host.workbook.names;
  }

  list() {
    return this.names.map(({ name }) => new NamedItem(this.host, this.worksheet, name));
  }

  getItem(name: unknown): NamedItem {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound(`there is no name ${String(name)}`);
    return found;
  }

  getItemOrNullObject(name: unknown): NamedItem | null {
    const lower = asText(name, 'name').toLowerCase();
    const found = this.names.find((item) => item.name.toLowerCase() === lower);
    return found ? new NamedItem(this.host, this.worksheet, found.name) : null;
  }

  add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    this.host.checkWritable();
    const text = asText(name, 'name');
    checkName(text);
    if (this.getItemOrNullObject(text)) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    this.names.push({ name: text, formula: formulaOf(reference), isVisible: true, comment: typeof comment === 'string' ? comment : '' });
    return new NamedItem(this.host, this.worksheet, text);
  }
}

/** Excel's rules for a name: no blanks, no look of a cell, a letter or underline first. */
function checkName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  if (!isWord || parseAddress(name) || /^(?:[rc]|r\d*c\d*)$/i.test(name)) throw invalidArgument(`${name} cannot be a name`);
}

function formulaOf(reference: unknown): string {
  if (reference instanceof Range) {
    return `=${sheetPrefix(reference.sheet.name)}${addressOf(reference.box, '$')}`;
  }
  const text = asText(reference, 'reference');
  if (!text.startsWith('=')) throw invalidArgument('a formula begins with =');
  return text;
}

export class NamedItem extends HostObject {
  readonly typeName = 'NamedItem';
  override readonly scalars = ['comment', 'formula', 'name', 'scope', 'type', 'value', 'visible'];

  constructor(
    private readonly host: Host,
    private readonly owner: Worksheet | null,
    private readonly key: string,
  ) {
    super();
  }

  override identity() {
    return { _Id: this.key };
  }

  private get item(): FakeName {
    const names = this.owner ? this.owner.sheet.names : this.host.workbook.names;
    const found = names.find(({ name }) => name === this.key);
    if (!found) throw itemNotFound(`the name ${this.key} was deleted`);
    return found;
  }

  get name() {
    return this.item.name;
  }

  get scope() {
    return this.owner ? 'Worksheet' : 'Workbook';
  }

  get comment(): unknown {
    return this.item.comment;
  }

  set comment(value: unknown) {
    this.changed().comment = asText(value, 'comment');
  }

  get visible(): unknown {
    return this.item.isVisible;
  }

  set visible(value: unknown) {
    this.changed().isVisible = asFlag(value, 'visible');
  }

  get formula(): unknown {
    return this.item.formula;
  }

  set formula(value: unknown) {
    this.changed().formula = formulaOf(value);
  }

  /** A range's address, or the constant; formulas are not calculated. */
  get value(): unknown {
    const target = this.target();
    if (target) return sheetPrefix(target.sheet.name) + addressOf(target.box, '$');
    return this.type === 'Error' ? '#REF!' : this.constant();
  }

  get type() {
    if (this.target()) return 'Range';
    if (this.item.formula.includes('#REF!')) return 'Error';
    const value = this.constant();
    if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
    return typeof value === 'boolean' ? 'Boolean' : 'String';
  }

  get worksheet() {
    return this.worksheetOrNullObject ?? this.noWorksheet();
  }

  get worksheetOrNullObject() {
    return this.owner;
  }

  getRange(): Range {
    const found = this.getRangeOrNullObject();
    if (!found) throw itemNotFound(`the name ${this.key} is no range`);
    return found;
  }

  getRangeOrNullObject(): Range | null {
    const target = this.target();
    return target && new Worksheet(this.host, target.sheet.id).at(target.box);
  }

  delete(): void {
    const item = this.changed();
    const names = this.owner ? this.owner.sheet.names : this.host.workbook.names;
    names.splice(names.indexOf(item), 1);
  }

  private target(): SheetTarget | null {
    return boxOfName(this.host, this.item.formula);
  }

  private constant(): string | number | boolean {
    const text = this.item.formula.slice(1);
    if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : this.item.formula;
  }

  private changed(): FakeName {
    this.host.checkWritable();
    return this.item;
  }

  private noWorksheet(): never {
    throw new HostError('ItemNotFound', `The name ${this.key} has the workbook's scope.`);
  }
}

