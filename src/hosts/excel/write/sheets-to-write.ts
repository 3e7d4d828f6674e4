import type { WorkbookFacts } from '../workbook/workbook-facts';
import type { Compared, Comparison } from './compare-sheets';
import { openLookBook } from './look-book';
import { sheetWork } from './sheet-steps';
import type { WriteContext } from './write-context';
import type { WrittenSheet } from './write-sheets';

/** A sheet of the plan that the workbook does not have as it shall be; `facts` is null where it is missing. */
export type SheetToWrite = Omit<WrittenSheet, 'facts'> & Pick<Compared, 'facts'>;

/**
 * The sheets that are to be written: those that are missing, whose cells differ, or whose mark does not say that looks,
 * rules and all else are so already.
 */
export function sheetsToWrite({ sheets, sheetName }: Comparison, facts: WorkbookFacts): readonly SheetToWrite[] {
  return sheets.flatMap((compared): readonly SheetToWrite[] => {
    const { spec, previous, mark, facts: own } = compared;
    const context: WriteContext = { spec, previous, sheetName, looks: openLookBook(), firstSheetName: facts.sheets[0]?.name ?? spec.name, uses1904: facts.uses1904 };
    const work = sheetWork(context);
    const ownName = facts.ownNames.get(spec.id);
    if (previous && work.changes.size === 0 && ownName?.comment === mark) return [];
    return [{ spec, facts: own, own: ownName, mark, tables: facts.tables.filter(({ sheetId }) => sheetId === own?.id), steps: work.steps }];
  });
}
