import { mergeFormat } from '../model/cells';
import { changeFormat, common, formatsIn, setting } from '../model/formats';
import { defaultColumnWidth, defaultRowHeight, formatDefaults } from '../model/fake-workbook';
import type { FakeFormat } from '../model/fake-workbook';
import { autofitColumns, autofitRows } from '../back-end/autofit';
import { asColour, asFlag, asIndex, asNumber, asText, checkSheet, oneOf } from '../back-end/guard';
import { HostObject } from '../back-end/host-object';
import { linesOf, setLines } from '../back-end/lines';
import type { Range } from './range';
import { RangeBorderCollection } from './range-borders';

export const horizontalAlignments = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
export const verticalAlignments = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
export const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

type ScalarKey = keyof typeof formatDefaults;

/** What all cells of a range have in common, or null where they differ. */
export function readFormat<K extends ScalarKey>(range: Range, key: K): (typeof formatDefaults)[K] | NonNullable<FakeFormat[K]> | null {
  function* values() {
    for (const format of formatsIn(range.sheet, range.box)) yield format[key] ?? formatDefaults[key];
  }
  return common<(typeof formatDefaults)[K] | NonNullable<FakeFormat[K]>>(values() as Iterable<NonNullable<FakeFormat[K]>>);
}

export function writeFormat(range: Range, patch: FakeFormat): void {
  checkSheet(range.host, range.sheet, 'allowFormatCells');
  changeFormat(range.sheet, range.box, setting(patch));
}

/** `range.format`. */
export class RangeFormat extends HostObject {
  readonly typeName = 'RangeFormat';
  override readonly scalars = ['columnWidth', 'horizontalAlignment', 'indentLevel', 'rowHeight', 'verticalAlignment', 'wrapText'];

  constructor(private readonly range: Range) {
    super();
  }

  get fill() {
    return new RangeFill(this.range);
  }

  get font() {
    return new RangeFont(this.range);
  }

  get borders() {
    return new RangeBorderCollection(this.range);
  }

  get protection() {
    return new FormatProtection(this.range);
  }

  get horizontalAlignment(): unknown {
    return readFormat(this.range, 'horizontalAlignment');
  }

  set horizontalAlignment(value: unknown) {
    writeFormat(this.range, { horizontalAlignment: oneOf(value, horizontalAlignments, 'horizontalAlignment') });
  }

  get verticalAlignment(): unknown {
    return readFormat(this.range, 'verticalAlignment');
  }

  set verticalAlignment(value: unknown) {
    writeFormat(this.range, { verticalAlignment: oneOf(value, verticalAlignments, 'verticalAlignment') });
  }

  get wrapText(): unknown {
    return readFormat(this.range, 'wrapText');
  }

  set wrapText(value: unknown) {
    writeFormat(this.range, { wrapText: asFlag(value, 'wrapText') });
  }

  get indentLevel(): unknown {
    return readFormat(this.range, 'indentLevel');
  }

  set indentLevel(value: unknown) {
    writeFormat(this.range, { indentLevel: asIndex(value, 'indentLevel') });
  }

  get columnWidth(): unknown {
    const { sheet, box } = this.range;
    return common(linesOf(box.column, box.columnCount).map((column) => sheet.columns[column]?.width ?? defaultColumnWidth));
  }

  set columnWidth(value: unknown) {
    const width = asNumber(value, 'columnWidth');
    checkSheet(this.range.host, this.range.sheet, 'allowFormatColumns');
    setLines(this.range.sheet.columns, linesOf(this.range.box.column, this.range.box.columnCount), (column) => (column.width = width));
  }

  get rowHeight(): unknown {
    const { sheet, box } = this.range;
    return common(linesOf(box.row, box.rowCount).map((row) => sheet.rows[row]?.height ?? defaultRowHeight));
  }

  set rowHeight(value: unknown) {
    const height = asNumber(value, 'rowHeight');
    checkSheet(this.range.host, this.range.sheet, 'allowFormatRows');
    setLines(this.range.sheet.rows, linesOf(this.range.box.row, this.range.box.rowCount), (row) => (row.height = height));
  }

  autofitColumns(): void {
    autofitColumns(this.range.host, this.range);
  }

  autofitRows(): void {
    autofitRows(this.range.host, this.range);
  }
}

class RangeFill extends HostObject {
  readonly typeName = 'RangeFill';
  override readonly scalars = ['color', 'pattern'];

  constructor(private readonly range: Range) {
    super();
  }

  /** White where there is no fill; null where the cells differ, as documented. */
  get color(): unknown {
    return readFormat(this.range, 'fill');
  }

  set color(value: unknown) {
    writeFormat(this.range, { fill: asColour(value, 'color') });
  }

  get pattern(): unknown {
    return common([...formatsIn(this.range.sheet, this.range.box)].map((format) => (format.fill === undefined ? 'None' : 'Solid')));
  }

  clear(): void {
    checkSheet(this.range.host, this.range.sheet, 'allowFormatCells');
    changeFormat(this.range.sheet, this.range.box, (format) => mergeFormat(format, { fill: undefined }));
  }
}

class RangeFont extends HostObject {
  readonly typeName = 'RangeFont';
  override readonly scalars = ['bold', 'color', 'italic', 'name', 'size', 'strikethrough', 'underline'];

  constructor(private readonly range: Range) {
    super();
  }

  get bold(): unknown {
    return readFormat(this.range, 'bold');
  }

  set bold(value: unknown) {
    writeFormat(this.range, { bold: asFlag(value, 'bold') });
  }

  get italic(): unknown {
    return readFormat(this.range, 'italic');
  }

  set italic(value: unknown) {
    writeFormat(this.range, { italic: asFlag(value, 'italic') });
  }

  get strikethrough(): unknown {
    return readFormat(this.range, 'strikethrough');
  }

  set strikethrough(value: unknown) {
    writeFormat(this.range, { strikethrough: asFlag(value, 'strikethrough') });
  }

  get underline(): unknown {
    return readFormat(this.range, 'underline');
  }

  set underline(value: unknown) {
    writeFormat(this.range, { underline: oneOf(value, underlines, 'underline') });
  }

  get color(): unknown {
    return readFormat(this.range, 'fontColor');
  }

  set color(value: unknown) {
    writeFormat(this.range, { fontColor: asColour(value, 'color') });
  }

  get size(): unknown {
    return readFormat(this.range, 'fontSize');
  }

  set size(value: unknown) {
    writeFormat(this.range, { fontSize: asNumber(value, 'size') });
  }

  get name(): unknown {
    return readFormat(this.range, 'fontName');
  }

  set name(value: unknown) {
    writeFormat(this.range, { fontName: asText(value, 'name') });
  }
}

class FormatProtection extends HostObject {
  readonly typeName = 'FormatProtection';
  override readonly scalars = ['formulaHidden', 'locked'];

  constructor(private readonly range: Range) {
    super();
  }

  get locked(): unknown {
    return readFormat(this.range, 'locked');
  }

  set locked(value: unknown) {
    checkSheet(this.range.host, this.range.sheet);
    writeFormat(this.range, { locked: asFlag(value, 'locked') });
  }

  get formulaHidden(): unknown {
    return readFormat(this.range, 'formulaHidden');
  }

  set formulaHidden(value: unknown) {
    checkSheet(this.range.host, this.range.sheet);
    writeFormat(this.range, { formulaHidden: asFlag(value, 'formulaHidden') });
  }
}
