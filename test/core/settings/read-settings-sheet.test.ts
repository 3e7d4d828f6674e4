import { effectiveSettings } from '../../../src/core/settings/effective-settings';
import { readSettingsSheet } from '../../../src/core/settings/read-settings-sheet';
import type { SettingsInput } from '../../../src/core/settings/settings';
import { settingsSheet } from '../../../src/core/sheets/settings';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { makeContext, makeMainTable, makeReport, mappedColumn } from '../../support/make-report';
import type { ReportParts } from '../../support/make-report';
import { beside, cellsOf, readBack } from '../../support/read-back';
import type { Edit } from '../../support/read-back';
import { makeSheet } from '../../support/make-sheet';

const value = { label: 'Value', weight: 0.75, weightFrom: 'sheet', direction: 'benefit', scaling: { kind: 'scale', low: 1, high: 5 }, confirmed: false } as const;
const risk = { label: 'Risk', weight: 0.25, weightFrom: 'sheet', direction: 'cost', scaling: { kind: 'minmax', low: 2, high: 9 }, confirmed: false } as const;
const column = { header: '', isMoney: false, scale: null, direction: 'benefit' } as const;
const cell = { sheet: 'Goals', row: 1, column: 1 };
const objective = { id: null, source: null, baseline: null, target: null, actual: null, start: null, due: null, owner: null };

const found: ReportParts = {
  main: makeMainTable([mappedColumn('name', 1, 'Project'), mappedColumn('budget', 11, 'Cost k£'), mappedColumn('rag', 4, 'RAG'), mappedColumn('rag', 5, 'RAG old')]),
  prioritisation: { criteria: [value, risk] },
  portfolio: {
    criteria: [
      { ...column, label: 'Value', column: 5, typedWeight: 30 },
      { ...column, label: 'Risk', column: 6, typedWeight: 10 },
    ],
    objectives: [
      { ...objective, name: 'Grow', weight: { value: 0.6, cell } },
      { ...objective, name: 'Save', weight: null },
    ],
  },
  alignment: { themes: [] },
};

function written(input: SettingsInput = {}, parts: ReportParts = found): SheetSpec {
  return settingsSheet(makeContext(makeReport({ ...parts, settings: effectiveSettings({ sheet: input, file: null }) })));
}

/** Reads the sheet of these settings after typing into it. */
function read(edits: (spec: SheetSpec) => readonly Edit[], input: SettingsInput = {}) {
  const spec = written(input);
  return readSettingsSheet(readBack(spec, edits(spec)));
}

const codes = (reading: ReturnType<typeof readSettingsSheet>): readonly string[] => reading.findings.map(({ code }) => code);

describe('readSettingsSheet', () => {
  it('finds nothing set in a sheet written from the defaults', () => {
    const reading = read(() => []);
    expect(reading.input).toEqual({});
    expect(reading.findings).toEqual([]);
  });

  it('reads a limit typed beside its label', () => {
    const { input } = read((spec) => [{ ...beside(spec, 'Finish slip: red also needs more than (days)'), value: 20 }]);
    expect(input).toEqual({ thresholds: { finishSlip: { redDays: 20 } } });
  });

  it('reads a percentage typed as text', () => {
    const { input } = read((spec) => [{ ...beside(spec, 'Forecast cost over budget: amber above'), value: '8 %' }]);
    expect(input.thresholds?.costOverrun).toEqual({ amber: 0.08 });
  });

  it('reads a status date typed as a date or as ISO text', () => {
    expect(read((spec) => [{ ...beside(spec, 'Status date'), value: 46326 }]).input.asOf).toBe('2026-10-31');
    expect(read((spec) => [{ ...beside(spec, 'Status date'), value: '2026-10-31' }]).input.asOf).toBe('2026-10-31');
  });

  it('takes an emptied cell for the default', () => {
    const { input, findings } = read((spec) => [{ ...beside(spec, 'Working hours per day'), value: null }], { hoursPerDay: 6 });
    expect(input).toEqual({});
    expect(findings).toEqual([]);
  });

  it('refuses a limit out of range, beside its cell, and keeps what was typed', () => {
    const reading = read((spec) => [{ ...beside(spec, 'Working hours per day'), value: 'eight' }]);
    expect(reading.input).toEqual({});
    expect(reading.rejected).toEqual(new Map([['hoursPerDay', 'eight']]));
    expect(reading.findings[0]).toMatchObject({
      code: 'bad-setting',
      severity: 'warning',
      at: { sheet: 'Settings', column: 1 },
      args: { setting: 'Working hours per day', typed: 'eight', used: '8', allowed: 'a number from 0.5 to 24' },
    });
  });

  it('puts limits out of order back to the default and keeps the limit beside them', () => {
    const reading = read((spec) => [
      { ...beside(spec, 'Finish slip: red above, of the duration'), value: 0.01 },
      { ...beside(spec, 'Finish slip: red also needs more than (days)'), value: 20 },
    ]);
    expect(reading.input).toEqual({ thresholds: { finishSlip: { redDays: 20 } } });
    expect([...reading.rejected]).toEqual([['thresholds.finishSlip.red', 0.01]]);
    expect(codes(reading)).toEqual(['settings-out-of-order']);
  });

  it('refuses utilisation edges that do not ascend', () => {
    const reading = read((spec) => [{ ...beside(spec, 'Utilisation: far under below'), value: 0.9 }]);
    expect(reading.input).toEqual({});
    expect([...reading.rejected.keys()]).toEqual(['thresholds.utilisation.0']);
  });

  it('needs a header row for a sheet to be forced', () => {
    const reading = read((spec) => [{ ...beside(spec, 'Main table: sheet'), value: 'Plan' }]);
    expect(reading.input).toEqual({});
    expect(codes(reading)).toEqual(['bad-setting']);
    const both = read((spec) => [
      { ...beside(spec, 'Main table: sheet'), value: 2026 },
      { ...beside(spec, 'Main table: header row'), value: 4 },
    ]);
    expect(both.input.table).toEqual({ sheet: '2026', headerRow: 4 });
  });

  it('reads the order of day and month, and refuses any other word', () => {
    const label = 'Dates such as 03/04/2026, where no other date shows it';
    expect(read((spec) => [{ ...beside(spec, label), value: 'Month-first' }]).input).toEqual({ dateOrder: 'month-first' });
    const reading = read((spec) => [{ ...beside(spec, label), value: 'dmy' }]);
    expect([reading.input, codes(reading)]).toEqual([{}, ['bad-setting']]);
  });

  it('confirms all criteria when one weight is edited', () => {
    const { input } = read((spec) => [{ ...beside(spec, 'Value'), value: 60 }]);
    expect(input.criteria).toEqual([
      { label: 'Value', column: null, weight: 60, direction: 'benefit', scale: [1, 5] },
      { label: 'Risk', column: null, weight: 10, direction: 'cost', scale: null },
    ]);
  });

  it('takes ends typed over observed ones for a declared scale', () => {
    const { input } = read((spec) => [{ ...beside(spec, 'Risk', 6), value: 1 }]);
    expect(input.criteria?.[1]?.scale).toEqual([1, 9]);
  });

  it('reads a criterion typed into a row to spare', () => {
    const { input } = read((spec) => {
      const below = beside(spec, 'Risk', 0).row + 1;
      return [{ row: below, column: 0, value: 'Urgency' }, { row: below, column: 1, value: 5 }];
    });
    expect(input.criteria?.map(({ label, weight }) => [label, weight])).toEqual([['Value', 30], ['Risk', 10], ['Urgency', 5]]);
  });

  it('keeps the criteria as they were when a weight is not allowed', () => {
    const reading = read((spec) => [{ ...beside(spec, 'Value'), value: 'lots' }]);
    expect(reading.input).toEqual({});
    expect([...reading.rejected]).toEqual([['criteria.Value.weight', 'lots']]);
  });

  it('keeps the criteria as they were when all weights are set to zero', () => {
    const reading = read((spec) => [{ ...beside(spec, 'Value'), value: 0 }, { ...beside(spec, 'Risk'), value: 0 }]);
    expect(reading.input).toEqual({});
    expect(codes(reading)).toEqual(['settings-out-of-order']);
  });

  it('lets a column letter be typed, cleared and taken back', () => {
    expect(read((spec) => [{ ...beside(spec, 'Budget'), value: 'm' }]).input).toEqual({ columns: { budget: 'M' } });
    expect(read((spec) => [{ ...beside(spec, 'Budget'), value: null }]).input).toEqual({ columns: { budget: '' } });
    expect(read((spec) => [{ ...beside(spec, 'Budget'), value: 'none' }]).input).toEqual({ columns: { budget: '' } });
    expect(read((spec) => [{ ...beside(spec, 'Budget'), value: null }], { columns: { budget: 'M' } }).input).toEqual({});
    expect(read((spec) => [{ ...beside(spec, 'End'), value: 'K' }]).input).toEqual({ columns: { end: 'K' } });
  });

  it('refuses text that is no column', () => {
    const reading = read((spec) => [{ ...beside(spec, 'Budget'), value: 'L12' }]);
    expect(reading.input).toEqual({});
    expect([...reading.rejected]).toEqual([['columns.budget', 'L12']]);
  });

  it('takes only edited objective weights for settings', () => {
    const { input } = read((spec) => [{ ...beside(spec, 'Save'), value: 0.4 }]);
    expect(input).toEqual({ objectives: [{ name: 'Save', weight: 0.4 }] });
  });

  it('reads the sheets to write', () => {
    expect(read((spec) => [{ ...beside(spec, 'Heatmap'), value: 'No' }]).input.sheetsToWrite).toEqual([
      'summary',
      'priorities',
      'rag',
      'alignment',
      'findings',
      'snapshots',
      'settings',
    ]);
  });

  it('reads themes with their objective', () => {
    const parts: ReportParts = { alignment: { themes: [{ name: 'Digital' } as never] } };
    const spec = written({}, parts);
    const { input } = readSettingsSheet(readBack(spec, [{ ...beside(spec, 'Digital'), value: 'Grow' }]));
    expect(input).toEqual({ themes: [{ theme: 'Digital', objective: 'Grow' }] });
  });

  it('reads past inserted rows and columns and another order of rows', () => {
    const input: SettingsInput = { hoursPerDay: 6, columns: { end: 'K' }, thresholds: { cpi: { amber: 0.93 } } };
    const rows = cellsOf(written(input));
    const moved = [['note to self'], ...rows.flatMap((row) => [[], [null, ...row.slice(0, 1), 'x', ...row.slice(1)]])];
    expect(readSettingsSheet(makeSheet('Settings', moved)).input).toEqual(input);
  });

  it('knows a row by its label when the hidden key is gone', () => {
    const rows = cellsOf(written({ hoursPerDay: 6 })).map((row) => row.slice(0, 9));
    expect(readSettingsSheet(makeSheet('Settings', rows)).input.hoursPerDay).toBe(6);
  });

  it('says that a row it does not know is not used', () => {
    const reading = read((spec) => {
      const { row } = beside(spec, 'Working hours per day', 0);
      return [{ row, column: 0, value: 'Lunch' }, { row, column: 1, value: 1 }, { row, column: 9, value: null }];
    });
    expect(reading.findings).toMatchObject([{ code: 'unknown-setting', args: { setting: 'Lunch', typed: '1' } }]);
  });

  it('is empty for a sheet without blocks', () => {
    expect(readSettingsSheet(makeSheet('Settings', [['anything', 1]])).input).toEqual({});
    expect(readSettingsSheet(makeSheet('Settings', [])).input).toEqual({});
  });
});
