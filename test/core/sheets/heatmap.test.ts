import type { Resources, ResourceRow } from '../../../src/core/resources/resources';
import { heatmapSheet } from '../../../src/core/sheets/heatmap';
import { printFormula } from '../../../src/core/workbook/formula';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { day } from '../../support/analysed-report';
import { makeContext, makeReport } from '../../support/make-report';
import { allTexts, cellAtA1, formulaAt, headersOf, under, valueFor } from '../../support/read-spec';

const meyer: ResourceRow = {
  name: 'A. Meyer',
  role: null,
  demand: [160, 165],
  capacity: [160, 100],
  utilisation: [1, 1.65],
  capacityAssumed: true,
  causes: [
    [{ project: 'ERP', demand: 160 }],
    [
      { project: 'ERP', demand: 80 },
      { project: 'Fleet', demand: 60 },
      { project: 'Branch', demand: 25 },
    ],
  ],
  finishes: [0, 1],
};
const rossi: ResourceRow = { ...meyer, name: 'P. Rossi', demand: [0, 40], capacity: [null, null], utilisation: [null, null], causes: [[], [{ project: 'ERP', demand: 40 }]] };
const periods = [day('2026-12-01'), day('2027-01-01')];

function resources(parts: Partial<Resources>): Resources {
  return { level: 'full', covered: 2, of: 2, unlock: null, basis: 'hours', derived: false, periods, rows: [meyer, rossi], findings: [], ...parts };
}

function built(parts: Partial<Resources> = {}): SheetSpec {
  const spec = heatmapSheet(makeContext(makeReport({ resources: resources(parts) })));
  if (!spec) throw new Error('no sheet');
  return spec;
}

const counts = { basis: 'count', level: 'substitute', rows: [{ ...meyer, demand: [1, 3], capacity: [null, null], utilisation: [null, null] }] } as const;

describe('heatmapSheet with capacity', () => {
  it('counts who is over full in its title', () => {
    expect(cellAtA1(built(), 'A1')?.value).toBe('1 of 1 person or role over 100%, Dec 2026 to Jan 2027');
  });

  it('shows percentages as live formulas over demand and capacity on the sheet', () => {
    const spec = built();
    expect(valueFor(spec, 'A. Meyer', 'Jan 2027')).toBe(1.65);
    expect([formulaAt(spec, 'C8'), cellAtA1(spec, 'C15')?.value, cellAtA1(spec, 'C19')?.value]).toEqual(['IF(N(C19)>0,C15/C19,"–")', 165, 100]);
  });

  it('shows a dash where no capacity is known', () => {
    expect(valueFor(built(), 'P. Rossi', 'Jan 2027')).toBe('–');
  });

  it('paints six bands whose edges are cells of the sheet', () => {
    const [format] = built().conditionalFormats;
    expect(format?.kind === 'rules' && format.rules.map(({ style }) => style.fill)).toEqual(['#9CC7E6', '#D3E6F4', '#F5F4F0', '#FBD9A0', '#EE8A3A', '#9E1B1B']);
    expect(['B5', 'C5', 'D5', 'E5', 'F5'].map((a1) => cellAtA1(built(), a1)?.value)).toEqual([0.5, 0.8, 1, 1.1, 1.3]);
  });

  it('leaves a month that is exactly full in the healthy band', () => {
    const [format] = built().conditionalFormats;
    const rules = format?.kind === 'rules' ? format.rules : [];
    const printed = rules.map((rule) => (rule.kind === 'between' && rule.atLeast ? printFormula(rule.atLeast, { separator: ',', sheetName: () => '' }) : null));
    expect(printed).toEqual(['0', '$B$5', '$C$5', '$D$5+(1/1000000000)', '$E$5+(1/1000000000)', '$F$5+(1/1000000000)']);
  });

  it('takes the edges live from Settings', () => {
    expect(formulaAt(built(), 'B5')).toMatch(/^'Settings'!\$B\$\d+$/);
  });

  it('lists what causes each overload, largest first', () => {
    expect(allTexts(built())).toContain('A. Meyer 165% in Jan 2027: ERP 80 h, Fleet 60 h and Branch 25 h');
  });

  it('does not call a full month an overload', () => {
    expect(allTexts(built())).not.toContain('A. Meyer 100%');
  });

  it('marks assumed capacity and missing capacity', () => {
    expect(under(built(), 'Capacity').slice(0, 2)).toEqual(['assumed', '–']);
  });
});

describe('heatmapSheet of counts', () => {
  it('is titled as what it is', () => {
    expect(cellAtA1(built(counts), 'A1')?.value).toBe('Projects per owner and month');
  });

  it('never speaks of utilisation, overload or capacity', () => {
    expect(allTexts(built(counts))).not.toMatch(/utilisation|overload|capacity|over-allocat|%/i);
  });

  it('shows counts on a neutral scale', () => {
    const spec = built(counts);
    expect([valueFor(spec, 'A. Meyer', 'Dec 2026'), valueFor(spec, 'A. Meyer', 'Jan 2027')]).toEqual([1, 3]);
    const [format] = spec.conditionalFormats;
    expect(format?.kind === 'rules' && format.rules.map(({ style }) => style.fill)).toEqual(['#F1F0EE', '#DCE5E3', '#BBCFCB']);
  });

  it('marks a month in which a project ends', () => {
    const spec = built(counts);
    const cell = spec.cells.find(({ row, column }) => row === 5 && column === 2);
    expect(spec.styles[cell?.style ?? -1]?.format).toBe('0"•";-0;"–"');
  });
});

describe('heatmapSheet of demand without any capacity', () => {
  it('shows the demand and no percentage', () => {
    const spec = built({ rows: [rossi] });
    expect(valueFor(spec, 'P. Rossi', 'Jan 2027')).toBe(40);
    expect(headersOf(spec)).not.toContain('Capacity');
  });
});

describe('heatmapSheet at level none', () => {
  it('is not written', () => {
    expect(heatmapSheet(makeContext(makeReport({ resources: resources({ level: 'none', rows: [], periods: [] }) })))).toBeNull();
  });
});
