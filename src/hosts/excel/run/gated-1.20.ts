import { isSupported } from './is-supported';

/** What makes all round trips of a run one step of Excel's Undo; nothing where this Excel cannot. */
export function undoMerging(): Pick<Excel.RunOptions, 'mergeUndoGroup'> {
  return isSupported('1.20') ? { mergeUndoGroup: true } : {};
}
