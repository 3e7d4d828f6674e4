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
} as const satisfies MessageTable;
