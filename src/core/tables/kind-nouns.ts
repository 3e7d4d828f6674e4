import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import { splitWords } from './vocabulary/header-phrase';
import { kindWords } from './vocabulary/kind-words';

const nameSuffixes = new Set(['', 'name', 'title', 'description', 'statement', 'event', 'summary', 'detail', 'details', 'names', 's', 'item']);

/** Does the header call the rows by one of these words, over texts that differ from row to row? */
export function isNamedBy(column: TableColumn, nouns: readonly string[]): boolean {
  const { profile } = column;
  const isDistinct = profile.filled <= 3 || profile.uniqueness >= 0.6;
  if (!isDistinct || profile.texts < 0.6 * profile.filled || profile.ordinals > 0.5 * profile.filled || profile.rags > 0.5 * profile.filled) return false;
  return readingsOf(column).some((text) => nouns.some((noun) => text.startsWith(noun) && nameSuffixes.has(text.slice(noun.length).trim())));
}

/** Does the header number the rows of one of these words (`Risk ID`)? */
export function isNumberedBy(column: TableColumn, nouns: readonly string[]): boolean {
  return (column.scores.get('id') ?? 0) >= 0.6 && column.profile.uniqueness >= 0.8 && readingsOf(column).some((text) => nouns.some((noun) => text.startsWith(`${noun} `)));
}

/** Does the header name or number the rows of any kind of table? */
export function hasAnyNoun(column: TableColumn): boolean {
  return Object.values(kindWords).some((words) => isNamedBy(column, words.nouns) || isNumberedBy(column, words.nouns));
}

/** The lowest header level, whole and by the sides of a slash, as folded words. */
export function readingsOf(column: TableColumn): readonly string[] {
  const lowest = (column.levels[column.levels.length - 1] ?? '').replace(/\([^)]*\)/g, ' ');
  const whole = splitWords(lowest).join(' ');
  const sides = lowest.split(/[/|\n]/).map((side) => splitWords(side).join(' '));
  return [...new Set([foldText(whole), ...sides])].filter((text) => text !== '');
}
