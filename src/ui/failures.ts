import type { PlumblineErrorCode } from '../core/workbook/plumbline-error';
import type { Bridge } from './bridge';
import type { TextKey } from './strings/text';

/** What a failure is called, and the way out of it in steps; `{app}` in them is the program the pane sits in. */
export type FailureText = { readonly title: TextKey; readonly steps: readonly TextKey[] };

const again: TextKey = 'way.try-again';
const reopen: readonly TextKey[] = ['way.close-pane', 'way.reload-workbook'];
const otherFile: readonly TextKey[] = ['way.save-as-xlsx', 'way.choose-it'];

/** Every failure with its way out. What the error itself says stands between the two. */
export const failureTexts: Readonly<Record<PlumblineErrorCode, FailureText>> = {
  cancelled: { title: 'failure.cancelled', steps: [again] },
  'sheet-protected': { title: 'failure.sheet-protected', steps: ['way.unprotect-sheet', again] },
  'workbook-protected': { title: 'failure.workbook-protected', steps: ['way.unprotect-workbook', again] },
  'workbook-read-only': { title: 'failure.workbook-read-only', steps: ['way.enable-editing', again] },
  'cell-being-edited': { title: 'failure.cell-being-edited', steps: ['way.leave-cell', again] },
  'workbook-not-in-front': { title: 'failure.workbook-not-in-front', steps: ['way.bring-to-front', again] },
  'host-busy': { title: 'failure.host-busy', steps: ['way.wait', again] },
  'host-limit': { title: 'failure.host-limit', steps: ['way.delete-empty', 'way.fewer-sheets', again] },
  'host-lost': { title: 'failure.host-lost', steps: reopen },
  'host-too-old': { title: 'failure.host-too-old', steps: ['way.update', 'way.use-web'] },
  'host-failed': { title: 'failure.host-failed', steps: ['way.save-and-reopen', again, 'way.report'] },
  'changed-since-read': { title: 'failure.changed-since-read', steps: ['way.wait-for-others', again] },
  bug: { title: 'failure.bug', steps: [again, 'way.report'] },
  'no-table': { title: 'failure.no-table', steps: ['way.need-titles', again] },
  'cannot-write': { title: 'failure.cannot-write', steps: ['way.enable-editing', again] },
  'invalid-settings': { title: 'failure.invalid-settings', steps: ['way.correct-settings', again] },
  'file-missing': { title: 'failure.file-missing', steps: ['way.choose-it', again] },
  'file-is-directory': { title: 'failure.file-unreadable', steps: ['way.choose-it'] },
  'file-unreadable': { title: 'failure.file-unreadable', steps: ['way.close-elsewhere', again] },
  'not-a-workbook': { title: 'failure.not-a-workbook', steps: otherFile },
  'password-protected': { title: 'failure.password-protected', steps: ['way.remove-password', 'way.choose-it'] },
  'legacy-format': { title: 'failure.legacy-format', steps: otherFile },
  truncated: { title: 'failure.truncated', steps: ['way.fetch-again', 'way.choose-it'] },
  doctype: { title: 'failure.not-a-workbook', steps: otherFile },
  'strict-ooxml': { title: 'failure.strict-ooxml', steps: otherFile },
  'over-limit': { title: 'failure.over-limit', steps: ['way.delete-empty', again] },
  'unsafe-package': { title: 'failure.unsafe-package', steps: otherFile },
  usage: { title: 'failure.bug', steps: ['way.report'] },
};

/** Where the way out is another one in Google Sheets, which has other menus. */
const inGoogleSheets: Partial<typeof failureTexts> = {
  'sheet-protected': { title: 'failure.sheet-protected', steps: ['way.google-protection', again] },
  'workbook-read-only': { title: 'failure.workbook-read-only', steps: ['way.google-edit', again] },
  'host-limit': { title: 'failure.host-limit', steps: ['way.delete-empty', 'way.google-menu', again] },
  'host-lost': { title: 'failure.google-account', steps: ['way.google-account', 'way.google-menu'] },
  'host-failed': { title: 'failure.host-failed', steps: ['way.google-reload', again, 'way.report'] },
};

/** A failure with its way out, in the program that the pane sits in. */
export function failureTextOf(code: PlumblineErrorCode, { host }: Pick<Bridge, 'host'>): FailureText {
  return (host === 'google-sheets' ? inGoogleSheets[code] : undefined) ?? failureTexts[code];
}

/** Codes whose sentence is for those who repair the program, not for its user. */
export function isTechnical(code: PlumblineErrorCode): boolean {
  return code === 'bug' || code === 'usage';
}

/** What happened, with the sheet or file it happened to; what to do next is for the screen to say. */
export function firstSentence(message: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(message)?.[0] ?? message;
}
