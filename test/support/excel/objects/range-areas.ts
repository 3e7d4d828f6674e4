import type { Box } from '../../../../src/core/workbook/address';
import { addressOf, intersection, sheetPrefix } from '../model/boxes';
import { changeFormat } from '../model/formats';
import type { FakeSheet } from '../model/fake-workbook';
import type { Host } from '../back-end/host';
import { checkSheet, oneOf } from '../back-end/guard';
import { HostError, itemNotFound } from '../back-end/host-error';
import { HostCollection, HostObject } from '../back-end/host-object';
import type { Range } from './range';
import { RangeFormat } from './range-format';

/** Several ranges of one sheet: merged areas, a rule's ranges, or those of `worksheet.getRanges()`. */
export class RangeAreas extends HostObject {
  readonly typeName = 'RangeAreas';
  override readonly scalars = ['address', 'areaCount', 'cellCount'];

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  get address() {
    return this.ranges.map((range) => sheetPrefix(range.sheet.name) + addressOf(range.box)).join(',');
  }

  get areaCount() {
    return this.ranges.length;
  }

  get cellCount() {
    return this.ranges.reduce((sum, { box }) => sum + box.rowCount * box.columnCount, 0);
  }

  get host(): Host {
    return this.first.host;
  }

  get sheet(): FakeSheet {
    return this.first.sheet;
  }

  get boxes(): readonly Box[] {
    return this.ranges.map(({ box }) => box);
  }

  get format() {
    return new RangeFormat(this);
  }

  /** Only the plain style is there: it takes every look off, and no rule. */
  set style(value: unknown) {
    oneOf(value, ['Normal'], 'style');
    for (const { host, sheet, box } of this.ranges) {
      checkSheet(host, sheet, 'allowFormatCells');
      changeFormat(sheet, box, () => ({}));
    }
  }

  get areas() {
    return new RangeCollection(this.ranges);
  }

  get worksheet() {
    return this.first.worksheet;
  }

  clear(applyTo: unknown): void {
    for (const range of this.ranges) range.clear(applyTo);
  }

  private get first(): Range {
    const [range] = this.ranges;
    if (!range) throw itemNotFound('there is no range');
    return range;
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly typeName = 'RangeCollection';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  list() {
    return this.ranges;
  }

  getItem(): Range {
    throw itemNotFound('ranges of a collection have no key');
  }

  getItemAt(index: unknown): Range {
    const range = this.ranges[Number(index)];
    if (!range) throw itemNotFound(`there is no range ${String(index)}`);
    return range;
  }
}

/** Merged areas that a range touches; more than 512 cannot be given, as documented. */
export function mergedAreas(range: Range): RangeAreas | null {
  const merges = range.sheet.merges.filter((merge) => intersection(merge, range.box));
  if (merges.length > 512) throw new HostError('InvalidArgument', 'The range has more than 512 merged areas.');
  return merges.length === 0 ? null : new RangeAreas(merges.map((merge) => range.at(merge)));
}
