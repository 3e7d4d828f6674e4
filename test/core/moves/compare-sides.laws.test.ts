import * as fc from 'fast-check';
import { compareSides } from '../../../src/core/moves/compare-sides';
import type { Moves } from '../../../src/core/moves/moves';
import { makeSide } from '../../support/make-side';
import type { StateInput } from '../../support/make-side';

const options = { renames: [], acceptsLikeness: true, period: null };
const lifecycles = ['candidate', 'live', 'on-hold', 'done', 'cancelled'] as const;
const project = fc.record(
  {
    key: fc.integer({ min: 1, max: 30 }).map((number) => `P-${number}`),
    name: fc.constantFrom('Alpha portal', 'Beta engine', 'Beta engines', 'Gamma', 'Delta wave 1', 'Delta wave 2', 'Omega robotics'),
    owner: fc.constantFrom('Ann', 'Ben', 'Cem'),
    rag: fc.constantFrom('G', 'AG', 'A', 'AR', 'R'),
    start: fc.integer({ min: 46000, max: 46004 }),
    end: fc.integer({ min: 46250, max: 46400 }),
    budget: fc.integer({ min: 0, max: 4 }),
    percentComplete: fc.constantFrom(0, 0.1 + 0.2, 1),
    lifecycle: fc.constantFrom(...lifecycles),
    mark: fc.constantFrom('abc', 'def'),
  },
  { requiredKeys: ['key', 'name'] },
);
const register = fc.uniqueArray(project as fc.Arbitrary<StateInput>, { selector: ({ key }) => key, maxLength: 14 });
const compare = (old: readonly StateInput[], now: readonly StateInput[]): Moves => compareSides(makeSide(old, { asOf: '2026-09-30' }), makeSide(now), options);

describe('compareSides: laws', () => {
  it('finds nothing between a side and itself', () => {
    fc.assert(
      fc.property(register, (states) => {
        const side = makeSide(states);
        expect(compareSides(side, side, options)).toMatchObject({ matched: states.length, appeared: [], gone: [], renamed: [], projects: [] });
      }),
    );
  });

  it('counts every project once: matched and new make the new side, matched and gone the old one', () => {
    fc.assert(
      fc.property(register, register, (old, now) => {
        const { matched, appeared, gone } = compare(old, now);
        expect([matched + appeared.length, matched + gone.length]).toEqual([now.length, old.length]);
      }),
    );
  });

  it('turns new into gone when the sides change places', () => {
    fc.assert(
      fc.property(register, register, (old, now) => {
        const [there, back] = [compare(old, now), compare(now, old)];
        expect(new Set(there.appeared)).toEqual(new Set(back.gone.map(({ key }) => key)));
        expect(new Set(there.gone.map(({ key }) => key))).toEqual(new Set(back.appeared));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = register.chain((states) => fc.tuple(fc.constant(states), fc.shuffledSubarray(states, { minLength: states.length })));
    const facts = ({ projects, matched, gone, appeared, renamed }: Moves): unknown => ({
      matched,
      gone: gone.map(({ key }) => key).sort(),
      appeared: [...appeared].sort(),
      renamed: renamed.map(({ from, to, isCertain }) => `${from} ${to} ${String(isCertain)}`).sort(),
      projects: projects.map(({ key, oldKey, flags, changes }) => `${key} ${oldKey} ${flags.join()} ${changes.map(({ field, old, new: now }) => `${field} ${String(old)} ${String(now)}`).join()}`).sort(),
    });
    fc.assert(
      fc.property(shuffled, shuffled, ([old, oldShuffled], [now, nowShuffled]) => {
        expect(facts(compare(oldShuffled, nowShuffled))).toEqual(facts(compare(old, now)));
      }),
    );
  });
});
