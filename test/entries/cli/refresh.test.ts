import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { RefreshDocument } from '../../../src/entries/cli/refresh-document';
import { hostileFiles } from '../../support/hostile-files';
import { minimalWorkbook } from '../../support/make-package';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';
import type { CliRun } from '../../support/run-cli';

const example = (name: string, folder: string, as = name): string => {
  copyFileSync(join(projectRoot, 'examples', name), join(folder, as));
  return as;
};
const document = (run: CliRun): RefreshDocument => JSON.parse(run.stdout) as RefreshDocument;
const register = 'Id,Project,Owner,Status,End\n1,Harbour wall,A. Meyer,In progress,2026-09-01\n2,=cmd|calc,B. Silva,In progress,2026-12-01\n3,+Plus,C. Chen,Completed,2026-05-01\n';

/** The workbook as another program would save it: our sheets under names of its own, and the shared texts edited. */
function savedElsewhere(path: string, edit: (texts: string) => string): void {
  const isText = (name: string): boolean => name.endsWith('.rels') || name === '[Content_Types].xml';
  const parts = Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]): [string, Uint8Array] => {
    const text = name === 'xl/sharedStrings.xml' ? edit(strFromU8(bytes)) : isText(name) ? strFromU8(bytes).replaceAll('plSheet-', 'sheet-') : null;
    return [name.replace('plSheet-', 'sheet-'), text === null ? bytes : strToU8(text)];
  });
  writeFileSync(path, zipSync(Object.fromEntries(parts)));
}

describe('plumbline refresh: where it writes', () => {
  it('writes NAME.plumbline.xlsx beside the input and leaves the input as it was', () => {
    inFolder((folder) => {
      const file = example('thin.xlsx', folder);
      const before = readFileSync(join(folder, file));
      const run = runCli(['refresh', file, '--json'], folder);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(document(run).written.file).toBe('thin.plumbline.xlsx');
      expect(readFileSync(join(folder, file)).equals(before)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['thin.plumbline.xlsx', 'thin.xlsx']);
    });
  });

  it('keeps every part of the input byte for byte but the four that are spliced', () => {
    inFolder((folder) => {
      runCli(['refresh', example('portfolio.xlsx', folder)], folder);
      const [before, after] = ['portfolio.xlsx', 'portfolio.plumbline.xlsx'].map((name) => unzipSync(readFileSync(join(folder, name))));
      const changed = Object.entries(before ?? {}).filter(([name, bytes]) => !Buffer.from(after?.[name] ?? []).equals(bytes));
      expect(changed.map(([name]) => name).sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml']);
    });
  });

  it('leaves every byte as it was when an output is refreshed again', () => {
    inFolder((folder) => {
      for (const name of ['portfolio.xlsx', 'thin.xlsx']) {
        const output = example(name, folder).replace('.xlsx', '.plumbline.xlsx');
        runCli(['refresh', name], folder);
        const first = readFileSync(join(folder, output));
        expect(runCli(['refresh', output], folder).code).toBe(0);
        expect(readFileSync(join(folder, output)).equals(first)).toBe(true);
        expect(runCli(['refresh', name], folder).code).toBe(0);
        expect(readFileSync(join(folder, output)).equals(first)).toBe(true);
      }
      expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
    });
  });

  it('writes in place with a backup, and never over a backup', () => {
    inFolder((folder) => {
      const file = example('thin.xlsx', folder);
      const original = readFileSync(join(folder, file));
      writeFileSync(join(folder, 'thin.backup-1.xlsx'), 'mine');
      expect(runCli(['refresh', file, '--in-place', '--as-of', '2026-10-31'], folder).code).toBe(0);
      expect(readFileSync(join(folder, 'thin.backup-1.xlsx'), 'utf8')).toBe('mine');
      expect(readFileSync(join(folder, 'thin.backup-2.xlsx')).equals(original)).toBe(true);
      expect(runCli(['refresh', file, '--as-of', '2026-11-15'], folder).code).toBe(0);
      expect(existsSync(join(folder, 'thin.backup-3.xlsx'))).toBe(true);
    });
  });

  it('does not replace a file without our sheets unless forced', () => {
    inFolder((folder) => {
      const file = example('thin.xlsx', folder);
      example('portfolio.xlsx', folder, 'thin.plumbline.xlsx');
      const run = runCli(['refresh', file], folder);
      expect(run.code).toBe(5);
      expect(run.stderr).toContain('thin.plumbline.xlsx exists and holds none of our sheets');
      expect(readFileSync(join(folder, 'thin.plumbline.xlsx')).equals(readFileSync(join(projectRoot, 'examples/portfolio.xlsx')))).toBe(true);
      expect(runCli(['refresh', file, '--force'], folder).code).toBe(0);
    });
  });

  it('does not replace the sheets of another output by those of the input unless forced', () => {
    inFolder((folder) => {
      const file = example('thin.xlsx', folder);
      runCli(['refresh', file, '--out', 'a.xlsx'], folder);
      runCli(['refresh', file, '--out', 'b.xlsx'], folder);
      expect(runCli(['refresh', 'a.xlsx', '--out', 'b.xlsx'], folder).code).toBe(5);
      expect(runCli(['refresh', 'a.xlsx', '--out', 'b.xlsx', '--force'], folder).code).toBe(0);
    });
  });

  it('does not replace an output in which somebody keeps sheets of their own', () => {
    inFolder((folder) => {
      const [thin, other] = [example('thin.xlsx', folder), example('portfolio.xlsx', folder)];
      runCli(['refresh', other, '--out', 'pack.xlsx', '--quiet'], folder);
      const before = readFileSync(join(folder, 'pack.xlsx'));
      const run = runCli(['refresh', thin, '--out', 'pack.xlsx'], folder);
      expect(run.code).toBe(5);
      expect(run.stderr).toContain('holds sheets that the input lacks, and they would be gone: Overview, Portfolio');
      expect(readFileSync(join(folder, 'pack.xlsx')).equals(before)).toBe(true);
      expect(runCli(['refresh', thin, '--out', 'pack.xlsx', '--force', '--quiet'], folder).code).toBe(0);
      expect(readFileSync(join(folder, 'pack.backup-1.xlsx')).equals(before)).toBe(true);
    });
  });

  it('keeps a copy of an output whose register somebody changed in another program', () => {
    inFolder((folder) => {
      const [file, output] = [example('thin.xlsx', folder), 'thin.plumbline.xlsx'];
      const read = (name: string): Buffer => readFileSync(join(folder, name));
      runCli(['refresh', file, '--quiet'], folder);
      savedElsewhere(join(folder, output), (text) => text.replace('Cyber insurance', 'Cyber insurance renewed'));
      const changed = read(output);
      const run = runCli(['refresh', file], folder);
      expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('Backup: thin.plumbline.backup-1.xlsx') as string });
      expect(read('thin.plumbline.backup-1.xlsx').equals(changed)).toBe(true);
    });
  });

  it('keeps none of an output that nobody changed, or that only another program saved', () => {
    inFolder((folder) => {
      const [file, output] = [example('thin.xlsx', folder), 'thin.plumbline.xlsx'];
      runCli(['refresh', file, '--quiet'], folder);
      savedElsewhere(join(folder, output), (text) => text);
      runCli(['refresh', file, '--quiet'], folder);
      copyFileSync(join(projectRoot, 'examples/thin-last-month.xlsx'), join(folder, file));
      runCli(['refresh', file, '--quiet', '--out', 'other.xlsx'], folder);
      copyFileSync(join(projectRoot, 'examples/thin.xlsx'), join(folder, file));
      runCli(['refresh', file, '--quiet', '--out', 'other.xlsx'], folder);
      expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
    });
  });

  it('turns a .csv into a workbook that holds its rows, with formulas as text', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'list.csv'), register);
      const run = runCli(['refresh', 'list.csv', '--json', '--as-of', '2026-10-31'], folder);
      expect(run.code).toBe(0);
      expect(document(run).written.file).toBe('list.plumbline.xlsx');
      expect(document(run).projects.map(({ name, source }) => [name, source])).toEqual([
        ['Harbour wall', { sheet: null, row: 2 }],
        ['=cmd|calc', { sheet: null, row: 3 }],
        ['+Plus', { sheet: null, row: 4 }],
      ]);
      const parts = unzipSync(readFileSync(join(folder, 'list.plumbline.xlsx')));
      const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/') && name.endsWith('.xml'));
      for (const [, bytes] of sheets) expect(Buffer.from(bytes).toString()).not.toMatch(/<f>[^<]*cmd/);
    });
  });

  it('keeps .xlsm as .xlsm', () => {
    inFolder((folder) => {
      const run = runCli(['refresh', example('thin.xlsx', folder, 'macro.xlsm'), '--json'], folder);
      expect(document(run).written.file).toBe('macro.plumbline.xlsm');
      expect(runCli(['refresh', 'macro.xlsm', '--out', 'macro.xlsx'], folder).code).toBe(2);
    });
  });

  it('says when the output cannot be written, and leaves nothing behind', () => {
    inFolder((folder) => {
      const run = runCli(['refresh', example('thin.xlsx', folder), '--out', 'no/such/folder/out.xlsx'], folder);
      expect(run.code).toBe(5);
      expect(run.stderr).toContain('Nothing was changed');
      expect(readdirSync(folder)).toEqual(['thin.xlsx']);
    });
  });

  it('writes a structure-protected workbook to another file only, with a finding', () => {
    inFolder((folder) => {
      const parts = unzipSync(readFileSync(join(projectRoot, 'examples/thin.xlsx')));
      const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
      parts['xl/workbook.xml'] = strToU8(workbook.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'));
      writeFileSync(join(folder, 'locked.xlsx'), zipSync(parts));
      const refused = runCli(['refresh', 'locked.xlsx', '--in-place'], folder);
      expect(refused).toMatchObject({ code: 5, stdout: '' });
      expect(refused.stderr).toContain('has its structure protected');
      const copy = runCli(['refresh', 'locked.xlsx', '--json'], folder);
      expect(copy.code).toBe(0);
      expect(document(copy).findings.map(({ code }) => code)).toContain('structure-protected');
      expect(readdirSync(folder).sort()).toEqual(['locked.plumbline.xlsx', 'locked.xlsx']);
    });
  });

  it('replaces the file that a link leads to, and keeps the link', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'team'));
      example('thin.xlsx', join(folder, 'team'));
      symlinkSync(join('team', 'thin.xlsx'), join(folder, 'link.xlsx'));
      expect(runCli(['refresh', 'link.xlsx', '--in-place'], folder).code).toBe(0);
      expect(lstatSync(join(folder, 'link.xlsx')).isSymbolicLink()).toBe(true);
      expect(readdirSync(join(folder, 'team'))).toEqual(['thin.xlsx']);
      expect(readFileSync(join(folder, 'team/thin.xlsx')).length).toBeGreaterThan(5000);
    });
  });

  it('gives the same JSON for the same input', () => {
    inFolder((folder) => {
      const file = example('portfolio.xlsx', folder);
      const [first, second] = [runCli(['refresh', file, '--json'], folder), runCli(['refresh', file, '--json'], folder)];
      expect(second.stdout).toBe(first.stdout);
    });
  });
});

describe('plumbline refresh: the as-of date and settings', () => {
  it('tells on standard error how long each step took', () => {
    inFolder((folder) => {
      const run = runCli(['refresh', example('thin.xlsx', folder), '--quiet', '--timings'], folder);
      expect(run).toMatchObject({ code: 0, stdout: '' });
      const lines = run.stderr.trim().split('\n').map((line) => line.split(/ +/));
      expect(lines.map(([step]) => step)).toEqual(['reading', 'tables', 'portfolio', 'analyses', 'sheets', 'result', 'writing', 'memory']);
      expect(lines.every(([, figure]) => Number(figure) >= 0)).toBe(true);
    });
  });

  it('takes the date given over the one in the title', () => {
    inFolder((folder) => {
      const given = document(runCli(['refresh', example('thin.xlsx', folder), '--as-of', '2026-08-01', '--json'], folder));
      expect(given.stamp).toMatchObject({ asOf: '2026-08-01', asOfSource: 'given' });
      expect(given.projects.filter(({ rag }) => rag.computed !== null)).toEqual([]);
    });
  });

  it('names a settings file that is not there as wrong use', () => {
    inFolder((folder) => {
      const run = runCli(['refresh', example('thin.xlsx', folder), '--settings', 'none.json'], folder);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain('There is no file none.json');
    });
  });

  it('refuses a settings file with an unknown key and shows the usage line', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 's.json'), '{"thresholds": {"cpi": {"amber": 0.95, "rde": 0.9}}}');
      const run = runCli(['refresh', example('thin.xlsx', folder), '--settings', 's.json'], folder);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('rde');
      expect(run.stderr).toContain('Usage: plumbline refresh FILE');
    });
  });

  it('scores on criteria and weights of a settings file and remembers them in the output', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 's.json'), JSON.stringify({ criteria: [{ label: 'Urgency', column: 'Q', weight: 1, direction: 'benefit', scale: [1, 5] }, { label: 'Ease', column: 'R', weight: 3, direction: 'benefit', scale: [1, 5] }] }));
      const first = document(runCli(['refresh', example('portfolio.xlsx', folder), '--settings', 's.json', '--json'], folder));
      expect(first.projects[0]?.contributions.map(({ criterion, points }) => [criterion, points])).toEqual([['Urgency', 12.5], ['Ease', 18.75]]);
      const again = document(runCli(['refresh', 'portfolio.plumbline.xlsx', '--json'], folder));
      expect(again.projects[0]?.score).toBe(31.25);
    });
  });
});

describe('plumbline refresh: wrong use', () => {
  it.each([
    [[], 'Name the file'],
    [['a.xlsx', 'b.xlsx'], 'one too many'],
    [['a.xlsx', '--as-of', '31.10.2026'], '--as-of needs a date'],
    [['a.xlsx', '--out', 'b.xlsx', '--in-place'], 'exclude each other'],
    [['a.xlsx', '--colour'], '--colour'],
  ])('answers %j with exit 2 and the usage line', (words, expected) => {
    const run = runCli(['refresh', ...words]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(expected);
    expect(run.stderr).toContain('Usage: plumbline refresh FILE');
  });

  it('knows no other command', () => {
    expect(runCli(['prioritize', 'x.xlsx'])).toMatchObject({ code: 2 });
  });

  it('helps', () => {
    for (const words of [['--help'], ['refresh', '--help'], ['inspect', '--help']]) {
      const run = runCli(words);
      expect(run.code).toBe(0);
      expect(run.stdout).toContain('plumbline');
      expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
    expect(runCli(['--version']).stdout).toBe(`${(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }).version}\n`);
  });

  it('is executable', () => {
    expect(statSync(join(projectRoot, 'dist/cli/plumbline.js')).mode & 0o777).toBe(0o755);
  });
});

describe('plumbline refresh: files that cannot be read', () => {
  it('names a missing file and a folder', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'sub.xlsx'));
      expect(runCli(['refresh', 'none.xlsx'], folder)).toMatchObject({ code: 3, stderr: expect.stringContaining('There is no file none.xlsx') as string });
      expect(runCli(['refresh', 'sub.xlsx'], folder)).toMatchObject({ code: 3, stderr: expect.stringContaining('is a folder') as string });
    });
  });

  it.each(hostileFiles.filter(({ code }) => code !== null).map(({ name, make }) => [name, make] as const))('refuses %s within seconds', (_name, make) => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'hostile.xlsx'), make());
      const started = process.hrtime.bigint();
      const run = runCli(['refresh', 'hostile.xlsx'], folder);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      expect(run).toMatchObject({ code: 3, stdout: '' });
      expect(run.stderr.length).toBeGreaterThan(40);
      expect(run.stderr).not.toContain('this is a bug');
      expect(seconds).toBeLessThan(30);
      expect(readdirSync(folder)).toEqual(['hostile.xlsx']);
    });
  });

  it.each(hostileFiles.filter(({ code }) => code === null).map(({ name, make }) => [name, make] as const))('reads a workbook with %s', (_name, make) => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'odd.xlsx'), make());
      expect(runCli(['inspect', 'odd.xlsx', '--json'], folder).code).toBe(0);
      expect(runCli(['refresh', 'odd.xlsx'], folder).code).toBe(4);
    });
  });

  it('lists the sheets and why each was passed over where there is no table', () => {
    inFolder((folder) => {
      const cells = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Shopping</t></is></c></row></sheetData>';
      writeFileSync(join(folder, 'none.xlsx'), minimalWorkbook({ sheets: [{ name: 'Notes', xml: cells }] }));
      const run = runCli(['refresh', 'none.xlsx'], folder);
      expect(run.code).toBe(4);
      expect(run.stderr).toContain('No project or task table was found');
      expect(run.stderr).toContain('Notes: ');
      expect(readdirSync(folder)).toEqual(['none.xlsx']);
    });
  });

  it('reads one row, 1,000 columns and a file it may only read', () => {
    inFolder((folder) => {
      const headers = ['Project', 'Owner', 'Status', 'End', ...Array.from({ length: 996 }, (_, index) => `Extra ${index}`)];
      const row = ['Harbour wall', 'A. Meyer', 'In progress', '2026-09-01', ...Array.from({ length: 996 }, (_, index) => String(index))];
      writeFileSync(join(folder, 'wide.csv'), `${headers.join(',')}\n${row.join(',')}\n`);
      chmodSync(join(folder, 'wide.csv'), 0o444);
      const run = runCli(['refresh', 'wide.csv', '--json', '--as-of', '2026-10-31'], folder);
      expect(run.code).toBe(0);
      expect(document(run).projects.map(({ name }) => name)).toEqual(['Harbour wall']);
    });
  });
});
