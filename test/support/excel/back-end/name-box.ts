import { parseAddress, splitSheet } from '../model/boxes';
import type { Host } from './host';
import type { SheetTarget } from './sheet-target';

/** The range that a name's formula is, `='My sheet'!$A$1:$B$2`; null where it is something else, or the sheet is gone. */
export function boxOfName(host: Host, formula: string): SheetTarget | null {
  const { sheet: name, rest } = splitSheet(formula.replace(/^=/, ''));
  const sheet = name === null ? null : host.sheetNamed(name);
  const box = parseAddress(rest);
  return sheet && box ? { sheet, box } : null;
}
