import type { TableKind } from './found-table';
import { criterionColumns } from './criterion-columns';
import { hasAnyNoun, isNamedBy, isNumberedBy } from './kind-nouns';
import { kindSignatures } from './kind-signatures';
import { yearOf } from './period-columns';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import { splitWords } from './vocabulary/header-phrase';
import { kindWords } from './vocabulary/kind-words';

/** Where a table stands, in words: its sheet's name and the titles above it. */
export type TableWords = { readonly sheetName: string; readonly titles: readonly string[]; readonly weightedColumns?: ReadonlySet<number> };

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
  const scoring = isScoringMatrix(columns, words.weightedColumns) ? (kind === 'projects' ? 3 : ownedRegisters.has(kind) && !isNamedAs(kind, columns) ? -3 : 0) : 0;
  return titleScore(kind, words) + nounScore(kind, columns) + signature + scoring;
}

/** Registers whose rows have a column of their own to name them (Risk, Issue, Decision …). */
const ownedRegisters: ReadonlySet<TableKind> = new Set<TableKind>(['risks', 'issues', 'changes', 'decisions', 'actions', 'milestones', 'benefits']);

function isNamedAs(kind: TableKind, columns: readonly TableColumn[]): boolean {
  return columns.some((column) => isNamedBy(column, kindWords[kind]?.nouns ?? []) && !isAnswer(column));
}

/** A few words over and over (`Approve`, `Hold`, `Reject`), or a column half empty, name no row. */
function isAnswer({ profile }: TableColumn): boolean {
  return profile.uniqueness < 0.8 || profile.filled < 0.8 * (profile.filled + profile.blank) || (profile.meanLength < 12 && profile.filled <= 5);
}

/** Several criteria of a small scale over rows that a name tells apart, with typed weights or a score, and no register's own noun. */
function isScoringMatrix(columns: readonly TableColumn[], weightedColumns: ReadonlySet<number> = new Set()): boolean {
  const criteria = criterionColumns(columns, weightedColumns).map(({ column }) => column);
  if (criteria.length < 3 || [...ownedRegisters].some((kind) => isNamedAs(kind, columns))) return false;
  const isNamed = columns.some((column) => !criteria.includes(column) && (column.scores.get('name') ?? 0) >= 0.6 && column.profile.texts >= 0.6 * column.profile.filled);
  const hasResult = columns.some(({ levels }) => /\b(?:score|rank|ranking|total|wsjf|rice|punkte|rang)\b/.test(foldText(levels[levels.length - 1] ?? '')));
  return isNamed && (weightedColumns.size >= 2 || hasResult);
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
