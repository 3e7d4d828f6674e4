import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readCsv, readSnapshot } from '../../hosts/xlsx';
import type { CallInput } from '../../ui/core-door/core-calls';

/** A chosen file as a snapshot: by its name a .csv, else a workbook. Throws PlumblineError for what cannot be read. */
export function readFile({ name, base64 }: CallInput<'readFile'>): WorkbookSnapshot {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return /\.(csv|tsv|txt)$/i.test(name) ? readCsv(bytes, name) : readSnapshot(bytes, name);
}
