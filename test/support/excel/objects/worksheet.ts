import type { Box } from '../../../../src/core/workbook/address';
import { parseAddress, splitSheet, wholeSheet } from '../model/boxes';
import { usedBox } from '../model/cells';
import type { FakeSheet } from '../model/fake-workbook';
import { asColour, asFlag, asIndex, asText, checkSheet, oneOf } from '../back-end/guard';
import type { Host } from '../back-end/host';
import { HostError, invalidArgument } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import { boxOfName } from '../back-end/name-box';
import { deleteSheet, moveSheet, renameSheet } from '../back-end/sheet-changes';
import { AutoFilter } from './auto-filter';
import { NamedItemCollection } from './names';
import { NoteCollection } from './notes';
import { PageLayout } from './page-layout';
import { Range } from './range';
import { TableCollection } from './tables';
import { WorksheetFreezePanes } from './freeze-panes';
import { WorksheetProtection } from './protection';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

export class Worksheet extends HostObject {
  readonly typeName = 'Worksheet';
  override readonly scalars = ['id', 'name', 'position', 'showGridlines', 'tabColor', 'visibility'];

  constructor(
    readonly host: Host,
    private readonly key: string,
  ) {
    super();
  }

  get sheet(): FakeSheet {
    return this.host.sheet(this.key);
  }

  override identity() {
    return { Id: this.key };
  }

  get id() {
    return this.key;
  }

  get name(): unknown {
    return this.sheet.name;
  }

  set name(value: unknown) {
    this.host.checkStructure();
    this.host.undoLog.push('Worksheet.name');
    renameSheet(this.host, this.sheet, asText(value, 'name'));
  }

  get position(): unknown {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }

  set position(value: unknown) {
    this.host.checkStructure();
    this.host.undoLog.push('Worksheet.position');
    moveSheet(this.host, this.sheet, asIndex(value, 'position'));
  }

  get visibility(): unknown {
    return this.sheet.visibility;
  }

  set visibility(value: unknown) {
    const visibility = oneOf(value, visibilities, 'visibility') as FakeSheet['visibility'];
    this.host.checkStructure();
    this.host.undoLog.push('Worksheet.visibility');
    const others = this.host.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible' && sheet.id !== this.key);
    if (visibility !== 'Visible' && others.length === 0) throw new HostError('InvalidOperation', 'A workbook must keep one visible worksheet.');
    this.sheet.visibility = visibility;
    const next = others[0];
    if (visibility !== 'Visible' && next && this.host.workbook.selection.sheetId === this.key) this.host.select(next.id, cornerBox);
  }

  get tabColor(): unknown {
    return this.sheet.tabColor;
  }

  /** An empty text takes the colour away. */
  set tabColor(value: unknown) {
    this.host.checkStructure();
    this.sheet.tabColor = value === '' ? '' : asColour(value, 'tabColor');
  }

  get showGridlines(): unknown {
    return this.sheet.showGridlines;
  }

  set showGridlines(value: unknown) {
    this.host.checkInFront('GeneralException');
    this.host.checkWritable();
    this.sheet.showGridlines = asFlag(value, 'showGridlines');
  }

  /** The name under which the client sets `showGridlines`. */
  set gridlines(value: unknown) {
    this.showGridlines = value;
  }

  get protection() {
    return new WorksheetProtection(this);
  }

  get tables() {
    return new TableCollection(this.host, this);
  }

  get names() {
    return new NamedItemCollection(this.host, this);
  }

  get notes() {
    return new NoteCollection(this);
  }

  get autoFilter() {
    return new AutoFilter(this);
  }

  get freezePanes() {
    return new WorksheetFreezePanes(this);
  }

  get pageLayout() {
    return new PageLayout(this);
  }

  getRange(address: unknown): Range {
    return address === undefined || address === null ? this.at(wholeSheet) : this.findRange(address);
  }

  getRangeByIndexes(row: unknown, column: unknown, ...counts: readonly unknown[]): Range {
    return this.at({ row: asIndex(row, 'startRow'), column: asIndex(column, 'startColumn'), rowCount: asIndex(counts[0], 'rowCount'), columnCount: asIndex(counts[1], 'columnCount') });
  }

  getCell(row: unknown, column: unknown): Range {
    return this.at({ row: asIndex(row, 'row'), column: asIndex(column, 'column'), rowCount: 1, columnCount: 1 });
  }

  /** A1 where the sheet is empty, as documented. */
  getUsedRange(valuesOnly: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.at(cornerBox);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const box = usedBox(this.sheet, wholeSheet, valuesOnly === true);
    return box && this.at(box);
  }

  activate(): void {
    this.host.checkInFront('GeneralException');
    if (this.sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
    if (this.host.workbook.selection.sheetId !== this.key) this.host.select(this.key, cornerBox);
  }

  delete(): void {
    this.host.checkStructure();
    this.host.checkInFront('InvalidSelection');
    this.host.undoLog.push('Worksheet.delete');
    deleteSheet(this.host, this.sheet);
  }

  _RegisterSelectionChangedEvent(): void {
    this.host.listeners.add(`14:${this.key}`);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.host.listeners.delete(`14:${this.key}`);
  }

  _GetSheetById(id: unknown): Worksheet {
    return new Worksheet(this.host, asText(id, 'id'));
  }

  /** The range of an address or of a name. */
  findRange(address: unknown): Range {
    const { sheet, rest } = splitSheet(asText(address, 'address'));
    if (sheet !== null && sheet.toLowerCase() !== this.sheet.name.toLowerCase()) throw invalidArgument(`${String(address)} is not on this sheet`);
    const box = parseAddress(rest) ?? this.namedBox(rest);
    if (!box) throw invalidArgument(`there is no range ${rest}`);
    return this.at(box);
  }

  /** Refuses where the sheet is protected. */
  checkChange(allowed?: string): FakeSheet {
    checkSheet(this.host, this.sheet, allowed);
    return this.sheet;
  }

  at(box: Box): Range {
    return new Range(this.host, this, box);
  }

  private namedBox(name: string): Box | null {
    const found = [...this.sheet.names, ...this.host.workbook.names].find((item) => item.name.toLowerCase() === name.toLowerCase());
    const target = found && boxOfName(this.host, found.formula);
    return target && target.sheet.id === this.key ? target.box : null;
  }
}

const cornerBox: Box = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
