import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli/plumbline.js', import.meta.url));
const asOf = '2026-10-31';

/** Seconds per step, of the whole and of the process, and peak megabytes, of one refresh in a process of its own. */
export function runRefresh(input, output) {
  const begun = performance.now();
  const target = output === null ? ['--in-place'] : ['--out', output];
  const { status, stderr, error } = spawnSync(process.execPath, [program, 'refresh', input, ...target, '--force', '--quiet', '--timings', '--as-of', asOf], { encoding: 'utf8' });
  const whole = (performance.now() - begun) / 1000;
  if (error || status !== 0) throw new Error(`plumbline refresh ${input} failed (${error?.message ?? `exit ${status}`}): ${stderr}`);
  const steps = Object.fromEntries([...stderr.matchAll(/^(\w+) +([\d.]+) (?:s$|MB)/gm)].map(([, name, value]) => [name, Number(value)]));
  const { memory, ...seconds } = steps;
  return { ...seconds, whole, memory };
}

/** The middle value of each figure; of two the mean. */
export function medianOf(runs) {
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((run) => run[name]))]));
}

function median(values) {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = (inOrder.length - 1) / 2;
  return (inOrder[Math.floor(middle)] + inOrder[Math.ceil(middle)]) / 2;
}
