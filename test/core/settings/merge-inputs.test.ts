import { mergeInputs } from '../../../src/core/settings/merge-inputs';

describe('mergeInputs', () => {
  it('takes groups member by member, and lists and single values whole', () => {
    const below = { people: 'names', columns: { end: 'J', budget: 'K' }, thresholds: { cpi: { amber: 0.95 } }, objectives: [{ name: 'Grow', weight: 1 }] } as const;
    const above = { people: 'roles', columns: { budget: '' }, thresholds: { cpi: { red: 0.8 } }, objectives: [] } as const;
    expect(mergeInputs(below, above)).toEqual({ people: 'roles', columns: { end: 'J', budget: '' }, thresholds: { cpi: { amber: 0.95, red: 0.8 } }, objectives: [] });
  });

  it('lets null stand for nothing as a whole, and for a value inside', () => {
    expect(mergeInputs(null, null)).toBeNull();
    expect(mergeInputs({ hoursPerDay: 8 }, null)).toEqual({ hoursPerDay: 8 });
    expect(mergeInputs(null, { hoursPerDay: 8 })).toEqual({ hoursPerDay: 8 });
    expect(mergeInputs({ table: { sheet: 'Plan', headerRow: 4 } }, { table: null })).toEqual({ table: null });
  });
});
