import { breathe } from '../run/breathe';
import type { WorkbookFacts } from '../workbook/workbook-facts';
import type { Compared, Comparison } from './compare-sheets';
import { openLookBook } from './look-book';
import { isDoneMark } from './done-mark';
import { sheetWork } from './sheet-steps';
import type { WriteContext } from './write-context';
import type { WrittenSheet } from './write-sheets';

/** A sheet of the plan that the workbook does not have as it shall be; `facts` is null where it is missing. */
export type SheetToWrite = Omit<WrittenSheet, 'facts'> & Pick<Compared, 'facts'>;

/**
 * The sheets that are to be written: those that are missing, whose cells differ, or whose mark does not say that looks,
 * rules and all else are so already.
 */
export async function sheetsToWrite({ sheets, sheetName }: Comparison, facts: WorkbookFacts): Promise<readonly SheetToWrite[]> {
  const toWrite: SheetToWrite[] = [];
  for (const { spec, previous, mark, facts: own } of sheets) {
    await breathe();
    const ownName = facts.ownNames.get(spec.id);
    const isComplete = previous !== null && isDoneMark(ownName?.comment);
    const context: WriteContext = { spec, previous, isComplete, sheetName, looks: openLookBook(), firstSheetName: facts.sheets[0]?.name ?? spec.name, uses1904: facts.uses1904 };
    const work = sheetWork(context);
    if (previous && work.changes.size === 0 && ownName?.comment === mark) continue;
    toWrite.push({ spec, facts: own, own: ownName, mark, tables: facts.tables.filter(({ sheetId }) => sheetId === own?.id), steps: work.steps });
  }
  return toWrite;
}
