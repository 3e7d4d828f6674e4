import type { Portfolio } from '../../../src/core/portfolio/portfolio';
import { alignmentSheet } from '../../../src/core/sheets/alignment';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { analysedReport } from '../../support/analysed-report';
import { makeObjective, makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { allTexts, cellAtA1, formulaAt, headersOf, rowOfKey, under, valueFor } from '../../support/read-spec';

const link = (projectKey: string, objective: string): Portfolio['links'][number] => ({
  projectKey,
  objective,
  share: 1,
  cell: { sheet: 'Portfolio', row: 4, column: 8 },
});
const projects = [
  makeProject({ key: 'ERP', row: 4, values: { budget: 600 } }),
  makeProject({ key: 'CRM', row: 5, values: { budget: 300 } }),
  makeProject({ key: 'HR', row: 6, values: { budget: 100, owner: 'P. Rossi' } }),
];
const money: Portfolio['money'] = new Map([['budget', { currency: 'EUR', unit: 1000, inYear: false, decimals: 0 }]]);
const objectives = [makeObjective({ name: 'Cut cost', weight: 50 }), makeObjective({ name: 'Grow', weight: 30 }), makeObjective({ name: 'Comply', weight: 20 })];
const linked = { projects, money, objectives, hasObjectiveColumn: true, links: [link('ERP', 'Cut cost'), link('CRM', 'Grow')] };

function built(portfolio: Partial<Portfolio>): SheetSpec {
  const spec = alignmentSheet(makeContext(analysedReport({ portfolio })));
  if (!spec) throw new Error('no sheet');
  return spec;
}

describe('alignmentSheet', () => {
  it('says how much of the money is tied to an objective', () => {
    expect(cellAtA1(built(linked), 'A1')?.value).toBe('90% of the money is tied to an objective');
  });

  it('shows money in the unit of its header', () => {
    expect([valueFor(built(linked), 'Cut cost', 'Budget (€k)'), valueFor(built(linked), 'HR', 'Budget (€k)')]).toEqual([600, 100]);
  });

  it('shows share, typed weight and a live gap', () => {
    const spec = built(linked);
    expect(valueFor(spec, 'Cut cost', 'Share')).toBeCloseTo(2 / 3, 9);
    expect(valueFor(spec, 'Cut cost', 'Weight')).toBe(0.5);
    expect(valueFor(spec, 'Cut cost', 'Gap')).toBeCloseTo(1 / 6, 9);
    expect(formulaAt(spec, `F${rowOfKey(spec, 'Cut cost') + 1}`)).toBe(`D${rowOfKey(spec, 'Cut cost') + 1}-E${rowOfKey(spec, 'Cut cost') + 1}`);
  });

  it('shows no weight and no gap where none was typed', () => {
    const spec = built({ ...linked, objectives: [makeObjective({ name: 'Cut cost' }), makeObjective({ name: 'Grow' })] });
    expect(headersOf(spec)).not.toContain('Gap');
    expect(headersOf(spec)).not.toContain('Weight');
  });

  it('sets objectives without a project and projects without an objective apart', () => {
    const spec = built(linked);
    expect(under(spec, 'Objective')).toEqual([
      'Cut cost',
      'Grow',
      'Objectives without a live project (1)',
      'Comply',
      'Live projects without an objective (1)',
      'HR',
    ]);
  });

  it('links a project without an objective to its row', () => {
    const spec = built(linked);
    expect(spec.links).toContainEqual(expect.objectContaining({ row: rowOfKey(spec, 'HR'), target: { cell: { sheet: 'Portfolio', row: 6, column: 1 } } }));
  });

  it('says in words what stands out', () => {
    expect(valueFor(built(linked), 'Cut cost', 'In words')).toBe('Share 17 points above its weight');
    expect(valueFor(built(linked), 'Comply', 'In words')).toBe('No live project serves it');
  });
});

describe('alignmentSheet of themes', () => {
  const themed = projects.map((project, index) =>
    makeProject({ key: project.key, row: project.source.row, values: { budget: 100, programme: index === 0 ? 'Finance' : 'Retail' } }),
  );

  it('is titled as themes, with projects, money and share', () => {
    const spec = built({ projects: themed });
    expect(cellAtA1(spec, 'A1')?.value).toBe('Themes, not objectives');
    expect(under(spec, 'Theme')).toEqual(['Retail', 'Finance']);
    expect(valueFor(spec, 'Theme: Retail', 'Projects')).toBe(2);
    expect(valueFor(spec, 'Theme: Retail', 'Budget')).toBe(200);
  });

  it('has no weight, gap or orphans', () => {
    expect(allTexts(built({ projects: themed }))).not.toMatch(/\bgap\b|\bweight\b|without an objective/i);
  });
});

describe('alignmentSheet at level none', () => {
  it('is not written', () => {
    expect(alignmentSheet(makeContext(analysedReport({ portfolio: { projects } })))).toBeNull();
  });
});
