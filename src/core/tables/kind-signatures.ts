import { criterionColumns } from './criterion-columns';
import { foreignList } from './foreign-lists';
import { isNamedBy, isNumberedBy, readingsOf } from './kind-nouns';
import { periodColumns } from './period-columns';
import type { TableKind } from './found-table';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import type { WordedField } from './vocabulary/header-words';
import { kindWords } from './vocabulary/kind-words';

const has = (columns: readonly TableColumn[], field: WordedField, least = 0.75): boolean =>
  columns.some((column) => (column.scores.get(field) ?? 0) >= least);

const managed: readonly WordedField[] = [
  'status', 'rag', 'owner', 'sponsor', 'start', 'end', 'budget', 'actualCost', 'forecastCost', 'percentComplete', 'programme', 'department', 'phase', 'priority', 'benefit', 'objective', 'baselineEnd',
];

const measured: readonly WordedField[] = ['weight', 'target', 'baseline', 'actual', 'due', 'status', 'description'];
const telling: readonly WordedField[] = ['rag', 'percentComplete', 'forecastCost', 'baselineEnd', 'phase', 'sponsor', 'objective'];
const foreignPattern =
  /^(?:employee|staff|student|pupil|invoice|order|purchase order|po|asset|customer|product|sku|vendor|supplier|patient|candidate|applicant|transaction|account|course|vehicle|device|server|policy|claim|donor|member|subscriber|shipment|contact|ticker|symbol|hire date|salary|e ?mail|email address|phone|telephone|mobile|date of birth|gender|postcode|zip)(?: (?:id|no|number|name|code|#|ref|type))?$/;
const steered: readonly WordedField[] = ['status', 'rag', 'phase', 'owner', 'start', 'end', 'percentComplete', 'priority', 'forecastCost', 'actualCost'];

/** What speaks for a kind by the fields it has; null when it cannot be that kind. */
export const kindSignatures: Readonly<Partial<Record<TableKind, (columns: readonly TableColumn[], titleYear: number | null) => number | null>>> = {
  projects: projectSignature,
  tasks: (columns) => {
    if (!has(columns, 'name') || foreignList(columns) !== null) return null;
    const hints = [/\bpredecessors?\b|\bdependenc(?:y|ies)\b|\bvorganger\b/, /\bwbs\b|\boutline\b/, /\bduration\b|\bdauer\b/, /\bsub ?tasks?\b|\bparent\b/, /\bstory points\b|\bsprint\b/];
    const texts = columns.flatMap(readingsOf);
    return 0.8 * hints.filter((hint) => texts.some((text) => hint.test(text))).length;
  },
  risks: (columns) => (has(columns, 'probability', 0.75) && (has(columns, 'impact', 0.75) || columns.some(isImpactGroup)) ? 2.6 : 0) + (has(columns, 'response', 0.95) ? 0.6 : 0),
  objectives: (columns) => {
    const others = columns.filter((column) => !isNamedBy(column, kindWords.objectives?.nouns ?? []));
    if (!measured.some((field) => has(others, field, 0.9))) return null;
    return (has(columns, 'weight', 0.9) ? 0.8 : 0) + (has(columns, 'target', 0.9) && (has(columns, 'baseline', 0.9) || has(columns, 'actual', 0.9)) ? 0.8 : 0);
  },
  allocations: (columns, titleYear) => {
    const who = has(columns, 'person', 0.75) || has(columns, 'role', 0.9);
    const amount = has(columns, 'hours', 0.75) || has(columns, 'fte', 0.9) || has(columns, 'percent', 0.75) || periodColumns(columns, titleYear).length >= 2;
    if (!who || !amount || !has(columns, 'project', 0.75)) return null;
    return 3.2;
  },
  capacity: (columns, titleYear) => {
    const who = has(columns, 'person', 0.75) || has(columns, 'role', 0.9) || has(columns, 'department', 0.9);
    const amount = columns.some((column) => /\b(?:capacity|available|availability|kapazitat)\b/.test(readingsOf(column).join(' ')));
    const wide = periodColumns(columns, titleYear).length >= 2;
    if (!who || !(amount || wide || has(columns, 'fte', 0.9) || has(columns, 'hours', 0.9))) return null;
    if (has(columns, 'project', 0.9) || has(columns, 'status', 0.9)) return null;
    return amount ? 1.8 : wide ? 0.8 : 0.3;
  },
  'update-log': (columns) => (has(columns, 'comment', 0.9) && columns.length <= 6 && !has(columns, 'end', 0.9) ? 0.6 : 0),
};

/** A column under a group such as `Impact (1-5)`. */
function isImpactGroup({ levels }: TableColumn): boolean {
  return levels.slice(0, -1).some((level) => /^(?:impacts?|consequences?|auswirkung(?:en)?)\b/.test(foldText(level)));
}

/**
 * Projects are managed: besides a key and some fields there is something only they have, unless their header
 * calls them projects. Lists of people, invoices or devices have owners, states and amounts too.
 */
function projectSignature(columns: readonly TableColumn[]): number | null {
  if (foreignList(columns) !== null) return null;
  const count = managed.filter((field) => has(columns, field)).length;
  const isNamed = columns.some((column) => isNamedBy(column, kindWords.projects?.nouns ?? []) || isNumberedBy(column, kindWords.projects?.nouns ?? []));
  const isKeyed = has(columns, 'name') || has(columns, 'id');
  if (!isKeyed || (!isNamed && (count === 0 || columns.some(isForeign) || !isSteered(columns)))) return null;
  return Math.min(1.5, 0.2 * count) + (count >= 3 && steered.some((field) => has(columns, field)) ? 0.5 : 0);
}

function isSteered(columns: readonly TableColumn[]): boolean {
  const spans = has(columns, 'start') && has(columns, 'end');
  const follows = has(columns, 'status', 0.9) && (has(columns, 'end') || has(columns, 'comment', 0.9) || has(columns, 'budget', 0.9));
  return spans || follows || criterionColumns(columns).length >= 2 || telling.some((field) => has(columns, field));
}

/** A column that keys or describes something else: an employee number, an invoice, a licence plate. */
function isForeign(column: TableColumn): boolean {
  return readingsOf(column).some((text) => foreignPattern.test(text));
}
