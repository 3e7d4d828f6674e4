import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWithLibreOffice, libreOffice } from '../../support/libre-office';
import { describeWith } from '../../support/require-tool';
import { inFolder, jsonOf, projectRoot, runCli } from '../../support/run-cli';
import type { CliRun } from '../../support/run-cli';

const example = join(projectRoot, 'examples/portfolio.xlsx');

/** A pack of the example in this folder. */
function pack(folder: string, name: string, options: readonly string[] = []): string {
  const path = join(folder, name);
  const { code, stderr } = runCli(['refresh', example, '--out', path, '--as-of', '2026-10-31', '--quiet', ...options], folder);
  if (code !== 0) throw new Error(stderr);
  return path;
}

const compare = (folder: string, ...words: readonly string[]): CliRun => runCli(['compare', ...words], folder);

describe('plumbline compare', () => {
  it('exits 0 for the same numbers', () =>
    inFolder((folder) => {
      const a = pack(folder, 'a.xlsx');
      copyFileSync(a, join(folder, 'b.xlsx'));
      const { code, stdout } = compare(folder, 'a.xlsx', 'b.xlsx');
      expect([code, stdout.split('\n')[0]]).toEqual([0, 'The same numbers.']);
    }));

  it('exits 6 for different ones, says why, and shows both cells in 80 columns', () =>
    inFolder((folder) => {
      pack(folder, 'a.xlsx');
      pack(folder, 'b.xlsx', ['--as-of', '2026-11-30']);
      const { code, stdout } = compare(folder, 'a.xlsx', 'b.xlsx');
      expect(code).toBe(6);
      expect(stdout).toMatch(/^Different: \d+ figures or texts differ\.\nThey differ in the as-of date \(31 Oct 2026 and 30 Nov 2026\)\.\n/);
      expect(stdout).toMatch(/Priorities \d+ · RAG status \d+ · .* Summary \d+/s);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }));

  it('prints one JSON document', () =>
    inFolder((folder) => {
      pack(folder, 'a.xlsx');
      pack(folder, 'b.xlsx', ['--as-of', '2026-11-30']);
      const json = jsonOf(compare(folder, 'a.xlsx', 'b.xlsx', '--json'));
      expect(Object.keys(json)).toEqual(['a', 'b', 'equal', 'differs', 'differences', 'count', 'bySheet']);
      expect([json['a'], json['equal'], json['differs']]).toEqual([expect.objectContaining({ file: 'a.xlsx' }), false, ['asOf']]);
    }));

  it('exits 4 and names the file that holds none of our sheets', () =>
    inFolder((folder) => {
      pack(folder, 'a.xlsx');
      const { code, stderr } = compare(folder, 'a.xlsx', example);
      expect(code).toBe(4);
      expect(stderr).toContain('portfolio.xlsx holds none of our sheets');
    }));

  it('exits 3 for a file that is no workbook and 2 without a second file', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.xlsx'), 'no workbook');
      expect([compare(folder, 'a.xlsx', 'a.xlsx').code, compare(folder, 'a.xlsx').code]).toEqual([3, 2]);
      expect(compare(folder, 'a.xlsx').stderr).toContain('Usage: plumbline compare A B [--json]');
    }));
});

describeWith(libreOffice, 'plumbline compare after LibreOffice saved one of them', () => {
  it('finds the same numbers', async () => {
    const bytes = inFolder((folder) => {
      return readFileSync(pack(folder, 'a.xlsx'));
    });
    const saved = await convertWithLibreOffice(bytes, { to: 'xlsx' });
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.xlsx'), bytes);
      writeFileSync(join(folder, 'saved.xlsx'), saved);
      const { code, stdout } = compare(folder, 'a.xlsx', 'saved.xlsx');
      expect([stdout.split('\n')[0], code]).toEqual(['The same numbers.', 0]);
    });
  }, 120_000);
});
