import { findKeyedTable } from './sheets/keyed-table';
import type { Report } from './sheets/report';
import type { CellAddress } from './workbook/address';
import type { SheetSnapshot } from './workbook/snapshot';
import { plainName } from './workbook/plain-name';

/** A cell of the workbook as it is now; `texts`: all texts in its row, left out where the host cannot tell. */
export type RowNow = CellAddress & { readonly texts?: readonly string[] };

/** The project that a row is about, null for none; `hasMoved`: another one stood there when the workbook was read. */
export type ProjectAt = { readonly key: string | null; readonly hasMoved: boolean };

/**
 * The project that a cell's row is about: a row of the register, or of one of our sheets (`ours`, as they stand). Rows may
 * have been sorted since: where the row does not name the project that was read from there, the one that it does name counts,
 * if it is only one.
 */
export function projectAt({ portfolio }: Pick<Report, 'portfolio'>, at: RowNow, ours: readonly SheetSnapshot[]): ProjectAt {
  const sheet = ours.find(({ name }) => name === at.sheet);
  const key = sheet ? findKeyedTable(sheet, new Set())?.rows.find(({ row }) => row === at.row)?.key : undefined;
  const read = portfolio.projects.find(({ key: own, source }) => (sheet ? own === key : source.sheet === at.sheet && source.row === at.row));
  if (!read) return { key: null, hasMoved: false };
  if (!at.texts) return { key: read.key, hasMoved: false };
  const texts = new Set(at.texts.map(plainName));
  if (texts.has(plainName(read.name))) return { key: read.key, hasMoved: false };
  const named = portfolio.projects.filter(({ name }) => texts.has(plainName(name)));
  return { key: named.length === 1 ? (named[0]?.key ?? null) : null, hasMoved: true };
}
