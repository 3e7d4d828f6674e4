import type { Portfolio } from '../../../src/core/portfolio/portfolio';
import type { ResourceRow, Resources } from '../../../src/core/resources/resources';
import { summarySheet } from '../../../src/core/sheets/summary';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { analysedReport, day } from '../../support/analysed-report';
import type { AnalysedInput } from '../../support/analysed-report';
import { makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { allTexts, cellAtA1, columnOf, readWithNotes, rowOfKey, under } from '../../support/read-spec';

const asOf = day('2026-10-31');
const money: Portfolio['money'] = new Map([
  ['budget', { currency: 'GBP', unit: 1000000, inYear: false, decimals: 1 }],
  ['forecastCost', { currency: 'GBP', unit: 1000000, inYear: false, decimals: 1 }],
]);
const comment = 'Data migration failed its second rehearsal, the vendor asks for six more weeks and the board has not yet said whether it agrees to that.';
const erp = makeProject({ key: 'ERP', row: 4, values: { start: asOf - 300, end: asOf - 41, rag: 'G', budget: 10, forecastCost: 10.5, owner: 'M. Silva', comment, lastUpdated: asOf - 3 } });
const crm = makeProject({ key: 'CRM', row: 5, values: { start: asOf - 300, end: asOf - 5, rag: 'A', budget: 6, forecastCost: 6.5, lastUpdated: asOf - 70 } });
const hr = makeProject({ key: 'HR', row: 6, values: { budget: 800, lastUpdated: asOf - 3 } });
const projects = [hr, crm, erp];

function built(input: AnalysedInput = { portfolio: { projects, money } }): SheetSpec {
  return summarySheet(makeContext(analysedReport(input)));
}

describe('summarySheet', () => {
  it('opens with a sentence that names only what was rated', () => {
    expect(cellAtA1(built(), 'A1')?.value).toBe('1 of 2 rated live projects is red; 1 not rated');
  });

  it('says source, as-of date with its source, and version below', () => {
    expect(cellAtA1(built(), 'A2')?.value).toBe('Portfolio!A4:P9 · as of 31 Oct 2026 (title A1) · Plumbline 0.1.0 · run 00000000');
  });

  it('says what is missing where nothing is rated', () => {
    const spec = built({ portfolio: { projects: [makeProject({ key: 'A', values: { budget: 1.5 } }), makeProject({ key: 'B', row: 5, values: { budget: 1.3 } })], money } });
    expect(cellAtA1(spec, 'A1')?.value).toBe('2 live projects, £2.8m; no dates, progress or status to rate');
  });

  it('shows only the tiles it has figures for', () => {
    const spec = built();
    expect(['A4', 'C4', 'F4', 'I4'].map((a1) => cellAtA1(spec, a1)?.value)).toEqual(['1 red', '2 late', '£17m', undefined]);
    expect(['A5', 'C5', 'F5'].map((a1) => cellAtA1(spec, a1)?.value)).toEqual([
      'of 2 rated live projects',
      'of 2 with an end date, median 23 days',
      'forecast, +6.3% on £16m budget (2 rows with both)',
    ]);
  });

  it('counts reported and computed colours in words', () => {
    const texts = built().cells.map(({ value }) => value);
    for (const part of ['Reported', '▲ Amber 1', '● Green 1', '– No data 1', 'By the figures', '◆ Red 1', '● Green 0', '– Not rated 1']) expect(texts).toContain(part);
  });

  it('gives our fact, then the project manager’s words, quoted and cut', () => {
    const [first] = under(built(), 'Why');
    expect(first).toBe(
      'Reported green; end date passed 41 days ago (O5)\n“Data migration failed its second rehearsal, the vendor asks for six more weeks and the board has not yet said whether…”',
    );
  });

  it('stands red before amber and leaves unrated projects out', () => {
    expect(under(built(), 'Project').slice(0, 2)).toEqual(['ERP', 'CRM']);
    expect(rowOfKey(built(), 'HR')).toBe(-1);
  });

  it('shows ten at most and says how many more there are', () => {
    const many = Array.from({ length: 13 }, (_, index) => makeProject({ key: `P${index}`, row: 4 + index, values: { end: asOf - 40 } }));
    const spec = built({ portfolio: { projects: many } });
    expect(under(spec, 'Key')).toHaveLength(10);
    expect(allTexts(spec)).toContain('and 3 more on the other sheets');
  });

  it('never says that a decision is needed', () => {
    expect(allTexts(built())).not.toMatch(/decision|decide/i);
  });

  it('says how far each analysis got and what would unlock more', () => {
    const texts = allTexts(built());
    expect(texts).toContain('In part, for 2 of 3 live projects');
    expect(texts).toContain('Add two rating columns such as Value and Urgency (1-5): scores and ranks for 3 projects.');
  });

  it('says how fresh the rows are and what other limits would give', () => {
    const texts = allTexts(built());
    expect(texts).toContain('2 of 3 live projects updated since 30 Sep 2026; 1 silent for more than 62 days');
    expect(texts).toContain('At half the limits 2 would be red; as set 1; at double 0.');
  });

  it('links to the sheets that are written, and no others', () => {
    const targets = built().links.flatMap(({ target }) => ('sheet' in target ? [target.sheet] : []));
    expect(targets).toEqual(['priorities', 'rag', 'heatmap', 'snapshots', 'settings']);
  });

  it('says that today stands in where the sheet names no date', () => {
    const spec = built({ portfolio: { projects }, parts: { asOf: { day: asOf, source: 'today' } } });
    expect(cellAtA1(spec, 'A3')?.value).toMatch(/^Days are counted to today/);
  });

  it('keeps a note beside a project, and below when it is no longer listed', () => {
    const before = built();
    const note = { row: rowOfKey(before, 'CRM'), column: columnOf(before, 'Your notes →'), value: 'asked on Monday' };
    const snapshot = makeWorkbook([readWithNotes(before, [note])]);
    const listed = summarySheet(makeContext(analysedReport({ portfolio: { projects, money } }), snapshot));
    const gone = summarySheet(makeContext(analysedReport({ portfolio: { projects: [erp], money } }), snapshot));
    expect(listed.userCells).toEqual([{ row: rowOfKey(listed, 'CRM'), column: note.column, value: 'asked on Monday' }]);
    expect(gone.userCells.map(({ row, value }) => [row, value])).toEqual([[rowOfKey(gone, 'CRM'), 'asked on Monday']]);
  });
});

describe('summarySheet of money', () => {
  const themed = [
    makeProject({ key: 'ERP', row: 4, values: { budget: 900, programme: 'Finance' } }),
    makeProject({ key: 'CRM', row: 5, values: { budget: 100, programme: 'Retail' } }),
  ];

  it('names themes as themes and the project above half of the money', () => {
    const texts = allTexts(built({ portfolio: { projects: themed } }));
    expect(texts).toContain('Money by theme (themes, not objectives)');
    expect(texts).toContain('One project, ERP, holds 90% of all money');
  });

  it('never adds up mixed currencies', () => {
    const mixed: Portfolio['money'] = new Map([['budget', { currency: 'mixed', unit: 1, inYear: false, decimals: 0 }]]);
    const texts = allTexts(built({ portfolio: { projects: themed, money: mixed } }));
    expect(texts).not.toMatch(/1,000|1k/);
  });
});

describe('summarySheet of people over capacity', () => {
  const meyer: ResourceRow = {
    ...{ name: 'A. Meyer', role: null, demand: [165], capacity: [100], utilisation: [1.65], capacityAssumed: true },
    ...{ causes: [[{ project: 'ERP', demand: 165 }]], finishes: [0] },
  };
  const inMonth = (month: string): SheetSpec => {
    const resources: Resources = { level: 'full', covered: 1, of: 1, unlock: null, basis: 'hours', derived: false, periods: [day(month)], rows: [meyer], findings: [] };
    return built({ portfolio: { projects, money }, parts: { resources } });
  };

  it('names the peak and its month', () => {
    expect(allTexts(inMonth('2026-12-01'))).toContain('165% · Dec 2026');
  });

  it('uses the same looks in every month, so that styles do not pile up', () => {
    expect(inMonth('2027-01-01').styles).toEqual(inMonth('2026-12-01').styles);
  });
});
