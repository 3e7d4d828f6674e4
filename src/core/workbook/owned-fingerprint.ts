import { placeKey } from './address';
import { fingerprint } from './fingerprint';
import type { SheetSnapshot } from './snapshot';

/**
 * SHA-256 of what our sheets hold as read: keys, figures and everything typed in them. A cell with a formula counts by
 * its formula, so that recalculation changes nothing. Sheets of the user's, looks, names and order do not count.
 * Equal fingerprints: a plan computed from one reading may be written over the other.
 */
export function ownedFingerprint(sheets: readonly SheetSnapshot[]): string {
  const owned = sheets.filter(({ owned: id }) => id !== null).sort((a, b) => ((a.owned ?? '') < (b.owned ?? '') ? -1 : 1));
  return fingerprint(owned.map(contentOf));
}

function contentOf(sheet: SheetSnapshot): unknown {
  const formulas = new Map((sheet.ownedCells?.formulas ?? []).map(({ row, column, r1c1 }) => [placeKey(row, column), r1c1]));
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  const rows = sheet.cells.map((cells, r) =>
    cells.map((cell, c) => {
      const formula = formulas.size > 0 ? formulas.get(placeKey(top + r, left + c)) : undefined;
      return formula === undefined ? cell : { formula };
    }),
  );
  return { id: sheet.owned, top, left, rows };
}
