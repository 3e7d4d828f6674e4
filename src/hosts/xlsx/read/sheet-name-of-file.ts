import { firstUnits } from '../../../core/workbook/cut-text';

const maxLength = 31;

/**
 * A tab's name for a file: its name without folders and ending, without the characters that spreadsheets forbid in
 * tabs, at most 31 UTF-16 units; `Data` when nothing is left, `History` (a name Excel reserves) with an underscore.
 */
export function sheetNameOfFile(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const allowed = Array.from(base, (letter) => (letter < ' ' || '[]:*?/\\'.includes(letter) ? ' ' : letter)).join('');
  const name = firstUnits(allowed.trim(), maxLength).replace(/^'+|'+$/g, '').trim();
  if (name === '') return 'Data';
  return name.toLowerCase() === 'history' ? `${name}_` : name;
}
