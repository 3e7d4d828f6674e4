import type { MessageTable } from '../message-table';

/** What moved between two workbooks or reporting periods: why projects are taken for the same, and what is doubtful. */
export const movesMessages = {
  'renamed-same-id': { text: 'same id, {key}, under another name' },
  'renamed-confirmed': { text: 'confirmed in Settings' },
  'renamed-same-name': { text: 'same name under another id; the old id now stands for another project' },
  'renamed-alike': { text: 'nearly the same name, and the same {facts}' },
  'renamed-name-alone': { text: 'the same name, and nothing else to compare' },
  'renamed-same-facts': { text: 'the same {facts}, which no other project shares' },
  'maybe-renamed': {
    text: '{to} may be what was {from}.',
    effect: 'Compared as two projects, one gone and one new, until this is answered; nothing remembered was changed.',
    fix: 'Answer the question in Settings.',
  },
  'register-replaced': {
    text: 'Only {count} of the {of} open projects of {date} {count?is|are} found again: this looks like another register.',
    effect: 'The others count as gone. Nothing remembered of earlier periods was changed.',
    fix: 'If another list was pasted over the register, put the former one back and refresh again.',
  },
  'row-count-jump': {
    text: 'There are {after} projects, and there were {before} on {date}.',
    effect: 'All of them are compared. Nothing remembered of earlier periods was changed.',
    fix: 'Look whether rows were lost, pasted twice or filtered away.',
  },
  'currency-changed': {
    text: '{fields}: in {old} before, in {now} now.',
    effect: 'Not compared with before.',
  },
  'field-vanished': {
    text: '{fields}: {count?known|all known} before, empty for every project now.',
    effect: 'Not compared with before, and what rests on {count?it|them} is not rated.',
    fix: 'Ask whoever maintains the workbook where the {count?column|columns} went.',
  },
  'unit-changed': {
    text: '{fields}: every amount is exactly {times} what it was.',
    effect: 'Taken for another unit, not for other money: the amounts of before are converted.',
    fix: 'Write the unit into the header, such as "(£k)".',
  },
} as const satisfies MessageTable;
