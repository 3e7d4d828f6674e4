import type { MessageTable } from '../message-table';
import { alignmentMessages } from './alignment';
import { compareMessages } from './compare';
import { hostMessages } from './host';
import { movesMessages } from './moves';
import { portfolioMessages } from './portfolio';
import { prioritisationMessages } from './prioritisation';
import { ragMessages } from './rag';
import { resourcesMessages } from './resources';
import { settingsMessages, settingsSheetMessages } from './settings';
import { sheetMovesMessages } from './sheet-moves';
import { sheetMessages } from './sheets';
import { snapshotsMessages } from './snapshots';
import { tablesMessages } from './tables';

/** The words of every area. No code occurs in two of them. */
export const messageTables: readonly MessageTable[] = [
  hostMessages,
  tablesMessages,
  portfolioMessages,
  prioritisationMessages,
  ragMessages,
  resourcesMessages,
  alignmentMessages,
  settingsMessages,
  settingsSheetMessages,
  sheetMessages,
  sheetMovesMessages,
  snapshotsMessages,
  movesMessages,
  compareMessages,
];
