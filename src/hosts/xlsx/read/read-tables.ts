import type { NativeTable } from '../../../core/workbook/snapshot';
import type { Archive } from '../archive/archive';
import { parseBox } from '../../../core/workbook/cell-reference';
import { readPart } from '../package/read-part';
import { relationshipsOfPart } from '../package/relationships-of-part';
import { wholeNumber } from '../xml/read-xml-node';

/**
 * The native tables of a sheet, in the order of its relationships; one without a readable range is left out, and so is
 * one whose part `claim` refuses because it was read before.
 */
export function readTables(archive: Archive, sheetPart: string, claim: (part: string) => boolean): NativeTable[] {
  const tables: NativeTable[] = [];
  for (const { kind, target } of relationshipsOfPart(archive, sheetPart)) {
    const table = kind === 'table' && target !== null && claim(target) ? readPart(archive, target) : null;
    const box = parseBox(table?.attributes['ref'] ?? '');
    if (!table || !box) continue;
    const { attributes } = table;
    tables.push({
      name: attributes['displayName'] ?? attributes['name'] ?? '',
      box,
      hasHeaderRow: wholeNumber(attributes['headerRowCount'], 1) > 0,
      hasTotalsRow: wholeNumber(attributes['totalsRowCount'], 0) > 0,
    });
  }
  return tables;
}
