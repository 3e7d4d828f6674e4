import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RefreshDocument } from '../../../src/entries/cli/refresh-document';
import type { Inspection } from '../../../src/core/inspect';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';

function refreshed(name: string): RefreshDocument {
  return inFolder((folder) => {
    copyFileSync(join(projectRoot, 'examples', name), join(folder, name));
    return JSON.parse(runCli(['refresh', name, '--json'], folder).stdout) as RefreshDocument;
  });
}

const names = (document: RefreshDocument, keys: readonly string[]): string[] =>
  document.projects.filter(({ key }) => keys.includes(key)).map(({ name }) => name);

describe('examples', () => {
  it('are what the committed script makes', () => {
    for (const [file, module, make] of [
      ['portfolio', 'portfolio', 'portfolioWorkbook'],
      ['thin', 'thin', 'thinWorkbook'],
      ['portfolio-last-month', 'portfolio', 'portfolioLastMonthWorkbook'],
      ['thin-last-month', 'thin', 'thinLastMonthWorkbook'],
    ] as const) {
      const script = `import('./examples/make/${module}-workbook.mjs').then((made) => process.stdout.write(made.${make}()))`;
      const made = execFileSync(process.execPath, ['-e', script], { cwd: projectRoot, env: { ...process.env, TZ: 'Asia/Tokyo' } });
      expect(made.equals(readFileSync(join(projectRoot, `examples/${file}.xlsx`)))).toBe(true);
    }
  });
});

describe('examples/portfolio.xlsx', () => {
  const document = refreshed('portfolio.xlsx');
  const inspection = JSON.parse(runCli(['inspect', 'examples/portfolio.xlsx', '--json']).stdout) as Inspection;

  it('is read past titles, weights, group headers, subtotal and total', () => {
    const main = inspection.tables.find((table) => table.main);
    expect(main).toMatchObject({ kind: 'projects', sheet: 'Portfolio', headerRow: 5, headerRows: [4, 5], firstRow: 6, excludedRows: [26] });
    expect(document.projects).toHaveLength(40);
    expect(document.stamp).toMatchObject({ asOf: '2026-10-31' });
  });

  it('maps every column that holds something it knows', () => {
    const main = inspection.tables.find((table) => table.main);
    expect(Object.fromEntries((main?.columns ?? []).map(({ field, column }) => [field, column]))).toEqual({
      id: 'A', name: 'B', programme: 'C', owner: 'D', objective: 'E', status: 'F', rag: 'G',
      start: 'H', baselineEnd: 'I', end: 'J', percentComplete: 'K', budget: 'L', actualCost: 'M', forecastCost: 'N',
      'criterion:Strategic fit': 'O', 'criterion:Customer value': 'P', 'criterion:Urgency': 'Q', 'criterion:Ease': 'R', 'criterion:Delivery risk': 'S',
      lastUpdated: 'T', comment: 'U',
    });
  });

  it('finds the other tables', () => {
    const kinds = inspection.tables.filter((table) => !table.main).map(({ kind, sheet }) => [sheet, kind]);
    expect(kinds).toEqual(expect.arrayContaining([['Objectives', 'objectives'], ['Allocations', 'allocations'], ['Capacity', 'capacity'], ['Risks', 'risks']]));
  });

  it('finds exactly the three projects reported green that the facts contradict', () => {
    const worse = document.projects.filter(({ rag }) => rag.differs === 'watermelon' || rag.differs === 'deep-watermelon');
    expect(worse.map(({ name, rag }) => [name, rag.computed, rag.differs])).toEqual([
      ['Payments gateway', 'R', 'deep-watermelon'],
      ['Fleet telematics', 'A', 'watermelon'],
      ['Loyalty app', 'R', 'deep-watermelon'],
    ]);
  });

  it('computes no colour worse than the reported one anywhere else', () => {
    const severity: Readonly<Record<string, number>> = { G: 0, AG: 0.5, A: 1, AR: 1.5, R: 2 };
    const worse = document.projects.filter(
      ({ rag }) => rag.computed !== null && rag.reported !== null && (severity[rag.computed] ?? 0) > (severity[rag.reported] ?? 0),
    );
    expect(worse).toHaveLength(3);
  });

  it('weights five criteria as typed, delivery risk the other way round', () => {
    const first = document.projects[0];
    expect(first?.contributions.map(({ criterion, raw, weight }) => [criterion, raw, weight])).toEqual([
      ['Strategic fit', 5, 0.3], ['Customer value', 4, 0.25], ['Urgency', 3, 0.2], ['Ease', 2, 0.1], ['Delivery risk', 4, 0.15],
    ]);
    // 100 x (0.3 x 1 + 0.25 x 3/4 + 0.2 x 2/4 + 0.1 x 1/4 + 0.15 x 1/4)
    expect(first?.score).toBeCloseTo(65, 9);
  });

  it('scores the project with two ratings missing as a range', () => {
    const partly = document.projects.find(({ name }) => name === 'Predictive maintenance');
    // urgency (0.2) and delivery risk (0.15) are missing; present: 0.3 x 3/4 + 0.25 x 3/4 + 0.1 x 1/4 = 0.4375 of 0.65
    expect(partly?.coverage).toBeCloseTo(0.65, 9);
    expect(partly?.score).toBeCloseTo(100 * (0.4375 / 0.65), 6);
    expect(partly?.scoreRange?.[0]).toBeCloseTo(43.75, 6);
    expect(partly?.scoreRange?.[1]).toBeCloseTo(78.75, 6);
  });

  it('finds the overloaded person and no other', () => {
    const over = document.resources.rows.filter(({ utilisation }) => utilisation.some((share) => (share ?? 0) > 1));
    expect(document.resources).toMatchObject({ basis: 'hours', derived: false });
    expect(over.map(({ name }) => name)).toEqual(['A. Meyer']);
    expect(over[0]?.demand.slice(0, 4)).toEqual([0, 150, 180, 220]);
    expect(document.resources.periods[0]).toBe('2026-10');
  });

  it('names the projects without an objective and the objective without projects', () => {
    expect(names(document, document.alignment.orphans)).toEqual(['Branch refit wave 2', 'Intranet refresh', 'Learning platform', 'Meeting room booking']);
    expect(document.alignment.uncovered).toEqual(['Lower carbon']);
    expect(document.objectives.map(({ name, weight }) => [name, weight])).toEqual([
      ['Cut cost to serve', 0.3], ['Grow digital sales', 0.25], ['Meet new regulation', 0.2], ['Safer sites', 0.15], ['Lower carbon', 0.1],
    ]);
    expect(document.objectives.find(({ name }) => name === 'Meet new regulation')?.achieved).toBeCloseTo(22 / 40, 9);
  });

  it('reports no error in the data', () => {
    expect(document.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('writes all eight sheets', () => {
    expect(document.written.sheets).toEqual(['Summary', 'Priorities', 'RAG status', 'Heatmap', 'Alignment', 'Findings', 'Snapshots', 'Settings']);
  });
});

describe('examples/thin.xlsx', () => {
  const document = refreshed('thin.xlsx');

  it('scores nothing, calls nothing utilised, aligns nothing and invents no green', () => {
    expect(document.projects).toHaveLength(37);
    expect(document.projects.filter(({ score, rank }) => score !== null || rank !== null)).toEqual([]);
    expect(document.projects.filter(({ rag }) => rag.computed === 'G')).toEqual([]);
    expect(document.resources.rows.flatMap(({ utilisation }) => utilisation).filter((share) => share !== null)).toEqual([]);
    expect(document.objectives).toEqual([]);
    expect(document.alignment).toEqual({ index: null, orphans: [], orphanSpend: null, uncovered: [], themes: [] });
  });

  it('states every level', () => {
    expect(Object.entries(document.answers).map(([name, { level }]) => [name, level])).toEqual([
      ['prioritisation', 'substitute'], ['rag', 'partial'], ['resources', 'substitute'], ['alignment', 'none'],
    ]);
    for (const answer of Object.values(document.answers)) expect(answer.of).toBe(8);
    expect(document.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['cannot-prioritisation', 'cannot-resources', 'cannot-alignment']),
    );
  });

  it('colours the two projects whose end passed more than 15 days ago, as facts', () => {
    const rated = document.projects.filter(({ rag }) => rag.computed !== null);
    expect(rated.map(({ name, rag }) => [name, rag.computed, rag.dimensions.schedule?.kind]).sort()).toEqual([
      ['Parking permits', 'R', 'fact'],
      ['Stock count app', 'R', 'fact'],
    ]);
  });

  it('says for the other live ones that there is no evidence for green', () => {
    const live = document.projects.filter(({ lifecycle, rag }) => lifecycle === 'live' && rag.computed === null);
    expect(new Set(live.map(({ rag }) => rag.why))).toEqual(new Set(['no-evidence-for-green', 'no-data']));
  });

  it('closes the completed ones', () => {
    const done = document.projects.filter(({ lifecycle }) => lifecycle === 'done');
    expect(done).toHaveLength(28);
    expect(new Set(done.map(({ rag }) => rag.why))).toEqual(new Set(['closed']));
  });

  it('writes no Alignment sheet', () => {
    expect(document.written.sheets).toEqual(['Summary', 'Priorities', 'RAG status', 'Heatmap', 'Findings', 'Snapshots', 'Settings']);
  });
});
