import { fillTemplate } from '../messages/fill-template';
import type { MessageArgs } from '../messages/message';
import { tablesMessages } from '../messages/en/tables';
import type { DraftTable } from './draft-table';
import { foreignList } from './foreign-lists';
import type { SheetGrid } from './sheet-grid';

type ReasonCode = Extract<keyof typeof tablesMessages, `passed-over-${string}`>;

/** Why a sheet or table is passed over, as a phrase. */
export function passedOverWhy(code: ReasonCode, args: MessageArgs = {}): string {
  return fillTemplate(tablesMessages[code].text, args);
}

/** Why a sheet without a table of a known kind is passed over, judged by the largest of its drafts. */
export function whyNoTable(grid: SheetGrid, drafts: readonly DraftTable[]): string {
  if (isPivot(grid)) return passedOverWhy('passed-over-pivot');
  const largest = drafts.reduce<DraftTable | null>((best, draft) => (best && best.rows.length >= draft.rows.length ? best : draft), null);
  if (!largest) return passedOverWhy(isKeyValueList(grid) ? 'passed-over-key-values' : 'passed-over-no-header');
  if (largest.rows.length === 0) return passedOverWhy('passed-over-no-rows');
  const headers = largest.sources.map(({ header }) => header.replace(/\s+/g, ' ').trim()).filter((header) => header !== '');
  if (isKeyValueList(grid)) return passedOverWhy('passed-over-key-values');
  const list = foreignList(largest.sources);
  if (list !== null) return passedOverWhy(`passed-over-${list}`);
  if (isLookup(largest)) return passedOverWhy('passed-over-lookup');
  if (isMatrix(largest)) return passedOverWhy('passed-over-matrix');
  return passedOverWhy('passed-over-other', { columns: headers.slice(0, 5).map((header) => header.slice(0, 30)).join(', ') });
}

/** Does one of the first cells carry the labels of a pivot table? */
function isPivot(grid: SheetGrid): boolean {
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + 20); row += 1) {
    for (let column = grid.left; column <= Math.min(grid.right, grid.left + 20); column += 1) {
      if (/^(?:(?:sum|count|average) of .+|row labels|column labels|zeilenbeschriftungen)$/i.test(grid.text(row, column))) return true;
    }
  }
  return false;
}

/** Two columns in use, the first of distinct labels. */
function isKeyValueList(grid: SheetGrid): boolean {
  if (grid.right - grid.left > 2) return false;
  let labelled = 0;
  let rows = 0;
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + 200); row += 1) {
    if (grid.isBlankRow(row, grid.left, grid.right)) continue;
    rows += 1;
    if (typeof grid.cell(row, grid.left) === 'string' && grid.text(row, grid.left).length <= 40 && !grid.isBlank(row, grid.left + 1)) labelled += 1;
  }
  return rows >= 2 && labelled >= 0.7 * rows;
}

function isLookup({ rows, sources }: DraftTable): boolean {
  return rows.length <= 25 && sources.every(({ profile }) => profile.dates === 0 && profile.meanLength <= 40 && profile.uniqueness >= 0.9);
}

function isMatrix({ sources }: DraftTable): boolean {
  const [, ...rest] = sources;
  return rest.length >= 3 && rest.filter(({ profile }) => profile.filled === 0 || profile.numbers >= 0.8 * profile.filled || (profile.meanLength <= 3 && profile.distinct <= 6)).length >= 0.7 * rest.length;
}
