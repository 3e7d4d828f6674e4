import type { FieldName } from './catalogue';
import type { TableColumn } from './table-columns';
import { splitWords } from './vocabulary/header-phrase';

const dimensionWords: Readonly<Record<string, readonly string[]>> = {
  schedule: ['schedule', 'time', 'timeline', 'timing', 'timescale', 'timescales', 'termine', 'termin', 'zeit', 'programme', 'plan'],
  cost: ['cost', 'costs', 'budget', 'finance', 'finances', 'financial', 'financials', 'money', 'spend', 'kosten', 'commercial'],
  milestones: ['milestone', 'milestones', 'meilensteine'],
  risk: ['risk', 'risks', 'risiko', 'risiken', 'issues'],
  quality: ['quality', 'qualitat', 'technical', 'performance'],
  resources: ['resource', 'resources', 'resourcing', 'people', 'staffing', 'team', 'ressourcen'],
  benefits: ['benefit', 'benefits', 'nutzen', 'value'],
  scope: ['scope', 'umfang'],
};
/** Words that a header of the overall colour may have beside nothing else. */
const colourWords = new Set(['rag', 'status', 'health', 'rating', 'ampel', 'colour', 'color', 'traffic', 'light', 'indicator', 'overall', 'project', 'current', 'assessment', 'brag', 'ryg']);

/** The share of a column's values that are colours; 0 when it has fewer than two. */
export function ragShare(column: TableColumn): number {
  const { filled, nonValues, references, errors, rags } = column.profile;
  const values = filled - nonValues - references - errors;
  return rags >= 2 && values > 0 ? rags / values : 0;
}

/**
 * Columns of colours for one dimension (`RAG / Schedule`, `Budget status`, `Cost` holding colours), by column.
 * The overall colour and the previous one are not among them. A dimension named twice keeps its first column.
 */
export function dimensionRags(columns: readonly TableColumn[]): ReadonlyMap<number, FieldName> {
  const found = new Map<number, FieldName>();
  for (const column of columns) {
    if (ragShare(column) < 0.6 || (column.scores.get('ragPrevious') ?? 0) >= 0.8) continue;
    const dimension = dimensionOf(column);
    if (dimension === null) continue;
    const field: FieldName = `rag:${dimension}`;
    if (![...found.values()].includes(field)) found.set(column.column, field);
  }
  return found;
}

function dimensionOf(column: TableColumn): string | null {
  const lowest = splitWords((column.levels[column.levels.length - 1] ?? '').split('\n')[0] ?? '');
  const own = lowest.filter((word) => !colourWords.has(word));
  if (own.length === 0 || own.length > 2) return null;
  const match = Object.entries(dimensionWords).find(([, words]) => own.some((word) => words.includes(word)));
  return match ? match[0] : null;
}
