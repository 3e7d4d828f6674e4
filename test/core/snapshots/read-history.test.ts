import { readHistory } from '../../../src/core/snapshots/read-history';
import { snapshotColumns } from '../../../src/core/snapshots/snapshot-columns';
import type { SnapshotHeader } from '../../../src/core/snapshots/snapshot-columns';
import { dayOfIso } from '../../../src/core/workbook/day';
import type { Cell } from '../../../src/core/workbook/cell';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { makeSheet } from '../../support/make-sheet';

const headers = snapshotColumns.map(({ header }) => header);
type Given = { readonly [H in SnapshotHeader]?: Cell };

const asOf = (iso: string): number => dayOfIso(iso) ?? 0;
const line = (given: Given): readonly Cell[] => headers.map((header) => given[header] ?? null);
const october: Given = { Period: '2026-10', 'As of': asOf('2026-10-31'), Key: 'P-1', Project: 'ERP' };
const sheetOf = (...rows: readonly Given[]): SheetSnapshot => makeSheet('Snapshots', [['Title'], [], [], [], [...headers, 'Your notes →'], ...rows.map(line)], { owned: 'snapshots' });
const monthly = { reportingPeriod: 'month' } as const;
const codes = (sheet: SheetSnapshot): readonly string[] => readHistory(sheet, monthly).findings.map(({ code }) => code);

describe('readHistory', () => {
  it('reads each period as one side, oldest first', () => {
    const { periods, findings } = readHistory(sheetOf({ ...october, Budget: 1200, Currency: 'GBP', Reported: 'AG', 'By the figures': 'R', Rules: 'abc' }, { ...october, Period: '2026-09', 'As of': asOf('2026-09-30') }), monthly);
    expect(periods.map(({ period, asOf: day }) => [period, day])).toEqual([['2026-09', asOf('2026-09-30')], ['2026-10', asOf('2026-10-31')]]);
    const side = periods[1]?.side;
    expect(side?.states[0]).toMatchObject({ key: 'P-1', name: 'ERP', computed: 'R', lifecycle: 'live' });
    expect(side?.states[0]?.values.get('rag')?.value).toBe('AG');
    expect(side?.money.get('budget')).toEqual({ currency: 'GBP', unit: 1 });
    expect([periods[1]?.rules, findings]).toEqual(['abc', []]);
  });

  it('says nothing without the sheet', () => {
    expect(readHistory(undefined, monthly)).toEqual({ periods: [], findings: [] });
  });

  it('takes the latest month of a quarter', () => {
    const { periods } = readHistory(sheetOf({ ...october, Budget: 1 }, { ...october, Period: '2026-11', Budget: 2 }), { reportingPeriod: 'quarter' });
    expect(periods.map(({ period, side }) => [period, side.states[0]?.values.get('budget')?.value])).toEqual([['2026-10', 2]]);
  });

  it('dates a period without an as-of date by its last day', () => {
    expect(readHistory(sheetOf({ ...october, Period: '2026-12', 'As of': null }), monthly).periods[0]?.asOf).toBe(asOf('2026-12-31'));
  });

  it('lets the first of two rows for one project and period count, and says so', () => {
    const sheet = sheetOf({ ...october, Budget: 1 }, { ...october, Budget: 2 });
    const { periods, findings } = readHistory(sheet, monthly);
    expect(periods[0]?.side.states.map(({ values }) => values.get('budget')?.value)).toEqual([1]);
    expect(findings).toEqual([expect.objectContaining({ code: 'snapshots-twice', count: 1, at: { sheet: 'Snapshots', row: 6, column: 2 } })]);
  });

  it('passes over rows without a period or a key, with their cells', () => {
    const { periods, findings } = readHistory(sheetOf(october, { ...october, Period: 'last month' }, { ...october, Key: null }), monthly);
    expect(periods[0]?.side.states).toHaveLength(1);
    expect(findings).toEqual([expect.objectContaining({ code: 'snapshots-row-unread', count: 2 })]);
  });

  it('takes what a column cannot hold for missing, one finding a column', () => {
    const { periods, findings } = readHistory(sheetOf({ ...october, End: 'soon', Reported: 'purple' }, { ...october, Key: 'P-2', End: 'later' }), monthly);
    expect(periods[0]?.side.states[0]?.values.size).toBe(0);
    expect(findings.map(({ code, count, args }) => [code, count, args.header])).toEqual([['snapshots-cell-unread', 1, 'Reported'], ['snapshots-cell-unread', 2, 'End']].sort((a, b) => headers.indexOf(a[2] as SnapshotHeader) - headers.indexOf(b[2] as SnapshotHeader)));
  });

  it('reads a period that a spreadsheet made a date of', () => {
    expect(readHistory(sheetOf({ ...october, Period: asOf('2026-10-01') }), monthly).periods[0]?.period).toBe('2026-10');
  });

  it('finds the rows where the header row was deleted', () => {
    const sheet = makeSheet('Snapshots', [['Title'], [], [], line(october)], { owned: 'snapshots' });
    expect(readHistory(sheet, monthly).periods[0]?.side.states[0]?.key).toBe('P-1');
  });

  it('finds moved columns by their headers', () => {
    const sheet = makeSheet('Snapshots', [['Key', 'mine', 'Period', 'End'], ['P-1', 'x', '2026-10', asOf('2026-12-24')]], { owned: 'snapshots' });
    expect(readHistory(sheet, monthly).periods[0]?.side.states[0]?.values.get('end')?.value).toBe(asOf('2026-12-24'));
  });

  it('says that a sheet with something else on it was not read', () => {
    expect(codes(makeSheet('Snapshots', [['pasted over']], { owned: 'snapshots' }))).toEqual(['snapshots-not-read']);
  });

  it('holds several currencies apart', () => {
    const { periods } = readHistory(sheetOf({ ...october, Currency: 'GBP' }, { ...october, Key: 'P-2', Currency: 'EUR' }), monthly);
    expect(periods[0]?.side.money.get('budget')?.currency).toBe('mixed');
  });
});
