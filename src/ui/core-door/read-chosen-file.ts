import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { ChosenFile } from '../bridge';
import type { Door } from './call-core';
import type { ReaderCalls } from './core-calls';

/** Larger files belong on the command line, where nobody waits for a pane. */
const maximumBytes = 64 * 1024 * 1024;

/** Reads a file that the user chose, beside the page. Throws PlumblineError with what is wrong with it. */
export async function readChosenFile(reader: Door<ReaderCalls>, file: ChosenFile): Promise<WorkbookSnapshot> {
  const bytes = await bytesOf(file);
  if (bytes.byteLength > maximumBytes) {
    throw new PlumblineError('over-limit', `${file.name} is larger than 64 MB. Save the sheet with the projects as a workbook of its own and choose that. Nothing was written.`);
  }
  return reader.call('readFile', { name: file.name, bytes });
}

async function bytesOf(file: ChosenFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new PlumblineError('file-unreadable', `${file.name} cannot be read. Nothing was written.`, { cause });
  }
}
