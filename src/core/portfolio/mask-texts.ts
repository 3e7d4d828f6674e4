import type { ProjectField } from '../tables/catalogue';
import type { NameBook } from './mask-names';
import type { Portfolio } from './portfolio';

export type Masks = {
  /** Names of projects, people, departments, programmes, objectives and sheets; texts that may hold some. */
  readonly names: boolean;
  /** Amounts of money. */
  readonly money: boolean;
};

/** Which texts of a field may stay. */
export type TextFilter = (field: ProjectField, text: string) => boolean;

const freeTexts: readonly ProjectField[] = ['description', 'comment', 'nextMilestone', 'decision'];
const vocabularies: readonly ProjectField[] = ['status', 'phase', 'risk', 'priority'];
const mostWords = 12;
const longestWord = 24;

/**
 * Free texts (comments, descriptions, decisions, milestones) go with the names, and where they hold a figure with the
 * money. Words such as a status stay where the column has at most 12 different short ones, and only those that hold
 * no name and no amount. All other texts are not decided here and may stay.
 */
export function textFilter(portfolio: Portfolio, masks: Masks, book: NameBook | null): TextFilter {
  const small = new Set(vocabularies.filter((field) => wordsIn(portfolio, field).size <= mostWords));
  return (field, text) => {
    if (freeTexts.includes(field)) return !masks.names && !(masks.money && /\d/.test(text));
    if (!vocabularies.includes(field)) return true;
    if (masks.money && namesAmount(text)) return false;
    return !book || (small.has(field) && text.length <= longestWord && book.isFree(text));
  };
}

function wordsIn({ projects }: Portfolio, field: ProjectField): ReadonlySet<unknown> {
  const texts = projects.flatMap(({ values }) => values[field]?.value ?? []);
  return new Set(texts.filter((text) => typeof text === 'string' && text.length <= longestWord));
}

function namesAmount(text: string): boolean {
  return /\d[.,\s]?\d{2}|[£$€]|\d\s?(?:k|m|bn|mn|tsd|million|billion)\b/i.test(text);
}
