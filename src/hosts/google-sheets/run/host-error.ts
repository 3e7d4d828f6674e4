import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { PlumblineErrorCode } from '../../../core/workbook/plumbline-error';

type Told = { readonly code: PlumblineErrorCode; readonly message: string };

const untouched = 'Your own sheets were not changed.';

/** What Google's messages mean to people, the first that fits. They come in the user's language: the last line takes the rest. */
const tellings: readonly (readonly [RegExp, Told])[] = [
  [/protected (?:cell|sheet|range|object)|remove protection/i, { code: 'sheet-protected', message: `One of our sheets, or a range on it, is protected against you. ${untouched} Ask its owner to take the protection off (Data, Protect sheets and ranges), then refresh again.` }],
  [/error code PERMISSION_DENIED|authori[sz]ation is required/i, { code: 'host-lost', message: `Google did not accept who you are, as happens with several Google accounts in one browser. ${untouched} Sign in with the account that opened this spreadsheet first, or use a browser profile of its own, then try again.` }],
  [/do not have permission|not have (?:edit )?access|access denied|permission to edit|view[- ]only|read[- ]only/i, { code: 'workbook-read-only', message: `You may look at this spreadsheet, but not change it. ${untouched} Ask its owner for the right to edit, or make a copy (File, Make a copy).` }],
  [/10[,.]?000[,.]?000|above the limit of .*cells|number of cells in the (?:workbook|spreadsheet)/i, { code: 'host-limit', message: `The spreadsheet would hold more than 10 million cells, which is all that Google Sheets takes. ${untouched} Delete empty rows and columns or sheets that you do not need, then try again.` }],
  [/maximum execution time|timed? ?out/i, { code: 'host-limit', message: `Google stopped Plumbline after its six minutes. ${untouched} Refresh again to complete what is missing; move sheets that Plumbline does not need into another spreadsheet.` }],
  [/too many times|quota|rate limit|too many simultaneous/i, { code: 'host-busy', message: `Google's limit for today or for this minute is used up. ${untouched} Wait a while, then try again.` }],
  [/data validation rules/i, { code: 'host-failed', message: `A rule for what may be typed, which somebody put on one of our sheets, is in the way. ${untouched} Take the rule off (Data, Data validation), then refresh again.` }],
  [/out of bounds|outside the dimensions|coordinates/i, { code: 'changed-since-read', message: `Somebody deleted rows or columns of one of our sheets meanwhile. ${untouched} Refresh again: the change is then taken in.` }],
  [/already exists/i, { code: 'changed-since-read', message: `Somebody added or renamed a sheet meanwhile. ${untouched} Refresh again: another name is then chosen.` }],
  [/lock/i, { code: 'host-busy', message: `Another refresh of this spreadsheet is being started just now. ${untouched} Wait a moment, then try again.` }],
  [/service (?:spreadsheets|error|unavailable)|server error|internal error|try again/i, { code: 'host-busy', message: `Google Sheets is busy or failed just now. ${untouched} Wait a moment, then try again.` }],
  [/./, { code: 'host-failed', message: `Google Sheets could not do what it was asked. ${untouched} Reload the page and try again.` }],
];

/** Errors of the language itself, by name, as they may stem from another realm: a bug, not an answer of Google's. */
const languageErrors = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError', 'EvalError', 'URIError', 'InternalError'];

/**
 * Whatever was thrown while Google was asked, as an error for people. Ours stays as it is; one of Google's is told by its
 * message, which it keeps as its cause; an error of the language is a bug.
 */
export function hostError(error: unknown): PlumblineError {
  if (error instanceof PlumblineError) return error;
  const { name, message } = textsOf(error);
  if (languageErrors.includes(name)) return new PlumblineError('bug', `Something went wrong inside Plumbline. ${untouched} Please report it with what you did before.`, { cause: error });
  const [, told] = tellings.find(([pattern]) => pattern.test(message)) ?? [null, { code: 'host-failed', message: `Google Sheets failed and does not say why. ${untouched} Reload the page and try again.` } as const];
  return new PlumblineError(told.code, told.message, { cause: { message } });
}

/** Runs what asks Google for something. Throws PlumblineError only. */
export function asHost<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw hostError(error);
  }
}

function textsOf(error: unknown): { readonly name: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { name: '', message: String(error) };
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  return { name: typeof name === 'string' ? name : '', message: typeof message === 'string' ? message : '' };
}
