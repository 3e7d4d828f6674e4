import { settingPlaces } from '../settings/reading-notes';
import type { Finding } from '../workbook/finding';
import { maxFindingCells } from '../workbook/finding';
import type { SheetContext } from './report';
import { settingsSource } from './settings-block';
import { settingsColumns, settingsGrid } from './settings-grid';

/**
 * Findings about cells of Settings, with these cells where the sheet that this refresh writes has them: rows may have
 * been inserted, sorted or moved since the last one. Findings about other cells, and all of them where Settings is not
 * written, stay as they are.
 */
export function placeSettingsFindings(context: SheetContext, findings: readonly Finding[]): readonly Finding[] {
  if (!context.writes.includes('settings') || !findings.some((entry) => settingPlaces(entry))) return findings;
  const cells = cellsByKey(context);
  const sheet = context.sheetName('settings');
  return findings.map((entry) => {
    const placed = settingPlaces(entry)?.flatMap(([key, column]) => cells.get(JSON.stringify([key, column])) ?? []) ?? [];
    const [at] = placed;
    return at ? { ...entry, at: { sheet, ...at }, cells: placed.slice(0, maxFindingCells).map((cell) => ({ sheet, ...cell })) } : entry;
  });
}

type Place = { readonly row: number; readonly column: number };

function cellsByKey(context: SheetContext): ReadonlyMap<string, Place> {
  const cells = new Map<string, Place>();
  for (const { block, rows, kept } of settingsGrid(settingsSource(context)).blocks) {
    for (const { row, content } of [...rows, ...kept]) {
      for (const [name, column] of Object.entries(settingsColumns[block.id])) cells.set(JSON.stringify([content.key, name]), { row, column });
    }
  }
  return cells;
}
