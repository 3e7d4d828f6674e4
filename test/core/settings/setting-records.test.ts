import { defaultSettings } from '../../../src/core/settings/defaults';
import { allowedText, getSetting, isAllowedNumber, settingRecord, settingRecords, withSetting } from '../../../src/core/settings/setting-records';

/** Paths of everything that is neither a list nor a map in the defaults, plus the edges of the utilisation bands. */
function scalarPaths(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [path];
  if (Array.isArray(node)) return path === 'thresholds.utilisation' ? node.map((_, index) => `${path}.${index}`) : [];
  return Object.entries(node).flatMap(([key, child]) => scalarPaths(child, path === '' ? key : `${path}.${key}`));
}

describe('settingRecords', () => {
  it('lists every scalar of the settings once', () => {
    const listed = settingRecords.map(({ path }) => path);
    const expected = scalarPaths(defaultSettings, '').filter((path) => path !== 'criteria' && path !== 'table');
    expect([...listed].sort()).toEqual([...expected, 'table.sheet', 'table.headerRow'].sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('labels each setting differently', () => {
    const labels = settingRecords.map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('allows every default', () => {
    for (const record of settingRecords) {
      const value = getSetting(defaultSettings, record.path);
      if (typeof value === 'number') expect([record.path, isAllowedNumber(record, value)]).toEqual([record.path, true]);
    }
  });
});

describe('getSetting', () => {
  it('reads by dotted path', () => {
    expect(getSetting(defaultSettings, 'thresholds.finishSlip.redDays')).toBe(30);
    expect(getSetting(defaultSettings, 'thresholds.utilisation.3')).toBe(1.1);
    expect(getSetting(defaultSettings, 'hoursPerDay')).toBe(8);
  });

  it('is null where there is no value', () => {
    expect(getSetting(defaultSettings, 'asOf')).toBeNull();
    expect(getSetting(defaultSettings, 'table.headerRow')).toBeNull();
  });

  it('throws for a path that is no setting', () => {
    expect(() => getSetting(defaultSettings, 'thresholds.constructor')).toThrow('There is no setting "thresholds.constructor".');
  });
});

describe('withSetting', () => {
  it('sets one value and leaves its input as it was', () => {
    const before = { thresholds: { cpi: { amber: 0.93 } } };
    expect(withSetting(before, 'thresholds.cpi.red', 0.8)).toEqual({ thresholds: { cpi: { amber: 0.93, red: 0.8 } } });
    expect(before).toEqual({ thresholds: { cpi: { amber: 0.93 } } });
  });

  it('takes the other utilisation edges from the defaults', () => {
    expect(withSetting({}, 'thresholds.utilisation.4', 1.5)).toEqual({ thresholds: { utilisation: [0.5, 0.8, 1, 1.1, 1.5] } });
  });
});

describe('allowedText', () => {
  it('ends a sentence', () => {
    const words = (path: string): string => {
      const record = settingRecord(path);
      return record ? allowedText(record) : '';
    };
    expect(words('thresholds.cadenceDays')).toBe('a whole number of days from 1 to 366');
    expect(words('availability')).toBe('a share from 0.01 to 1 (1% to 100%)');
    expect(words('method')).toBe('"weighted-score"');
  });
});
