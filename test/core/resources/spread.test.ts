import fc from 'fast-check';
import { spreadLevel, spreadTotal, usableRange } from '../../../src/core/resources/spread';
import { iso } from './resource-case';

const range = (start: string, end: string) => ({ start: iso(start), end: iso(end) });

describe('spreadTotal', () => {
  it('follows working days across months', () => {
    expect(spreadTotal(100, range('2026-01-29', '2026-02-04'))).toEqual(
      [
        [iso('2026-01-01'), 40],
        [iso('2026-02-01'), 60],
      ],
    );
  });

  it('puts a weekend into its month', () => {
    expect(spreadTotal(8, range('2026-10-31', '2026-11-01'))).toEqual([[iso('2026-10-01'), 8]]);
  });

  it('sums to the total, whatever the range', () => {
    const day = fc.integer({ min: iso('2020-01-01'), max: iso('2030-12-31') });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 5000 }), (start, length, total) => {
        const amounts = spreadTotal(total, { start, end: start + length }).map(([, amount]) => amount);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 6);
        expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('spreadLevel', () => {
  it('holds the level in whole months and weighs parts by working days', () => {
    expect(spreadLevel(0.5, range('2026-02-16', '2026-03-31'))).toEqual(
      [
        [iso('2026-02-01'), 0.25],
        [iso('2026-03-01'), 0.5],
      ],
    );
  });
});

describe('usableRange', () => {
  it('takes a single day, and refuses reversed, missing and absurd ends', () => {
    expect(usableRange(100, 100)).toEqual({ start: 100, end: 100 });
    expect(usableRange(100, 99)).toBeNull();
    expect(usableRange(100, null)).toBeNull();
    expect(usableRange(iso('2026-01-01'), iso('9999-12-31'))).toBeNull();
  });
});
