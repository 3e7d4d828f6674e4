import type { ProjectField, RegisterField } from '../catalogue';

/** A field that headers can name by words of its own. */
export type WordedField = ProjectField | RegisterField;

/**
 * Header phrases of one language by field, as people type them (case, marks and word splits do not matter).
 * `strong`: the phrase alone names the field; `weak`: it may, when the values agree and nothing fits better.
 * `hint`: it is a guess that only clear values can carry.
 */
export type HeaderWords = Readonly<Partial<Record<WordedField, FieldWords>>>;

export type FieldWords = {
  readonly strong?: readonly string[];
  readonly weak?: readonly string[];
  readonly hint?: readonly string[];
};
