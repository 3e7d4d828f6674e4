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
  | 'changed-since-read'
  | HostErrorCode;

/** What a program that a pane sits in may answer. */
export type HostErrorCode =
  /** The user stopped it. */
  | 'cancelled'
  /** One of our sheets is protected. */
  | 'sheet-protected'
  /** No sheet can be added: the workbook's structure is protected. */
  | 'workbook-protected'
  | 'workbook-read-only'
  /** Someone is typing in a cell. */
  | 'cell-being-edited'
  /** Another workbook or window is in front. */
  | 'workbook-not-in-front'
  /** Overloaded, or without connection: the same call may succeed later. */
  | 'host-busy'
  /** More than the program takes or gives in one go. */
  | 'host-limit'
  /** The workbook was closed, or the session has ended. */
  | 'host-lost'
  /** An older program without something we need. */
  | 'host-too-old'
  | 'host-failed';

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
