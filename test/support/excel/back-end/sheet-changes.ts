import { sheetPrefix } from '../model/boxes';
import type { FakeSheet } from '../model/fake-workbook';
import { fakeSheet, sheetId } from '../model/new-workbook';
import { changeEveryFormula } from './every-formula';
import type { Host } from './host';
import { HostError, invalidArgument } from './host-error';

/** Adds an empty sheet behind all others; without a name it is `Sheet2` and so on. */
export function addSheet(host: Host, given: string | null): FakeSheet {
  const name = given ?? freeName(host);
  checkName(host, name, null);
  const sheet = { ...fakeSheet(name), id: freeId(host, name) };
  host.workbook.sheets.push(sheet);
  return sheet;
}

function freeName(host: Host): string {
  let number = host.workbook.sheets.length + 1;
  while (host.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function freeId(host: Host, name: string): string {
  let id = sheetId(name);
  for (let suffix = 2; host.workbook.sheets.some((sheet) => sheet.id === id); suffix += 1) id = sheetId(`${name} ${suffix}`);
  return id;
}

/** Excel's rules for a tab's name. */
function checkName(host: Host, name: string, self: FakeSheet | null): void {
  if (name.length < 1 || name.length > 31) throw invalidArgument('a sheet name has 1 to 31 characters');
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument('a sheet name has none of \\ / ? * [ ] : and no apostrophe at its ends');
  if (name.toLowerCase() === 'history') throw invalidArgument('History is a name that Excel reserves');
  const same = host.sheetNamed(name);
  if (same && same.id !== self?.id) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/** Renames a sheet; every formula that names it follows. */
export function renameSheet(host: Host, sheet: FakeSheet, name: string): void {
  checkName(host, name, sheet);
  const old = sheet.name.toLowerCase();
  changeEveryFormula(host.workbook, ({ sheet: named, text }) => (named?.toLowerCase() === old ? sheetPrefix(name) + text : null));
  sheet.name = name;
}

export function moveSheet(host: Host, sheet: FakeSheet, position: number): void {
  const { sheets } = host.workbook;
  if (position < 0 || position >= sheets.length) throw invalidArgument('a position is below the number of sheets');
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

/** Deletes a sheet; references to it become `#REF!`, and another sheet comes to the front. */
export function deleteSheet(host: Host, sheet: FakeSheet): void {
  const visible = host.workbook.sheets.filter((candidate) => candidate.visibility === 'Visible');
  if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted: make it hidden or visible first.');
  const next = visible.find((candidate) => candidate.id !== sheet.id);
  if (!next) throw new HostError('InvalidOperation', 'A workbook must keep one visible worksheet.');
  host.workbook.sheets = host.workbook.sheets.filter((candidate) => candidate.id !== sheet.id);
  changeEveryFormula(host.workbook, ({ sheet: named }) => (named?.toLowerCase() === sheet.name.toLowerCase() ? '#REF!' : null));
  if (host.workbook.selection.sheetId === sheet.id) host.select(next.id, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
}
