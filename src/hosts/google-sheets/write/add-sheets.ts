import { ownershipName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import { remember } from '../run/memory';
import type { SheetFacts, WorkbookFacts } from '../workbook/workbook-facts';

/**
 * Adds empty sheets behind all others, in order, each with the named range that marks it as ours. It covers all rows, so that
 * it survives the deletion of any. The sheet in front stays in front. Gives the facts with them.
 */
export function addSheets(facts: WorkbookFacts, sheets: readonly { readonly id: SheetId; readonly name: string }[]): WorkbookFacts {
  if (sheets.length === 0) return facts;
  const { spreadsheet, takenNames } = facts;
  const inFront = spreadsheet.getActiveSheet();
  const forgotten = Object.fromEntries(sheets.map(({ id }) => [id, undefined]));
  if (sheets.some(({ id }) => facts.memory[id])) remember(Object.fromEntries(sheets.map(({ id }) => [id, null])));
  const added = sheets.map(({ id, name }, index): SheetFacts => ({ sheet: spreadsheet.insertSheet(name, takenNames.size + index), name, owned: id, visibility: 'visible', isProtected: false }));
  // All asked, then all marked: what Google keeps back it must carry out before each answer.
  const ranges = added.map(({ sheet }) => sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()));
  sheets.forEach(({ id }, index) => {
    const range = ranges[index];
    if (range) spreadsheet.setNamedRange(ownershipName(id), range);
  });
  spreadsheet.setActiveSheet(inFront);
  return { ...facts, memory: { ...facts.memory, ...forgotten }, sheets: [...facts.sheets, ...added], takenNames: new Set([...takenNames, ...sheets.map(({ name }) => name.toLowerCase())]) };
}
