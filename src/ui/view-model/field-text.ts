import type { FieldName, ProjectField } from '../../core/tables/catalogue';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';

const fieldKeys: Readonly<Record<ProjectField, TextKey>> = {
  id: 'field.id',
  name: 'field.name',
  description: 'field.description',
  owner: 'field.owner',
  sponsor: 'field.sponsor',
  department: 'field.department',
  programme: 'field.programme',
  parent: 'field.parent',
  objective: 'field.objective',
  status: 'field.status',
  rag: 'field.rag',
  ragPrevious: 'field.ragPrevious',
  phase: 'field.phase',
  start: 'field.start',
  end: 'field.end',
  baselineStart: 'field.baselineStart',
  baselineEnd: 'field.baselineEnd',
  actualStart: 'field.actualStart',
  actualEnd: 'field.actualEnd',
  percentComplete: 'field.percentComplete',
  plannedPercent: 'field.plannedPercent',
  budget: 'field.budget',
  actualCost: 'field.actualCost',
  forecastCost: 'field.forecastCost',
  plannedValue: 'field.plannedValue',
  earnedValue: 'field.earnedValue',
  benefit: 'field.benefit',
  risk: 'field.risk',
  priority: 'field.priority',
  effort: 'field.effort',
  comment: 'field.comment',
  nextMilestone: 'field.nextMilestone',
  nextMilestoneDate: 'field.nextMilestoneDate',
  decision: 'field.decision',
  lastUpdated: 'field.lastUpdated',
};

/** The fields of a project, in the order in which they are offered. */
export const fieldIds = Object.keys(fieldKeys) as readonly ProjectField[];

/** A field in plain words. */
export function fieldText(field: FieldName): string {
  const name = field.slice(field.indexOf(':') + 1);
  if (field.startsWith('criterion:')) return text('field.criterion', { name });
  if (field.startsWith('rag:')) return text('field.rag-of', { name });
  return isProjectField(field) ? text(fieldKeys[field]) : field;
}

export function isProjectField(field: string): field is ProjectField {
  return Object.prototype.hasOwnProperty.call(fieldKeys, field);
}
