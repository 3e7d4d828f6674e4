import type { Plan } from './plan';

/** A plan that says which sheets it is about, and nothing that is in them: for whoever tells of it, and does not apply it. */
export function planOutline(plan: Plan): Plan {
  const nothing = { cells: [], userCells: [], rowsByKey: null, styles: [], rows: [], merges: [], conditionalFormats: [], validations: [], links: [], notes: [] };
  return { ...plan, sheets: plan.sheets.map((spec) => ({ ...spec, ...nothing })) };
}
