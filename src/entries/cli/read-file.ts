import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readCsv, readSnapshot } from '../../hosts/xlsx';

export type ReadWorkbook = { readonly bytes: Uint8Array; readonly snapshot: WorkbookSnapshot };

/** The largest file read into memory at all; more is refused before it is opened. */
const maximumBytes = 512 * 1024 * 1024;

/** Reads a workbook or .csv from disk. Throws PlumblineError with what is wrong with the file and what to do. */
export function readWorkbook(path: string): ReadWorkbook {
  const bytes = readBytes(path);
  const name = basename(path);
  const isCsv = ['.csv', '.tsv', '.txt'].includes(extname(path).toLowerCase());
  return { bytes, snapshot: isCsv ? readCsv(bytes, name) : readSnapshot(bytes, name) };
}

/** Reads a file's bytes; missing, a directory, too large or unreadable is a PlumblineError that says so. */
export function readBytes(path: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    throw new PlumblineError('file-missing', `There is no file ${path}. Check the name and the folder. Nothing was written.`);
  }
  if (stats.isDirectory()) {
    throw new PlumblineError('file-is-directory', `${path} is a folder. Name a workbook inside it. Nothing was written.`);
  }
  if (stats.size > maximumBytes) {
    throw new PlumblineError(
      'over-limit',
      `${path} is larger than 512 MB. Save the sheet with the projects as a workbook of its own and use that. Nothing was written.`,
    );
  }
  try {
    return readFileSync(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PlumblineError('file-unreadable', `${path} cannot be read (${why}). Nothing was written.`, { cause });
  }
}
