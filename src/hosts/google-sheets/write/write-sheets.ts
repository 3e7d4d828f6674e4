import { expandRows } from '../../../core/workbook/expand-rows';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { ReadSheet } from '../read/read-whole-sheet';
import { remember } from '../run/memory';
import type { WorkbookFacts } from '../workbook/workbook-facts';
import { sheetWork } from './sheet-work';
import type { SheetWork } from './sheet-work';
import type { WriteContext } from './write-context';

type Around = { readonly facts: WorkbookFacts; readonly sheetName: (id: SheetId) => string };

/** What is to be done on one of our sheets; null where it is as it shall be. */
export function workOn(planned: SheetSpec, previous: ReadSheet | null, around: Around): SheetWork | null {
  const { facts, sheetName } = around;
  const context: WriteContext = {
    ...{ spec: expandRows(planned, previous?.sheet), isGrowing: planned.rowsByKey !== null, sheetName, sheetId: sheetIds(facts) },
    previous: previous && isUntouched(previous) && !facts.memory[planned.id] ? null : previous,
    memory: facts.memory[planned.id] ?? null,
    firstSheetName: facts.sheets[0]?.name ?? planned.name,
  };
  return sheetWork(context);
}

/** Writes one sheet and waits until Google has taken it. What is remembered of it goes first, and comes back when all is done. */
export function writeSheet(id: SheetId, work: SheetWork, { facts }: Pick<Around, 'facts'>): void {
  const own = facts.sheets.find(({ owned }) => owned === id);
  if (!own) return;
  if (facts.memory[id]) remember({ [id]: null });
  work.write(own.sheet);
  SpreadsheetApp.flush();
  remember({ [id]: work.memory });
}

/** Nobody has written on it: as it is added. */
function isUntouched({ sheet, texts }: ReadSheet): boolean {
  return sheet.box === null && texts.every((line) => line.every((text) => text === '')) && sheet.merges.length === 0 && (sheet.ownedCells?.styles.length ?? 0) === 0;
}

/** What links call tabs by, asked once for each tab that is linked to. */
function sheetIds({ sheets }: WorkbookFacts): (name: string) => number | null {
  const known = new Map<string, number | null>();
  return (name) => {
    if (!known.has(name)) known.set(name, sheets.find((sheet) => sheet.name === name)?.sheet.getSheetId() ?? null);
    return known.get(name) ?? null;
  };
}
