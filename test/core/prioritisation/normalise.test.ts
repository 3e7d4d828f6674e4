import { chooseScaling, isOutsideScale, normalise } from '../../../src/core/prioritisation/normalise';

describe('chooseScaling', () => {
  it('takes the declared ends', () => {
    expect(chooseScaling([1, 5], [2, 3], false)).toEqual({ kind: 'scale', low: 1, high: 5 });
  });

  it('takes the observed ends where none are declared', () => {
    expect(chooseScaling('observed', [40, 10, 25], false)).toEqual({ kind: 'minmax', low: 10, high: 40 });
  });

  it('scales money by logarithm beyond two orders of magnitude', () => {
    expect(chooseScaling('observed', [1000, 0, 100001], true)).toEqual({ kind: 'log', low: 1000, high: 100001 });
  });

  it('leaves money of exactly two orders of magnitude evenly scaled', () => {
    expect(chooseScaling('observed', [1000, 100000], true)).toEqual({ kind: 'minmax', low: 1000, high: 100000 });
  });

  it('never scales by logarithm what is not money', () => {
    expect(chooseScaling('observed', [1, 1000], false)).toEqual({ kind: 'minmax', low: 1, high: 1000 });
  });

  it('has ends 0 and 0 without any value', () => {
    expect(chooseScaling('observed', [], true)).toEqual({ kind: 'minmax', low: 0, high: 0 });
  });
});

describe('normalise', () => {
  const oneToFive = { kind: 'scale', low: 1, high: 5 } as const;

  it('puts a rating between its ends', () => {
    expect(normalise(4, oneToFive, 'benefit')).toBe(0.75);
    expect(normalise(4, oneToFive, 'cost')).toBe(0.25);
  });

  it('reads a scale that is declared downwards', () => {
    expect(normalise(1, { kind: 'scale', low: 5, high: 1 }, 'benefit')).toBe(1);
  });

  it('gives one half where nothing differs', () => {
    expect(normalise(7, { kind: 'minmax', low: 7, high: 7 }, 'cost')).toBe(0.5);
  });

  it('takes equal steps for equal factors under logarithm', () => {
    const scaling = { kind: 'log', low: 10, high: 1000 } as const;
    expect(normalise(10, scaling, 'benefit')).toBe(0);
    expect(normalise(100, scaling, 'benefit')).toBe(0.5);
    expect(normalise(1000, scaling, 'benefit')).toBe(1);
    expect(normalise(1000, scaling, 'cost')).toBe(0);
  });

  it('counts amounts of zero or less as the smallest under logarithm', () => {
    const scaling = { kind: 'log', low: 10, high: 1000 } as const;
    expect(normalise(0, scaling, 'benefit')).toBe(0);
    expect(normalise(-5, scaling, 'cost')).toBe(1);
  });

  it('has no share for raw points', () => {
    expect(normalise(7, { kind: 'none' }, 'benefit')).toBeNull();
  });
});

describe('isOutsideScale', () => {
  it('knows values beyond the declared ends, whichever way they run', () => {
    expect([0, 1, 5, 6].map((value) => isOutsideScale(value, { kind: 'scale', low: 5, high: 1 }))).toEqual([true, false, false, true]);
  });

  it('says nothing of observed ends', () => {
    expect(isOutsideScale(9, { kind: 'minmax', low: 1, high: 5 })).toBe(false);
  });
});
