import type { TableKind } from './found-table';
import { fieldFit } from './evidence';
import { kindFields } from './kind-fields';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import { splitWords } from './vocabulary/header-phrase';
import type { WordedField } from './vocabulary/header-words';
import { amountUnit, isAmountField } from './unit-words';
import { kindWords } from './vocabulary/kind-words';

/** How well every column suits every field of a kind of table: `scores[field][column]`, 0..1. */
export type FieldScores = {
  readonly fields: readonly WordedField[];
  readonly columns: readonly TableColumn[];
  readonly scores: readonly (readonly number[])[];
};

/** Pairs that score this or less are never mapped. */
export const leastFieldScore = 0.5;

/** Texts of any kind suit these: only a header that plainly names them counts. */
const looseFields: ReadonlySet<WordedField> = new Set<WordedField>(['comment', 'description', 'decision', 'nextMilestone', 'response']);
const leastLooseScore = 0.6;

/** An id is a short mark, not a sentence: so many of its cells at least. */
const leastCodes = 0.6;

/** Outside registers a score, a level or a value is of risk only when it says so. */
const riskWord = /risk|risik|riesg|risc|risq|severity|criticality|barrier|مخاطر|خطر/;

/** Scores columns by header words times value evidence; equal scores go to the column further left. */
export function fieldScores(kind: TableKind, columns: readonly TableColumn[]): FieldScores {
  const fields = kindFields[kind];
  return {
    fields,
    columns,
    scores: fields.map((field) => columns.map((column, index) => pairScore(kind, field, { column, index }))),
  };
}

type Place = { readonly column: TableColumn; readonly index: number };

function pairScore(kind: TableKind, field: WordedField, { column, index }: Place): number {
  const header = headerScore(kind, field, column);
  if (header === 0) return 0;
  if (field === 'risk' && (kind === 'projects' || kind === 'tasks') && !riskWord.test(foldText(column.header))) return 0;
  if (field === 'risk' && nounScore(kind, 'name', column) === 1 && !isRated(column)) return 0;
  if (field === 'id' && column.profile.filled > 0 && column.shape.codes < leastCodes) return 0;
  if (field === 'name' && column.shape.outline >= 0.8) return 0;
  const fit = fieldFit(field, column.profile);
  // What a register calls its rows names them even where several rows share it (an objective and its key results).
  const score = header * (field === 'name' && header === 1 && kind === 'objectives' ? Math.max(0.75, fit) : fit);
  if (looseFields.has(field) && score < leastLooseScore) return 0;
  return Math.max(0, score - Math.min(0.04, index * 0.0005));
}

function headerScore(kind: TableKind, field: WordedField, column: TableColumn): number {
  const words = column.scores.get(field) ?? 0;
  if (field === 'name' || field === 'id') return Math.max(words, nounScore(kind, field, column));
  if (!isAmountField(field)) return words;
  const unit = amountUnit(column.header);
  if (unit === undefined) return words;
  const isAmount = [...column.scores.keys()].some(isAmountField);
  return unit === field && isAmount ? Math.max(0.9, words) : 0;
}

/** Do ratings stand in the column: ordinal words, colours or numbers? */
function isRated({ profile }: TableColumn): boolean {
  return profile.ordinals + profile.rags + profile.numbers >= 0.5 * profile.filled;
}

const nameSuffixes: ReadonlyMap<string, number> = new Map([
  ['', 1], ['name', 1], ['title', 1], ['event', 0.97], ['statement', 0.95], ['description', 0.93], ['summary', 0.95], ['item', 0.95], ['details', 0.85], ['detail', 0.85],
]);

/** `Risk`, `Risk title`, `Issue description` name the rows of a register of risks or issues; `Risk no` numbers them. */
function nounScore(kind: TableKind, field: 'name' | 'id', column: TableColumn): number {
  if (kind === 'projects') return 0;
  const lowest = (column.levels[column.levels.length - 1] ?? '').replace(/\([^)]*\)/g, ' ');
  const text = splitWords(lowest).join(' ');
  for (const noun of kindWords[kind]?.nouns ?? []) {
    if (text !== noun && !text.startsWith(`${noun} `)) continue;
    const suffix = text.slice(noun.length).trim();
    if (field === 'name') return nameSuffixes.get(suffix) ?? 0;
    return ['id', 'no', 'number', 'ref', '#', 'code', 'nr'].includes(suffix) ? 1 : 0;
  }
  return 0;
}
