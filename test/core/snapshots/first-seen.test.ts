import { withFirstSeen } from '../../../src/core/snapshots/first-seen';
import type { PeriodSnapshot } from '../../../src/core/snapshots/history';
import { day } from '../../support/analysed-report';
import { makePortfolio, makeProject } from '../../support/make-portfolio';
import type { PlainValues } from '../../support/make-portfolio';
import { makeSide } from '../../support/make-side';
import type { StateInput } from '../../support/make-side';

type Money = { readonly currency: string | null; readonly unit: 1 | 1000; readonly inYear: boolean; readonly decimals: number };

const pounds: Money = { currency: 'GBP', unit: 1, inYear: false, decimals: 0 };

function period(month: number, state: Omit<StateInput, 'key'>): PeriodSnapshot {
  const name = `2026-${String(month).padStart(2, '0')}`;
  const side = makeSide([{ key: 'ERP', ...state }], { asOf: `${name}-28`, money: new Map([['budget', pounds]]) });
  return { period: name, asOf: side.asOf, rules: null, side };
}

function firstSeen(periods: readonly PeriodSnapshot[], values: PlainValues = {}, money: Money = pounds) {
  const portfolio = makePortfolio({ projects: [makeProject({ key: 'ERP', values })], money: new Map([['budget', money]]) });
  return withFirstSeen(portfolio, { periods, findings: [] }, '2026-10').projects[0]?.firstSeen;
}

describe('withFirstSeen', () => {
  it('takes the first end and the first budget, each with its day', () => {
    const periods = [period(7, { end: '2026-12-31' }), period(8, { end: '2027-01-31', budget: 100 }), period(9, { end: '2027-02-28', budget: 130 })];
    expect(firstSeen(periods)).toEqual({ end: { value: day('2026-12-31'), asOf: day('2026-07-28') }, budget: { value: 100, asOf: day('2026-08-28') } });
  });

  it('gives budgets in the unit of the register', () => {
    expect(firstSeen([period(9, { budget: 120_000 })], {}, { ...pounds, unit: 1000 })?.budget?.value).toBe(120);
  });

  it.each([
    ['of another currency', { ...pounds, currency: 'EUR' }],
    ['of one financial year', { ...pounds, inYear: true }],
  ])('compares no budget %s', (_, money) => {
    expect(firstSeen([period(9, { budget: 100 })], {}, money)).toBeUndefined();
  });

  it('is not needed where the register keeps a baseline', () => {
    expect(firstSeen([period(9, { end: '2026-12-31' })], { baselineEnd: day('2026-12-31') })).toBeUndefined();
  });

  it('looks at no period but those before the current one', () => {
    expect(firstSeen([period(10, { end: '2026-12-31' }), period(11, { end: '2026-12-31' })])).toBeUndefined();
  });
});
