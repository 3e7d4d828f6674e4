import { a1 } from '../../../src/core/workbook/address';
import { minimalWorkbook } from '../make-package';

const row = (number: number, texts: readonly string[]): string => `<row r="${number + 1}">${texts.map((text, column) => `<c r="${a1(number, column)}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const sheet = (rows: readonly string[]): string => `<sheetData>${rows.join('')}</sheetData>`;

const register = [
  ['Project', 'Owner', 'Status', 'RAG'],
  ...Array.from({ length: 12 }, (_project, index) => [`Project ${index}`, 'A. Meyer', 'In progress', index % 3 === 0 ? 'Red' : 'Green']),
];

/** A workbook of so many sheets: a register, one named Large with texts such as `r12c3`, and small ones. */
export function manySheets({ sheets, rows, columns }: { readonly sheets: number; readonly rows: number; readonly columns: number }): Uint8Array {
  const large = Array.from({ length: rows }, (_row, r) => row(r, Array.from({ length: columns }, (_column, c) => `r${r}c${c}`)));
  const small = Array.from({ length: sheets - 2 }, (_sheet, index) => ({ name: `Sheet ${index + 3}`, xml: sheet([row(0, [`This is sheet ${index + 3}`])]) }));
  return minimalWorkbook({ sheets: [{ name: 'Register', xml: sheet(register.map((texts, index) => row(index, texts))) }, { name: 'Large', xml: sheet(large) }, ...small] });
}
