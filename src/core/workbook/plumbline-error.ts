/** Everything that can go wrong outside the sheet's data; exit codes and messages hang on it (entries). */
export type PlumblineErrorCode =
  | 'bug'
  | 'invalid-settings'
  | 'usage'
  | 'file-missing'
  | 'file-is-directory'
  | 'file-unreadable'
  | 'not-a-workbook'
  | 'password-protected'
  | 'legacy-format'
  | 'truncated'
  | 'doctype'
  | 'strict-ooxml'
  | 'over-limit'
  | 'unsafe-package'
  | 'no-table'
  | 'cannot-write'
  | 'changed-since-read';

/**
 * Misuse, an unreadable or unwritable file, or a bug: thrown, never for bad sheet data (that is a Finding).
 * `message` is a whole sentence for people: what happened, where, and what to do next.
 */
export class PlumblineError extends Error {
  readonly code: PlumblineErrorCode;

  constructor(code: PlumblineErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message);
    this.name = 'PlumblineError';
    this.code = code;
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}
