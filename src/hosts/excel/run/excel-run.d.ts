/**
 * Runs a batch against the workbook, waiting while somebody types in a cell. `merges`: all of it becomes one step of Excel's
 * Undo, where this Excel can do that. Throws PlumblineError and nothing else.
 */
export declare function excelRun<T>(merges: boolean, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
