import { readSettingsFile } from '../../../src/core/settings/read-settings-file';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';

const fields = ['name', 'budget', 'end'];
const read = (value: unknown) => readSettingsFile(JSON.stringify(value), fields);

function problemOf(json: string): string {
  try {
    readSettingsFile(json, fields);
  } catch (error) {
    if (error instanceof PlumblineError && error.code === 'invalid-settings') return error.message;
    throw error;
  }
  return 'accepted';
}
const problem = (value: unknown): string => problemOf(JSON.stringify(value));

describe('readSettingsFile', () => {
  it('reads every key of the contract', () => {
    const input = read({
      method: 'weighted-score',
      criteria: [{ label: 'Value', column: 'f', weight: 35, direction: 'benefit', scale: [1, 5] }],
      table: { sheet: 'Portfolio', headerRow: 4 },
      columns: { budget: 'L' },
      objectives: [{ name: 'Grow', weight: 0.5 }],
      thresholds: {
        cpi: { amber: 0.95, red: 0.9 },
        spi: { amber: 0.95, red: 0.9 },
        finishSlip: { amber: 0.05, red: 0.1, redDays: 30 },
        costOverrun: { amber: 0.05, red: 0.1 },
        cadenceDays: 31,
        utilisation: [0.5, 0.8, 1, 1.1, 1.3],
      },
    });
    expect(input.criteria).toEqual([{ label: 'Value', column: 'F', weight: 35, direction: 'benefit', scale: [1, 5] }]);
    expect(input.table).toEqual({ sheet: 'Portfolio', headerRow: 4 });
    expect(input.columns).toEqual({ budget: 'L' });
    expect(input.objectives).toEqual([{ name: 'Grow', weight: 0.5 }]);
    expect(input.thresholds?.finishSlip).toEqual({ amber: 0.05, red: 0.1, redDays: 30 });
    expect(input.thresholds?.utilisation).toEqual([0.5, 0.8, 1, 1.1, 1.3]);
  });

  it('reads the keys of our own', () => {
    const input = read({
      asOf: '2026-10-31',
      hoursPerDay: 7.5,
      availability: 0.8,
      minimumCoverage: 0.5,
      themes: [{ theme: 'Digital', objective: 'Grow' }],
      sheetsToWrite: ['RAG status', 'summary'],
    });
    expect(input).toEqual({
      asOf: '2026-10-31',
      hoursPerDay: 7.5,
      availability: 0.8,
      minimumCoverage: 0.5,
      themes: [{ theme: 'Digital', objective: 'Grow' }],
      sheetsToWrite: ['summary', 'rag'],
    });
  });

  it('leaves out what the file leaves out', () => {
    expect(read({})).toEqual({});
    expect(read({ thresholds: { cpi: { amber: 0.93 } } })).toEqual({ thresholds: { cpi: { amber: 0.93 } } });
  });

  it('fills in what one criterion leaves out', () => {
    expect(read({ criteria: [{ label: ' Value ', weight: 1 }] }).criteria).toEqual([
      { label: 'Value', column: null, weight: 1, direction: 'benefit', scale: null },
    ]);
  });

  it('takes null for what is found in the workbook, and an empty text for a column left out', () => {
    expect(read({ criteria: null, table: null, asOf: null, columns: { budget: '' } })).toEqual({
      criteria: null,
      table: null,
      asOf: null,
      columns: { budget: '' },
    });
  });

  it('reads past a byte-order mark', () => {
    expect(readSettingsFile('\ufeff{"hoursPerDay": 7.5}', fields)).toEqual({ hoursPerDay: 7.5 });
  });

  it('maps RAG dimensions and criteria by their prefix', () => {
    expect(read({ columns: { 'rag:schedule': 'g', 'criterion:Value': 'H' } }).columns).toEqual({
      'rag:schedule': 'G',
      'criterion:Value': 'H',
    });
  });

  it('names the unknown key and those allowed beside it', () => {
    expect(problem({ thresholds: { cpi: { amber: 0.95, purple: 1 } } })).toBe(
      'The settings file has the unknown key "thresholds.cpi.purple"; allowed in "thresholds.cpi" are amber, red.',
    );
    expect(problem({ weigths: [] })).toMatch(/^The settings file has the unknown key "weigths"; allowed at the top are method, asOf, criteria,/);
  });

  it('names the key, the value and what is allowed', () => {
    expect(problem({ thresholds: { cpi: { amber: 'high' } } })).toBe(
      'The settings file gives "thresholds.cpi.amber" as "high"; allowed is a number from 0 to 2.',
    );
    expect(problem({ criteria: [{ label: 'Value', weight: -1 }] })).toBe(
      'The settings file gives "criteria[0].weight" as -1; allowed is a number of 0 or more.',
    );
  });

  it('names a missing key', () => {
    expect(problem({ criteria: [{ label: 'Value' }] })).toBe(
      'The settings file leaves out "criteria[0].weight", which is needed there.',
    );
  });

  it.each([
    [{ method: 'best' }, '"weighted-score"'],
    [{ criteria: [] }, 'at least one criterion'],
    [{ criteria: [{ label: 'Value', weight: 0 }] }, 'at least one weight above 0'],
    [{ criteria: [{ label: ' ', weight: 1 }] }, 'not empty'],
    [{ criteria: [{ label: 'Value', weight: 1 }, { label: 'value', weight: 1 }] }, 'each label once'],
    [{ criteria: [{ label: 'Value', weight: 1, direction: 'up' }] }, '"benefit"'],
    [{ criteria: [{ label: 'Value', weight: 1, scale: [5, 1] }] }, 'low below high'],
    [{ criteria: [{ label: 'Value', weight: 1, scale: [1, 1] }] }, 'low below high'],
    [{ criteria: [{ label: 'Value', weight: 1, column: 'A1' }] }, 'column letters'],
    [{ criteria: [{ label: 'A', weight: 1, scale: 'none' }, { label: 'B', weight: 1, scale: [1, 5] }] }, 'for all criteria or for none'],
    [{ table: { sheet: 'Portfolio', headerRow: 0 } }, 'a row number from 1'],
    [{ table: { sheet: 'Portfolio' } }, 'leaves out "table.headerRow"'],
    [{ dateOrder: 'dmy' }, '"day-first", "month-first" or null'],
    [{ columns: { budget: 'XFE' } }, 'column letters'],
    [{ columns: { budget: 12 } }, 'column letters'],
    [{ columns: { bugdet: 'L' } }, 'names "columns.bugdet", but there is no such field'],
    [{ objectives: [{ name: 'Grow', weight: 0 }] }, 'at least one weight above 0'],
    [{ objectives: [{ name: 'Grow', weight: 1 }, { name: 'grow', weight: 1 }] }, 'each name once'],
    [{ thresholds: { utilisation: [0.5, 0.8, 0.7, 1.1, 1.3] } }, 'ascending order'],
    [{ thresholds: { utilisation: [0.5, 0.8, 1] } }, 'five shares'],
    [{ thresholds: { cadenceDays: 0 } }, 'a whole number of days from 1 to 366'],
    [{ thresholds: { cadenceDays: 30.5 } }, 'a whole number of days'],
    [{ thresholds: [] }, 'an object'],
    [{ availability: 0 }, 'a share from 0.01'],
    [{ minimumCoverage: 60 }, 'a share from 0 to 1 (0% to 100%)'],
    [{ asOf: '31.10.2026' }, 'a date such as "2026-10-31"'],
    [{ asOf: '2026-02-30' }, 'a date such as "2026-10-31"'],
    [{ sheetsToWrite: ['History'] }, 'each one of "Summary"'],
    [[], 'it must be an object'],
    [null, 'it must be an object'],
  ])('refuses %j', (value, words) => {
    expect(problem(value)).toContain(words);
  });

  it('refuses limits out of order, and says which one is a default', () => {
    expect(problem({ thresholds: { cpi: { amber: 0.9, red: 0.95 } } })).toBe(
      'The settings file gives "thresholds.cpi.red" (0.95) above "thresholds.cpi.amber" (0.9); allowed is a red limit at or below the amber one.',
    );
    expect(problem({ thresholds: { costOverrun: { red: 0.01 } } })).toContain(
      '"thresholds.costOverrun.red" (0.01) below "thresholds.costOverrun.amber" (0.05, the default)',
    );
  });

  it.each(['wsjf', 'rice', 'ice', 'value-effort', 'moscow'])('says that %s is not in this version and what to use', (method) => {
    expect(problem({ method })).toBe(
      `The settings file gives "method" as "${method}", which is not in this version: use "weighted-score", with what you score on as criteria.`,
    );
  });

  it('says that pairwise is not in this version and what to use', () => {
    expect(problem({ pairwise: { items: ['A', 'B'], matrix: [[1, 3], [1 / 3, 1]] } })).toBe(
      'The settings file asks for "pairwise", which is not in this version: give each criterion its "weight" instead.',
    );
  });

  it('tells the line and column of a syntax error', () => {
    expect(problemOf('{\n  "method": "weighted-score",\n}')).toBe(
      'The settings file is not valid JSON: unexpected "}" in line 3, column 1.',
    );
    expect(problemOf('{"a": 1')).toBe('The settings file is not valid JSON: unexpected the end of the file in line 1, column 8.');
    expect(problemOf('')).toContain('line 1, column 1');
    expect(problemOf("{'a': 1}")).toContain('unexpected "\'" in line 1, column 2');
    expect(problemOf('{"a": 01}')).toContain('line 1, column 7');
  });

  it('refuses JSON nested without end quickly', () => {
    expect(problemOf('['.repeat(200000))).toContain('is not valid JSON');
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('treats %s as any unknown key', (key) => {
    expect(problemOf(`{"${key}": {"polluted": 1}}`)).toContain(`unknown key "${key}"`);
    expect(problemOf(`{"thresholds": {"${key}": {"amber": 1}}}`)).toContain(`unknown key "thresholds.${key}"`);
    expect(problemOf(`{"columns": {"${key}": "A"}}`)).toContain('there is no such field');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
