import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { newWorkbook } from './new-workbook';
import { readCsv } from './read-csv';
import { readSnapshot } from './read-snapshot';

/** A file as it was read: its bytes, and what they hold. */
export type WorkbookFile = { readonly bytes: Uint8Array; readonly snapshot: WorkbookSnapshot };

/** The largest file that is read into memory at all, in bytes. */
export const largestFile = 512 * 1024 * 1024;

const csvEndings = ['.csv', '.tsv', '.txt'];

/** Reads a .xlsx, .xlsm or .csv by the ending of its name, which has no folders. Throws as `readSnapshot` and `readCsv` do. */
export function readWorkbookFile(bytes: Uint8Array, fileName: string): WorkbookFile {
  const isCsv = csvEndings.includes(endingOf(fileName).toLowerCase());
  return { bytes, snapshot: isCsv ? readCsv(bytes, fileName) : readSnapshot(bytes, fileName) };
}

/** What a new file with our sheets is called: `NAME.plumbline.xlsx`; .xlsm stays .xlsm, because its macros do. */
export function outputName({ fileName, source }: Pick<WorkbookSnapshot, 'fileName' | 'source'>): string {
  const ending = endingOf(fileName);
  const keeps = source === 'workbook' && ending.toLowerCase() === '.xlsm';
  return `${fileName.slice(0, fileName.length - ending.length)}.plumbline${keeps ? ending : '.xlsx'}`;
}

/** The package that our sheets go into: the user's own, or for a .csv a new workbook that holds its rows. */
export function packageOf({ bytes, snapshot }: WorkbookFile): Uint8Array {
  if (snapshot.source === 'workbook') return bytes;
  const [sheet] = snapshot.sheets;
  return newWorkbook({ name: sheet?.name ?? 'Data', rows: rowsOf(sheet) });
}

function rowsOf(sheet: WorkbookSnapshot['sheets'][number] | undefined): WorkbookSnapshot['sheets'][number]['cells'] {
  const { row = 0, column = 0 } = sheet?.box ?? {};
  const blanks = new Array<null>(column).fill(null);
  return [...new Array<readonly null[]>(row).fill([]), ...(sheet?.cells ?? []).map((cells) => [...blanks, ...cells])];
}

/** With its dot; empty where there is none, as for a name that only begins with one. */
function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(dot) : '';
}
