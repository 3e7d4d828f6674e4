import type { TableKind } from './found-table';
import { periodColumns, yearOf } from './period-columns';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import { splitWords } from './vocabulary/header-phrase';
import type { WordedField } from './vocabulary/header-words';
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
  const signatureOf = signatures[kind];
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
  const first = columns.findIndex((column) => anyNoun(column));
  const isFirst = first >= 0 && (first === named || first === numbered);
  return (named < 0 ? 0 : isFirst ? 2 : 1.2) + (numbered >= 0 ? 0.8 : 0) + (isFirst ? 1 : 0);
}

const nameSuffixes = new Set(['', 'name', 'title', 'description', 'statement', 'event', 'summary', 'detail', 'details', 'names', 's', 'item']);

function isNamedBy(column: TableColumn, nouns: readonly string[]): boolean {
  const { profile } = column;
  const isDistinct = profile.filled <= 3 || profile.uniqueness >= 0.6;
  if (!isDistinct || profile.texts < 0.6 * profile.filled || profile.ordinals > 0.5 * profile.filled || profile.rags > 0.5 * profile.filled) return false;
  return readingsOf(column).some((text) => nouns.some((noun) => text.startsWith(noun) && nameSuffixes.has(text.slice(noun.length).trim())));
}

function isNumberedBy(column: TableColumn, nouns: readonly string[]): boolean {
  return (column.scores.get('id') ?? 0) >= 0.6 && column.profile.uniqueness >= 0.8 && readingsOf(column).some((text) => nouns.some((noun) => text.startsWith(`${noun} `)));
}

function anyNoun(column: TableColumn): boolean {
  return Object.values(kindWords).some((words) => isNamedBy(column, words.nouns) || isNumberedBy(column, words.nouns));
}

/** The lowest header level, whole and by the sides of a slash, as folded words. */
function readingsOf(column: TableColumn): readonly string[] {
  const lowest = (column.levels[column.levels.length - 1] ?? '').replace(/\([^)]*\)/g, ' ');
  const whole = splitWords(lowest).join(' ');
  const sides = lowest.split(/[/|\n]/).map((side) => splitWords(side).join(' '));
  return [...new Set([foldText(whole), ...sides])].filter((text) => text !== '');
}

const has = (columns: readonly TableColumn[], field: WordedField, least = 0.75): boolean =>
  columns.some((column) => (column.scores.get(field) ?? 0) >= least);

const managed: readonly WordedField[] = [
  'status', 'rag', 'owner', 'sponsor', 'start', 'end', 'budget', 'actualCost', 'forecastCost', 'percentComplete', 'programme', 'department', 'phase', 'priority', 'benefit', 'objective', 'baselineEnd',
];

const measured: readonly WordedField[] = ['weight', 'target', 'baseline', 'actual', 'due', 'status', 'description'];
const steered: readonly WordedField[] = ['status', 'rag', 'phase', 'owner', 'start', 'end', 'percentComplete', 'priority', 'forecastCost', 'actualCost'];

/** What speaks for a kind by the fields it has; null when it cannot be that kind. */
const signatures: Readonly<Partial<Record<TableKind, (columns: readonly TableColumn[], titleYear: number | null) => number | null>>> = {
  projects: (columns) => {
    const key = has(columns, 'name') || has(columns, 'id');
    const count = managed.filter((field) => has(columns, field)).length;
    const isNamed = columns.some((column) => isNamedBy(column, kindWords.projects?.nouns ?? []));
    if (!key || (count === 0 && !isNamed)) return null;
    return Math.min(1.5, 0.2 * count) + (count >= 3 && steered.some((field) => has(columns, field)) ? 0.5 : 0);
  },
  tasks: (columns) => {
    if (!has(columns, 'name')) return null;
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
