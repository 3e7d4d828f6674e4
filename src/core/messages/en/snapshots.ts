import type { MessageTable } from '../message-table';

/** What is doubtful about what Snapshots remembers. */
export const snapshotsMessages = {
  'snapshots-not-read': {
    text: 'The table on Snapshots was not found: its header row is gone.',
    effect: 'What moved and the trend begin anew. What stands on the sheet was kept, right of the new table.',
    fix: 'If that was not meant, put a former copy of the sheet back and refresh again.',
  },
  'snapshots-row-unread': {
    text: '{count} {count?row|rows} of Snapshots {count?has|have} no period or no key.',
    effect: '{count?It counts|They count} in no period; nothing was deleted.',
    fix: 'Write the period as 2026-10 and the key of the project, or clear the {count?row|rows}.',
  },
  'snapshots-twice': {
    text: '{count} {count?row|rows} of Snapshots {count?stands|stand} there for a project and period that is there already.',
    effect: 'The first row counts. Nothing was deleted.',
    fix: 'Delete the row that is wrong.',
  },
  'snapshots-column-gone': {
    text: '{count?The column|The columns} {headers} of Snapshots {count?was|were} deleted or {count?its header|their headers} typed over.',
    effect: 'Earlier periods have nothing under {count?it|them} any more, so nothing is compared there.',
    fix: 'If that was not meant, put a former copy of the sheet back and refresh again.',
  },
  'snapshots-cell-unread': {
    text: '{count} {count?cell|cells} under {header} on Snapshots cannot be read.',
    effect: 'Taken as missing in {count?that period|those periods}; the {count?cell stays|cells stay} as typed.',
  },
  'period-closed': {
    text: 'Snapshots of {period} were left as they are, because {later} is remembered already.',
    effect: 'What moved is told against what was remembered before {period}.',
  },
} as const satisfies MessageTable;
