import { intersection } from '../model/boxes';
import { usedBox } from '../model/cells';
import { HostError, notImplemented } from '../back-end/host-error';
import { HostObject } from '../back-end/host-object';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** `worksheet.autoFilter`: its range only; criteria, which hide rows, are not modelled. */
export class AutoFilter extends HostObject {
  readonly typeName = 'AutoFilter';
  override readonly scalars = ['enabled', 'isDataFiltered'];

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  get enabled() {
    return this.worksheet.sheet.filter !== null;
  }

  get isDataFiltered() {
    return false;
  }

  apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    if ((columnIndex ?? null) !== null || (criteria ?? null) !== null) throw notImplemented('AutoFilter.apply() with criteria');
    const sheet = this.worksheet.checkChange('allowAutoFilter');
    const { box } = range instanceof Range ? range : this.worksheet.findRange(range);
    if (sheet.tables.some((table) => intersection(table.box, box))) throw new HostError('InvalidOperation', 'A filter of the sheet cannot overlap a table.');
    if (!usedBox(sheet, box, true)) throw new HostError('InvalidOperation', 'A filter needs a range with values.');
    sheet.filter = { ...box };
  }

  remove(): void {
    this.worksheet.checkChange('allowAutoFilter').filter = null;
  }

  getRange(): Range {
    const found = this.getRangeOrNullObject();
    if (!found) throw new HostError('ItemNotFound', 'The sheet has no filter.');
    return found;
  }

  getRangeOrNullObject(): Range | null {
    const { filter } = this.worksheet.sheet;
    return filter && this.worksheet.at(filter);
  }
}
