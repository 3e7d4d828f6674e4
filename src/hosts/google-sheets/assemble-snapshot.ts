import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { SheetRows, WorkbookOutline } from './protocol';
import { assembleSheet } from './read/assemble-sheet';

/** A snapshot from the outline and all pages: what the sidebar makes of what it was given. */
export function assembleSnapshot({ fileName, sheets }: Pick<WorkbookOutline, 'fileName' | 'sheets'>, rows: readonly SheetRows[]): WorkbookSnapshot {
  const assembled = sheets.map((outline, index) => assembleSheet(outline, rows.filter(({ sheet }) => sheet === index)));
  return {
    ...{ fileName, source: 'workbook', names: [], writeBarriers: [] },
    sheets: assembled.map(({ sheet }) => sheet),
    findings: assembled.flatMap(({ findings }) => findings),
  };
}
