import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';

const months = ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31', '2027-08-31', '2027-09-30'];

/** What a refresh could leave behind, counted in the package. */
function contents(file: string): { readonly parts: readonly string[]; readonly names: number; readonly relations: number; readonly formats: number; readonly conditional: number } {
  const parts = unzipSync(readFileSync(file));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const count = (name: string, pattern: RegExp): number => (text(name).match(pattern) ?? []).length;
  const cellXfs = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(text('xl/styles.xml'))?.[0] ?? '';
  return {
    parts: Object.keys(parts).sort(),
    names: count('xl/workbook.xml', /<definedName /g),
    relations: Object.keys(parts).filter((name) => name.endsWith('.rels')).reduce((sum, name) => sum + count(name, /<Relationship /g), 0),
    formats: (cellXfs.match(/<xf /g) ?? []).length,
    conditional: count('xl/styles.xml', /<dxf>/g),
  };
}

describe.each(['portfolio.xlsx', 'thin.xlsx'])('twelve months of refreshing %s', (name) => {
  const output = name.replace('.xlsx', '.plumbline.xlsx');
  const seen = inFolder((folder) => {
    copyFileSync(join(projectRoot, 'examples', name), join(folder, name));
    const first = runCli(['refresh', name, '--quiet', '--as-of', months[0] ?? ''], folder);
    if (first.code !== 0) throw new Error(first.stderr);
    return months.map((asOf) => {
      const run = runCli(['refresh', output, '--quiet', '--as-of', asOf], folder);
      if (run.code !== 0) throw new Error(run.stderr);
      return contents(join(folder, output));
    });
  });
  const [second, last] = [seen[1], seen[seen.length - 1]];

  it('leaves no parts, names or relations behind', () => {
    expect(last).toMatchObject({ parts: second?.parts, names: second?.names, relations: second?.relations });
  });

  it('leaves no style behind once each kind of cell has been there', () => {
    const settled = seen[5];
    expect([last?.formats, last?.conditional]).toEqual([settled?.formats, settled?.conditional]);
  });
});
