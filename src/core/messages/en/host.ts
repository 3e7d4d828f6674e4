import type { MessageTable } from '../message-table';

/** What a host notices while reading or before writing a file. */
export const hostMessages = {
  'used-box-cut': {
    text: '{count} {count?value|values} on sheet {sheet} {count?stands|stand} far away from the rest, the first in {cell}.',
    effect: 'Only {box} was read; {count?that value was|those values were} left out.',
    fix: 'Delete {cell} if it is a stray entry, or move it beside the table it belongs to.',
  },
  'formula-without-value': {
    text: '{count} {count?formula|formulas} on sheet {sheet} {count?has|have} no stored result.',
    effect: '{count?Its cell counts|Their cells count} as empty.',
    fix: 'Open the workbook in Excel or LibreOffice and save it: that calculates and stores the results.',
  },
  'unclosed-quote': {
    text: 'A quotation mark that opens in {cell} is never closed.',
    effect: 'Everything behind it was read as the text of that one cell.',
    fix: 'Close the quotation mark, or double it where it belongs to the text.',
  },
  'signed-workbook': {
    text: 'The workbook is digitally signed, and any change would break the signature.',
    effect: 'The result is written only to another file.',
    fix: 'Refresh with --out, or remove the signature.',
  },
  'structure-protected': {
    text: 'The structure of the workbook is protected: sheets may not be added.',
    effect: 'Our sheets cannot be added to it: the result goes to another file.',
    fix: 'Unprotect the workbook (Review, Protect Workbook), or save to another file (--out on the command line).',
  },
  'rights-managed': {
    text: 'A sensitivity label puts rights management on the workbook.',
    effect: 'The result is written only to another file.',
    fix: 'Refresh with --out, and give the new file its label in Excel.',
  },
  'shared-revisions': {
    text: 'The workbook is shared the old way and tracks revisions.',
    effect: 'The result is written only to another file.',
    fix: 'Refresh with --out, or stop sharing the workbook (Review, Unshare Workbook).',
  },
} as const satisfies MessageTable;
