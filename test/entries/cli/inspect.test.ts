import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runCli } from '../../support/run-cli';

describe('plumbline inspect', () => {
  it('answers several files in argument order and marks the unreadable one', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.csv'), 'Project,Owner,Status\nHarbour wall,A. Meyer,In progress\nSea gate,B. Silva,On hold\nPump,C. Chen,Completed\n');
      const run = runCli(['inspect', 'a.csv', 'none.xlsx', '--json'], folder);
      expect(run.code).toBe(3);
      const [first, second] = JSON.parse(run.stdout) as [{ file: string; tables: { sheet: string | null; main: boolean }[] }, { file: string; error: string }];
      expect(first).toMatchObject({ file: 'a.csv', tables: [{ sheet: null, main: true, kind: 'projects', headerRow: 1, firstRow: 2, lastRow: 4 }] });
      expect(Object.keys(second)).toEqual(['file', 'error']);
    });
  });

  it('prints at most 80 columns for people', () => {
    const run = runCli(['inspect', 'examples/portfolio.xlsx', 'examples/thin.xlsx']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('projects: Portfolio, rows 6–46 (40 used, header in row 5)');
    expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('ends with 0 where there is no table', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'empty.csv'), 'just one line\n');
      const run = runCli(['inspect', 'empty.csv', '--json'], folder);
      expect(run.code).toBe(0);
      expect(JSON.parse(run.stdout)).toMatchObject({ file: 'empty.csv', tables: [] });
    });
  });
});
