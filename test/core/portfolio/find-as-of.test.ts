import { dateInText } from '../../../src/core/portfolio/date-in-text';
import { findAsOf } from '../../../src/core/portfolio/find-as-of';
import { defaultSettings } from '../../../src/core/settings/defaults';
import { isoOf } from '../../../src/core/workbook/day';
import { makePortfolio, makeProject } from '../../support/make-portfolio';
import { date, makeSheet, makeWorkbook } from '../../support/make-sheet';
import type { TestCell } from '../../support/make-sheet';
import { makeDetection, makeTable } from '../../support/make-table';

type Case = { readonly title?: readonly (readonly TestCell[])[]; readonly sheet?: string; readonly file?: string; readonly given?: string; readonly settings?: string; readonly header?: string; readonly updated?: readonly number[]; readonly ends?: readonly string[] };

const today = '2026-11-23';

function asOf(input: Case): string {
  const title = input.title ?? [];
  const rows: (readonly TestCell[])[] = [...title, ['Project', input.header ?? 'End'], ...(input.ends ?? ['2026-12-01']).map((end) => ['A', end])];
  const sheet = makeSheet(input.sheet ?? 'Portfolio', rows);
  const projects = (input.updated ?? []).map((lastUpdated, row) => makeProject({ key: `P${row}`, row, values: { lastUpdated } }));
  const found = findAsOf({
    snapshot: makeWorkbook([sheet], { fileName: input.file ?? 'portfolio.xlsx' }),
    detection: makeDetection([makeTable(sheet, [['name', 0], ['end', 1]], { headerRow: title.length })]),
    portfolio: makePortfolio({ projects }),
    settings: { ...defaultSettings, asOf: input.settings ?? null },
    given: input.given ?? null,
    today,
  });
  return `${isoOf(found.day)} ${found.source}`;
}

describe('findAsOf', () => {
  it('goes by what is given, then Settings, then the title', () => {
    const title = [['Portfolio as at 31 October 2026']];
    expect(asOf({ title, settings: '2026-09-30', given: '2026-08-31' })).toBe('2026-08-31 given');
    expect(asOf({ title, settings: '2026-09-30' })).toBe('2026-09-30 Settings');
    expect(asOf({ title, sheet: '2026-07', file: '2026-06-30.xlsx' })).toBe('2026-10-31 title A1');
  });

  it('finds the date beside or below its label', () => {
    expect(asOf({ title: [['PMO'], ['Status date', date('2026-10-31')]] })).toBe('2026-10-31 title B2');
    expect(asOf({ title: [['Reporting date'], [date('2026-10-31')]] })).toBe('2026-10-31 title A2');
    expect(asOf({ title: [['Stand: 31.10.2026', 'Nächste Sitzung 15.11.2026']] })).toBe('2026-10-31 title A1');
  });

  it('takes a date alone, but not one of something else', () => {
    expect(asOf({ title: [['Portfolio register, October 2026']] })).toBe('2026-10-31 title A1');
    expect(asOf({ title: [['Next board: 1 December 2026']] })).toBe(`${today} today`);
    expect(asOf({ title: [['Plan 1 March 2027']] })).toBe(`${today} today`);
  });

  it('leaves dates that cannot be plausible', () => {
    expect(asOf({ title: [['Status as of 31 October 1998']] })).toBe(`${today} today`);
    expect(asOf({ title: [['Status as of 31 October 2030']] })).toBe(`${today} today`);
  });

  it('reads 03/04/2026 in the order of the dates in the table', () => {
    expect(asOf({ title: [['As at 03/04/2026']], ends: ['31/07/2026'] })).toBe('2026-04-03 title A1');
    expect(asOf({ title: [['As at 03/04/2026']], ends: ['07/31/2026'] })).toBe('2026-03-04 title A1');
    expect(asOf({ title: [['As at 03/04/2026']] })).toBe(`${today} today`);
  });

  it('then goes by sheet name, file name, header, latest update and today', () => {
    expect(asOf({ sheet: 'Oct 2026', file: '2026-06-30.xlsx' })).toBe('2026-10-31 sheet name');
    expect(asOf({ file: 'register_2026-06-30_final.xlsx', updated: [46300] })).toBe('2026-06-30 file name');
    expect(asOf({ file: 'PMO Oct 2026.xlsx' })).toBe('2026-10-31 file name');
    expect(asOf({ header: 'Status at 30 June 2026', updated: [46300] })).toBe('2026-06-30 header B1');
    expect(asOf({ updated: [46300, 46310, 99000] })).toBe(`${isoOf(46310)} latest update AI2`);
    expect(asOf({})).toBe(`${today} today`);
  });
});

describe('dateInText', () => {
  it.each([
    ['Portfolio 20261031', '2026-10-31'], ['report_2026-10-31_v2', '2026-10-31'], ['31.10.2026', '2026-10-31'], ['31st of October 2026', '2026-10-31'], ['October 31, 2026', '2026-10-31'], ['Stand Oktober 2026', '2026-10-31'], ['2026-10', '2026-10-31'], ['Oct-26', '2026-10-31'],
    ['Change portfolio 2026/27', null], ['Plan 2026', null], ['from 2026-01-01 to 2026-12-31', null], ['Version 3.2.1', null], ['03/04/2026', null], ['FY2026-27', null], ['Q05388', null],
  ])('reads %s', (text, expected) => {
    const day = dateInText(text);
    expect(day === null ? null : isoOf(day)).toBe(expected);
  });
});
