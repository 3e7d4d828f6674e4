import { expandRows } from '../../core/workbook/expand-rows';
import { ownedFingerprint } from '../../core/workbook/owned-fingerprint';
import type { Plan } from '../../core/workbook/plan';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { readArchive } from './archive/read-archive';
import { dosDate, writeArchive } from './archive/write-archive';
import { openPackage } from './package/package';
import { readOwnedSheets } from './read-owned-sheets';
import { openBook } from './write/book';
import { putSheets } from './write/put-sheets';
import { removeSheets } from './write/remove-sheets';

/**
 * The workbook with our sheets as the plan says. Every part of the user's stays byte for byte as it was, except
 * `[Content_Types].xml`, the workbook part, its relationships and the styles, into which only our records are spliced.
 * A sheet of ours that is there keeps its place, visibility and protection; new ones stand behind all others. Applying
 * the same plan again changes no byte at all.
 *
 * `carriedFrom`: another workbook whose sheets of ours the plan carries on, for a workbook that has none itself (an
 * output that is there already, beside its input); notes keep their looks, sheets their visibility and protection.
 *
 * Throws what reading the package throws (`truncated`, `strict-ooxml` …), `changed-since-read` where our sheets are not
 * those the plan was computed from, and `bug` when the plan gives one of our sheets the name of another sheet.
 */
export function applyPlan(bytes: Uint8Array, plan: Plan, carriedFrom: Uint8Array | null = null): Uint8Array {
  const archive = readArchive(bytes);
  const pkg = openPackage(archive, dosDate(plan.asOf));
  const book = openBook(pkg);
  const carried = book.owned.size === 0 && carriedFrom !== null ? readArchive(carriedFrom) : null;
  const previous = carried && carriedFrom ? readOwnedSheets(carriedFrom, carried) : readOwnedSheets(bytes, archive);
  removeSheets(book, plan.removed);
  putSheets(openBook(pkg), {
    plan: { ...plan, sheets: plan.sheets.map((spec) => expandRows(spec, previous.find(({ owned }) => owned === spec.id))) },
    carried: carried && openBook(openPackage(carried, 0)),
  });
  if (!pkg.isChanged()) return bytes;
  checkFingerprint(plan, previous);
  return writeArchive(pkg.entries());
}

function checkFingerprint({ fingerprint }: Plan, previous: readonly SheetSnapshot[]): void {
  if (fingerprint === null || fingerprint === ownedFingerprint(previous)) return;
  throw new PlumblineError(
    'changed-since-read',
    'Our sheets were changed after they were read, for example by a note that somebody typed. Nothing was changed now. Refresh again: the change is then taken in.',
  );
}
