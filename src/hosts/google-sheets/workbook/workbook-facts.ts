import { sheetIdOfName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSnapshot } from '../../../core/workbook/snapshot';
import { readMemory } from '../run/memory';
import type { Memory } from '../run/memory';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One tab. */
export type SheetFacts = {
  readonly sheet: Sheet;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly owned: SheetId | null;
  /** Of ours: somebody else may not let this user write. Of the user's: the sheet is protected at all. */
  readonly isProtected: boolean;
};

/** What the spreadsheet says of itself, without a look at any cell. */
export type WorkbookFacts = {
  readonly spreadsheet: Spreadsheet;
  readonly fileName: string;
  readonly timeZone: string;
  /** Tabs with cells; those that are one chart have none. */
  readonly sheets: readonly SheetFacts[];
  /** Names of all tabs in lower case. */
  readonly takenNames: ReadonlySet<string>;
  readonly memory: Memory;
};

/** Five calls, and three a tab, where nothing is protected. */
export function workbookFacts(spreadsheet: Spreadsheet): WorkbookFacts {
  const hasProtections = [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].some((type) => spreadsheet.getProtections(type).length > 0);
  const found = new Set<SheetId>();
  const takenNames = new Set<string>();
  const sheets = spreadsheet.getSheets().flatMap((sheet): readonly SheetFacts[] => {
    const name = sheet.getName();
    takenNames.add(name.toLowerCase());
    const owned = ownerOf(sheet, found);
    if (owned === null && sheet.getType() !== SpreadsheetApp.SheetType.GRID) return [];
    return [{ sheet, name, owned, visibility: sheet.isSheetHidden() ? 'hidden' : 'visible', isProtected: hasProtections && isProtected(sheet, owned) }];
  });
  return { spreadsheet, fileName: spreadsheet.getName(), timeZone: spreadsheet.getSpreadsheetTimeZone(), sheets, takenNames, memory: readMemory() };
}

/** Of two tabs with the same mark the first counts. A copied tab has marks of its own, which bear its name in front. */
function ownerOf(sheet: Sheet, found: Set<SheetId>): SheetId | null {
  for (const range of sheet.getNamedRanges()) {
    const id = sheetIdOfName(range.getName());
    if (id === null || found.has(id)) continue;
    found.add(id);
    return id;
  }
  return null;
}

function isProtected(sheet: Sheet, owned: SheetId | null): boolean {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  if (owned === null) return sheet.getProtections(SHEET).length > 0;
  return [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)].some((protection) => !protection.canEdit());
}

/** Tab names of our sheets as they are, else as planned: a sheet keeps the name that the user gave it. */
export function sheetNames(facts: WorkbookFacts, planned: readonly { readonly id: SheetId; readonly name: string }[]): (id: SheetId) => string {
  const names = new Map<SheetId, string>(planned.map(({ id, name }) => [id, name]));
  for (const { owned, name } of facts.sheets) if (owned !== null) names.set(owned, name);
  return (id) => names.get(id) ?? id;
}
