import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { isSupported } from './is-supported';

/** What makes all round trips of a run one step of Excel's Undo; nothing where this Excel cannot. */
export function undoMerging(): Pick<Excel.RunOptions, 'mergeUndoGroup'> {
  return isSupported('1.20') ? { mergeUndoGroup: true } : {};
}

/** Did Excel refuse to make one step of it? */
export function isUndoRefused(error: unknown): boolean {
  const cause = error instanceof PlumblineError ? (error as { readonly cause?: unknown }).cause : null;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'UndoNotSupported';
}
