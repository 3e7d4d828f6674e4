import type { Box } from '../../../../src/core/workbook/address';
import { changeFormat, common, formatsIn } from '../model/formats';
import { mergeFormat } from '../model/cells';
import type { BorderSide, FakeBorder, FakeFormat } from '../model/fake-workbook';
import { asColour, checkSheet, oneOf } from '../back-end/guard';
import { HostCollection, HostObject } from '../back-end/host-object';
import type { Range } from './range';

const indexes = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'];
export const borderStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
export const borderWeights = ['Hairline', 'Thin', 'Medium', 'Thick'];

export const noBorder: FakeBorder = { style: 'None', color: '#000000', weight: 'Thin' };

/** `range.format.borders`: edges are of the range as a whole, as in Excel, not of each cell. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly typeName = 'RangeBorderCollection';
  override readonly scalars = ['count'];

  constructor(private readonly range: Range) {
    super();
  }

  get count() {
    return indexes.length;
  }

  list() {
    return indexes.map((index) => new RangeBorder(this.range, index));
  }

  getItem(index: unknown): RangeBorder {
    return new RangeBorder(this.range, oneOf(index, indexes, 'index'));
  }

  getItemAt(index: unknown): RangeBorder {
    return this.getItem(indexes[Number(index)]);
  }
}

class RangeBorder extends HostObject {
  readonly typeName = 'RangeBorder';
  override readonly scalars = ['color', 'sideIndex', 'style', 'weight'];

  constructor(
    private readonly range: Range,
    private readonly index: string,
  ) {
    super();
  }

  override identity() {
    return { Id: this.index };
  }

  get sideIndex() {
    return this.index;
  }

  get style(): unknown {
    return this.read('style');
  }

  set style(value: unknown) {
    this.write({ style: oneOf(value, borderStyles, 'style') });
  }

  get color(): unknown {
    return this.read('color');
  }

  set color(value: unknown) {
    this.write({ color: asColour(value, 'color') });
  }

  get weight(): unknown {
    return this.read('weight');
  }

  set weight(value: unknown) {
    this.write({ weight: oneOf(value, borderWeights, 'weight') });
  }

  private read(key: keyof FakeBorder): string | null {
    const borders = this.parts().flatMap(({ box, side }) => [...formatsIn(this.range.sheet, box)].map((format) => (format.borders?.[side] ?? noBorder)[key]));
    return borders.length === 0 ? noBorder[key] : common(borders);
  }

  private write(patch: Partial<FakeBorder>): void {
    checkSheet(this.range.host, this.range.sheet, 'allowFormatCells');
    for (const { box, side } of this.parts()) changeFormat(this.range.sheet, box, (format) => withBorder(format, side, patch));
  }

  /** Which side of which cells this border is. */
  private parts(): { box: Box; side: BorderSide }[] {
    const { box } = this.range;
    if (this.index === 'EdgeTop') return [{ box: { ...box, rowCount: 1 }, side: 'EdgeTop' }];
    if (this.index === 'EdgeBottom') return [{ box: { ...box, row: box.row + box.rowCount - 1, rowCount: 1 }, side: 'EdgeBottom' }];
    if (this.index === 'EdgeLeft') return [{ box: { ...box, columnCount: 1 }, side: 'EdgeLeft' }];
    if (this.index === 'EdgeRight') return [{ box: { ...box, column: box.column + box.columnCount - 1, columnCount: 1 }, side: 'EdgeRight' }];
    if (this.index === 'InsideHorizontal') return box.rowCount > 1 ? [{ box: { ...box, rowCount: box.rowCount - 1 }, side: 'EdgeBottom' }] : [];
    if (this.index === 'InsideVertical') return box.columnCount > 1 ? [{ box: { ...box, columnCount: box.columnCount - 1 }, side: 'EdgeRight' }] : [];
    return [{ box, side: this.index as BorderSide }];
  }
}

/** A look with one border changed; a colour or weight without a line draws one, as in Excel. */
export function withBorder(format: FakeFormat, side: BorderSide, patch: Partial<FakeBorder>): FakeFormat {
  const old = format.borders?.[side];
  const border: FakeBorder = { ...(old ?? { ...noBorder, style: 'Continuous' }), ...patch };
  const rest = Object.fromEntries(Object.entries(format.borders ?? {}).filter(([key]) => key !== side));
  return mergeFormat(format, { borders: border.style === 'None' ? rest : { ...rest, [side]: border } });
}
