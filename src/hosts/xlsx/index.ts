export { applyPlan } from './apply-plan';
export { isAsWritten } from './is-as-written';
export { newWorkbook } from './new-workbook';
export { planWorkbook } from './plan-workbook';
export { readCsv } from './read-csv';
export { readSnapshot } from './read-snapshot';
export { largestFile, outputName, packageOf, readWorkbookFile } from './workbook-file';
export type { WorkbookFile } from './workbook-file';
