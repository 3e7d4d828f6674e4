import type { WorkbookFacts } from '../workbook/workbook-facts';
import type { Compared, Comparison } from './compare-sheets';
import type { WrittenSheet } from './write-sheets';
/** A sheet of the plan that the workbook does not have as it shall be; `facts` is null where it is missing. */
export type SheetToWrite = Omit<WrittenSheet, 'facts'> & Pick<Compared, 'facts'>;
/**
 * The sheets that are to be written: those that are missing, whose cells differ, or whose mark does not say that looks,
 * rules and all else are so already.
 */
export declare function sheetsToWrite({ sheets, sheetName }: Comparison, facts: WorkbookFacts): readonly SheetToWrite[];
