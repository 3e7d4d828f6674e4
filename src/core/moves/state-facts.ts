import type { ProjectState, StateSide } from '../snapshots/project-state';
import { isNonValue } from '../tables/values/non-value';
import { normaliseText } from '../tables/values/normalise-text';
import { roundNine } from '../workbook/round-nine';
import { looseKey } from './loose-key';

/** Facts by which a project is known again. */
export const alikeFacts = ['owner', 'start', 'budget', 'end'] as const;
export type AlikeFact = (typeof alikeFacts)[number];

/** What one side says of each project for certain, as texts comparable across the sides. */
export type FactsOf = (state: ProjectState) => ReadonlyMap<AlikeFact, string>;

/** A project's name as it is compared. */
export function nameOf({ name }: ProjectState): string {
  return normaliseText(name);
}

/** The id in a project's key: its own, or what stands before the name where ids repeat; null where the key is the name. */
export function idOf({ key, name, values }: ProjectState): string | null {
  const id = values.get('id')?.value;
  if (id !== undefined) return looseKey(String(id));
  const end = key.endsWith(` · ${name}`) ? key.length - name.length - 3 : key.length;
  const plain = key.slice(0, end).replace(/ #\d+$/, '');
  return normaliseText(plain) === normaliseText(name) ? null : looseKey(plain);
}

/** Owner, start, end and budget as far as given; a budget in whole currency units, 0 and `TBC` as if missing. */
export function factsOf(side: StateSide): FactsOf {
  const unit = side.money.get('budget')?.unit ?? 1;
  return ({ values }) => {
    const facts = new Map<AlikeFact, string>();
    for (const fact of alikeFacts) {
      const value = values.get(fact)?.value;
      const text = typeof value === 'number' ? numberFact(fact, value, unit) : textFact(value);
      if (text !== '') facts.set(fact, text);
    }
    return facts;
  };
}

function numberFact(fact: AlikeFact, value: number, unit: number): string {
  if (fact !== 'budget') return String(Math.floor(value));
  return value === 0 ? '' : String(roundNine(value * unit));
}

function textFact(value: string | undefined): string {
  return value === undefined || isNonValue(value) ? '' : normaliseText(value);
}
