import { limitGroups, limitSentence } from '../../../src/ui/view-model/limits';
import { coloursText, placesText } from '../../../src/ui/view-model/rehearsal';
import { makeSetup } from '../../support/pane/make-state';

const setup = makeSetup();
const sentence = (id: string, draft = {}): string => limitGroups.filter((group) => group.id === id).map((group) => limitSentence(setup, draft, group)).join();
const counts = (R: number, A: number) => ({ R, A, G: 10, unconfirmed: 0, none: 0 });

describe('limitSentence', () => {
  it('says a limit in words, with what was typed', () => {
    expect(sentence('slip')).toBe('A finish slip is amber above 5\u00a0% of the duration. It is red above 10\u00a0% and 30 days.');
    expect(sentence('slip', { 'thresholds.finishSlip.amber': '7.5', 'thresholds.finishSlip.redDays': '1' })).toBe('A finish slip is amber above 7.5\u00a0% of the duration. It is red above 10\u00a0% and 1 day.');
    expect(sentence('cpi')).toBe('The cost index (CPI) is amber below 0.95. It is red below 0.9.');
  });

  it('leaves a gap where nothing is typed', () => {
    expect(sentence('milestone', { 'thresholds.milestoneRedDays': '' })).toBe('An overdue milestone is amber. It is red above ….');
  });

  it('has every slot filled, and every setting is one', () => {
    for (const group of limitGroups) {
      expect(limitSentence(setup, {}, group)).not.toMatch(/[{}…]/);
      expect(group.fields.every(({ path }) => setup.values.some((value) => value.path === path))).toBe(true);
    }
  });
});

describe('coloursText', () => {
  it('tells both, or once that they are the same', () => {
    expect(coloursText({ places: null, colours: { now: counts(6, 9), standard: counts(4, 9) } })).toBe('At these limits 6 red, 9 amber. At the standard ones 4 red, 9 amber.');
    expect(coloursText({ places: null, colours: { now: counts(4, 9), standard: counts(4, 9) } })).toBe('At these limits 4 red, 9 amber, the same as at the standard ones.');
  });
});

describe('placesText', () => {
  const furthest = [{ key: 'A', name: 'Fleet', from: 3, to: 1 }, { key: 'B', name: 'ERP', from: null, to: 2 }];

  it('names who moves, all or those that move furthest', () => {
    expect(placesText({ colours: null, places: { count: 2, furthest } })).toBe('2 projects change place: Fleet 3 → 1, ERP not ranked → 2.');
    expect(placesText({ colours: null, places: { count: 9, furthest } })).toBe('9 projects change place. Furthest: Fleet 3 → 1, ERP not ranked → 2.');
    expect(placesText({ colours: null, places: { count: 0, furthest: [] } })).toBe('Nobody changes place.');
    expect(placesText({ colours: null, places: null })).toBe('');
  });
});
