/** What a status word says about a project's life; `live` covers everything that is being worked on. */
export type StatusMeaning = 'candidate' | 'not-started' | 'live' | 'on-hold' | 'done' | 'cancelled';

/** A reported colour on the five-point scale: Green, Amber/Green, Amber, Amber/Red, Red. */
export type RagColour = 'G' | 'AG' | 'A' | 'AR' | 'R';

/** What a number counts when a word beside it says so. */
export type NumberUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'fte' | 'point';

/**
 * The words of one language that cells hold. All in the form `normaliseText` gives: lower case, no accents,
 * punctuation as blanks. Words of all languages are active at once, because one sheet mixes them.
 */
export type ValueWords = {
  /** January first; each with its long and short forms. */
  readonly months: readonly (readonly string[])[];
  /** Monday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Whole texts (or the part before a dash or bracket) that tell the status. */
  readonly status: { readonly [M in StatusMeaning]: readonly string[] };
  /** Phrases that tell the status wherever they stand in a short text. */
  readonly statusInside: { readonly [M in StatusMeaning]: readonly string[] };
  /** Phrases that tell the status where a short text begins with them: "rejected at", "handed to ops". */
  readonly statusLeads: { readonly [M in StatusMeaning]: readonly string[] };
  /** Words after which a closed or held status is no longer sure: "complete, pending sign-off". */
  readonly doubts: readonly string[];
  /** Words that turn the next status word around, or make a finished one unfinished. */
  readonly negations: readonly string[];
  readonly colours: { readonly [C in 'G' | 'A' | 'R']: readonly string[] };
  /** Health words that are colours only in a column of such words. */
  readonly weakColours: { readonly [C in 'G' | 'A' | 'R']: readonly string[] };
  /** Ordinal words by their number: low 1, medium 2, high 3. */
  readonly ordinals: readonly (readonly [number, readonly string[]])[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Texts that say "there is no value". */
  readonly nonValues: readonly string[];
  /** Beginnings of such texts. */
  readonly nonValueStarts: readonly string[];
  /** Beginnings of texts that point elsewhere: "included in 1.1". */
  readonly referenceStarts: readonly string[];
  readonly units: { readonly [U in NumberUnit]: readonly string[] };
  /** Power of ten by word: thousand 3, million 6. */
  readonly magnitudes: readonly (readonly [number, readonly string[]])[];
  readonly currencies: readonly (readonly [string, readonly string[]])[];
  readonly percent: readonly string[];
  /** What stands between an amount and the period of a rate: "per", "pro". */
  readonly per: readonly string[];
  /** Header words that hint at a decimal comma. */
  readonly commaHints: readonly string[];
};
