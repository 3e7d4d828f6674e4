import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { inFolder, jsonOf, projectRoot, runCli } from '../support/run-cli';

const generator = pathToFileURL(join(projectRoot, 'bench/portfolio.mjs')).href;

/** The generator is a module, which Jest does not load: it runs in a process of its own, as the bench does. */
function generated(): Buffer {
  const script = `import { portfolio } from ${JSON.stringify(generator)}; process.stdout.write(portfolio({ projects: 50, allocations: 200 }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}

describe('bench/portfolio.mjs', () => {
  it('gives the same bytes twice', () => {
    expect(generated().equals(generated())).toBe(true);
  });

  it('gives a portfolio that every analysis can answer', () => {
    inFolder((folder) => {
      const input = join(folder, 'portfolio.xlsx');
      writeFileSync(input, generated());
      const run = runCli(['refresh', input, '--as-of', '2026-10-31', '--json']);
      const answers = jsonOf(run)['answers'] as Readonly<Record<string, { readonly level: string }>>;
      expect(run.code).toBe(0);
      expect(Object.keys(answers)).toEqual(['prioritisation', 'rag', 'resources', 'alignment']);
      for (const { level } of Object.values(answers)) expect(level).not.toBe('none');
    });
  });
});
