import * as v from 'valibot';
import { cellText, isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { sheetIds, sheetTitles } from '../workbook/sheet-id';
import type { SheetId } from '../workbook/sheet-id';
import type { SheetSnapshot } from '../workbook/snapshot';
import { isAsShown, readWritten } from './as-written';
import { findBlocks } from './find-blocks';
import type { BlockRow } from './find-blocks';
import { objectiveSchema, sheetIdOfTitle, themeSchema } from './list-schemas';
import { readCriteriaBlock } from './read-criteria-block';
import { readLimitsBlock } from './read-limits-block';
import { readListBlock } from './read-list-block';
import { readLetters, readWeight } from './read-setting-cell';
import { isFromFile, noteUnknown, readingNotes, reject } from './reading-notes';
import type { ReadingNotes } from './reading-notes';
import { noColumn } from './settings-form';
import type { Settings, SettingsInput } from './settings';

export type SettingsSheetReading = {
  /** What the sheet sets; values equal to the default are left out. */
  readonly input: SettingsInput;
  readonly findings: readonly Finding[];
  /** What was typed where it is not allowed, by path (`thresholds.cpi.amber`, `criteria.Value.weight`, `columns.budget`). */
  readonly rejected: ReadonlyMap<string, Cell>;
  /** Paths that a settings file set earlier and nobody changed since: they keep that mark. */
  readonly fromFile: ReadonlySet<string>;
};

/**
 * Reads our own Settings sheet back: the limits, criteria, columns, objectives, themes and sheets that were typed there
 * or given by a settings file earlier. Rows and columns may have been inserted, moved or removed.
 * A value that is not allowed gives a finding (`bad-setting`, `settings-out-of-order`) and leaves the default.
 */
export function readSettingsSheet(sheet: SheetSnapshot): SettingsSheetReading {
  const blocks = findBlocks(sheet);
  const notes = readingNotes();
  const rows = (id: Parameters<typeof blocks.get>[0]): readonly BlockRow[] => blocks.get(id) ?? [];
  const objectives = readObjectives(rows('objectives'), notes);
  const themes = readThemes(rows('themes'), notes);
  const columns = readColumns(rows('columns'), notes);
  const sheetsToWrite = readSheets(rows('sheets'), notes);
  const input: SettingsInput = {
    ...readLimitsBlock(rows('limits'), notes),
    ...readCriteriaBlock(rows('criteria'), notes),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(objectives.length > 0 ? { objectives } : {}),
    ...(themes.length > 0 ? { themes } : {}),
    ...(sheetsToWrite ? { sheetsToWrite } : {}),
  };
  return { input, ...notes };
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
  if (isBlank(row.cell('weight')) && isBlank(row.cell('written'))) return null;
  const weight = readWeight(row.cell('weight'));
  if ('value' in weight) return { name, weight: weight.value };
  const used = before?.weight === undefined || before.weight === null ? 'the weight of the register, if any' : String(before.weight);
  reject(notes, row, { path: `objectives.${name}.weight`, column: 'weight', setting: `weight of ${name}`, allowed: 'a number of 0 or more', used });
  return before ? { name, weight: before.weight } : null;
}

type Theme = Settings['themes'][number];

function readThemes(block: readonly BlockRow[], notes: ReadingNotes): readonly Theme[] {
  return readListBlock(block, {
    path: 'themes',
    inputs: ['label', 'objective'],
    parseSetting: (setting): Theme | null => parsed(themeSchema, setting),
    read: (row) => (isBlank(row.cell('objective')) ? null : { theme: row.text('label'), objective: row.text('objective') }),
  }, notes);
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, setting: unknown): T | null {
  const result = v.safeParse(schema, setting);
  return result.success ? result.output : null;
}

/** Fields that were given letters, or taken out. Rows are known by their hidden path; a cleared letter takes the field out. */
function readColumns(block: readonly BlockRow[], notes: ReadingNotes): Readonly<Record<string, string>> {
  const columns = new Map<string, string>();
  for (const row of block) {
    const field = /^columns\.(.+)$/.exec(row.text('path'))?.[1];
    if (field === undefined) noteUnknown(row, { column: 'column', notes });
    if (field === undefined || columns.has(field)) continue;
    const letters = readColumn(row, { field, notes });
    if (letters !== null) columns.set(field, letters);
  }
  return Object.fromEntries(columns);
}

function readColumn(row: BlockRow, { field, notes }: { readonly field: string; readonly notes: ReadingNotes }): string | null {
  const written = readWritten(row.cell('written'));
  const before = typeof written?.setting === 'string' ? written.setting : null;
  const cell = row.cell('column');
  if (written && isAsShown(cell, written.shown[0])) {
    if (before !== null && isFromFile(row)) notes.fromFile.add(`columns.${field}`);
    return before;
  }
  if (isBlank(cell)) return before === null ? '' : null;
  if ([noColumn, '-', '–'].includes(cellText(cell).toLowerCase())) return '';
  const letters = readLetters(cell);
  if ('value' in letters) return letters.value;
  const used = before ?? (cellText(written?.shown[0]) || 'what is found in the sheet');
  reject(notes, row, { path: `columns.${field}`, column: 'column', setting: `column of ${row.text('label')}`, allowed: `column letters such as F, or ${noColumn}`, used });
  return before;
}

const yes: readonly string[] = ['yes', 'y', 'true', '1', 'x'];
const no: readonly string[] = ['no', 'n', 'false', '0'];

/** The sheets that are wanted; null when all are, as by default. */
function readSheets(block: readonly BlockRow[], notes: ReadingNotes): readonly SheetId[] | null {
  const unwanted = new Set<SheetId>();
  for (const row of block) {
    const id = sheetIdOfTitle(row.text('path').replace(/^sheetsToWrite\./, '')) ?? sheetIdOfTitle(row.text('label'));
    if (id === null) continue;
    const typed = row.text('write').toLowerCase();
    if (isFromFile(row) && typed === row.text('written').toLowerCase()) notes.fromFile.add(`sheetsToWrite.${id}`);
    if (no.includes(typed)) unwanted.add(id);
    else if (typed !== '' && !yes.includes(typed)) {
      reject(notes, row, { path: `sheetsToWrite.${id}`, column: 'write', setting: `sheet ${sheetTitles[id]}`, allowed: 'yes or no', used: 'yes' });
    }
  }
  if (unwanted.size === 0) return null;
  if (unwanted.size < sheetIds.length) return sheetIds.filter((id) => !unwanted.has(id));
  const args = { setting: 'Sheets to write', typed: 'no', used: 'all sheets', allowed: 'yes for at least one sheet' };
  notes.findings.push(finding('bad-setting', { severity: 'warning', at: block[0]?.at('write') ?? null, args }));
  return null;
}
