import type { FakePage } from '../model/fake-workbook';
import { parseAddress } from '../model/boxes';
import { asFlag, asNumber, asRecord, asText, oneOf } from '../back-end/guard';
import { invalidArgument, notImplemented } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import { Range } from './range';
import type { Worksheet } from './worksheet';

const paperSizes = ['Letter', 'LetterSmall', 'Tabloid', 'Ledger', 'Legal', 'Statement', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Folio', 'Quarto'];
const pointsPer: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** `worksheet.pageLayout`; margins in points. */
export class PageLayout extends HostObject {
  readonly typeName = 'PageLayout';
  override readonly scalars = ['bottomMargin', 'centerHorizontally', 'centerVertically', 'footerMargin', 'headerMargin', 'leftMargin', 'orientation', 'paperSize', 'printGridlines', 'printHeadings', 'rightMargin', 'topMargin', 'zoom'];

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  private get page(): FakePage {
    return this.worksheet.sheet.page;
  }

  get headersFooters() {
    return new HeaderFooterGroup(this.worksheet);
  }

  get orientation(): unknown {
    return this.page.orientation;
  }

  set orientation(value: unknown) {
    this.changed().orientation = oneOf(value, ['Portrait', 'Landscape'], 'orientation');
  }

  get paperSize(): unknown {
    return this.page.paperSize;
  }

  set paperSize(value: unknown) {
    this.changed().paperSize = oneOf(value, paperSizes, 'paperSize');
  }

  get zoom(): unknown {
    return this.page.zoom;
  }

  /** A scale from 10 to 400, or pages wide and high; what is left out of the latter is automatic. */
  set zoom(value: unknown) {
    const { scale, horizontalFitToPages, verticalFitToPages, ...rest } = asRecord(value, 'zoom');
    if (Object.keys(rest).length > 0) throw invalidArgument(`zoom has no ${Object.keys(rest).join(', ')}`);
    const given = { scale, horizontalFitToPages, verticalFitToPages };
    const numbers = Object.entries(given).filter(([, number]) => number !== undefined && number !== null);
    const zoom: FakePage['zoom'] = Object.fromEntries(numbers.map(([key, number]) => [key, asNumber(number, key)]));
    if (zoom.scale !== undefined && (zoom.scale < 10 || zoom.scale > 400 || numbers.length > 1)) throw invalidArgument('a scale is 10 to 400 and stands alone');
    this.changed().zoom = zoom;
  }

  get centerHorizontally(): unknown {
    return this.page.centerHorizontally;
  }

  set centerHorizontally(value: unknown) {
    this.changed().centerHorizontally = asFlag(value, 'centerHorizontally');
  }

  get centerVertically(): unknown {
    return this.page.centerVertically;
  }

  set centerVertically(value: unknown) {
    this.changed().centerVertically = asFlag(value, 'centerVertically');
  }

  get printGridlines(): unknown {
    return this.page.printGridlines;
  }

  set printGridlines(value: unknown) {
    this.changed().printGridlines = asFlag(value, 'printGridlines');
  }

  get printHeadings(): unknown {
    return this.page.printHeadings;
  }

  set printHeadings(value: unknown) {
    this.changed().printHeadings = asFlag(value, 'printHeadings');
  }

  get leftMargin(): unknown {
    return this.page.margins.left;
  }

  set leftMargin(value: unknown) {
    this.setMargin('left', value);
  }

  get rightMargin(): unknown {
    return this.page.margins.right;
  }

  set rightMargin(value: unknown) {
    this.setMargin('right', value);
  }

  get topMargin(): unknown {
    return this.page.margins.top;
  }

  set topMargin(value: unknown) {
    this.setMargin('top', value);
  }

  get bottomMargin(): unknown {
    return this.page.margins.bottom;
  }

  set bottomMargin(value: unknown) {
    this.setMargin('bottom', value);
  }

  get headerMargin(): unknown {
    return this.page.margins.header;
  }

  set headerMargin(value: unknown) {
    this.setMargin('header', value);
  }

  get footerMargin(): unknown {
    return this.page.margins.footer;
  }

  set footerMargin(value: unknown) {
    this.setMargin('footer', value);
  }

  setPrintMargins(unit: unknown, options: unknown): void {
    const factor = pointsPer[oneOf(unit, Object.keys(pointsPer), 'unit')] ?? 1;
    for (const [key, value] of Object.entries(asRecord(options, 'marginOptions'))) {
      if (!(key in this.page.margins)) throw invalidArgument(`there is no margin ${key}`);
      if (value !== undefined && value !== null) this.setMargin(key as keyof FakePage['margins'], asNumber(value, key) * factor);
    }
  }

  setPrintTitleRows(rows: unknown): void {
    const { row, rowCount } = this.boxOf(rows);
    this.changed().titleRows = [row, row + rowCount - 1];
  }

  setPrintTitleColumns(columns: unknown): void {
    const { column, columnCount } = this.boxOf(columns);
    this.changed().titleColumns = [column, column + columnCount - 1];
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    const rows = this.page.titleRows;
    return rows && this.worksheet.findRange(`${rows[0] + 1}:${rows[1] + 1}`);
  }

  setPrintArea(area: unknown): void {
    this.changed().printArea = { ...this.boxOf(area) };
  }

  private boxOf(range: unknown) {
    if (range instanceof Range) return range.box;
    const box = typeof range === 'string' ? parseAddress(range) : null;
    if (!box) throw invalidArgument(`${String(range)} is no range`);
    return box;
  }

  private setMargin(side: keyof FakePage['margins'], value: unknown): void {
    const points = asNumber(value, `${side}Margin`);
    if (points < 0) throw invalidArgument('a margin is not negative');
    this.changed().margins[side] = points;
  }

  private changed(): FakePage {
    return this.worksheet.checkChange().page;
  }
}

class HeaderFooterGroup extends HostObject {
  readonly typeName = 'HeaderFooterGroup';
  override readonly scalars = ['state'];

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  get defaultForAllPages() {
    return new HeaderFooter(this.worksheet);
  }

  get state(): unknown {
    return 'Default';
  }

  set state(value: unknown) {
    if (value !== 'Default') throw notImplemented(`headers and footers in the state ${String(value)}`);
  }
}

class HeaderFooter extends HostObject {
  readonly typeName = 'HeaderFooter';
  override readonly scalars = ['centerFooter', 'centerHeader', 'leftFooter', 'leftHeader', 'rightFooter', 'rightHeader'];

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  get leftHeader(): unknown {
    return this.worksheet.sheet.page.headerFooter.leftHeader;
  }

  set leftHeader(value: unknown) {
    this.put('leftHeader', value);
  }

  get centerHeader(): unknown {
    return this.worksheet.sheet.page.headerFooter.centerHeader;
  }

  set centerHeader(value: unknown) {
    this.put('centerHeader', value);
  }

  get rightHeader(): unknown {
    return this.worksheet.sheet.page.headerFooter.rightHeader;
  }

  set rightHeader(value: unknown) {
    this.put('rightHeader', value);
  }

  get leftFooter(): unknown {
    return this.worksheet.sheet.page.headerFooter.leftFooter;
  }

  set leftFooter(value: unknown) {
    this.put('leftFooter', value);
  }

  get centerFooter(): unknown {
    return this.worksheet.sheet.page.headerFooter.centerFooter;
  }

  set centerFooter(value: unknown) {
    this.put('centerFooter', value);
  }

  get rightFooter(): unknown {
    return this.worksheet.sheet.page.headerFooter.rightFooter;
  }

  set rightFooter(value: unknown) {
    this.put('rightFooter', value);
  }

  /** Header and footer together take 255 characters a section in Excel's file format. */
  private put(part: keyof FakePage['headerFooter'], value: unknown): void {
    const text = asText(value, part);
    if (text.length > 255) throw invalidArgument(`${part} has 255 characters at most`);
    this.worksheet.checkChange().page.headerFooter[part] = text;
  }
}
