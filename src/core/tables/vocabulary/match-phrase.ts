import { fieldNouns } from './synonyms';

const neutralWords: ReadonlySet<string> = new Set([
  'project', 'projects', 'programme', 'program', 'current', 'latest', 'overall', 'total', 'our', 'new', 'estimated', 'expected', 'est', 'initiative', 'main', 'full', 'primary',
  'projekt', 'aktuell', 'aktueller', 'gesamt', 'lead', 'planned', 'approved', 'anticipated', 'baseline',
]);
const neutralHeads: ReadonlySet<string> = new Set(['name', 'names', 'nombre', 'nombres', 'nome', 'nom', 'amount', 'title', 'gbp', 'usd', 'eur', 'aud', 'inr', 'k', 'm', 'euro', 'euros', 'total', 'value', 'figure', 'date', 'text', 'field', 'info', 'list', 'level', 'todate', '%', 'id']);
/** Words that say the column is about a part of the project, not about the project. */
const partWords: ReadonlySet<string> = new Set(['phase', 'milestone', 'stage', 'gate', 'task', 'risk', 'issue', 'contract', 'kpi', 'invoice', 'payment', 'test', 'testing', 'procurement', 'tender', 'design', 'funding', 'source', 'variance', 'remaining', 'المرحله', 'meilenstein']);

/** How well a header's words say a synonym's words: 0..1. Both have their head last. */
export function matchPhrase(header: readonly string[], synonym: readonly string[]): number {
  const start = lastIndexOf(header, synonym);
  if (start === 0 && header.length === synonym.length) return 1;
  if (start >= 0) {
    const before = header.slice(0, start);
    const after = header.slice(start + synonym.length);
    if (after.length === 0) return 0.96 - modifierCost(before);
    if (after.every((word) => neutralHeads.has(word) || isNumber(word))) return 0.88 - 0.04 * after.length - modifierCost(before);
    return Math.max(0, 0.5 - modifierCost([...before, ...after]));
  }
  return scattered(header, synonym);
}

function scattered(header: readonly string[], synonym: readonly string[]): number {
  if (synonym.length < 2 || !synonym.every((word) => header.includes(word))) return 0;
  const sameHead = header[header.length - 1] === synonym[synonym.length - 1];
  const rest = header.filter((word) => !synonym.includes(word));
  return Math.max(0, (sameHead ? 0.86 : 0.7) - modifierCost(rest));
}

function modifierCost(words: readonly string[]): number {
  const cost = words.reduce((sum, word) => sum + wordCost(word), 0);
  return Math.min(0.5, cost);
}

function wordCost(word: string): number {
  if (partWords.has(word)) return 0.35;
  if (neutralWords.has(word)) return 0.02;
  if (isNumber(word)) return word.length === 4 ? 0.02 : 0.08;
  return fieldNouns.has(word) ? 0.2 : 0.11;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function lastIndexOf(words: readonly string[], part: readonly string[]): number {
  for (let start = words.length - part.length; start >= 0; start -= 1) {
    if (part.every((word, index) => words[start + index] === word)) return start;
  }
  return -1;
}
