import { projects } from './portfolio-data.mjs';
import { rows } from './thin-data.mjs';

/** A month before the two examples: what is planted between them is listed in README.md. */
export const lastStatusDate = '2026-09-30';

const fields = { name: 1, status: 5, rag: 6, start: 7, baselineEnd: 8, forecastEnd: 9, points: 10, budget: 11, spent: 12, outlook: 13, age: 15, comment: 16 };
const daysOfOctober = 31;

/** What stood in September, by project; all else was as it is. */
const before = {
  'P-001': { comment: 'Contract for the second robot cell signed.' },
  'P-002': { outlook: 1.0, comment: 'Build under way.' },
  'P-003': { rag: 'Amber', forecastEnd: '2027-02-26', comment: 'Second rehearsal of the data migration planned.' },
  'P-004': { comment: 'Pilot customers invited.' },
  'P-005': { comment: 'Depots in the north done.' },
  'P-006': { comment: 'Payslips moved.' },
  'P-007': { comment: 'Planning consent asked for.' },
  'P-008': { comment: 'Six of twelve systems cleared.' },
  'P-009': { forecastEnd: '2026-11-30' },
  'P-010': { comment: 'First suppliers on board.' },
  'P-011': { comment: 'Sensors fitted at three sites.' },
  'P-012': { comment: 'Telephony supplier chosen.' },
  'P-013': { budget: 450, comment: 'Rules of the old engine written down.' },
  'P-014': { comment: 'Archive ordered.' },
  'P-015': { comment: 'Test team shared with the robotics project.' },
  'P-016': { name: 'Intranet relaunch', comment: 'Looking for content owners.' },
  'P-017': { rag: 'Amber', comment: 'Bank interfaces handed in for certification.' },
  'P-018': { rag: 'Amber', comment: 'Two posts still open.' },
  'P-019': { baselineEnd: '2026-10-30', comment: 'Meters ordered.' },
  'P-020': { comment: 'Contract signed.' },
  'P-021': { comment: 'Half of the suppliers cleaned up.' },
  'P-023': { comment: 'Waits for the store systems team.' },
  'P-024': { comment: 'Model trained.' },
  'P-028': { comment: 'Business case handed in.' },
  'P-030': { comment: 'Reports collected.' },
  'P-039': { status: 'Completed', points: 'done', comment: 'Two regions live, closed.' },
};

const leftOut = new Set(['P-032', 'P-040']);

const dropped = [
  'P-041', 'Gift cards', 'Digital', 'L. Chen', 'Grow digital sales', 'Not started', null, '2026-12-07', '2027-04-30', '2027-04-30', null, 75, null, null, [2, 3, 1, 4, 2], 30, 'Waits for a decision.',
];

/** The projects as they stood in September. */
export const lastProjects = [...projects.filter(([id]) => !leftOut.has(id)).map(asBefore), dropped];

function asBefore(project) {
  const changed = [...project];
  // Whose row nobody touched in October was last updated on the same day.
  if (!(project[0] in before)) changed[fields.age] = Math.max(0, project[fields.age] - daysOfOctober);
  for (const [field, value] of Object.entries(before[project[0]] ?? {})) changed[fields[field]] = value;
  return changed;
}

/** Name, then status, end and remark as they stood; null: not in the list yet. */
const thinBefore = {
  'Customer portal': ['In progress', '30/10/2026', 'Design agreed'],
  'Stock count app': ['In progress', '31/08/2026', 'Nearly there'],
  'Printer contract': ['In progress', null, 'Offers compared'],
  'CRM clean-up': ['In progress', '16/10/2026', 'A third of the duplicates gone'],
  'Cyber insurance': ['Completed', '29/01/2027', ''],
  'Loading bay doors': null,
};

/** The thin list as it stood in September. */
export const lastRows = [
  ...rows.flatMap(([name, owner, status, end, remark]) => {
    const then = name in thinBefore ? thinBefore[name] : [status, end, remark];
    return then === null ? [] : [[name, owner, then[0], then[1] ?? end, then[2]]];
  }),
  ['Staff canteen', 'Carla Dias', 'Not started', '30/04/2027', ''],
];
