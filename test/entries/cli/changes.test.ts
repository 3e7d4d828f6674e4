import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangesResult } from '../../../src/core/changes-result';
import { describeWith } from '../../support/require-tool';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';

const old = 'Status as of 30 September 2026\n\nId,Project,Owner,RAG,End,Budget (£k)\nP-1,Payments gateway,L. Chen,Green,2026-12-31,1200\nP-2,Fleet telematics,J. Novak,Amber,2027-01-31,410\n';
const now = 'Project;RAG;Forecast end;Budget (£m);Owner;Id\nFleet telematics;Amber;2027-01-31;0.41;J. Novak;P-2\nPayments gateway;Green;2027-03-31;1.5;L. Chen;P-1\nCase management;Green;2027-06-30;0.5;T. Brandt;P-3\n';

function inPair<T>(use: (folder: string) => T): T {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'old.csv'), old);
    writeFileSync(join(folder, 'now.csv'), now);
    return use(folder);
  });
}

describe('plumbline changes', () => {
  it('compares two layouts and units', () => {
    const run = inPair((folder) => runCli(['changes', 'old.csv', 'now.csv', '--json'], folder));
    const found = JSON.parse(run.stdout) as ChangesResult;
    expect(run.code).toBe(0);
    expect(found).toMatchObject({ old: { file: 'old.csv', asOf: '2026-09-30' }, new: { file: 'now.csv' }, matched: 2, appeared: ['P-3'], gone: [], renamed: [] });
    expect(found.projects).toEqual([
      {
        key: 'P-1',
        changes: [
          { field: 'end', old: '2026-12-31', new: '2027-03-31', oldCell: 'E4', newCell: 'C3', days: 90 },
          { field: 'budget', old: 1.2, new: 1.5, oldCell: 'F4', newCell: 'D3' },
        ],
        flags: ['date-moved-rating-did-not', 'baseline-changed', 'money-moved'],
      },
    ]);
  });

  it('says so where nothing moved', () => {
    const run = inPair((folder) => runCli(['changes', 'now.csv', 'now.csv'], folder));
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('Nothing moved: 3 projects are the same in both.');
  });

  it('prints no line wider than 80 columns', () => {
    const { stdout } = inPair((folder) => runCli(['changes', 'old.csv', 'now.csv'], folder));
    expect(stdout).toContain('31 Dec 2026 → 31 Mar 2027');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    ['a missing file', ['changes', 'old.csv', 'gone.csv'], 3, 'gone.csv'],
    ['one file only', ['changes', 'old.csv'], 2, 'plumbline changes OLD NEW'],
    ['three files', ['changes', 'old.csv', 'now.csv', 'third.csv'], 2, 'third.csv'],
    ['a file without a table', ['changes', 'old.csv', 'note.csv'], 4, 'note.csv'],
  ])('refuses %s', (...[, words, code, text]) => {
    const run = inPair((folder) => {
      writeFileSync(join(folder, 'note.csv'), 'Remember the milk\n');
      return runCli(words, folder);
    });
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(text);
  });
});

const published = join(projectRoot, '../shared/data/portfolios');
const gmpp = { name: 'the folder of published portfolios', isPresent: () => existsSync(join(published, 'gmpp-2024-co.csv')) };

/** Records of a .csv with quotes, as texts. */
function recordsOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

// Truth worked out by hand from the two files, of the eleven rows of the Cabinet Office in each.
describeWith(gmpp, 'plumbline changes: GMPP, Cabinet Office, March 2023 to March 2024', () => {
  const found = inFolder((folder) => {
    const [header = '', ...records] = recordsOf(readFileSync(join(published, 'gmpp-2023-all.csv'), 'utf8'));
    writeFileSync(join(folder, '2023.csv'), [header, ...records.filter((record) => /^"[^"]*","[^"]*","CO",/.test(record))].join('\n'));
    return JSON.parse(runCli(['changes', '2023.csv', join(published, 'gmpp-2024-co.csv'), '--json'], folder).stdout) as ChangesResult;
  });

  it('knows nine of eleven again, by id, under the same names', () => {
    expect(found).toMatchObject({ matched: 9, appeared: ['CO_0281_2324-Q2', 'CO_0280_2324-Q2'], gone: ['CO_0020_1718-Q4', 'CO_0014_2122-Q2'], renamed: [] });
  });

  it('finds the two ends that moved: one a year later, under a worse rating, and one a year earlier', () => {
    const ends = found.projects.flatMap(({ key, changes }) => changes.filter(({ field }) => field === 'end').map(({ days }) => [key, days]));
    expect(ends.sort()).toEqual([['CO_0027_2021-Q4', -365], ['CO_0176_2223-Q3', 365]]);
    expect(found.projects.filter(({ flags }) => flags.includes('date-moved-rating-did-not'))).toEqual([]);
  });

  it('finds the one rating that changed', () => {
    const ratings = found.projects.flatMap(({ key, changes }) => changes.filter(({ field }) => field === 'rag').map(({ old: before, new: after }) => [key, before, after]));
    expect(ratings).toEqual([['CO_0176_2223-Q3', 'A', 'R']]);
  });

  it('finds the six yearly budgets that both years publish', () => {
    const budgets = found.projects.flatMap(({ key, changes }) =>
      changes.filter(({ field, old: before }) => field === 'budget' && before !== null).map(({ old: before, new: after }) => [key, before, after]),
    );
    expect(budgets.sort()).toEqual([
      ['CO_0024_2021-Q2', 7.9, 11.5],
      ['CO_0027_2021-Q4', 1.6, 6.4],
      ['CO_0028_2021-Q4', 5.8, 5.5],
      ['CO_0029_2021-Q4', 89.13, 82.06],
      ['CO_0033_2122-Q1', 114, 127.53],
      ['CO_0120_2223-Q1', 2.14, 7.1],
    ]);
  });
});

describe('plumbline changes: the examples of last month and this one', () => {
  const changesOf = (name: string): ChangesResult => JSON.parse(runCli(['changes', `examples/${name}-last-month.xlsx`, `examples/${name}.xlsx`, '--json']).stdout) as ChangesResult;
  /** Every change of these fields: key, field, before, after. */
  const listOf = ({ projects }: ChangesResult, fields: readonly string[]): unknown[] =>
    projects.flatMap(({ key, changes }) => changes.filter(({ field }) => fields.includes(field)).map(({ field, old: before, new: after }) => [key, field, before, after])).sort();
  const flagged = ({ projects }: ChangesResult, flag: string): string[] => projects.filter(({ flags }) => flags.includes(flag)).map(({ key }) => key).sort();

  describe('portfolio', () => {
    const found = changesOf('portfolio');

    it('knows every project again', () => {
      expect(found).toMatchObject({ old: { asOf: '2026-09-30' }, new: { asOf: '2026-10-31' }, matched: 38, appeared: ['P-032', 'P-040'], gone: ['P-041'], findings: [] });
      expect(found.renamed).toEqual([{ from: 'Intranet relaunch', to: 'Intranet refresh', why: 'same id, P-016, under another name' }]);
    });

    it('finds exactly the dates that are planted', () => {
      expect(listOf(found, ['start', 'end', 'baselineStart', 'baselineEnd'])).toEqual([
        ['P-003', 'end', '2027-02-26', '2027-04-30'],
        ['P-009', 'end', '2026-11-30', '2027-03-30'],
        ['P-019', 'baselineEnd', '2026-10-30', '2026-11-20'],
      ]);
    });

    it('finds exactly the ratings, states and budgets that are planted', () => {
      expect(listOf(found, ['rag', 'status', 'budget'])).toEqual([
        ['P-003', 'rag', 'A', 'R'],
        ['P-013', 'budget', 450, 480],
        ['P-017', 'rag', 'A', 'R'],
        ['P-018', 'rag', 'A', 'G'],
        ['P-039', 'status', 'Completed', 'In progress'],
      ]);
      expect(listOf(found, ['forecastCost'])).toEqual([
        ['P-002', 'forecastCost', 640, 780],
        ['P-013', 'forecastCost', 480, 515],
      ]);
    });

    it('flags exactly what a reader should notice', () => {
      expect(['date-moved-rating-did-not', 'baseline-changed', 'newly-overdue', 'reopened', 'progress-up-end-later', 'comment-unchanged'].map((flag) => [flag, flagged(found, flag)])).toEqual([
        ['date-moved-rating-did-not', ['P-009']],
        ['baseline-changed', ['P-013', 'P-019']],
        ['newly-overdue', []],
        ['reopened', ['P-039']],
        ['progress-up-end-later', ['P-003', 'P-009']],
        ['comment-unchanged', ['P-009']],
      ]);
      expect(found.projects[0]?.key).toBe('P-009');
    });
  });

  it('finds exactly what is planted in the thin list', () => {
    const found = changesOf('thin');
    expect(found).toMatchObject({ matched: 36, appeared: ['Loading bay doors'], gone: ['Staff canteen'], renamed: [], findings: [] });
    expect(found.projects.map(({ key, flags }) => [key, flags])).toEqual([
      ['CRM clean-up', ['newly-overdue']],
      ['Cyber insurance', ['reopened']],
      ['Stock count app', ['comment-unchanged']],
      ['Customer portal', []],
      ['Printer contract', []],
    ]);
    expect(listOf(found, ['end', 'status'])).toEqual([
      ['Customer portal', 'end', '2026-10-30', '2026-11-30'],
      ['Cyber insurance', 'status', 'Completed', 'In progress'],
      ['Printer contract', 'status', 'In progress', 'Completed'],
      ['Stock count app', 'end', '2026-08-31', '2026-09-15'],
    ]);
  });
});
