import { parseTruth } from '../../../../src/entries/cli/acceptance/truth';
import type { Truth } from '../../../../src/entries/cli/acceptance/truth';
import { reportScores } from '../../../../src/entries/cli/acceptance/report-scores';
import { scoreFile } from '../../../../src/entries/cli/acceptance/score-file';
import { defaultReading } from '../../../../src/core/tables/found-table';
import type { Detection, FoundTable } from '../../../../src/core/tables/found-table';

const base = { kind: 'portfolio', sheet: 'Projects', headerRow: 3, firstDataRow: 4, lastDataRow: 8, columns: { name: 'Project (B)', budget: 'Budget (H)' }, excludeRows: [[6, 6]] };

function truth(parts: Readonly<Record<string, unknown>> = {}): Truth {
  const parsed = parseTruth(JSON.stringify({ ...base, ...parts }));
  if (!parsed) throw new Error('no truth');
  return parsed;
}

function detection(columns: readonly (readonly [FoundTable['columns'][number]['field'], number])[], parts: Partial<FoundTable> = {}): Detection {
  const table: FoundTable = {
    kind: 'projects', sheet: 'Projects', main: true, headerRows: [2], firstRow: 3, lastRow: 7, firstColumn: 0, lastColumn: 9, excludedRows: [{ row: 5, reason: 'subtotal' }], stackedOn: null, typedWeights: null, fillDownColumns: [],
    columns: columns.map(([field, column]) => ({ field, column, header: field, confidence: 0.9, check: false, why: '', reading: defaultReading })),
    ...parts,
  };
  return { tables: [table], passedOver: [], findings: [] };
}

describe('scoreFile', () => {
  it('counts right, wrong, missed and lured columns', () => {
    const score = scoreFile('a.xlsx', detection([['name', 1], ['budget', 6], ['owner', 3]]), truth({ mustNot: { budget: ['Budget source (G)'] } }));
    expect([score.located, score.right, score.wrong, score.missed, score.lured]).toEqual([true, 1, 2, 1, 1]);
  });

  it('counts an accepted column as right for a field of the truth and as neither for another', () => {
    const score = scoreFile('a.xlsx', detection([['name', 1], ['budget', 8], ['owner', 3]]), truth({ accept: { budget: ['Cost (I)'], owner: ['Team (D)'] } }));
    expect([score.right, score.wrong, score.missed]).toEqual([2, 0, 0]);
  });

  it('locates only the main table, at any accepted header row', () => {
    expect(scoreFile('a.xlsx', detection([['name', 1]], { main: false }), truth())).toMatchObject({ located: false, missed: 2 });
    expect(scoreFile('a.xlsx', detection([['name', 1]], { headerRows: [0] }), truth({ headerRows: [1, 3] })).located).toBe(true);
    expect(scoreFile('a.xlsx', detection([['name', 1]], { headerRows: [4] }), truth({ headerRowAccept: [5] })).located).toBe(true);
  });

  it('compares rows that are not used', () => {
    const score = scoreFile('a.xlsx', detection([['name', 1]], { lastRow: 6 }), truth());
    expect([score.excludedBoth, score.excludedEither]).toEqual([1, 2]);
  });

  it('counts a refusal where no portfolio is expected', () => {
    expect(scoreFile('a.xlsx', { tables: [], passedOver: [], findings: [] }, truth({ expect: 'no-portfolio' })).refused).toBe(true);
    expect(scoreFile('a.xlsx', detection([['name', 1]]), truth({ expect: 'no-portfolio' })).refused).toBe(false);
  });
});

describe('reportScores', () => {
  it('prints precision and recall over portfolios', () => {
    const lines = reportScores([scoreFile('a.xlsx', detection([['name', 1], ['budget', 6]]), truth())]);
    expect(lines.join('\n')).toContain('precision 0.500 (1 of 2), recall 0.500 (1 of 2)');
    expect(lines.join('\n')).toContain('a.xlsx: missed budget = H');
  });
});
