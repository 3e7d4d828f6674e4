import { undoMerging } from './gated-1.20';
import { hostError } from './host-error';

/**
 * Runs a batch against the workbook, waiting while somebody types in a cell. `merges`: all of it becomes one step of Excel's
 * Undo, where this Excel can do that. Throws PlumblineError and nothing else.
 */
export async function excelRun<T>(merges: boolean, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...(merges ? undoMerging() : {}) }, batch);
  } catch (error) {
    throw hostError(error);
  }
}
