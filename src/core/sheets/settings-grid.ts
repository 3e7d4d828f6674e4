import { blockInputs } from '../settings/settings-form';
import type { settingsBlocks } from '../settings/settings-form';
import type { BlockId } from '../settings/settings-form';
import { columnsBlock } from './settings-columns';
import { criteriaBlock } from './settings-criteria';
import { limitsBlock } from './settings-limits';
import { objectivesBlock, sheetsBlock, themesBlock } from './settings-lists';
import { renamesBlock } from './settings-renames';
import { runBlock } from './settings-run';
import { keptRows } from './settings-block';
import type { SettingsBlock, SettingsRow, SettingsSource } from './settings-block';

/** Columns that readers do not see: the row's key, and what it was written from. The user's own cells begin after them. */
export const keyColumn = 9;
export const writtenColumn = 10;
/** From here on, hidden too, each input cell once more as it was written: what a formula compares with. */
export const mirrorColumn = 11;
export const mirrorColumns = Math.max(...Object.values(blockInputs).map(({ length }) => length));
export const notesColumn = mirrorColumn + mirrorColumns;

/** Beside the subtitle: what every sheet was written with (written-words). */
export const writtenRow = 1;

/** Where each column of each block stands. */
export const settingsColumns = {
  criteria: { label: 0, weight: 1, share: 2, from: 3, direction: 4, scale: 5, low: 6, high: 7, column: 8 },
  limits: { label: 0, value: 1, default: 2, from: 3, source: 4 },
  objectives: { label: 0, weight: 1, from: 3 },
  themes: { label: 0, objective: 1, from: 3 },
  columns: { label: 0, column: 1, confidence: 2, from: 3, check: 4, confirmed: 5, header: 6 },
  renames: { label: 0, to: 1, same: 2, from: 3 },
  sheets: { label: 0, write: 1, from: 3 },
  run: { label: 0, stamp: 1 },
} as const satisfies { readonly [B in BlockId]: Readonly<Partial<Record<keyof (typeof settingsBlocks)[B]['headers'], number>>> };

export type PlacedRow = { readonly row: number; readonly content: SettingsRow };

export type PlacedBlock = {
  readonly block: SettingsBlock;
  readonly titleRow: number;
  readonly headerRow: number;
  readonly rows: readonly PlacedRow[];
  /** Below the rows: what was typed and says nothing usable. */
  readonly kept: readonly PlacedRow[];
  readonly spareRow: number;
};

export type SettingsGrid = { readonly blocks: readonly PlacedBlock[]; readonly endRow: number };

/** Title, subtitle and legend stand above. */
const firstRow = 4;

/** Every block with its place: title, hint, header, rows, rows to spare, one empty row. */
export function settingsGrid(source: SettingsSource): SettingsGrid {
  const blocks: PlacedBlock[] = [];
  let next = firstRow;
  for (const block of blocksOf(source)) {
    const headerRow = next + 2;
    const rows = block.rows.map((content, index) => ({ row: headerRow + 1 + index, content }));
    const keptRow = headerRow + 1 + rows.length;
    const kept = keptRows(source, block.id).map((content, index) => ({ row: keptRow + index, content }));
    const spareRow = keptRow + kept.length;
    blocks.push({ block, titleRow: next, headerRow, rows, kept, spareRow });
    next = spareRow + block.spare.rows + 1;
  }
  return { blocks, endRow: next };
}

function blocksOf(source: SettingsSource): readonly SettingsBlock[] {
  const optional = { themes: themesBlock(source) ?? [], renames: renamesBlock(source) ?? [] };
  return [criteriaBlock(source), limitsBlock(source), objectivesBlock(source), optional.themes, columnsBlock(source), optional.renames, sheetsBlock(source), runBlock(source)].flat();
}
