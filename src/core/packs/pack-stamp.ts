import { packCells } from './pack-cells';
import { cellText } from '../workbook/cell';
import { dayOf, isoOf } from '../workbook/day';
import { shortMonths } from '../workbook/day-text';
import { runStampKey, stampLine } from '../workbook/run-stamp';
import type { RunStamp } from '../workbook/run-stamp';
import type { SheetSnapshot } from '../workbook/snapshot';

/** The run stamp as a pack shows it; a part is null where nothing on its sheets says it. */
export type PackStamp = { readonly [Part in keyof RunStamp]: string | null };

const nothing: PackStamp = { asOf: null, asOfSource: null, input: null, settings: null, version: null, run: null };
const parts = Object.keys(nothing) as readonly (keyof RunStamp)[];

/**
 * The stamp of a pack from *This run* on its Settings; without that sheet what the grey line below the title of another
 * one says. Null where neither says anything.
 */
export function packStamp(owned: readonly SheetSnapshot[]): PackStamp | null {
  const settings = owned.find((sheet) => sheet.owned === 'settings');
  const fromSettings = settings ? stampOnSettings(settings) : nothing;
  if (fromSettings.run !== null) return fromSettings;
  const [line] = owned.flatMap(({ cells }) => cells.slice(0, 10).flatMap((row) => row.map(cellText).filter(isSubtitle)));
  return line === undefined ? null : stampOfSubtitle(line);
}

/** Is this the grey line below a title, which names source, date, version and run? */
export function isSubtitle(text: string): boolean {
  return stampLine.test(text);
}

function stampOnSettings(sheet: SheetSnapshot): PackStamp {
  const cells = packCells(sheet, 'settings');
  const valueOf = (part: keyof RunStamp): string | null => {
    const value = cells.find(({ key, column }) => key === runStampKey(part) && column === 'Value')?.value;
    return value === undefined ? null : cellText(value);
  };
  return { ...nothing, ...Object.fromEntries(parts.map((part) => [part, valueOf(part)])) };
}

function stampOfSubtitle(line: string): PackStamp {
  const [, day, month = '', year, source = null, version = null, run = null] = stampLine.exec(line) ?? [];
  const date = dayOf(Number(year), shortMonths.indexOf(month) + 1, Number(day));
  return { ...nothing, asOf: date === null ? null : isoOf(date), asOfSource: source, version, run };
}
