import { nameLikeness, namePartsOf } from '../../../src/core/moves/name-likeness';

const likeness = (a: string, b: string): number => nameLikeness(namePartsOf(a), namePartsOf(b));

describe('nameLikeness', () => {
  it('is 1 where only case, blanks and punctuation differ', () => {
    expect(likeness('CRM clean-up', 'crm Cleanup')).toBe(1);
  });

  it('is twice the shared words over all words', () => {
    // customer self service portal / self service portal: 2 x 3 of 7
    expect(likeness('Customer self-service portal', 'Self-service portal')).toBeCloseTo(6 / 7, 12);
    expect(likeness('Warehouse robotics', 'Fleet telematics')).toBe(0);
  });

  it('forgives one wrong letter in a word of five or more', () => {
    expect(likeness('Payments gateway', 'Payment gateway')).toBe(1);
    expect(likeness('Warehouse robotics', 'Warehosue robotics')).toBe(1);
    expect(likeness('Tax desk', 'Tab desk')).toBe(0.5);
  });

  it('never forgives another direction', () => {
    expect(likeness('Site safety north', 'Site safety south')).toBeCloseTo(2 / 3, 12);
  });

  it('is 0 where a number or counting letter differs', () => {
    expect(likeness('Branch refit wave 1', 'Branch refit wave 2')).toBe(0);
    expect(likeness('Data centre phase II', 'Data centre phase III')).toBe(0);
    expect(likeness('Data centre phase A', 'Data centre phase B')).toBe(0);
  });

  it('passes over words that names gain and lose', () => {
    expect(likeness('The warehouse robotics programme', 'Warehouse robotics')).toBe(1);
  });

  it('is 0 without a name', () => {
    expect(likeness('', '')).toBe(0);
    expect(likeness('–', 'Portal')).toBe(0);
  });
});
