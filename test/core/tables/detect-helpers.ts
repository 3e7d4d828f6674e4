import { defaultSettings } from '../../../src/core/settings/defaults';
import type { Settings } from '../../../src/core/settings/settings';
import { detect } from '../../../src/core/tables/detect';
import type { Detection, FoundTable } from '../../../src/core/tables/found-table';
import { columnLetters } from '../../../src/core/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { makeWorkbook } from '../../support/make-sheet';

export function detectSheets(sheets: readonly SheetSnapshot[], settings: Partial<Settings> = {}): Detection {
  return detectIn(makeWorkbook(sheets), settings);
}

export function detectIn(workbook: WorkbookSnapshot, settings: Partial<Settings> = {}): Detection {
  return detect(workbook, { ...defaultSettings, ...settings });
}

/** The main table; fails the test when there is none. */
export function mainOf(detection: Detection): FoundTable {
  const main = detection.tables.find((table) => table.main);
  if (!main) throw new Error(`no main table; passed over: ${JSON.stringify(detection.passedOver)}`);
  return main;
}

/** `name=B rag=F,G …` in column order of the table. */
export function mappingOf(table: FoundTable): Readonly<Record<string, string>> {
  const mapping: Record<string, string> = {};
  for (const { field, column } of table.columns) {
    const before = mapping[field];
    mapping[field] = before === undefined ? columnLetters(column) : `${before},${columnLetters(column)}`;
  }
  return mapping;
}

/** 1-based rows with their reasons. */
export function excludedOf(table: FoundTable): readonly string[] {
  return table.excludedRows.map(({ row, reason }) => `${row + 1} ${reason}`);
}
