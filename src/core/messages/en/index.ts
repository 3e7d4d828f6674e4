import type { MessageTable } from '../message-table';
import { alignmentMessages } from './alignment';
import { prioritisationMessages } from './prioritisation';
import { ragMessages } from './rag';
import { settingsMessages } from './settings';
import { sheetMessages } from './sheets';

/** The words of every area. No code occurs in two of them. */
export const messageTables: readonly MessageTable[] = [
  prioritisationMessages,
  ragMessages,
  alignmentMessages,
  settingsMessages,
  sheetMessages,
];
