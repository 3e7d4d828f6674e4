import * as v from 'valibot';
import { isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import type { Finding } from '../workbook/finding';
import type { SheetId } from '../workbook/sheet-id';
import type { SheetSnapshot } from '../workbook/snapshot';
import { isTypedRow, readWritten } from './as-written';
import { findBlocks } from './find-blocks';
import type { BlockRow } from './find-blocks';
import { objectiveSchema, themeSchema } from './list-schemas';
import { readColumnsBlock } from './read-columns-block';
import { readCriteriaBlock } from './read-criteria-block';
import { readLimitsBlock } from './read-limits-block';
import { readListBlock } from './read-list-block';
import { readRenamesBlock } from './read-renames-block';
import { readWeight } from './read-setting-cell';
import { readSheetsBlock } from './read-sheets-block';
import type { SheetsThere } from './read-sheets-block';
import { keepRow, noteHalf, readingNotes, reject, settingFinding } from './reading-notes';
import type { KeptRow, ReadingNotes } from './reading-notes';
import type { BlockId } from './settings-form';
import type { Settings, SettingsInput } from './settings';

export type SettingsSheetReading = {
  /** What the sheet sets; values equal to the default are left out. */
  readonly input: SettingsInput;
  readonly findings: readonly Finding[];
  /** What was typed where it is not allowed, by path (`thresholds.cpi.amber`, `criteria.Value.weight`, `columns.budget`). */
  readonly rejected: ReadonlyMap<string, Cell>;
  /** Paths that a settings file set earlier and nobody changed since: they keep that mark. */
  readonly fromFile: ReadonlySet<string>;
  /** By path (`columns.budget`, `criteria.Value`): the header that the column had when the sheet was written. */
  readonly signatures: ReadonlyMap<string, string>;
  /** Rows that say nothing usable, to be written again as they are. */
  readonly kept: ReadonlyMap<BlockId, readonly KeptRow[]>;
  /** Sheets that are left out because the user removed them. */
  readonly removed: readonly SheetId[];
};

/**
 * Reads our own Settings sheet back: the limits, criteria, columns, objectives, themes and sheets that were typed there
 * or given by a settings file earlier. Rows and columns may have been inserted, moved or removed.
 * A value that is not allowed gives a finding (`bad-setting`, `settings-out-of-order`) and leaves the default. `there`
 * says what else the workbook holds: which sheets were removed shows only there; null leaves that open.
 */
export function readSettingsSheet(sheet: SheetSnapshot, there: SheetsThere | null = null): SettingsSheetReading {
  const blocks = findBlocks(sheet);
  const notes = readingNotes();
  const rows = (id: Parameters<typeof blocks.get>[0]): readonly BlockRow[] => blocks.get(id) ?? [];
  const objectives = readObjectives(rows('objectives'), notes);
  const themes = readThemes(rows('themes'), notes);
  const columns = readColumnsBlock(rows('columns'), notes);
  const renames = readRenamesBlock(rows('renames'), notes);
  const { wanted, removed } = readSheetsBlock(rows('sheets'), there, notes);
  const input: SettingsInput = {
    ...readLimitsBlock(rows('limits'), notes),
    ...readCriteriaBlock(rows('criteria'), notes),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(objectives.length > 0 ? { objectives } : {}),
    ...(themes.length > 0 ? { themes } : {}),
    ...(renames.length > 0 ? { renames } : {}),
    ...(wanted ? { sheetsToWrite: wanted } : {}),
  };
  return { input, ...notes, removed };
}

type Objective = Settings['objectives'][number];

function readObjectives(block: readonly BlockRow[], notes: ReadingNotes): readonly Objective[] {
  return readListBlock(block, {
    path: 'objectives',
    inputs: ['label', 'weight'],
    parseSetting: (setting): Objective | null => parsed(objectiveSchema, setting),
    read: (row, before) => readObjective(row, { before, notes }),
  }, notes);
}

type ObjectiveContext = { readonly before: Objective | null; readonly notes: ReadingNotes };

function readObjective(row: BlockRow, { before, notes }: ObjectiveContext): Objective | null {
  const name = row.text('label');
  const isNew = readWritten(row.cell('written'))?.shown[0] !== name;
  const allowed = 'a number of 0 or more';
  if (isBlank(row.cell('weight')) && isTypedRow(row.cell('written'))) {
    noteHalf(notes, row, { id: 'objectives', column: 'weight', allowed });
    return null;
  }
  const weight = readWeight(row.cell('weight'));
  if ('value' in weight) return { name, weight: weight.value };
  if (before === null && isNew) {
    const args = { setting: `weight of ${name}`, typed: row.text('weight'), allowed, used: 'no weight' };
    notes.findings.push(settingFinding('bad-setting', [{ row, key: keepRow(notes, 'objectives', row), column: 'weight' }], { severity: 'warning', args }));
    return null;
  }
  const used = before?.weight === undefined || before.weight === null ? 'the weight of the register, if any' : String(before.weight);
  reject(notes, row, { path: `objectives.${name}.weight`, column: 'weight', setting: `weight of ${name}`, allowed, used });
  return before ? { name, weight: before.weight } : null;
}

type Theme = Settings['themes'][number];

function readThemes(block: readonly BlockRow[], notes: ReadingNotes): readonly Theme[] {
  return readListBlock(block, {
    path: 'themes',
    inputs: ['label', 'objective'],
    parseSetting: (setting): Theme | null => parsed(themeSchema, setting),
    read: (row) => {
      if (!isBlank(row.cell('objective'))) return { theme: row.text('label'), objective: row.text('objective') };
      if (isTypedRow(row.cell('written'))) noteHalf(notes, row, { id: 'themes', column: 'objective', allowed: 'the name of an objective' });
      return null;
    },
  }, notes);
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, setting: unknown): T | null {
  const result = v.safeParse(schema, setting);
  return result.success ? result.output : null;
}
