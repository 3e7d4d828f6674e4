import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { beginsWith } from './read-bytes';

const zipHeader = [0x50, 0x4b];
const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws unless the bytes begin like a ZIP package; tells a protected workbook and an old .xls apart from the rest. */
export function checkFileKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PlumblineError('not-a-workbook', 'The file is empty. Choose the workbook that holds your portfolio.');
  if (beginsWith(bytes, zipHeader)) return;
  if (!beginsWith(bytes, oleHeader)) {
    throw new PlumblineError('not-a-workbook', 'The file is not a workbook. Plumbline reads .xlsx, .xlsm and .csv files.');
  }
  if (contains(bytes, utf16('EncryptedPackage'))) {
    throw new PlumblineError(
      'password-protected',
      'The workbook is protected by a password or by rights management and cannot be read. Open it in Excel, remove the protection (File, Info, Protect Workbook, Encrypt with Password), and save a copy.',
    );
  }
  throw new PlumblineError(
    'legacy-format',
    'The file has the format of Excel 97-2003 (.xls), which is not supported. Open it in Excel or LibreOffice and save it as .xlsx.',
  );
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function utf16(text: string): number[] {
  return Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
}
