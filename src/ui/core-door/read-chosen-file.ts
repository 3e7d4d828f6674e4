import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { bytesOf } from '../file-bytes';
import type { GivenFile } from '../file-bytes';
import type { Door } from './call-core';
import type { ReaderCalls } from './core-calls';

/** In megabytes: larger files belong on the command line, where nobody waits for a pane. */
const largestFile = 64;

/** Reads a file that the user chose, beside the page. Throws PlumblineError with what is wrong with it. */
export async function readChosenFile(reader: Door<ReaderCalls>, file: GivenFile): Promise<WorkbookSnapshot> {
  return reader.call('readFile', { name: file.name, bytes: await bytesOf(file, largestFile) });
}
