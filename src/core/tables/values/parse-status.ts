import type { StatusMeaning } from '../vocabulary/value-words';
import { foldText, normaliseText } from './normalise-text';
import { indexRecord, wordSet } from './word-index';

const wholeTexts = indexRecord((words) => words.status);
const insideTexts = indexRecord((words) => words.statusInside);
const leadTexts = indexRecord((words) => words.statusLeads);
const doubts = [...wordSet((words) => words.doubts)];
const negations = wordSet((words) => words.negations);
const longestInside = 4;
const longestLead = 6;
/** Words that leave a closing word about the project as a whole; month names and numbers do too. */
const neutralWords = new Set([
  ...('project projects programme program work works scheme all now fully is was has have been the this on in at by to since successfully early late time budget schedule currently temporarily until further ' +
    'notice status due and of as month week year q1 q2 q3 q4 projekt ist wurde am im seit proyecto projeto projet est le el o a en').split(' '),
  ...wordSet((words) => words.months.flat()),
]);

/**
 * What a status text says about the project's life; null when it says nothing clear. First the whole text, then
 * the part before a dash, colon, bracket or comma, then known phrases inside a text of at most six words.
 * `Not complete`, `nearly done` and `60 % complete` are live, never done; where several meanings meet
 * (`Paused / In progress`) on-hold wins, then live, so that nothing is called done in doubt. Done, cancelled and on-hold
 * inside a text count only when it is about nothing else: `Project completed in May`, not `Phase 1 completed`; some count
 * where the text begins with them (`Rejected at Gate 1`). What is asked or qualified (`Done?`, `Complete - pending
 * sign-off`) tells nothing.
 */
export function parseStatus(text: string): StatusMeaning | null {
  const share = /^(\d{1,3})(?:[.,]\d+)?\s?%(?:\s?(?:complete|completed|done))?$/.exec(foldText(text));
  if (share) return /[a-z]/i.test(text) ? statusOfPercent(Number(share[1])) : null;
  const bare = normaliseText(text).replace(/^\d+(?: \d+)* (?=\p{L})/u, '');
  const firstPart = normaliseText(text.replace(/^\W*\d+(?:\.\d+)*\s*[-–—.:)]+\s*/, '').split(/[-–—:;,(\n]\s|\s[-–—:;,(]|\(/)[0] ?? '');
  if (/\?\s*$/.test(text)) return null;
  const whole = wholeTexts.get(bare);
  if (whole) return whole;
  const meaning = wholeTexts.get(firstPart) ?? statusInside(bare) ?? leadingStatus(bare);
  return meaning && isClosing(meaning) && isDoubted(bare) ? null : meaning;
}

function isClosing(meaning: StatusMeaning): boolean {
  return meaning === 'done' || meaning === 'cancelled' || meaning === 'on-hold';
}

function isDoubted(text: string): boolean {
  return doubts.some((doubt) => ` ${text} `.includes(` ${doubt} `));
}

/** What a text begins with, words such as "project has been" left out. */
function leadingStatus(text: string): StatusMeaning | null {
  const words = text.split(' ');
  const start = words.findIndex((word) => !neutralWords.has(word));
  for (let length = Math.min(longestLead, words.length - start); length > 0 && start >= 0; length -= 1) {
    const meaning = leadTexts.get(words.slice(start, start + length).join(' '));
    if (meaning) return meaning;
  }
  return null;
}

function statusOfPercent(percent: number): StatusMeaning {
  return percent >= 100 ? 'done' : percent > 0 ? 'live' : 'not-started';
}

function statusInside(text: string): StatusMeaning | null {
  const words = text.split(' ');
  if (words.length > 6) return null;
  const found: StatusMeaning[] = [];
  const others: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = phraseAt(words, at);
    if (!match) {
      others.push(words[at] ?? '');
      continue;
    }
    const meaning = isNegated(words, at) ? negated(match.meaning) : match.meaning;
    if (meaning === null) return null;
    found.push(meaning);
    at += match.length - 1;
  }
  const meaning = settle(found);
  return meaning && isClosing(meaning) && !others.every((word) => neutralWords.has(word) || /^\d/.test(word)) ? null : meaning;
}

function phraseAt(words: readonly string[], at: number): { readonly meaning: StatusMeaning; readonly length: number } | null {
  for (let length = Math.min(longestInside, words.length - at); length > 0; length -= 1) {
    const meaning = insideTexts.get(words.slice(at, at + length).join(' '));
    if (meaning) return { meaning, length };
  }
  return null;
}

/** A negation among the three words before, also as two words ("to be complete"). */
function isNegated(words: readonly string[], at: number): boolean {
  for (let back = Math.max(0, at - 3); back < at; back += 1) {
    if (negations.has(words[back] ?? '') || negations.has(words.slice(back, back + 2).join(' '))) return true;
    if (/^\d+%$/.test(words[back] ?? '') && words[back] !== '100%') return true;
  }
  return false;
}

/** Not done is live; not cancelled, not started and so on say too little. */
function negated(meaning: StatusMeaning): StatusMeaning | null {
  return meaning === 'done' ? 'live' : null;
}

function settle(found: readonly StatusMeaning[]): StatusMeaning | null {
  const careful: readonly StatusMeaning[] = ['on-hold', 'live'];
  if (new Set(found).size < 2) return found[0] ?? null;
  return careful.find((meaning) => found.includes(meaning)) ?? found[0] ?? null;
}
