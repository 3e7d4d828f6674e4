import type { FieldName } from './catalogue';
import type { DraftTable } from './draft-table';
import { splitWords } from './vocabulary/header-phrase';
import { closedSheets, lesserSheets, mainSheets } from './vocabulary/kind-words';

/**
 * The table everything starts from: the best of kind projects, else of kind tasks; null when there is neither.
 * Best is the one most surely of its kind, with most mapped fields and rows, on a visible sheet whose name does
 * not say copy, archive or template. Ties go to the earlier sheet.
 */
export function chooseMain(drafts: readonly DraftTable[]): DraftTable | null {
  for (const kind of ['projects', 'tasks'] as const) {
    const candidates = drafts.filter((draft) => draft.kind === kind);
    const best = candidates.reduce<DraftTable | null>((top, draft) => (top && mainScore(top) >= mainScore(draft) - 0.05 ? top : draft), null);
    if (best) return best;
  }
  return null;
}

const tellingFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'id', 'name', 'owner', 'status', 'rag', 'start', 'end', 'percentComplete', 'budget', 'actualCost', 'forecastCost', 'objective', 'programme', 'department', 'phase', 'priority', 'benefit', 'baselineEnd', 'comment', 'description',
]);

/** How well a table would serve as the main one. */
export function mainScore(draft: DraftTable): number {
  const words = splitWords(draft.grid.sheetName).join(' ');
  const mapped = draft.columns.filter(({ field, confidence }) => tellingFields.has(field) && confidence >= 0.5).length;
  const criteria = draft.columns.some(({ field }) => field.startsWith('criterion:')) ? 1 : 0;
  const name = (lesserSheets.test(words) || closedSheets.test(words) ? -1.5 : 0) + (mainSheets.test(words) ? 0.6 : 0);
  const hidden = draft.grid.isHidden ? -2 : 0;
  const rows = 0.5 * Math.log10(Math.min(500, Math.max(1, draft.rows.length)));
  const repeats = keyUniqueness(draft) < 0.7 ? -1 : 0;
  return Math.min(5, draft.kindScore) * 0.5 + 0.35 * mapped + criteria + rows + repeats + name + hidden + (draft.site.native ? 0.3 : 0);
}

/** A list of projects names each once; a log or a list of tickets does not. */
function keyUniqueness({ columns, sources }: DraftTable): number {
  const key = columns.find(({ field }) => field === 'id') ?? columns.find(({ field }) => field === 'name');
  return sources.find(({ column }) => column === key?.column)?.profile.uniqueness ?? 0;
}
