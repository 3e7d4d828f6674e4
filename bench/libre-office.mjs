import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const source = fileURLToPath(new URL('../../shared/baseline/', import.meta.url));
const python = '/usr/bin/python3';

/** Why the job in native formulas cannot be measured here; null where it can. */
export function whyNoLibreOffice() {
  if (!existsSync(join(source, 'lo_recalc.py'))) return '../shared/baseline is not there';
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice (soffice) is not installed';
  if (spawnSync(python, ['-c', 'import uno']).status !== 0) return `python3-uno is not installed for ${python}`;
  return null;
}

/** Seconds that LibreOffice takes to load and to recalculate the same job in native formulas. */
export function runLibreOffice(folder, { projects, allocations }) {
  // Copied beside our node_modules, where the generator finds fflate.
  const home = join(folder, 'baseline');
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(source)) if (!existsSync(join(home, name))) copyFileSync(join(source, name), join(home, name));
  const workbook = join(home, `by-hand-${projects}.xlsx`);
  run(process.execPath, [join(home, 'gen.mjs'), String(projects), String(allocations), workbook]);
  const { load_s: load, hard_recalc_s: recalculations } = JSON.parse(run(python, [join(home, 'lo_recalc.py'), workbook, '1']));
  return { load, recalculation: recalculations[0] };
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${error?.message ?? `exit ${status}`}): ${stderr}`);
  return stdout;
}
