import type { MessageTable } from '../message-table';

/** What moved between two workbooks or reporting periods: why projects are taken for the same, and what is doubtful. */
export const movesMessages = {
  'renamed-same-id': { text: 'same id, {key}, under another name' },
  'renamed-confirmed': { text: 'confirmed in Settings' },
  'renamed-same-name': { text: 'same name under another id; the old id now stands for another project' },
  'renamed-alike': { text: 'nearly the same name, and the same {facts}' },
  'renamed-name-alone': { text: 'the same name, and nothing else to compare' },
  'renamed-same-facts': { text: 'the same {facts}, which no other project shares' },
} as const satisfies MessageTable;
