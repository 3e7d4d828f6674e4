import { matchProjects } from '../../../src/core/moves/match-projects';
import type { MatchOptions, Matching } from '../../../src/core/moves/match-projects';
import { makeSide } from '../../support/make-side';
import type { StateInput } from '../../support/make-side';

const accepting: MatchOptions = { renames: [], acceptsLikeness: true };

function matched(old: readonly StateInput[], now: readonly StateInput[], options: Partial<MatchOptions> = {}): Matching {
  return matchProjects(makeSide(old), makeSide(now), { ...accepting, ...options });
}
const pairsOf = ({ pairs }: Matching): string[] => pairs.map(({ old, now }) => `${old.key} = ${now.key}`);
const project = (id: string, name: string, rest: Partial<StateInput> = {}): StateInput => ({ key: id, id, name, ...rest });

describe('matchProjects', () => {
  it('matches by key, in the order of the new side', () => {
    const found = matched([project('P-1', 'Alpha'), project('P-2', 'Beta')], [project('P-2', 'Beta'), project('P-1', 'Alpha')]);
    expect(pairsOf(found)).toEqual(['P-2 = P-2', 'P-1 = P-1']);
    expect(found.renamed).toEqual([]);
  });

  it('matches keys typed otherwise', () => {
    expect(pairsOf(matched([project('P-017', 'Alpha')], [project('p 17', 'Alpha')]))).toEqual(['P-017 = p 17']);
  });

  it('does not match a loose key that two projects share', () => {
    const found = matched([project('P-1', 'Alpha')], [project('P-01', 'Beta'), project('P 1', 'Gamma')]);
    expect(found.pairs).toEqual([]);
  });

  it('matches by name where one side has no ids', () => {
    expect(pairsOf(matched([{ key: 'Customer portal' }], [project('P-9', 'customer  portal')]))).toEqual(['Customer portal = P-9']);
  });

  it('matches an id that repeats on one side only by its name', () => {
    const found = matched([project('P-1', 'Alpha')], [{ key: 'P-1 · Alpha', id: 'P-1', name: 'Alpha' }, { key: 'P-1 · Beta', id: 'P-1', name: 'Beta' }]);
    expect(pairsOf(found)).toEqual(['P-1 = P-1 · Alpha']);
    expect(found.appeared.map(({ key }) => key)).toEqual(['P-1 · Beta']);
  });

  it('tells rows that share a key by their values before their place', () => {
    const [alpha, beta] = [{ key: 'X', name: 'X', owner: 'A', budget: 1 }, { key: 'X #2', name: 'X', owner: 'B', budget: 2 }];
    const swapped = [{ ...beta, key: 'X', budget: 3 }, { ...alpha, key: 'X #2' }];
    const { pairs } = matchProjects(makeSide([alpha, beta]), makeSide(swapped), { renames: [], acceptsLikeness: false });
    expect(pairs.map(({ old, now }) => [old.key, now.key])).toEqual([['X #2', 'X'], ['X', 'X #2']]);
  });

  it('says which appeared and which are gone', () => {
    const found = matched([project('P-1', 'Alpha'), project('P-2', 'Beta')], [project('P-1', 'Alpha'), project('P-3', 'Gamma')]);
    expect(found.appeared.map(({ key }) => key)).toEqual(['P-3']);
    expect(found.gone.map(({ key }) => key)).toEqual(['P-2']);
  });

  it('calls the same id under another name renamed, for certain', () => {
    const found = matched([project('P-1', 'Alpha')], [project('P-1', 'Omega')]);
    expect(found.renamed).toEqual([{ from: 'Alpha', to: 'Omega', isCertain: true, why: { code: 'renamed-same-id', args: { key: 'P-1' } } }]);
  });

  it('does not call another spelling renamed', () => {
    expect(matched([project('P-1', 'CRM clean-up')], [project('P-1', 'CRM Clean up')]).renamed).toEqual([]);
  });

  it('sees a register that was numbered anew', () => {
    const names = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    const found = matched(names.map((name, index) => project(String(index + 1), name)), ['New', ...names].map((name, index) => project(String(index + 1), name)));
    expect(pairsOf(found)).toEqual(['1 = 2', '2 = 3', '3 = 4', '4 = 5']);
    expect(found.appeared.map(({ name }) => name)).toEqual(['New']);
    expect(found.renamed.every(({ isCertain, why }) => isCertain && why.code === 'renamed-same-name')).toBe(true);
  });

  it('sees two ids that were exchanged', () => {
    const found = matched([project('P-1', 'Alpha'), project('P-2', 'Beta')], [project('P-1', 'Beta'), project('P-2', 'Alpha')]);
    expect(pairsOf(found)).toEqual(['P-2 = P-1', 'P-1 = P-2']);
  });
});

describe('matchProjects: likeness', () => {
  const facts = { owner: 'A. Meyer', start: '2026-01-05', budget: 1200 };

  it('knows a project again by owner, start and budget', () => {
    const found = matched([project('P-1', 'Alpha', facts)], [project('X-9', 'Omega', facts)]);
    expect(pairsOf(found)).toEqual(['P-1 = X-9']);
    expect(found.renamed).toEqual([{ from: 'P-1', to: 'X-9', isCertain: false, why: { code: 'renamed-same-facts', args: { facts: 'owner, start and budget', count: 3 } } }]);
  });

  it('only offers it where likeness is not accepted', () => {
    const found = matched([project('P-1', 'Alpha', facts)], [project('X-9', 'Omega', facts)], { acceptsLikeness: false });
    expect(found.pairs).toEqual([]);
    expect([found.appeared.length, found.gone.length, found.renamed.length]).toEqual([1, 1, 1]);
  });

  it('asks for two facts', () => {
    const found = matched([project('P-1', 'Alpha', { owner: 'A. Meyer' })], [project('X-9', 'Omega', { owner: 'A. Meyer' })]);
    expect(found.renamed).toEqual([]);
  });

  it('asks that every known one of them agrees', () => {
    const found = matched([project('P-1', 'Alpha', facts)], [project('X-9', 'Omega', { ...facts, budget: 1300 })]);
    expect(found.renamed).toEqual([]);
  });

  it('asks that no other project shares them', () => {
    const others = [project('P-2', 'Beta', facts)];
    const found = matched([project('P-1', 'Alpha', facts), ...others], [project('X-9', 'Omega', facts), ...others]);
    expect(found.renamed).toEqual([]);
  });

  it('compares budgets in whole currency units', () => {
    const money = (unit: 1 | 1000) => ({ money: new Map([['budget', { currency: null, unit }] as const]) });
    const old = makeSide([project('P-1', 'Alpha', facts)], money(1000));
    const now = makeSide([project('X-9', 'Omega', { ...facts, budget: 1200000 })], money(1));
    expect(pairsOf(matchProjects(old, now, accepting))).toEqual(['P-1 = X-9']);
  });

  it('knows nearly the same name again with one fact', () => {
    const found = matched([project('P-1', 'Payments gateway', { owner: 'L. Chen' })], [project('X-9', 'Payment gateway', { owner: 'L. Chen' })]);
    expect(found.renamed.map(({ why }) => why)).toEqual([{ code: 'renamed-alike', args: { facts: 'owner', count: 1 } }]);
  });

  it('takes no like name without a fact', () => {
    const found = matched([project('P-1', 'Payments gateway', { owner: 'L. Chen' })], [project('X-9', 'Payment gateway', { owner: 'T. Brandt' })]);
    expect(found.renamed).toEqual([]);
  });

  it('takes the equal name where nothing else is known', () => {
    expect(pairsOf(matched([project('P-1', 'Payments gateway')], [project('X-9', 'Payments gateway')]))).toEqual(['P-1 = X-9']);
  });

  it('chooses nothing where two would fit equally', () => {
    const owner = { owner: 'L. Chen' };
    const found = matched([project('P-1', 'Payments gateway', owner)], [project('X-8', 'Payments gateway', owner), project('X-9', 'Payments gateway', owner)]);
    expect(found.renamed).toEqual([]);
  });

  it('never takes the next wave for the last', () => {
    const owner = { owner: 'M. Silva' };
    expect(matched([project('P-1', 'Branch refit wave 1', owner)], [project('P-7', 'Branch refit wave 2', owner)]).renamed).toEqual([]);
  });
});

describe('matchProjects: answers in Settings', () => {
  it('matches what was confirmed, for certain', () => {
    const found = matched([project('P-1', 'Alpha')], [project('X-9', 'Omega')], { renames: [{ from: 'P-1', to: 'X-9', isSame: true }] });
    expect(pairsOf(found)).toEqual(['P-1 = X-9']);
    expect(found.renamed).toEqual([{ from: 'P-1', to: 'X-9', isCertain: true, why: { code: 'renamed-confirmed', args: {} } }]);
  });

  it('no longer offers what was denied', () => {
    const facts = { owner: 'A. Meyer', start: '2026-01-05' };
    const found = matched([project('P-1', 'Alpha', facts)], [project('X-9', 'Omega', facts)], { renames: [{ from: 'P-1', to: 'X-9', isSame: false }] });
    expect([found.pairs.length, found.renamed.length]).toEqual([0, 0]);
  });

  it('passes over answers about projects that are no longer there', () => {
    expect(pairsOf(matched([project('P-1', 'Alpha')], [project('P-1', 'Alpha')], { renames: [{ from: 'P-1', to: 'X-9', isSame: true }] }))).toEqual(['P-1 = P-1']);
  });
});
