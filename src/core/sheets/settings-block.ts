import { findingSentence, sentence } from '../messages/sentence';
import type { MessageArgs } from '../messages/message';
import type { settingsSheetMessages } from '../messages/en/settings';
import { writtenText } from '../settings/as-written';
import { readSettingsSheet } from '../settings/read-settings-sheet';
import type { SettingsSheetReading } from '../settings/read-settings-sheet';
import { readingNotes, settingPlaces } from '../settings/reading-notes';
import { sheetsThere } from '../settings/read-sheets-block';
import { blockInputs, fromWords } from '../settings/settings-form';
import type { BlockId } from '../settings/settings-form';
import type { SettingOrigin } from '../settings/settings';
import type { Cell } from '../workbook/cell';
import type { Style, Validation } from '../workbook/sheet-spec';
import type { PutOptions } from './sheet-builder';
import type { SheetContext } from './report';
import { previousSheet } from './report-view';
import { colours, styles } from './styles';

export type SettingsCell = PutOptions & { readonly value: Cell };

/** What may be typed into one cell; its box follows from where the row ends up. */
export type CellRule = DistributiveOmit<Validation, 'box'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** One row of a block before it has a place: cells and rules by what their column holds. */
export type SettingsRow = {
  /** Unique on the sheet: the path of the setting. Null for headings and rows that are no setting. */
  readonly key: string | null;
  readonly cells: Readonly<Record<string, SettingsCell | undefined>>;
  readonly rules?: Readonly<Record<string, CellRule>>;
  /** For reading back: see settings/as-written. */
  readonly written: Cell;
};

export type SettingsBlock = {
  readonly id: BlockId;
  readonly hint: string;
  readonly rows: readonly SettingsRow[];
  /** Empty rows below, for new entries, with an input style in these columns and the rules of what may be typed there. */
  readonly spare: { readonly rows: number; readonly columns: readonly string[]; readonly rules?: SettingsRow['rules'] };
};

/** No room for new entries. */
export const noSpare: SettingsBlock['spare'] = { rows: 0, columns: [] };

/** Everything the blocks are made from: the report, and what the sheet held before. */
export type SettingsSource = SheetContext & { readonly previous: SettingsSheetReading };

export function settingsSource(context: SheetContext): SettingsSource {
  const sheet = previousSheet(context, 'settings');
  return { ...context, previous: sheet ? readSettingsSheet(sheet, sheetsThere(context.snapshot)) : nothingRead };
}

const nothingRead: SettingsSheetReading = { input: {}, removed: [], ...readingNotes() };

/** Words of the Settings sheet. */
export function settingsWords(code: keyof typeof settingsSheetMessages, args: MessageArgs = {}): string {
  return sentence({ code, args });
}

/**
 * Where a setting comes from. What a file gave earlier and nobody changed since keeps that mark, so that refreshing again
 * changes nothing. `key` is the row, `path` the setting that its origin is told under.
 */
export function originOf(source: SettingsSource, path: string, key: string = path): SettingOrigin {
  const origin = source.report.settings.origins.get(path) ?? 'default';
  return origin !== 'file' && source.previous.fromFile.has(key) ? 'file' : origin;
}

/** What was typed into a cell and refused, unless a settings file overrides it now; undefined when nothing was. */
export function rejectedCell(source: SettingsSource, key: string, path: string = key): SettingsCell | undefined {
  const typed = source.previous.rejected.get(key);
  if (typed === undefined || source.report.settings.origins.get(path) === 'file') return undefined;
  return { value: typed, style: refusedStyle, note: rejectedNote(source, key) };
}

const refusedStyle: Style = { ...styles.input, colour: colours.red, bold: true };

function rejectedNote(source: SettingsSource, path: string): string {
  const about = source.previous.findings.find((entry) => settingPlaces(entry)?.some(([key, column]) => path === key || path === `${key}.${column}`));
  return about ? findingSentence(about) : settingsWords('settings-rejected-list');
}

/** Rows of a block that say nothing usable, as they were typed. */
export function keptRows({ previous }: SettingsSource, id: BlockId): readonly SettingsRow[] {
  return (previous.kept.get(id) ?? []).map(({ key, path, cells }) => ({
    key,
    cells: {
      ...Object.fromEntries(['label', ...blockInputs[id]].map((column) => [column, { value: cells[column] ?? null, style: refusedStyle }])),
      from: fromCell(fromWords.rejected),
    },
    written: writtenText({ shown: [], setting: null, order: null, path }),
  }));
}

/** Where a row comes from; set in a little, as numbers stand right before it. */
export function fromCell(text: string): SettingsCell {
  const style = { ...styles.grey, indent: 1 };
  return { value: text, style: text === fromWords.rejected ? { ...style, colour: colours.red } : style };
}

/** A cell the user may change. */
export function inputCell(value: Cell, style: Style = styles.input): SettingsCell {
  return { value, style };
}

export const inputNumber = { ...styles.input, align: 'right' } as const;
