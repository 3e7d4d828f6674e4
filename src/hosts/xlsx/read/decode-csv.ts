import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { beginsWith } from '../archive/read-bytes';
import { byteOrderMark, decodeText, decodeUtf16 } from '../xml/decode-text';

// More than the letters PK, with which a column's name may well begin.
const zipHeader = [0x50, 0x4b, 0x03, 0x04];

/**
 * The text of a .csv file with `\n` line ends: UTF-8 or UTF-16 by its byte order mark or its look, else Windows-1252.
 * Throws `not-a-workbook` for an empty or binary file.
 */
export function decodeCsv(bytes: Uint8Array): string {
  if (beginsWith(bytes, zipHeader)) {
    throw new PlumblineError('not-a-workbook', 'The file is named .csv, but is a ZIP package, perhaps a workbook. Give it the ending .xlsx.');
  }
  const isUnmarkedUtf16 = byteOrderMark(bytes) === null && looksLikeUtf16(bytes);
  const text = (isUnmarkedUtf16 ? decodeUtf16(bytes, 'little') : decodeText(bytes)).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new PlumblineError('not-a-workbook', 'The file is empty. Choose the file that holds your portfolio.');
  if (isBinary(text)) throw new PlumblineError('not-a-workbook', 'The file is not text. Plumbline reads .xlsx, .xlsm and .csv files.');
  return text;
}

/** Mostly western text in UTF-16 without a mark: every other byte is zero, most of the time. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  return zeros[0] === 0 && (zeros[1] ?? 0) > sample.length * 0.3;
}

function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  const controls: readonly string[] = text.match(/[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g) ?? [];
  return controls.includes('\u0000') || controls.length > text.length / 200;
}
