import { describedCells } from '../../../core/workbook/described-cells';
import { fingerprint } from '../../../core/workbook/fingerprint';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';

/** To be raised when sheets are written in another way, so that those written the old way are written again. */
const way = 1;
const opening = 'Plumbline ';

/** What a sheet's hidden name says once the sheet is wholly written: two descriptions with the same mark give the same sheet. */
export function doneMark(spec: SheetSpec, sheetName: (id: SheetId) => string): string {
  const { cells, formulas, named } = describedCells(spec, sheetName);
  const links = spec.links.map((link) => ('sheet' in link.target ? [link, sheetName(link.target.sheet)] : [link]));
  return `${opening}${fingerprint([way, { ...spec, cells, links }, formulas, named])}`;
}

/** Does a name say that its sheet was wholly written, whatever that was? */
export function isDoneMark(comment: string | undefined): boolean {
  return comment?.startsWith(opening) ?? false;
}
