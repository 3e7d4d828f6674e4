import { addressOf, intersection, sheetPrefix } from '../model/boxes';
import { HostError, itemNotFound } from '../back-end/host-error';
import { HostCollection, HostObject } from '../back-end/host-object';
import type { Range } from './range';

/** Several ranges of one sheet, as merged areas or a rule's ranges are given. Only what it takes to read them. */
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

  get areas() {
    return new RangeCollection(this.ranges);
  }

  get worksheet() {
    return this.ranges[0]?.worksheet ?? null;
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
