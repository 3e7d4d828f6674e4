import type { TableKind } from './found-table';
import { projectFields } from './catalogue';
import type { WordedField } from './vocabulary/header-words';

const allProjectFields = Object.keys(projectFields) as readonly WordedField[];

/** What every register may have beside its own fields. */
const registerBase: readonly WordedField[] = [
  'id', 'name', 'description', 'owner', 'department', 'programme', 'status', 'rag', 'phase', 'start', 'end', 'actualEnd', 'priority', 'comment', 'lastUpdated', 'project', 'decision',
];

/**
 * The fields a table of each kind may have, in the order in which equal claims are settled. Money and effort
 * have no place in a register of risks: a Budget column there is a rating of impact.
 */
export const kindFields: Readonly<Record<TableKind, readonly WordedField[]>> = {
  projects: allProjectFields,
  tasks: [...allProjectFields.filter((field) => field !== 'benefit'), 'project'],
  risks: [...registerBase, 'risk', 'probability', 'impact', 'exposure', 'response'],
  issues: [...registerBase, 'risk', 'impact', 'response'],
  changes: [...registerBase, 'impact', 'budget', 'effort'],
  decisions: registerBase.filter((field) => field !== 'decision'),
  actions: [...registerBase, 'percentComplete'],
  milestones: [...registerBase, 'baselineEnd', 'percentComplete'],
  objectives: ['id', 'name', 'weight', 'baseline', 'target', 'actual', 'start', 'due', 'owner', 'status', 'rag', 'description', 'comment', 'programme'],
  allocations: ['id', 'person', 'role', 'project', 'start', 'end', 'hours', 'fte', 'percent', 'department', 'comment'],
  capacity: ['id', 'person', 'role', 'start', 'end', 'hours', 'fte', 'percent', 'department', 'comment'],
  benefits: [...registerBase, 'benefit', 'baseline', 'target', 'actual', 'objective'],
  skills: ['id', 'person', 'role', 'department', 'comment'],
  'budget-lines': ['id', 'name', 'description', 'owner', 'department', 'programme', 'phase', 'budget', 'actualCost', 'forecastCost', 'start', 'end', 'comment', 'project', 'status'],
  'update-log': ['id', 'project', 'name', 'start', 'comment', 'status', 'owner', 'lastUpdated', 'rag'],
  other: [],
};
