import fc from 'fast-check';
import { readSettingsFile } from '../../../src/core/settings/read-settings-file';
import { drafted, sharesOf, shownValue, weightsOf } from '../../../src/ui/view-model/draft';
import { draftSettings } from '../../../src/ui/view-model/draft-settings';
import type { Draft } from '../../../src/ui/view-model/draft';
import { makeSetup } from '../../support/pane/make-state';

const setup = makeSetup();
const settingsOf = (draft: Draft) => draftSettings(setup, draft).settings;
const problemsOf = (draft: Draft) => draftSettings(setup, draft).problems;

describe('drafted', () => {
  it('keeps what was typed, as it was typed', () => {
    expect(drafted(setup, {}, { key: 'hoursPerDay', value: '7.' })).toEqual({ hoursPerDay: '7.' });
  });

  it('is nothing once everything is as it was', () => {
    expect(drafted(setup, { hoursPerDay: '7.5' }, { key: 'hoursPerDay', value: '8' })).toEqual({});
    expect(drafted(setup, { 'weight:Value': '10' }, { key: 'weight:Value', value: '50' })).toEqual({});
  });
});

describe('shownValue', () => {
  it('shows shares in per cent, numbers as they are, and what was typed before either', () => {
    expect([shownValue(setup, {}, 'thresholds.finishSlip.amber'), shownValue(setup, {}, 'thresholds.finishSlip.redDays'), shownValue(setup, { hoursPerDay: 'x' }, 'hoursPerDay')]).toEqual(['5', '30', 'x']);
  });

  it('knows a criterion whose name holds a colon', () => {
    expect(shownValue(setup, {}, 'weight:Fit: strategy')).toBe('30');
  });
});

describe('draftSettings', () => {
  it('says nothing of what was not typed', () => {
    expect(draftSettings(setup, {})).toEqual({ settings: null, problems: {} });
  });

  it('reads limits by their unit, and only those', () => {
    expect(settingsOf({ 'thresholds.finishSlip.red': '12,5', 'thresholds.finishSlip.redDays': '45' })).toEqual({ thresholds: { finishSlip: { red: 0.125, redDays: 45 } } });
  });

  it('refuses what the Settings sheet would refuse', () => {
    expect(problemsOf({ hoursPerDay: 'eight', availability: '120', 'thresholds.cadenceDays': '30.5', 'thresholds.milestoneRedDays': '' })).toEqual({
      hoursPerDay: 'number',
      availability: 'range',
      'thresholds.cadenceDays': 'whole',
      'thresholds.milestoneRedDays': 'number',
    });
  });

  it('refuses a red that comes before amber, held against what is in force', () => {
    expect(problemsOf({ 'thresholds.costOverrun.amber': '15' })).toEqual({ 'thresholds.costOverrun.red': 'order' });
    expect(settingsOf({ 'thresholds.costOverrun.amber': '15' })).toBeNull();
    expect(problemsOf({ 'thresholds.cpi.red': '0.97' })).toEqual({ 'thresholds.cpi.red': 'order' });
    expect(problemsOf({ 'thresholds.costOverrun.amber': '10' })).toEqual({});
  });

  it('confirms everything that is ranked by once one weight is set', () => {
    const criteria = settingsOf({ 'weight:Urgency': '40' })?.criteria;
    expect(criteria?.map(({ label, column, weight }) => [label, column, weight])).toEqual([['Value', 'E', 50], ['Fit: strategy', 'F', 30], ['Urgency', 'G', 40]]);
  });

  it('refuses weights that order nothing', () => {
    expect(problemsOf({ 'weight:Value': '0', 'weight:Fit: strategy': '0', 'weight:Urgency': '0' })).toMatchObject({ 'weight:Value': 'no-weight' });
    expect(problemsOf({ 'weight:Value': '-1' })).toEqual({ 'weight:Value': 'number' });
  });

  it('adds the weight of an objective to those that settings name, and takes one away', () => {
    const typed = makeSetup({ objectives: [{ name: 'Cut cost', weight: 2 }, { name: 'Grow', weight: 1 }], typed: { objectives: [{ name: 'cut  COST', weight: 2 }], themes: [] } });
    expect(draftSettings(typed, { 'objective:Grow': '3' }).settings).toEqual({ objectives: [{ name: 'cut  COST', weight: 2 }, { name: 'Grow', weight: 3 }] });
    expect(draftSettings(typed, { 'objective:Cut cost': '' }).settings).toEqual({ objectives: [{ name: 'Cut cost', weight: null }] });
    expect(draftSettings(setup, { 'objective:Grow': '0' }).problems).toEqual({ 'objective:Grow': 'no-weight' });
  });

  it('names the objective of a theme, and takes it away', () => {
    const themed = makeSetup({ themes: [{ theme: 'Digital', count: 3, objective: 'Grow' }, { theme: 'Estate', count: 1, objective: null }], typed: { objectives: [], themes: [{ theme: 'digital', objective: 'Grow' }] } });
    expect(draftSettings(themed, { 'theme:Estate': ' Cut cost ' }).settings).toEqual({ themes: [{ theme: 'digital', objective: 'Grow' }, { theme: 'Estate', objective: 'Cut cost' }] });
    expect(draftSettings(themed, { 'theme:Digital': '' }).settings).toEqual({ themes: [] });
  });

  it('gives what a settings file may say, whatever is typed (law)', () => {
    const keys = fc.constantFrom(...setup.values.filter(({ path, unit }) => unit !== 'choice' && unit !== 'text' && unit !== 'date' && !path.startsWith('table') && !path.includes('utilisation')).map(({ path }) => path), 'weight:Value', 'weight:Urgency', 'objective:Grow');
    const typed = fc.oneof(fc.integer({ min: -5, max: 400 }).map(String), fc.double({ min: 0, max: 3, noNaN: true }).map((value) => value.toFixed(3)), fc.constantFrom('', 'x', '1e3', '0,5'));
    fc.assert(
      fc.property(fc.dictionary(keys, typed), (draft) => {
        const { settings } = draftSettings(setup, draft);
        expect(() => readSettingsFile(JSON.stringify(settings ?? {}), [])).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe('weightsOf', () => {
  const weighed = (...weights: readonly number[]): readonly number[] => {
    const { list } = setup.criteria;
    return [...weightsOf(makeSetup({ criteria: { from: 'sheet', unlock: null, list: list.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 0 })) } })).values()];
  };

  it('leaves weights that a slider can show as they are, and brings others to 100 in proportion', () => {
    expect(weighed(50, 30, 20)).toEqual([50, 30, 20]);
    expect(weighed(5, 3, 2)).toEqual([5, 3, 2]);
    expect(weighed(2, 1, 1)).toEqual([50, 25, 25]);
    expect(weighed(300, 100, 0)).toEqual([75, 25, 0]);
  });
});

describe('sharesOf', () => {
  it('is each weight over all, as typed', () => {
    expect([...sharesOf(setup, { 'weight:Value': '150' }).values()]).toEqual([0.75, 0.15, 0.1]);
  });
});
