import { isPeriodLike, monthNumber, periodStart } from './period-header';
import { ragShare } from './rag-columns';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';

/** Colours period by period: the latest that is filled, the one before it, and those that are only history. */
export type PeriodRags = { readonly latest: TableColumn; readonly before: TableColumn | null; readonly all: readonly TableColumn[] };

/**
 * Columns of colours whose lowest headers are periods (`Q1`, `Q2`, `Q3`, `Sep`, `P7`): null when fewer than two.
 * Later is further right, unless the periods plainly run backwards.
 */
export function periodRags(columns: readonly TableColumn[]): PeriodRags | null {
  const colours = columns.filter((column) => isPeriod(leafOf(column)) && (ragShare(column) >= 0.6 || column.profile.filled === 0));
  const filled = colours.filter(({ profile }) => profile.rags > 0);
  if (filled.length < 2) return null;
  const most = Math.max(...filled.map(({ profile }) => profile.rags));
  const inOrder = (isBackwards(colours) ? [...filled].reverse() : filled).filter(({ profile }) => profile.rags >= 0.3 * most);
  const latest = inOrder[inOrder.length - 1];
  return latest ? { latest, before: inOrder[inOrder.length - 2] ?? null, all: filled } : null;
}

function leafOf({ levels }: TableColumn): string {
  return (levels[levels.length - 1] ?? '').replace(/\b(?:rag|status|health|rating)\b/gi, ' ').trim();
}

function isPeriod(leaf: string): boolean {
  return leaf !== '' && (isPeriodLike(leaf, 'General') || /^(?:q[1-4]|p(?:eriod)?\s?\d{1,2}|m\d{1,2})(?:\s.*\d{2,4})?$/.test(foldText(leaf)));
}

function isBackwards(columns: readonly TableColumn[]): boolean {
  const keys = columns.map((column) => periodKey(leafOf(column)));
  return keys.every((key, index) => key !== null && (index === 0 || key < (keys[index - 1] ?? -Infinity)));
}

function periodKey(leaf: string): number | null {
  const number = /(\d+)/.exec(leaf);
  return periodStart(leaf, 'General') ?? monthNumber(leaf) ?? (number ? Number(number[1]) : null);
}
