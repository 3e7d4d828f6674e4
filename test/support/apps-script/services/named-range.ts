import type { FakeNamedRange } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';
import { changeSpreadsheet } from '../runtime/edit';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { areaOf, rangeOfArea } from './handles';
import type { RangeHandle } from './handles';

export type NamedRangeHandle = Handle & { readonly type: 'Spreadsheet.NamedRange'; readonly named: FakeNamedRange };

export const namedRangeHandle = (env: Environment, named: FakeNamedRange): NamedRangeHandle => ({ type: 'Spreadsheet.NamedRange', env, named });

/** Letters, digits and `_`, not a cell's address, not TRUE or FALSE. */
export function assertRangeName(name: string): void {
  const isName = /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && !/^(?:[A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name);
  if (!isName) throw new ServiceError(`The name ${name} is not valid for a named range.`);
}

function rename(self: NamedRangeHandle, name: string): NamedRangeHandle {
  changeSpreadsheet(self.env, () => {
    assertRangeName(name);
    self.named.name = name;
  });
  return self;
}

/** A name is one of the spreadsheet; setting it again moves it. */
export function setNamedRange(env: Environment, name: string, range: RangeHandle): void {
  changeSpreadsheet(env, () => {
    assertRangeName(name);
    const { namedRanges } = env.spreadsheet;
    const known = namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (known) Object.assign(known, areaOf(range));
    else namedRanges.push({ name, ...areaOf(range) });
  });
}

export function removeNamedRange(env: Environment, name: string): void {
  changeSpreadsheet(env, () => {
    const { spreadsheet } = env;
    const left = spreadsheet.namedRanges.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
    if (left.length === spreadsheet.namedRanges.length) throw new ServiceError(`The named range "${name}" does not exist.`);
    spreadsheet.namedRanges = left;
  });
}

const methods = {
  getName: ({ named }: NamedRangeHandle) => named.name,
  getRange: ({ env, named }: NamedRangeHandle) => rangeOfArea(env, named),
  remove: ({ env, named }: NamedRangeHandle) => removeNamedRange(env, named.name),
  setName: rename,
  setRange: (self: NamedRangeHandle, range: RangeHandle) => {
    changeSpreadsheet(self.env, () => Object.assign(self.named, areaOf(range)));
    return self;
  },
} satisfies MethodTable;

export const namedRangeTables: Tables = { 'Spreadsheet.NamedRange': methods };
