import { addSheet } from '../back-end/sheet-changes';
import { asText } from '../back-end/guard';
import type { Host } from '../back-end/host';
import { itemNotFound } from '../back-end/host-error';
import { HostCollection } from '../back-end/host-object';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly typeName = 'WorksheetCollection';

  constructor(private readonly host: Host) {
    super();
  }

  list() {
    return this.host.workbook.sheets.map((sheet) => new Worksheet(this.host, sheet.id));
  }

  override getCount(visibleOnly?: unknown): number {
    return this.host.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible').length;
  }

  getItem(key: unknown): Worksheet {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(`there is no worksheet ${String(key)}`);
    return found;
  }

  /** By id, or by name in any case. */
  getItemOrNullObject(key: unknown): Worksheet | null {
    const text = asText(key, 'key');
    const sheet = this.host.workbook.sheets.find((candidate) => candidate.id === text) ?? this.host.sheetNamed(text);
    return sheet && new Worksheet(this.host, sheet.id);
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.workbook.selection.sheetId);
  }

  add(name?: unknown): Worksheet {
    this.host.checkStructure();
    this.host.checkInFront('GeneralException');
    return new Worksheet(this.host, addSheet(this.host, name === undefined || name === null ? null : asText(name, 'name')).id);
  }

  _RegisterSelectionChangedEvent(): void {
    this.host.listeners.add('14:Workbook');
  }

  _UnregisterSelectionChangedEvent(): void {
    this.host.listeners.delete('14:Workbook');
  }
}
