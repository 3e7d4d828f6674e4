import { readLetters, readNumber, readSettingCell, readWeight } from '../../../src/core/settings/read-setting-cell';
import { settingRecord } from '../../../src/core/settings/setting-records';
import type { SettingRecord } from '../../../src/core/settings/setting-records';
import type { Cell } from '../../../src/core/workbook/cell';

const bad = { bad: true };

function record(path: string): SettingRecord {
  const found = settingRecord(path);
  if (!found) throw new Error(path);
  return found;
}

describe('readNumber', () => {
  it.each<[Cell, number | null]>([
    [0.05, 0.05],
    ['0.05', 0.05],
    ['0,05', 0.05],
    [' 5 % ', 0.05],
    ['12,5%', 0.125],
    ['-3', -3],
    ['1,000', null],
    ['1 000', null],
    ['five', null],
    ['', null],
    [true, null],
    [{ error: '#N/A' }, null],
    [null, null],
  ])('reads %j as %j', (cell, number) => {
    expect(readNumber(cell)).toBe(number);
  });
});

describe('readSettingCell', () => {
  it('is null for an empty cell', () => {
    expect(readSettingCell(null, record('hoursPerDay'))).toEqual({ value: null });
    expect(readSettingCell('  ', record('hoursPerDay'))).toEqual({ value: null });
  });

  it('counts days in whole numbers', () => {
    expect(readSettingCell(30, record('thresholds.cadenceDays'))).toEqual({ value: 30 });
    expect(readSettingCell(30.5, record('thresholds.cadenceDays'))).toEqual(bad);
  });

  it('holds a number to its range', () => {
    expect(readSettingCell(24, record('hoursPerDay'))).toEqual({ value: 24 });
    expect(readSettingCell(24.5, record('hoursPerDay'))).toEqual(bad);
  });

  it('reads dates as ISO text', () => {
    expect(readSettingCell(46326, record('asOf'))).toEqual({ value: '2026-10-31' });
    expect(readSettingCell('31/10/2026', record('asOf'))).toEqual(bad);
    expect(readSettingCell(3, record('asOf'))).toEqual(bad);
  });

  it('spells a choice as the list does', () => {
    expect(readSettingCell('Weighted-Score', record('method'))).toEqual({ value: 'weighted-score' });
    expect(readSettingCell('wsjf', record('method'))).toEqual(bad);
  });
});

describe('readWeight', () => {
  it('takes zero and more', () => {
    expect([0, 3, '35%', null].map(readWeight)).toEqual([{ value: 0 }, { value: 3 }, { value: 0.35 }, { value: null }]);
    expect([-1, 'high'].map(readWeight)).toEqual([bad, bad]);
  });
});

describe('readLetters', () => {
  it('takes columns of a sheet only', () => {
    expect(['f', ' XFD '].map(readLetters)).toEqual([{ value: 'F' }, { value: 'XFD' }]);
    expect(['XFE', 'F2', 6].map(readLetters)).toEqual([bad, bad, bad]);
  });
});
