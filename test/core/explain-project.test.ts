import { explainProject } from '../../src/core/explain-project';
import { projectAt } from '../../src/core/project-at';
import type { RowNow } from '../../src/core/project-at';
import { sheetOfSpec } from '../../src/core/sheets/sheet-of-spec';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import { refreshOnce } from '../support/refresh-again';

const register = makeSheet('Portfolio', [
  ['Id', 'Project', 'Owner', 'RAG', 'Start', 'End', 'Budget', 'Forecast cost', 'Value', 'Risk', 'Comment'],
  ['P1', 'Fleet telematics', 'A. Meyer', 'Green', date('2026-01-05'), date('2026-09-20'), 310, 300, 5, 2, ' Nearly there. '],
  ['P2', 'ERP consolidation', 'L. Chen', 'Red', date('2026-01-05'), date('2027-04-30'), 3400, 3900, 3, 4, null],
  ['P3', 'Loyalty app', 'M. Okafor', 'Amber', date('2026-01-05'), date('2027-03-30'), 640, 640, 4, 1, 'All good'],
]);
const criteria = (['Value', 'Risk'] as const).map((label) => ({ label, column: label === 'Value' ? 'I' : 'J', weight: label === 'Value' ? 3 : 1, direction: label === 'Value' ? ('benefit' as const) : ('cost' as const), scale: [1, 5] as const }));
const snapshot = makeWorkbook([register]);
const { report, plan } = refreshOnce(snapshot, { file: { criteria } });
const fleet = explainProject(report, 'P1');

describe('explainProject', () => {
  it('breaks a score down to the cells of its criteria', () => {
    expect(fleet?.score).toMatchObject({ score: 93.75, rank: 1, of: 3, rankBefore: null, range: null });
    expect(fleet?.score?.parts).toEqual([
      { criterion: 'Value', isCost: false, raw: 5, weight: 0.75, points: 75, most: 75, cell: { sheet: 'Portfolio', row: 1, column: 8 } },
      { criterion: 'Risk', isCost: true, raw: 2, weight: 0.25, points: 18.75, most: 25, cell: { sheet: 'Portfolio', row: 1, column: 9 } },
    ]);
  });

  it('shows each dimension with its measure, value, limit and cell', () => {
    expect(fleet?.dimensions[0]).toEqual({
      ...{ dimension: 'schedule', label: 'Schedule', rag: 'R', isEstimate: false, measure: 'days past end', unit: 'days', value: 41, limit: 30 },
      cell: { sheet: 'Portfolio', row: 1, column: 5 },
    });
    expect(explainProject(report, 'P2')?.dimensions.find(({ dimension }) => dimension === 'cost')).toMatchObject({ rag: 'R', unit: 'share', limit: 0.1 });
  });

  it('puts the computed beside the reported colour, with the fact and the own words of the project manager', () => {
    expect(fleet).toMatchObject({
      ...{ computed: 'R', isUnconfirmed: false, reported: { value: 'G', cell: { sheet: 'Portfolio', row: 1, column: 3 } } },
      ...{ sentence: 'Reported green; end date passed 41 days ago (F2)', comment: { value: 'Nearly there.', cell: { row: 1, column: 10 } }, row: 2 },
    });
  });

  it('knows its neighbours in the register', () => {
    expect([fleet?.previous, fleet?.next]).toEqual([null, 'P2']);
    expect([explainProject(report, 'P3')?.previous, explainProject(report, 'P3')?.next]).toEqual(['P2', null]);
  });

  it('says what would let it be scored where nothing is', () => {
    const unscored = explainProject(refreshOnce(makeWorkbook([makeSheet('Portfolio', register.cells.map((row) => row.slice(0, 8)))])).report, 'P1');
    expect(unscored?.score).toBeNull();
    expect(unscored?.unlock).toContain('rating columns');
  });

  it('remembers the rank of the period before', () => {
    const before = refreshOnce(snapshot, { asOf: '2026-09-30', file: { criteria } }).after;
    expect(explainProject(refreshOnce(before, { file: { criteria } }).report, 'P1')?.score?.rankBefore).toBe(1);
  });

  it('tells that the colour by the figures changed since the last period, though no cell of the project did', () => {
    const before = refreshOnce(snapshot, { asOf: '2026-09-15' }).after;
    const { moved } = explainProject(refreshOnce(before, { asOf: '2026-10-31' }).report, 'P1') ?? {};
    expect(moved).toEqual({ since: '2026-09-15', changes: [], cause: 'No colour → Red by the figures: end date passed 41 days ago (F2)' });
    expect(explainProject(refreshOnce(before, { asOf: '2026-10-31' }).report, 'P2')?.moved).toBeNull();
  });

  it('is null for a key that nobody has', () => {
    expect(explainProject(report, 'P9')).toBeNull();
  });
});

describe('projectAt', () => {
  const ours = plan.sheets.map(sheetOfSpec);
  const at = (row: RowNow): ReturnType<typeof projectAt> => projectAt(report, row, ours);

  it('knows the project of a row of the register', () => {
    expect(at({ sheet: 'Portfolio', row: 2, column: 6 })).toEqual({ key: 'P2', hasMoved: false });
    expect(at({ sheet: 'Portfolio', row: 2, column: 6, texts: ['P2', ' ERP  consolidation', 'L. Chen'] })).toEqual({ key: 'P2', hasMoved: false });
  });

  it('knows the project of a row of our sheets, wherever it stands there', () => {
    const rag = plan.sheets.find(({ id }) => id === 'rag');
    const place = rag?.cells.find(({ value }) => value === 'Loyalty app');
    expect(at({ sheet: 'RAG status', row: place?.row ?? -1, column: 0 })).toEqual({ key: 'P3', hasMoved: false });
  });

  it('goes by what the row says after the list was sorted', () => {
    expect(at({ sheet: 'Portfolio', row: 2, column: 6, texts: ['P3', 'Loyalty app', 'M. Okafor'] })).toEqual({ key: 'P3', hasMoved: true });
    expect(at({ sheet: 'Portfolio', row: 2, column: 6, texts: ['P7', 'Brand new', 'M. Okafor'] })).toEqual({ key: null, hasMoved: true });
    expect(at({ sheet: 'Portfolio', row: 2, column: 6, texts: ['Loyalty app', 'Fleet telematics'] })).toEqual({ key: null, hasMoved: true });
    expect(at({ sheet: 'Portfolio', row: 2, column: 6, texts: [] })).toEqual({ key: null, hasMoved: true });
  });

  it('knows none for headers, other sheets and rows below', () => {
    const none = { key: null, hasMoved: false };
    expect([0, 9].map((row) => at({ sheet: 'Portfolio', row, column: 0, texts: ['Fleet telematics'] }))).toEqual([none, none]);
    expect(at({ sheet: 'Settings', row: 1, column: 0 })).toEqual(none);
  });
});
