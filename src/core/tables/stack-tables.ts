import { mainScore } from './choose-main';
import type { DraftTable } from './draft-table';
import { splitWords } from './vocabulary/header-phrase';
import { closedSheets, lesserSheets } from './vocabulary/kind-words';
import { foldText } from './vocabulary/fold-text';

/** Drafts without those that copy a better one, and the copies with the draft they copy. */
export type Distinct = {
  readonly kept: readonly DraftTable[];
  readonly copies: readonly { readonly draft: DraftTable; readonly of: DraftTable }[];
};

/**
 * Sets aside near-copies: the same header, give or take a few columns, over mostly the same rows on another
 * sheet. The better candidate for the main table is kept.
 */
export function setCopiesAside(drafts: readonly DraftTable[]): Distinct {
  const byScore = [...drafts].sort((a, b) => standing(b) - standing(a) || drafts.indexOf(a) - drafts.indexOf(b));
  const kept: DraftTable[] = [];
  const copies: { draft: DraftTable; of: DraftTable }[] = [];
  for (const draft of byScore) {
    const original = kept.find((other) => isCopy(draft, other));
    if (original) copies.push({ draft, of: original });
    else kept.push(draft);
  }
  return { kept: drafts.filter((draft) => kept.includes(draft)), copies };
}

/** Scores that hardly differ count as equal: then the earlier sheet is the original. */
function standing(draft: DraftTable): number {
  return Math.round(mainScore(draft) / 0.2);
}

function isCopy(draft: DraftTable, other: DraftTable): boolean {
  if (draft.grid === other.grid || draft.kind !== other.kind) return false;
  if (draft.rows.length > 1.5 * other.rows.length) return false;
  const { common, fewer } = sharedHeaders(draft, other);
  return common >= 3 && common >= 0.8 * fewer && keyOverlap(draft, other) >= 0.5;
}

/** The other tables that continue the main one on further sheets: the same header, other rows. */
export function continuations(main: DraftTable, drafts: readonly DraftTable[]): readonly DraftTable[] {
  return drafts.filter((draft) => {
    if (isLesser(draft) && !isLesser(main)) return false;
    if (draft === main || draft.grid === main.grid || draft.kind !== main.kind) return false;
    const { common, more } = sharedHeaders(draft, main);
    return common >= 3 && common >= 0.75 * more && keyHeader(draft) === keyHeader(main) && keyOverlap(draft, main) <= 0.2;
  });
}

/** An archive or template with the same header does not continue the live table; nor does a hidden sheet. */
function isLesser({ grid }: DraftTable): boolean {
  const name = splitWords(grid.sheetName).join(' ');
  return grid.isHidden || lesserSheets.test(name) || closedSheets.test(name);
}

/** The header of the column that names the rows. */
function keyHeader({ columns }: DraftTable): string {
  return foldText((columns.find(({ field }) => field === 'name') ?? columns.find(({ field }) => field === 'id'))?.header ?? '');
}

function sharedHeaders(left: DraftTable, right: DraftTable): { readonly common: number; readonly fewer: number; readonly more: number } {
  const leftTexts = headerTexts(left);
  const rightTexts = headerTexts(right);
  const common = [...leftTexts].filter((text) => rightTexts.has(text)).length;
  return { common, fewer: Math.min(leftTexts.size, rightTexts.size), more: Math.max(leftTexts.size, rightTexts.size) };
}

function headerTexts({ sources }: DraftTable): ReadonlySet<string> {
  return new Set(sources.map(({ header }) => foldText(header)).filter((text) => text !== ''));
}

/** The share of the smaller table's row keys that the other has too. */
function keyOverlap(left: DraftTable, right: DraftTable): number {
  const leftKeys = rowKeys(left);
  const rightKeys = rowKeys(right);
  const fewer = Math.min(leftKeys.size, rightKeys.size);
  if (fewer === 0) return 0;
  return [...leftKeys].filter((key) => rightKeys.has(key)).length / fewer;
}

function rowKeys({ grid, columns, rows }: DraftTable): ReadonlySet<string> {
  const key = columns.find(({ field }) => field === 'name') ?? columns.find(({ field }) => field === 'id');
  return new Set(key ? rows.map((row) => foldText(grid.text(row, key.column))).filter((text) => text !== '') : []);
}
