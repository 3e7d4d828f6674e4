import type { HostErrorCode, PlumblineErrorCode } from '../../core/workbook/plumbline-error';
import { PlumblineError } from '../../core/workbook/plumbline-error';

/** What the process returns, as the command line's contract fixes it. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Files have none of the troubles of a program that a pane sits in. */
type FileErrorCode = Exclude<PlumblineErrorCode, HostErrorCode>;

const exitCodes: Readonly<Record<FileErrorCode, ExitCode>> = {
  bug: 1,
  usage: 2,
  'invalid-settings': 2,
  'file-missing': 3,
  'file-is-directory': 3,
  'file-unreadable': 3,
  'not-a-workbook': 3,
  'password-protected': 3,
  'legacy-format': 3,
  truncated: 3,
  doctype: 3,
  'strict-ooxml': 3,
  'over-limit': 3,
  'unsafe-package': 3,
  'no-table': 4,
  'cannot-write': 5,
  'changed-since-read': 5,
};

export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof PlumblineError && isFileError(error.code) ? exitCodes[error.code] : 1;
}

function isFileError(code: PlumblineErrorCode): code is FileErrorCode {
  return code in exitCodes;
}

/** A sentence for people; a bug shows where it happened and asks to be reported. */
export function errorText(error: unknown): string {
  if (error instanceof PlumblineError && error.code !== 'bug') return error.message;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'Something went wrong inside Plumbline: this is a bug. Your file was not changed.',
    'Please report it with the lines below and, if you can, the header row of the sheet.',
    detail,
  ].join('\n');
}
