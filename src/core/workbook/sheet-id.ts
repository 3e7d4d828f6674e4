/** The sheets Plumbline makes, in the order in which they stand in the workbook. */
export const sheetIds = ['summary', 'priorities', 'rag', 'heatmap', 'alignment', 'findings', 'snapshots', 'settings'] as const;

export type SheetId = (typeof sheetIds)[number];

/** Tab names people see; the same words in sheets, pane and docs (product.md, Words). */
export const sheetTitles: Readonly<Record<SheetId, string>> = {
  summary: 'Summary',
  priorities: 'Priorities',
  rag: 'RAG status',
  heatmap: 'Heatmap',
  alignment: 'Alignment',
  findings: 'Findings',
  snapshots: 'Snapshots',
  settings: 'Settings',
};

const namePrefix = '_plumbline_';

/**
 * The workbook-level defined name that marks a sheet as ours. It stands on all rows of the sheet: so it survives renaming,
 * and the deletion of any row or column.
 */
export function ownershipName(id: SheetId): string {
  return namePrefix + id;
}

/** Which of our sheets a defined name marks, or null. Names are compared without case, as Excel does. */
export function sheetIdOfName(name: string): SheetId | null {
  const lower = name.toLowerCase();
  return sheetIds.find((id) => namePrefix + id === lower) ?? null;
}
