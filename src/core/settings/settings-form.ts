/*
 * The words of the Settings sheet, shared by who writes it (sheets/settings) and who reads it back. Blocks are found by
 * their header texts, so these may change only together with an older spelling that is still read.
 */

/** Header texts of one block by what the column holds; `path` and `written` are hidden columns. */
export type BlockForm = { readonly title: string; readonly headers: Readonly<Record<string, string>>; readonly known: readonly string[] };

const from = 'Where it comes from';
const hidden = { path: 'Key', written: 'As written' } as const;

/** Every block: its title, the header of each column, and which headers together tell that a row is its header row. */
export const settingsBlocks = {
  limits: {
    title: 'Limits and assumptions',
    headers: { label: 'Setting', value: 'Value', default: 'Default', from, source: 'Source', ...hidden },
    known: ['label', 'value'],
  },
  criteria: {
    title: 'Weights',
    headers: {
      label: 'Criterion',
      weight: 'Weight',
      share: 'Share',
      from,
      direction: 'Direction',
      scale: 'Scale',
      low: 'Low',
      high: 'High',
      column: 'Column',
      ...hidden,
    },
    known: ['label', 'weight'],
  },
  objectives: {
    title: 'Objectives',
    headers: { label: 'Objective', weight: 'Weight', from, ...hidden },
    known: ['label', 'weight'],
  },
  themes: { title: 'Themes', headers: { label: 'Theme', objective: 'Objective', from, ...hidden }, known: ['label', 'objective'] },
  columns: {
    title: 'Columns',
    headers: {
      label: 'Field',
      column: 'Column',
      confidence: 'Confidence',
      from: 'Decided by',
      check: 'Check',
      confirmed: 'Confirmed',
      header: 'Header',
      ...hidden,
    },
    known: ['label', 'column'],
  },
  renames: {
    title: 'Renamed projects',
    headers: { label: 'Was', to: 'Is now', same: 'Same project?', from, ...hidden },
    known: ['label', 'to'],
  },
  sheets: { title: 'Sheets to write', headers: { label: 'Sheet', write: 'Write', from, ...hidden }, known: ['label', 'write'] },
  run: { title: 'This run', headers: { label: 'What the figures rest on', stamp: 'Value', ...hidden }, known: ['label', 'stamp'] },
} as const satisfies Readonly<Record<string, BlockForm>>;

export type BlockId = keyof typeof settingsBlocks;
export type BlockColumn<B extends BlockId> = keyof (typeof settingsBlocks)[B]['headers'];

/** What *Where it comes from* says. */
export const fromWords = { default: 'default', sheet: 'typed here', file: 'from file', rejected: 'not allowed, so not used', removed: 'you removed the sheet', gone: 'column gone: see Findings' } as const;

/** What the Scale column of a criterion says: declared ends, ends as observed, or raw points. */
export const scaleWords = { declared: 'declared', observed: 'observed', log: 'observed (log)', none: 'raw points' } as const;

/** Stands for a criterion's column that is gone: the last one of a sheet, where no table has any. */
export const goneColumn = 'XFD';

/** What the Column cell of a field says that shall stay out. */
export const noColumn = 'none';

/** The cells of each block that a user may change, in the order in which `AsWritten.shown` keeps them. */
export const blockInputs = {
  limits: ['value'],
  criteria: ['label', 'weight', 'direction', 'scale', 'low', 'high', 'column'],
  objectives: ['label', 'weight'],
  themes: ['label', 'objective'],
  columns: ['column', 'confirmed'],
  renames: ['label', 'to', 'same'],
  sheets: ['write'],
  run: [],
} as const satisfies { readonly [B in BlockId]: readonly BlockColumn<B>[] };

/** What begins the key of a row that stands there only so that nothing typed is lost. */
export const keptPrefix = 'kept.';

/** How a yes and a no may be typed, in lower case; a ticked box reads as `true`. */
export const yesWords: readonly string[] = ['yes', 'y', 'true', '1', 'x'];
export const noWords: readonly string[] = ['no', 'n', 'false', '0'];
