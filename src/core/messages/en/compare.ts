import type { MessageTable } from '../message-table';

/** Whether two packs show the same numbers, and why not. */
export const compareMessages = {
  'compare-same': { text: 'The same numbers.' },
  'compare-same-version': { text: 'The same numbers, computed by another version ({a} and {b}).' },
  'compare-same-although': { text: 'The same numbers, although they differ in {what}.' },
  'compare-different': { text: 'Different: {count} {count?figure or text differs|figures or texts differ}.' },
  'compare-because': { text: 'They differ in {what}.' },
  'compare-asOf': { text: 'the as-of date ({a} and {b})' },
  'compare-input': { text: 'the data' },
  'compare-settings': { text: 'the settings' },
  'compare-version': { text: 'the version of Plumbline ({a} and {b})' },
  'compare-same-stamp': {
    text: 'Both name the same date, data, settings and version: what they remember of earlier periods differs, or something was changed on a sheet after the refresh.',
  },
  'compare-no-stamp': { text: 'One of them does not say what it rests on (its Settings sheet is missing or older), so the cause is not known.' },
  'compare-no-pack': {
    text: '{files} {count?holds|hold} none of our sheets, so there is nothing to compare. Make a pack with plumbline refresh first, or use plumbline changes to compare two registers.',
  },
} as const satisfies MessageTable;
