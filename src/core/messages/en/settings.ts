import type { MessageTable } from '../message-table';

/** Findings of the Settings sheet. */
export const settingsMessages = {
  'bad-setting': {
    text: 'Settings: "{typed}" is not allowed for {setting}.',
    effect: 'Used instead: {used}. What was typed stays in its cell.',
    fix: 'Type {allowed}.',
  },
  'settings-out-of-order': {
    text: 'Settings: these limits are out of order: {setting} ({typed}).',
    effect: 'Used instead: {used}. What was typed stays in its cell.',
    fix: 'Type {allowed}.',
  },
  'unknown-setting': {
    text: 'Settings: "{setting}" is not a setting, so "{typed}" beside it is not used.',
    effect: 'None: every other setting holds.',
    fix: 'Delete the row, or type the value beside the setting that is meant.',
  },
  'setting-twice': {
    text: 'Settings: {setting} stands there more than once, with different values.',
    effect: 'The first one is used: {used}.',
    fix: 'Delete the other row.',
  },
  'half-setting': {
    text: 'Settings: the row "{setting}" is not complete, so it is not used.',
    effect: 'None: every other setting holds.',
    fix: 'Type {allowed}, or delete the row.',
  },
  'sheet-switched-off': {
    text: 'You removed the sheet {title}, so it is not written any more.',
    effect: 'Every other sheet is written as before.',
    fix: 'Type yes beside it under Sheets to write on Settings to get it back.',
  },
} as const satisfies MessageTable;

/** What the Settings sheet says beside its words in core/settings/settings-form. */
export const settingsSheetMessages = {
  'settings-title': { text: 'Settings: {count} {count?differs|differ} from the defaults' },
  'settings-title-default': { text: 'Settings: all as by default' },
  'settings-changed-one': { text: '1 cell was changed since the last Refresh, which does not know it yet.' },
  'settings-changed-more': { text: ' cells were changed since the last Refresh, which does not know them yet.' },
  'settings-legend': {
    text: 'Blue cells are yours to change; Refresh then applies them. Empty a cell to go back to its default.',
  },
  'settings-hint-criteria': {
    text: 'What the scores are made of. Changing one confirms them all; weight 0 leaves one out. Add one below: its header and a weight.',
  },
  'settings-hint-criteria-none': {
    text: 'No columns to score by were found. Type the header of a rating column and a weight below to score by it.',
  },
  'settings-hint-limits': { text: 'A value on a limit belongs to the better side of it.' },
  'settings-hint-objectives': { text: 'A weight typed here counts before the one in your sheet. Without weights no share is called too large or too small.' },
  'settings-hint-themes': { text: 'Say which objective each theme serves.' },
  'settings-hint-columns': { text: 'Which column of {table} holds what. Type another letter to correct it, or "none" if there is no such column.' },
  'settings-hint-run': { text: 'Two packs with the same run show the same figures. Written by each refresh; nothing here can be set.' },
  'settings-hint-sheets': { text: 'Sheets that Refresh writes. One that is switched off stays as it was; one that you delete is switched off.' },
  'settings-hint-renames': { text: 'Yes: notes, ratings and history of the old key go on under the new one. Until you answer, notes wait below their table.' },
  'settings-note-confirmed': { text: 'Choose yes to confirm a column that is marked ▲ check: it then counts without doubt and is followed when it moves.' },
  'settings-note-weight': { text: 'Zero or more. Weights are divided by their sum.' },
  'settings-note-scale': { text: 'declared: from Low to High · observed: smallest and largest value found · raw points: not scaled.' },
  'settings-note-confidence': { text: 'How sure the recognition of the column is, 0 to 100%.' },
  'settings-note-rejected': { text: 'Not allowed. Used instead: {used}. Type {allowed}.' },
  'settings-rejected-list': { text: 'Not allowed: see Findings.' },
  'settings-number': { text: 'Type {allowed}.' },
  'settings-choice': { text: 'Choose {choices}.' },
} as const satisfies MessageTable;
