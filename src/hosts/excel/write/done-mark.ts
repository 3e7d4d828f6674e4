import { fingerprint } from '../../../core/workbook/fingerprint';
import { sheetsRead } from '../../../core/workbook/formula';
import type { Formula } from '../../../core/workbook/formula';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';

/** To be raised when sheets are written in another way, so that those written the old way are written again. */
const way = 1;
const opening = 'Plumbline ';

/**
 * What a sheet's hidden name says once the sheet is wholly written: two descriptions with the same mark give the same sheet.
 * Thousands of cells share one formula, which counts once.
 */
export function doneMark(spec: SheetSpec, sheetName: (id: SheetId) => string): string {
  const trees = new Map<Formula, number>();
  const indexOf = (formula: Formula): number => {
    const index = trees.get(formula) ?? trees.size;
    trees.set(formula, index);
    return index;
  };
  const cells = spec.cells.map(({ row, column, value, formula, filledFrom, style }) => [row, column, value, style ?? null, formula ? [indexOf(formula), filledFrom ?? row] : null]);
  const named = [...trees.keys()].flatMap(sheetsRead).map((id) => [id, sheetName(id)]);
  const links = spec.links.map((link) => ('sheet' in link.target ? [link, sheetName(link.target.sheet)] : [link]));
  return `${opening}${fingerprint([way, { ...spec, cells, links }, [...trees.keys()], named])}`;
}

/** Does a name say that its sheet was wholly written, whatever that was? */
export function isDoneMark(comment: string | undefined): boolean {
  return comment?.startsWith(opening) ?? false;
}
