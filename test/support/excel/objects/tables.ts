import type { FakeTable } from '../model/fake-workbook';
import { asText } from '../back-end/guard';
import type { Host } from '../back-end/host';
import { itemNotFound } from '../back-end/host-error';
import { HostCollection, HostObject } from '../back-end/host-object';
import type { Range } from './range';
import { Worksheet } from './worksheet';

/** Tables of the workbook, or, with a worksheet, those on it. Only what it takes to read them. */
export class TableCollection extends HostCollection<Table> {
  readonly typeName = 'TableCollection';
  override readonly scalars = ['count'];

  constructor(
    private readonly host: Host,
    private readonly owner: Worksheet | null,
  ) {
    super();
  }

  get count() {
    return this.list().length;
  }

  list() {
    const sheets = this.owner ? [this.owner.sheet] : this.host.workbook.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(new Worksheet(this.host, sheet.id), table.id)));
  }

  getItem(key: unknown): Table {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(`there is no table ${String(key)}`);
    return found;
  }

  getItemOrNullObject(key: unknown): Table | null {
    const text = asText(key, 'key').toLowerCase();
    return this.list().find(({ id, name }) => id.toLowerCase() === text || name.toLowerCase() === text) ?? null;
  }

  getItemAt(index: unknown): Table {
    const found = this.list()[Number(index)];
    if (!found) throw itemNotFound(`there is no table ${String(index)}`);
    return found;
  }
}

export class Table extends HostObject {
  readonly typeName = 'Table';
  override readonly scalars = ['id', 'name', 'showHeaders', 'showTotals'];

  constructor(
    private readonly home: Worksheet,
    private readonly key: string,
  ) {
    super();
  }

  override identity() {
    return { Id: this.key };
  }

  private get table(): FakeTable {
    const found = this.home.sheet.tables.find(({ id }) => id === this.key);
    if (!found) throw itemNotFound('the table was deleted');
    return found;
  }

  get id() {
    return this.key;
  }

  get name() {
    return this.table.name;
  }

  get showHeaders() {
    return this.table.hasHeaders;
  }

  get showTotals() {
    return this.table.hasTotals;
  }

  get worksheet() {
    return this.home;
  }

  getRange(): Range {
    return this.home.at(this.table.box);
  }

  /** The cells stay as they are, in the look the table gave them. */
  convertToRange(): Range {
    const { id, box } = this.table;
    const sheet = this.home.checkChange();
    sheet.tables = sheet.tables.filter((table) => table.id !== id);
    return this.home.at(box);
  }

  getHeaderRowRange(): Range {
    if (!this.table.hasHeaders) throw itemNotFound('the table shows no header row');
    return this.home.at({ ...this.table.box, rowCount: 1 });
  }

  getDataBodyRange(): Range {
    const { box, hasHeaders, hasTotals } = this.table;
    return this.home.at({ ...box, row: box.row + (hasHeaders ? 1 : 0), rowCount: box.rowCount - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0) });
  }

  getTotalRowRange(): Range {
    const { box, hasTotals } = this.table;
    if (!hasTotals) throw itemNotFound('the table shows no totals row');
    return this.home.at({ ...box, row: box.row + box.rowCount - 1, rowCount: 1 });
  }
}
