import { makeProject } from '../../support/make-portfolio';
import { day, moneyIn, rate, rateOne } from './rag-case';

type Figures = { readonly BAC: number; readonly PV: number; readonly EV: number; readonly AC: number };

const values = ({ BAC, PV, EV, AC }: Figures) => ({ budget: BAC, plannedValue: PV, earnedValue: EV, actualCost: AC });
const indices = (figures: Figures) => rateOne(values(figures)).earnedValue;

describe('earnedValue', () => {
  it('S116: BAC 500, PV 300, EV 200, AC 250', () => {
    const result = indices({ BAC: 500, PV: 300, EV: 200, AC: 250 });
    expect(result?.CPI).toBeCloseTo(0.8, 12);
    expect(result?.SPI).toBeCloseTo(0.6666666666666666, 12);
    expect(result?.EAC).toBeCloseTo(625, 9);
    expect(result?.VAC).toBeCloseTo(-125, 9);
    expect(result?.TCPI).toBeCloseTo(1.2, 12);
  });

  it('S117: BAC 200,000, PV 120,000, EV 100,000, AC 90,000', () => {
    const result = indices({ BAC: 200000, PV: 120000, EV: 100000, AC: 90000 });
    expect(result?.CPI).toBeCloseTo(1.1111111111111112, 12);
    expect(result?.SPI).toBeCloseTo(0.8333333333333334, 12);
    expect(result?.EAC).toBeCloseTo(180000, 6);
  });

  it('S118: BAC 10,000, PV 10,000, EV 9,166.67, AC 11,000', () => {
    const result = indices({ BAC: 10000, PV: 10000, EV: 9166.666666666666, AC: 11000 });
    expect(result?.CPI).toBeCloseTo(0.8333333333333334, 12);
    expect(result?.SPI).toBeCloseTo(0.9166666666666666, 12);
    expect(result?.EAC).toBeCloseTo(12000, 6);
    expect(result?.VAC).toBeCloseTo(-2000, 6);
  });

  it('needs planned value, earned value and actual cost above 0', () => {
    expect(indices({ BAC: 500, PV: 0, EV: 200, AC: 250 })).toBeNull();
    expect(indices({ BAC: 500, PV: 300, EV: 0, AC: 250 })).toBeNull();
    expect(indices({ BAC: 500, PV: 300, EV: 200, AC: 0 })).toBeNull();
  });

  it('leaves out what needs a budget', () => {
    expect(rateOne({ plannedValue: 300, earnedValue: 200, actualCost: 250 }).earnedValue).toEqual({
      CPI: 0.8,
      SPI: 200 / 300,
      EAC: null,
      VAC: null,
      TCPI: null,
    });
  });

  it('has no TCPI once the budget is spent', () => {
    expect(indices({ BAC: 250, PV: 300, EV: 200, AC: 250 })?.TCPI).toBeNull();
  });

  it('is given whatever the lifecycle', () => {
    const figures = values({ BAC: 500, PV: 300, EV: 200, AC: 250 });
    expect(rateOne(figures, { project: { lifecycle: 'done' } }).earnedValue?.CPI).toBeCloseTo(0.8, 12);
  });

  it('is null across units', () => {
    const money = moneyIn(['earnedValue'], { unit: 1000 });
    expect(rateOne(values({ BAC: 500, PV: 300, EV: 200, AC: 250 }), { money }).earnedValue).toBeNull();
  });
});

describe('performance indices as colours', () => {
  // Budget 10,000 is far from spent; the index alone decides.
  const costOf = (CPI: number) => rateOne({ budget: 10000, earnedValue: CPI * 1000, actualCost: 1000 }).dimensions.cost;

  it.each([
    [0.95, 'G'],
    [0.949, 'A'],
    [0.9, 'A'],
    [0.899, 'R'],
  ])('S119 FEMA: CPI %d is %s', (index, colour) => {
    expect(costOf(index)?.rag).toBe(colour);
  });

  it.each([1.05, 1.051, 1.1, 1.101])('stays one-sided where FEMA is two-sided: CPI %d is green', (index) => {
    expect(costOf(index)?.rag).toBe('G');
  });

  it('takes red for a fact, amber for an extrapolation', () => {
    expect(costOf(0.899)).toMatchObject({ kind: 'fact', measure: 'CPI', value: 0.899, threshold: 0.9 });
    expect(costOf(0.92)).toMatchObject({ kind: 'extrapolation', threshold: 0.95 });
  });

  it('proves no green cost without a budget', () => {
    expect(rateOne({ earnedValue: 1000, actualCost: 1000 }).dimensions.cost).toBeUndefined();
  });

  it('takes SPI for evidence of the schedule while the end lies ahead', () => {
    const earned = { earnedValue: 960, plannedValue: 1000 };
    expect(rateOne({ end: day(10), ...earned }).dimensions.schedule).toMatchObject({ rag: 'G', measure: 'SPI' });
    expect(rateOne(earned).dimensions.schedule).toBeUndefined();
    expect(rateOne({ end: day(10), ...earned, earnedValue: 890 }).dimensions.schedule?.rag).toBe('R');
  });

  it('does not use SPI after the planned finish', () => {
    const late = rateOne({ start: day(-100), end: day(-1), earnedValue: 500, plannedValue: 1000 });
    expect(late.dimensions.schedule).toMatchObject({ rag: 'A', measure: 'days past end' });
  });
});

describe('portfolioIndex', () => {
  it('divides sums: EV/AC 200/250 and 900/880 give .9735, not the mean .9114', () => {
    const project = (key: string, EV: number, AC: number) =>
      makeProject({ key, values: { earnedValue: EV, actualCost: AC, plannedValue: 1000 } });
    const { performance } = rate({ projects: [project('a', 200, 250), project('b', 900, 880), makeProject({ key: 'c' })] });
    expect(performance?.CPI).toBeCloseTo(0.973451, 6);
    expect(performance?.SPI).toBeCloseTo(0.55, 12);
    expect(performance?.projects).toBe(2);
  });

  it('is null without earned value', () => {
    expect(rate({ projects: [makeProject({ key: 'a' })] }).performance).toBeNull();
  });
});
