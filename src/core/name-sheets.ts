import type { SheetId } from './workbook/sheet-id';
import { sheetIds, sheetTitles } from './workbook/sheet-id';
import type { WorkbookSnapshot } from './workbook/snapshot';

/**
 * The tab name of each of our sheets in this workbook: the one it has, else its title, with a suffix where the
 * user has a sheet of that name. Names are compared without case, as spreadsheets do.
 */
export function nameSheets(snapshot: WorkbookSnapshot): (id: SheetId) => string {
  const taken = new Set(snapshot.sheets.map((sheet) => sheet.name.toLowerCase()));
  const names = new Map<SheetId, string>();
  for (const id of sheetIds) {
    const existing = snapshot.sheets.find((sheet) => sheet.owned === id);
    const name = existing?.name ?? freeName(sheetTitles[id], taken);
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return (id) => names.get(id) ?? sheetTitles[id];
}

function freeName(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(title.toLowerCase())) return title;
  for (let number = 1; ; number += 1) {
    const name = `${title} (Plumbline${number > 1 ? ` ${number}` : ''})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
