import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { largestFile, readWorkbookFile } from '../../hosts/xlsx';
import type { WorkbookFile } from '../../hosts/xlsx';

/** Reads a workbook or .csv from disk. Throws PlumblineError with what is wrong with the file and what to do. */
export function readWorkbook(path: string): WorkbookFile {
  return readWorkbookFile(readBytes(path), basename(path));
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
  if (stats.size > largestFile) {
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
