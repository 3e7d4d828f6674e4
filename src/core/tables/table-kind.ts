import type { TableKind } from './found-table';
import { hasAnyNoun, isNamedBy, isNumberedBy } from './kind-nouns';
import { kindSignatures } from './kind-signatures';
import { yearOf } from './period-columns';
import type { TableColumn } from './table-columns';
import { splitWords } from './vocabulary/header-phrase';
import { kindWords } from './vocabulary/kind-words';

/** Where a table stands, in words: its sheet's name and the titles above it. */
export type TableWords = { readonly sheetName: string; readonly titles: readonly string[] };

export type KindGuess = { readonly kind: TableKind; readonly score: number };

/** Projects are what is looked for: they need less to be believed than a register. */
const leastScore = (kind: TableKind): number => (kind === 'projects' ? 1 : 1.6);

/**
 * What a table is: by the word for one row in its headers, by which fields it has, and by the words of its
 * sheet and titles. `other` when nothing says enough.
 */
export function tableKind(columns: readonly TableColumn[], words: TableWords): KindGuess {
  const kinds = Object.keys(kindWords) as TableKind[];
  const guesses = kinds.map((kind) => ({ kind, score: kindScore(kind, columns, words) }));
  const best = guesses.reduce((left, right) => (right.score > left.score ? right : left));
  return best.score >= leastScore(best.kind) ? best : { kind: 'other', score: best.score };
}

function kindScore(kind: TableKind, columns: readonly TableColumn[], words: TableWords): number {
  const signatureOf = kindSignatures[kind];
  const signature = signatureOf ? signatureOf(columns, yearOf([words.sheetName, ...words.titles])) : 0;
  if (signature === null) return 0;
  return titleScore(kind, words) + nounScore(kind, columns) + signature;
}

function titleScore(kind: TableKind, { sheetName, titles }: TableWords): number {
  const pattern = kindWords[kind]?.title;
  if (!pattern) return 0;
  const matches = (text: string): boolean => pattern.test(splitWords(text).join(' '));
  const strength = titleStrength[kind] ?? 1.8;
  return matches(sheetName) ? strength : titles.some(matches) ? 0.75 * strength : 0;
}

/** Register words beat the word project ("Project risks" are risks); words that portfolios use too say little. */
const titleStrength: Readonly<Partial<Record<TableKind, number>>> = {
  projects: 1.2, tasks: 1.4, 'budget-lines': 1.2, allocations: 1.4, capacity: 1.4, 'update-log': 1.6, risks: 2.2, issues: 2.2, changes: 2.2, decisions: 2.2, actions: 2,
};

/** Does a header call the rows by this kind's word, over texts that differ from row to row? The first such column counts. */
function nounScore(kind: TableKind, columns: readonly TableColumn[]): number {
  const nouns = kindWords[kind]?.nouns ?? [];
  const named = columns.findIndex((column) => isNamedBy(column, nouns));
  const numbered = columns.findIndex((column) => isNumberedBy(column, nouns));
  const first = columns.findIndex((column) => hasAnyNoun(column));
  const isFirst = first >= 0 && (first === named || first === numbered);
  return (named < 0 ? 0 : isFirst ? 2 : 1.2) + (numbered >= 0 ? 0.8 : 0) + (isFirst ? 1 : 0);
}
