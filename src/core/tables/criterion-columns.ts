import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';
import { splitWords } from './vocabulary/header-phrase';

/** A column that rates projects on a criterion, with the weight its header types, if any. */
export type CriterionCandidate = {
  readonly column: TableColumn;
  readonly label: string;
  /** As typed in the header (`Value 35%`); null when none is. */
  readonly headerWeight: number | null;
  /** It stands under a shared header such as Scoring. */
  readonly isGrouped: boolean;
  /** Its header names value by itself. */
  readonly isValueWord: boolean;
};

const valueWords = new Set([
  'value', 'business value', 'strategic value', 'benefit', 'benefits', 'impact', 'business impact', 'customer impact', 'importance', 'strategic importance', 'strategic fit', 'fit', 'alignment', 'strategic alignment', 'urgency', 'time criticality',
  'risk', 'delivery risk', 'risk reduction', 'confidence', 'complexity', 'technical complexity', 'feasibility', 'technical feasibility', 'reach', 'attractiveness', 'innovation', 'compliance', 'regulatory', 'sustainability', 'customer value', 'customer benefit', 'ease',
  'ease of implementation', 'readiness', 'market potential', 'revenue potential', 'stakeholder support', 'financial return', 'financial benefit', 'user value', 'time criticality', 'time crit', 'risk red', 'rr oe', 'opportunity enablement', 'social value', 'environmental impact', 'strategic contribution', 'contribution', 'criticality', 'desirability', 'viability', 'cost of delay',
  'difficulty', 'strategic impact', 'financial impact', 'roi', 'return on investment', 'resource availability', 'strategic value', 'financial value', 'operational impact', 'job size', 'nutzen', 'dringlichkeit', 'wichtigkeit', 'strategischer fit', 'komplexitat', 'risiko', 'machbarkeit',
]);
const groupPattern = /\b(?:scoring|scores?|ratings?|criteria|criterion|evaluation|prioriti[sz]ation|assessment|weighted criteria|bewertung|kriterien)\b/;
const resultPattern = /\b(?:total|overall|weighted|sum|rank|ranking|priority|result|average|score total|final|gesamt|summe|rang|wsjf|rice|ice)\b|\b(?:score|index)$|^(?:score|scores|scoring|rating)$/;
const weightPattern = /\(?\s*(?:weight(?:ing)?\s*[:=]?\s*)?(\d{1,3}(?:[.,]\d+)?)\s*%\s*\)?|\(\s*(?:weight(?:ing)?|gewicht|w)\s*[:=]?\s*(\d+(?:[.,]\d+)?)\s*\)|\b(?:weight(?:ing)?|gewicht)\s*[:=]?\s*(\d+(?:[.,]\d+)?)\b/i;

/**
 * The columns that evidently rate projects: at least two under words of value, under a shared header such as
 * Scoring or under typed weights, holding numbers of a small scale, ordinal words, or money for a benefit
 * (methods.md section 0), and those of the same scale between them. Fewer than two: none.
 */
export function criterionColumns(columns: readonly TableColumn[], weightedColumns: ReadonlySet<number> = new Set()): readonly CriterionCandidate[] {
  const weighted = weightedColumns.size >= 2 ? weightedColumns : new Set<number>();
  const named = columns.map((column) => candidateOf(column, weighted.has(column.column))).filter((candidate): candidate is CriterionCandidate => candidate !== null);
  if (named.length < 2) return [];
  const candidates = columns.flatMap((column) => {
    const own = named.find((candidate) => candidate.column === column) ?? betweenCandidate(column, columns, named);
    return own ? [own] : [];
  });
  return withDistinctLabels(candidates);
}

/** A rating of the same scale as the criteria on both sides of it, or right beside one, is one of them. */
function betweenCandidate(column: TableColumn, columns: readonly TableColumn[], named: readonly CriterionCandidate[]): CriterionCandidate | null {
  const label = labelOf(lowestOf(column));
  if (label === '' || resultPattern.test(foldText(label)) || !isRating(column, false) || isKnownFigure(column)) return null;
  const at = columns.indexOf(column);
  const places = named.filter((candidate) => !candidate.isGrouped && isSameScale(candidate.column, column)).map((candidate) => columns.indexOf(candidate.column));
  const isBetween = places.some((place) => place < at) && places.some((place) => place > at);
  const isBeside = places.includes(at - 1) || places.includes(at + 1);
  if (!(isBetween || isBeside) || named.length < 3 - (isBetween ? 1 : 0)) return null;
  return { column, label, headerWeight: null, isGrouped: true, isValueWord: false };
}

/** Do both hold ordinal words, or both whole numbers up to about the same top? */
function isSameScale({ profile: left }: TableColumn, { profile: right }: TableColumn): boolean {
  if (left.numbers === 0 || right.numbers === 0) return left.numbers === right.numbers;
  const [low, high] = [Math.min(left.maximum ?? 0, right.maximum ?? 0), Math.max(left.maximum ?? 0, right.maximum ?? 0)];
  return high <= 5 || low >= 0.4 * high;
}

/** Shares, amounts, ids and effort that their header plainly names. */
function isKnownFigure({ scores }: TableColumn): boolean {
  return (['id', 'percentComplete', 'plannedPercent', 'budget', 'actualCost', 'forecastCost', 'effort', 'hours', 'fte', 'priority', 'status', 'rag', 'phase'] as const).some((field) => (scores.get(field) ?? 0) >= 0.75);
}

function lowestOf({ levels }: TableColumn): string {
  return levels[levels.length - 1] ?? '';
}

function candidateOf(column: TableColumn, isWeighted: boolean): CriterionCandidate | null {
  const lowest = lowestOf(column);
  const weight = weightPattern.exec(lowest);
  const label = labelOf(lowest);
  if (label === '' || resultPattern.test(foldText(label))) return null;
  const isGrouped = isWeighted || column.levels.slice(0, -1).some((level) => groupPattern.test(splitWords(level).join(' ')));
  const isValueWord = valueWords.has(plainWords(label)) || (weight !== null && isRating(column, true));
  if (!isGrouped && !isValueWord) return null;
  if (!isRating(column, isGrouped) && !(isMoney(column) && /\b(?:benefits?|business value|nutzen|return|savings?|npv)\b/.test(foldText(label)))) return null;
  return { column, label, headerWeight: weight ? Number((weight[1] ?? weight[2] ?? weight[3] ?? '').replace(',', '.')) : null, isGrouped, isValueWord };
}

/** `Strategic fit (1-5) 35%` as its label: `Strategic fit`. */
function labelOf(header: string): string {
  const [line = ''] = header.split(/\r?\n/).filter((part) => part.trim() !== '');
  return line.replace(weightPattern, ' ').replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\s+/g, ' ').replace(/^[\s:–-]+|[\s:–-]+$/g, '').trim();
}

function plainWords(label: string): string {
  return splitWords(label).filter((word) => !['score', 'rating', 'level', 'points', 'to', '#'].includes(word) && !/^\d+$/.test(word)).join(' ').replace(/\b(\w+) of (\w+)\b/, '$1 of $2');
}

/** Numbers of a small scale or ordinal words in most cells, and not one value alone throughout. */
function isRating(column: TableColumn, isGrouped: boolean): boolean {
  const { profile } = column;
  const values = profile.filled - profile.nonValues - profile.errors;
  if (values < 2 || profile.dates > 0 || profile.percents > 0.5 * values || profile.moneyLike > 0.2 * values) return false;
  if (profile.ordinals >= 0.7 * values) return true;
  const { minimum, maximum } = profile;
  return profile.numbers >= 0.8 * values && minimum !== null && maximum !== null && minimum >= 0 && maximum <= (column.shape.marks >= 0.8 ? 21 : 10) && maximum >= 2 && (isGrouped || !isNumbering(column));
}

/** 1, 2, 3 … down the rows numbers them. */
function isNumbering({ profile }: TableColumn): boolean {
  return profile.isSequence && profile.filled >= 6;
}

function isMoney({ profile }: TableColumn): boolean {
  return profile.numbers >= 0.6 * profile.filled && (profile.moneyLike > 0 || (profile.maximum ?? 0) > 100);
}

function withDistinctLabels(candidates: readonly CriterionCandidate[]): readonly CriterionCandidate[] {
  const seen = new Map<string, number>();
  return candidates.map((candidate) => {
    const count = (seen.get(candidate.label) ?? 0) + 1;
    seen.set(candidate.label, count);
    return count === 1 ? candidate : { ...candidate, label: `${candidate.label} ${count}` };
  });
}
