import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '../..');
const program = join(projectRoot, 'dist/cli/plumbline.js');

export type CliRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the built command line as a user does: a process of its own. */
export function runCli(words: readonly string[], cwd: string = projectRoot): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 60_000,
  });
  return { code: status, stdout, stderr };
}

/** The one JSON document that a run with `--json` printed. */
export function jsonOf(run: CliRun): Record<string, unknown> {
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

/** Gives a test an empty folder and removes it afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
