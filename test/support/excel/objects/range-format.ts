import type { FormatPatch } from '../model/cells';
import { changeFormat, common, formatsIn, setting } from '../model/formats';
import { defaultColumnWidth, defaultRowHeight, formatDefaults } from '../model/fake-workbook';
import type { FakeFormat } from '../model/fake-workbook';
import { autofitColumns, autofitRows } from '../back-end/autofit';
import { asColour, asFlag, asIndex, asNumber, asPoints, asText, checkSheet, oneOf } from '../back-end/guard';
import { HostObject } from '../back-end/host-object';
import { linesOf, setLines } from '../back-end/lines';
import type { AreaTarget } from '../back-end/sheet-target';
import { RangeBorderCollection } from './range-borders';

export const horizontalAlignments = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
export const verticalAlignments = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
export const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

type ScalarKey = keyof typeof formatDefaults;

/** What all cells of a range have in common, or null where they differ. */
export function readFormat<K extends ScalarKey>(target: AreaTarget, key: K): (typeof formatDefaults)[K] | NonNullable<FakeFormat[K]> | null {
  function* values() {
    for (const box of target.boxes) for (const format of formatsIn(target.sheet, box)) yield format[key] ?? formatDefaults[key];
  }
  return common<(typeof formatDefaults)[K] | NonNullable<FakeFormat[K]>>(values() as Iterable<NonNullable<FakeFormat[K]>>);
}

export function writeFormat({ host, sheet, boxes }: AreaTarget, patch: FormatPatch): void {
  checkSheet(host, sheet, 'allowFormatCells');
  for (const box of boxes) changeFormat(sheet, box, setting(patch));
}

/** `range.format`. */
export class RangeFormat extends HostObject {
  readonly typeName = 'RangeFormat';
  override readonly scalars = ['columnWidth', 'horizontalAlignment', 'indentLevel', 'rowHeight', 'verticalAlignment', 'wrapText'];

  constructor(private readonly target: AreaTarget) {
    super();
  }

  get fill() {
    return new RangeFill(this.target);
  }

  get font() {
    return new RangeFont(this.target);
  }

  get borders() {
    return new RangeBorderCollection(this.target);
  }

  get protection() {
    return new FormatProtection(this.target);
  }

  get horizontalAlignment(): unknown {
    return readFormat(this.target, 'horizontalAlignment');
  }

  set horizontalAlignment(value: unknown) {
    writeFormat(this.target, { horizontalAlignment: oneOf(value, horizontalAlignments, 'horizontalAlignment') });
  }

  get verticalAlignment(): unknown {
    return readFormat(this.target, 'verticalAlignment');
  }

  set verticalAlignment(value: unknown) {
    writeFormat(this.target, { verticalAlignment: oneOf(value, verticalAlignments, 'verticalAlignment') });
  }

  get wrapText(): unknown {
    return readFormat(this.target, 'wrapText');
  }

  set wrapText(value: unknown) {
    writeFormat(this.target, { wrapText: asFlag(value, 'wrapText') });
  }

  get indentLevel(): unknown {
    return readFormat(this.target, 'indentLevel');
  }

  set indentLevel(value: unknown) {
    writeFormat(this.target, { indentLevel: asIndex(value, 'indentLevel') });
  }

  get columnWidth(): unknown {
    return common(this.columns().map((column) => this.target.sheet.columns[column]?.width ?? defaultColumnWidth));
  }

  set columnWidth(value: unknown) {
    const width = asPoints(value, 'columnWidth', 1790);
    checkSheet(this.target.host, this.target.sheet, 'allowFormatColumns');
    setLines(this.target.sheet.columns, this.columns(), (column) => (column.width = width));
  }

  get rowHeight(): unknown {
    return common(this.rows().map((row) => this.target.sheet.rows[row]?.height ?? defaultRowHeight));
  }

  set rowHeight(value: unknown) {
    const height = asPoints(value, 'rowHeight', 409.5);
    checkSheet(this.target.host, this.target.sheet, 'allowFormatRows');
    setLines(this.target.sheet.rows, this.rows(), (row) => (row.height = height));
  }

  autofitColumns(): void {
    for (const box of this.target.boxes) autofitColumns(this.target.host, { sheet: this.target.sheet, box });
  }

  autofitRows(): void {
    for (const box of this.target.boxes) autofitRows(this.target.host, { sheet: this.target.sheet, box });
  }

  private columns(): number[] {
    return this.target.boxes.flatMap(({ column, columnCount }) => linesOf(column, columnCount));
  }

  private rows(): number[] {
    return this.target.boxes.flatMap(({ row, rowCount }) => linesOf(row, rowCount));
  }
}

const patterns = ['None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker', 'SemiGray75', 'LightHorizontal', 'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross', 'Gray16', 'Gray8'];

/** The pattern of a look: none without a fill, solid unless another one is named. */
export function patternOf({ fill, pattern }: FakeFormat): string {
  return pattern ?? (fill === undefined ? 'None' : 'Solid');
}

class RangeFill extends HostObject {
  readonly typeName = 'RangeFill';
  override readonly scalars = ['color', 'pattern'];

  constructor(private readonly target: AreaTarget) {
    super();
  }

  /** White where there is no fill; null where the cells differ, as documented. */
  get color(): unknown {
    return readFormat(this.target, 'fill');
  }

  set color(value: unknown) {
    writeFormat(this.target, { fill: asColour(value, 'color') });
  }

  get pattern(): unknown {
    return common(this.target.boxes.flatMap((box) => [...formatsIn(this.target.sheet, box)].map(patternOf)));
  }

  set pattern(value: unknown) {
    const pattern = oneOf(value, patterns, 'pattern');
    if (pattern === 'None') this.clear();
    else writeFormat(this.target, { pattern: pattern === 'Solid' ? undefined : pattern });
  }

  clear(): void {
    writeFormat(this.target, { fill: undefined, pattern: undefined });
  }
}

class RangeFont extends HostObject {
  readonly typeName = 'RangeFont';
  override readonly scalars = ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'];

  constructor(private readonly target: AreaTarget) {
    super();
  }

  get bold(): unknown {
    return readFormat(this.target, 'bold');
  }

  set bold(value: unknown) {
    writeFormat(this.target, { bold: asFlag(value, 'bold') });
  }

  get italic(): unknown {
    return readFormat(this.target, 'italic');
  }

  set italic(value: unknown) {
    writeFormat(this.target, { italic: asFlag(value, 'italic') });
  }

  get strikethrough(): unknown {
    return readFormat(this.target, 'strikethrough');
  }

  set strikethrough(value: unknown) {
    writeFormat(this.target, { strikethrough: asFlag(value, 'strikethrough') });
  }

  get underline(): unknown {
    return readFormat(this.target, 'underline');
  }

  set underline(value: unknown) {
    writeFormat(this.target, { underline: oneOf(value, underlines, 'underline') });
  }

  get color(): unknown {
    return readFormat(this.target, 'fontColor');
  }

  set color(value: unknown) {
    writeFormat(this.target, { fontColor: asColour(value, 'color') });
  }

  get size(): unknown {
    return readFormat(this.target, 'fontSize');
  }

  set size(value: unknown) {
    writeFormat(this.target, { fontSize: asNumber(value, 'size') });
  }

  get name(): unknown {
    return readFormat(this.target, 'fontName');
  }

  set name(value: unknown) {
    writeFormat(this.target, { fontName: asText(value, 'name') });
  }
}

class FormatProtection extends HostObject {
  readonly typeName = 'FormatProtection';
  override readonly scalars = ['formulaHidden', 'locked'];

  constructor(private readonly target: AreaTarget) {
    super();
  }

  get locked(): unknown {
    return readFormat(this.target, 'locked');
  }

  set locked(value: unknown) {
    checkSheet(this.target.host, this.target.sheet);
    writeFormat(this.target, { locked: asFlag(value, 'locked') });
  }

  get formulaHidden(): unknown {
    return readFormat(this.target, 'formulaHidden');
  }

  set formulaHidden(value: unknown) {
    checkSheet(this.target.host, this.target.sheet);
    writeFormat(this.target, { formulaHidden: asFlag(value, 'formulaHidden') });
  }
}
