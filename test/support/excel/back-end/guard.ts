import type { Box } from '../../../../src/core/workbook/address';
import { covers, intersection } from '../model/boxes';
import { formatsIn } from '../model/formats';
import type { FakeSheet } from '../model/fake-workbook';
import type { Host } from './host';
import { accessDenied, HostError, invalidArgument } from './host-error';

/** Before values or formulas are written: on a protected sheet only unlocked cells may be. */
export function checkCells(host: Host, sheet: FakeSheet, box: Box): void {
  host.checkWritable();
  if (!sheet.protection) return;
  for (const format of formatsIn(sheet, box)) if (format.locked ?? true) throw accessDenied(`the sheet ${sheet.name} is protected and the cell is locked`);
}

/** Before anything else of a sheet is changed; `allowed` names the option of the protection that permits it, if one does. */
export function checkSheet(host: Host, sheet: FakeSheet, allowed?: string): void {
  host.checkWritable();
  if (!sheet.protection || (allowed !== undefined && sheet.protection.options[allowed] === true)) return;
  throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Operations on more cells than this are refused. */
const operationLimit = 33_554_000;

export function checkCellCount(host: Host, box: Box): void {
  const count = box.rowCount * box.columnCount;
  if (count > host.options.cellLimit) throw new HostError('RangeExceedsLimit', `The range has ${count} cells: more than one read may ask for.`);
  if (count > operationLimit) throw new HostError('OperationCellsExceedLimit', 'The attempted operation affects more than the limit of 33554000 cells.');
}

/** Nothing of a box may lie across the edge of a table; inside or outside is fine. */
export function checkTables(sheet: FakeSheet, box: Box, code: string): void {
  const crossed = sheet.tables.find((table) => intersection(table.box, box) && !covers(box, table.box));
  if (crossed) throw new HostError(code, `The operation is not allowed: it would change a part of the table ${crossed.name}.`);
}

/** An argument that must be one of these words, in any case as Excel takes them. */
export function oneOf(value: unknown, words: readonly string[], what: string): string {
  const found = typeof value === 'string' ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(`${what} is one of ${words.join(', ')}`);
  return found;
}

export function asText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} is a text`);
  return value;
}

export function asNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what} is a number`);
  return value;
}

export function asIndex(value: unknown, what: string): number {
  const index = asNumber(value, what);
  if (!Number.isInteger(index)) throw invalidArgument(`${what} is a whole number`);
  return index;
}

export function asFlag(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} is true or false`);
  return value;
}

/** `#RRGGBB` of a colour as Office.js takes it: `#rrggbb`, `rrggbb`, or one of the names a test is likely to use. */
export function asColour(value: unknown, what: string): string {
  const text = asText(value, what);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = colours[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${what} is a colour such as #FFA500 or orange`);
  return named;
}

const colours: Readonly<Record<string, string>> = { red: '#FF0000', orange: '#FFA500', yellow: '#FFFF00', green: '#008000', blue: '#0000FF', white: '#FFFFFF', black: '#000000', gray: '#808080', grey: '#808080' };

export function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(`${what} is an object`);
  return value as Readonly<Record<string, unknown>>;
}
