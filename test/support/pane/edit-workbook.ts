import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { a1 } from '../../../src/core/workbook/address';
import { cellText } from '../../../src/core/workbook/cell';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { readSnapshot } from '../../../src/hosts/xlsx';

/** The workbook after somebody typed a note beside the first project of one of our sheets, or another one over it. */
export function withNote(bytes: Uint8Array, text: string | number, id: SheetId = 'rag'): Uint8Array {
  const sheet = readSnapshot(bytes, 'x.xlsx').sheets.find(({ owned }) => owned === id);
  const header = sheet?.cells.findIndex((row) => row.some((cell) => cellText(cell) === 'Your notes →')) ?? -1;
  const column = sheet?.cells[header]?.findIndex((cell) => cellText(cell) === 'Your notes →') ?? -1;
  if (!sheet?.box || header < 0) throw new Error(`no notes on ${id}`);
  const row = sheet.box.row + header + 1;
  return editSheet(bytes, id, (xml) => withText(xml, { row, column: sheet.box ? sheet.box.column + column + 1 : 0, text: `Note ${text}` }));
}

/** The workbook without the last rows of its first sheet: all from this row on (1-based) are deleted. */
export function withoutRowsFrom(bytes: Uint8Array, first: number): Uint8Array {
  return editPart(bytes, (name) => /sheet1\.xml$/.test(name), (xml) => xml.replace(/<row r="(\d+)".*?<\/row>/gs, (row, number: string) => (Number(number) >= first ? '' : row)));
}

function editSheet(bytes: Uint8Array, id: SheetId, edit: (xml: string) => string): Uint8Array {
  return editPart(bytes, (name) => name.startsWith('xl/worksheets/') && name.toLowerCase().includes(id), edit);
}

function editPart(bytes: Uint8Array, isMeant: (name: string) => boolean, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find(isMeant);
  const part = name === undefined ? undefined : parts[name];
  if (name === undefined || !part) throw new Error('no such part');
  const xml = strFromU8(part);
  const edited = edit(xml);
  if (edited === xml) throw new Error('nothing was edited');
  return zipSync({ ...parts, [name]: strToU8(edited) });
}

function withText(xml: string, { row, column, text }: { readonly row: number; readonly column: number; readonly text: string }): string {
  const reference = a1(row, column);
  const cell = `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const old = new RegExp(`<c r="${reference}"(?:[^>]*/>|.*?</c>)`);
  return old.test(xml) ? xml.replace(old, cell) : xml.replace(new RegExp(`(<row r="${row + 1}"[^>]*>.*?)(</row>)`), `$1${cell}$2`);
}
