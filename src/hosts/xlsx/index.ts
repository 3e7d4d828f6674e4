export { applyPlan } from './apply-plan';
export { newWorkbook } from './new-workbook';
export { planWorkbook } from './plan-workbook';
export { readCsv } from './read-csv';
export { readSnapshot } from './read-snapshot';
