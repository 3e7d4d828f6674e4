import type { RefreshResult } from '../../core/result';

/** What `refresh --json` prints: the figures, and what was written where. */
export type RefreshDocument = RefreshResult & { readonly written: { readonly file: string; readonly sheets: readonly string[] } };
