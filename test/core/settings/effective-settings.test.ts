import { defaultSettings } from '../../../src/core/settings/defaults';
import { effectiveSettings } from '../../../src/core/settings/effective-settings';

const value = { label: 'Value', column: null, weight: 2, direction: 'benefit', scale: null } as const;

describe('effectiveSettings', () => {
  it('is the defaults without any layer', () => {
    const { values, origins } = effectiveSettings({ sheet: null, file: null });
    expect(values).toEqual(defaultSettings);
    expect(origins.size).toBe(0);
  });

  it('lets the file win over the sheet, and the sheet over the default', () => {
    const { values, origins } = effectiveSettings({
      sheet: { hoursPerDay: 7.5, availability: 0.7 },
      file: { hoursPerDay: 6 },
    });
    expect([values.hoursPerDay, values.availability, values.minimumCoverage]).toEqual([6, 0.7, 0.6]);
    expect([...origins]).toEqual(expect.arrayContaining([['hoursPerDay', 'file'], ['availability', 'sheet']]));
    expect(origins.has('minimumCoverage')).toBe(false);
  });

  it('replaces lists whole', () => {
    const { values, origins } = effectiveSettings({
      sheet: { criteria: [value, { ...value, label: 'Risk' }], objectives: [{ name: 'Grow', weight: 1 }] },
      file: { criteria: [value] },
    });
    expect(values.criteria).toEqual([value]);
    expect(values.objectives).toEqual([{ name: 'Grow', weight: 1 }]);
    expect([origins.get('criteria'), origins.get('objectives')]).toEqual(['file', 'sheet']);
  });

  it('lets the file put the criteria back to those evident in the sheet', () => {
    expect(effectiveSettings({ sheet: { criteria: [value] }, file: { criteria: null } }).values.criteria).toBeNull();
  });

  it('joins columns field by field', () => {
    const { values, origins } = effectiveSettings({ sheet: { columns: { budget: 'L', end: 'M' } }, file: { columns: { end: '' } } });
    expect(values.columns).toEqual({ budget: 'L', end: '' });
    expect([origins.get('columns.budget'), origins.get('columns.end')]).toEqual(['sheet', 'file']);
  });

  it('takes the utilisation edges whole', () => {
    const { values, origins } = effectiveSettings({ sheet: { thresholds: { utilisation: [0.4, 0.8, 1, 1, 1] } }, file: null });
    expect(values.thresholds.utilisation).toEqual([0.4, 0.8, 1, 1, 1]);
    expect(origins.get('thresholds.utilisation')).toBe('sheet');
  });

  it("drops the sheet's part of a pair of limits that the file's part contradicts", () => {
    const { values, origins } = effectiveSettings({
      sheet: { thresholds: { cpi: { amber: 0.85, red: 0.8 }, cadenceDays: 14 } },
      file: { thresholds: { cpi: { red: 0.9 } } },
    });
    expect(values.thresholds.cpi).toEqual({ amber: 0.95, red: 0.9 });
    expect(values.thresholds.cadenceDays).toBe(14);
    expect([origins.get('thresholds.cpi.amber'), origins.get('thresholds.cpi.red')]).toEqual([undefined, 'file']);
  });

  it('keeps a pair taken from both layers that is in order', () => {
    const { values } = effectiveSettings({
      sheet: { thresholds: { costOverrun: { amber: 0.02 } } },
      file: { thresholds: { costOverrun: { red: 0.04 } } },
    });
    expect(values.thresholds.costOverrun).toEqual({ amber: 0.02, red: 0.04 });
  });

  it('leaves a table without a header row to be found', () => {
    expect(effectiveSettings({ sheet: { table: { sheet: 'Old' } }, file: null }).values.table).toBeNull();
  });
});
