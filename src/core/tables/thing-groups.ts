import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import type { WordedField } from './vocabulary/header-words';

type Thing = 'milestone' | 'risk';

const milestoneGroup = /^(?:(?:key|next|upcoming|major|current|main|nachster|nachste|prochains?|proximos?)\s+)?(?:milestones?|meilensteine?|jalons?|hitos?|marcos?)(?:\s+(?:status|details|tracking))?$/;
const riskGroup = /^(?:(?:key|top|main|major|current|biggest)\s+)?(?:risks?|issues?|risiken|risques?|riesgos?|riscos?|risks?\s*(?:and|&|\/|\+)\s*issues?)(?:\s+(?:details|register|log))?$/;

/** Fields of the project itself that a column under such a group never holds. */
const ofProject: readonly WordedField[] = [
  'id', 'name', 'status', 'rag', 'ragPrevious', 'owner', 'start', 'end', 'baselineStart', 'baselineEnd', 'actualStart', 'actualEnd', 'percentComplete', 'plannedPercent', 'phase', 'priority', 'comment', 'description',
];

/**
 * Columns under a group that names milestones, risks or issues speak of those: `Milestones / Due` is the next
 * milestone's date. A milestones group over both a start and an end holds the dates of the project after all.
 */
export function settleThings(columns: readonly TableColumn[]): readonly TableColumn[] {
  const spans = ['start', 'end'].every((field) => columns.some((column) => thingOf(column) === 'milestone' && isLeaf(column, field as WordedField)));
  return columns.map((column) => {
    const thing = thingOf(column);
    if (thing === null || (thing === 'milestone' && spans)) return column;
    const scores = new Map([...column.scores].filter(([field]) => !ofProject.includes(field)));
    if (thing === 'milestone') addMilestone(column, scores);
    return { ...column, scores };
  });
}

/** Only where the lowest header is nothing but the field's own word. */
function isLeaf({ levels, scores }: TableColumn, field: WordedField): boolean {
  const leaf = lowest(levels);
  return (scores.get(field) ?? 0) >= 0.8 && /^(?:start|end|finish|begin|beginn|ende|debut|fin|inicio)(?: date)?$/.test(leaf);
}

function thingOf({ levels }: TableColumn): Thing | null {
  const groups = levels.slice(0, -1).map((level) => foldText(level.replace(/\([^)]*\)/g, ' ')));
  if (groups.some((group) => milestoneGroup.test(group))) return 'milestone';
  return groups.some((group) => riskGroup.test(group)) ? 'risk' : null;
}

function addMilestone({ levels, profile }: TableColumn, scores: Map<WordedField, number>): void {
  const leaf = lowest(levels);
  if (profile.dates >= 0.5 * profile.filled && profile.filled > 0) {
    if (/^(?:(?:next|due|target|planned|forecast)\s*)*(?:due|date|next|by|when)?$/.test(leaf)) scores.set('nextMilestoneDate', 0.95);
  } else if (/^(?:next|name|title|milestone|next milestone|description|what)$/.test(leaf)) scores.set('nextMilestone', 0.95);
}

function lowest(levels: readonly string[]): string {
  return foldText(levels[levels.length - 1] ?? '').replace(/[^\p{L}\p{N} ]+/gu, ' ').trim();
}
