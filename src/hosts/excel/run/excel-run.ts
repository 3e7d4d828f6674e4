import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { undoMerging } from './gated-1.20';
import { hostError } from './host-error';

/**
 * Runs a batch against the workbook, waiting while somebody types in a cell. `merges`: all of it becomes one step of Excel's
 * Undo, where this Excel can do that. Throws PlumblineError and nothing else; one of ours at once, as Excel ends a run only
 * when everything that it was sent is answered.
 */
export async function excelRun<T>(merges: boolean, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let end: (error: PlumblineError) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => (end = reject));
  const watched = async (context: Excel.RequestContext): Promise<T> => {
    try {
      return await batch(context);
    } catch (error) {
      if (error instanceof PlumblineError) end(error);
      throw error;
    }
  };
  try {
    return await Promise.race([Excel.run({ delayForCellEdit: true, ...(merges ? undoMerging() : {}) }, watched), ended]);
  } catch (error) {
    throw hostError(error);
  }
}
