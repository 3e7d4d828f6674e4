import { excelRun } from './run/excel-run';
import { hostError } from './run/host-error';
import { selectedCell } from './selected-cell';
import type { SelectedRow } from './selected-cell';

/**
 * Tells the listener of each cell that is selected from now on, on any sheet; null where none can be told. The result stops
 * it. Throws what `hostError` makes of Excel's own errors, both at once and when it is stopped.
 */
export async function onSelectionChanged(listener: (row: SelectedRow | null) => void): Promise<() => Promise<void>> {
  const handler = await excelRun(false, async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(async () => listener(await selectedOrNone()));
    await context.sync();
    return added;
  });
  return async () => {
    try {
      // A handler is taken off in the context that it was added in.
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw hostError(error);
    }
  };
}

/** Nobody waits for the answer to an event: while Excel cannot give one, there is no selection to speak of. */
async function selectedOrNone(): Promise<SelectedRow | null> {
  try {
    return await selectedCell();
  } catch {
    return null;
  }
}
