import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import type { WordedField } from './vocabulary/header-words';

/**
 * Which stretch of time an amount is of: the whole life of a project, one year (the first of two: 2026 for
 * 2026/27), the running year, or what the header does not say.
 */
export type MoneyScope = 'whole-life' | 'in-year' | `year:${number}` | 'none';

/** Year and month of the status date, where a title tells it. */
export type StatusMonth = { readonly year: number; readonly month: number };

const compared: readonly WordedField[] = ['budget', 'actualCost', 'forecastCost'];
const wholeLife = /\bwhole[- ]life\b|\blife ?time\b|\blife ?cycle\b|\bwlc\b|\btotal project\b|\ball years\b|\bproject total\b|\bgesamtlaufzeit\b/;
const runningYear = /\bin[- ]year\b|\b(?:this|current|full) year\b|\b(?:financial|fiscal) year\b|\bannual\b|\bytd\b|\byear to date\b|\bfy\b|\bjahres\w*/;
/** Up to a day (`spend to 30/09/2026`) is cumulative, of no one year. */
const upToDay = /\b(?:to|at|as of|thru|through|until|bis|au)\b.*\d/;

/** The scope that a header names at any of its levels; the lowest level that names one decides. */
export function moneyScope(levels: readonly string[]): MoneyScope {
  for (const level of [...levels].reverse()) {
    const scope = scopeOf(foldText(level));
    if (scope !== 'none') return scope;
  }
  return 'none';
}

function scopeOf(text: string): MoneyScope {
  if (wholeLife.test(text)) return 'whole-life';
  const span = /(?:^|[^\d/-])(20\d\d|\d\d)\s?[/–-]\s?(20\d\d|\d\d)(?![\d/-])/.exec(text);
  if (span && (Number(span[2]) - Number(span[1]) + 10000) % 100 === 1) return `year:${fullYear(span[1] ?? '')}`;
  const fiscal = /\bfy\s?['’]?(20\d\d|\d\d)\b/.exec(text);
  if (fiscal) return `year:${fullYear(fiscal[1] ?? '') - 1}`;
  if (upToDay.test(text)) return 'none';
  const bare = /(?:^|[^\d/.-])\b(20\d\d)\b(?![/.-]\d)/.exec(text);
  if (bare) return `year:${Number(bare[1])}`;
  return runningYear.test(text) ? 'in-year' : 'none';
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/**
 * Columns among which budget, actual and forecast may be chosen: those of one scope alone. One that can fill two
 * of the three goes first; then whole life, no scope named, the year of the status date, the latest year.
 */
export function settleScope(columns: readonly TableColumn[], status: StatusMonth | null): readonly TableColumn[] {
  const amounts = columns.filter((column) => compared.some((field) => claims(column, field)));
  const scopes = [...new Set(amounts.map(({ levels }) => moneyScope(levels)))];
  if (scopes.length < 2) return columns;
  const rank = (scope: MoneyScope): number => scopeRank(scope, status) + 1e6 * Math.min(2, fieldCount(amounts.filter(({ levels }) => moneyScope(levels) === scope)));
  const chosen = scopes.reduce((best, scope) => (rank(scope) > rank(best) ? scope : best));
  return columns.map((column) => (amounts.includes(column) && moneyScope(column.levels) !== chosen ? without(column, compared) : column));
}

function claims({ scores, profile }: TableColumn, field: WordedField): boolean {
  return (scores.get(field) ?? 0) >= 0.5 && profile.dates < 0.3 * Math.max(1, profile.filled) && profile.texts <= 0.5 * profile.filled;
}

/** How many of budget, actual and forecast these columns could fill, each by a column of its own. */
function fieldCount(columns: readonly TableColumn[]): number {
  const fields = compared.filter((field) => columns.some((column) => claims(column, field)));
  return Math.min(fields.length, columns.length);
}

function scopeRank(scope: MoneyScope, status: StatusMonth | null): number {
  if (scope === 'whole-life') return 90000;
  if (scope === 'none') return 80000;
  if (scope === 'in-year') return 20000;
  const year = Number(scope.slice('year:'.length));
  return (status && holds(year, status) ? 50000 : 0) + year;
}

/** Financial years begin in spring here; a calendar year begins with its own. */
function holds(year: number, status: StatusMonth): boolean {
  return year === (status.month >= 4 ? status.year : status.year - 1);
}

/** A column that no longer claims these fields. */
export function without(column: TableColumn, fields: readonly WordedField[]): TableColumn {
  if (!fields.some((field) => column.scores.has(field))) return column;
  return { ...column, scores: new Map([...column.scores].filter(([field]) => !fields.includes(field))) };
}
