import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stepsOf } from './sheets/steps.cjs';

/**
 * Puts Plumbline into a Google spreadsheet with clasp, Google's own tool: into a new one, or `-- --into ADDRESS` into yours; a
 * second time it updates the same one. Stops where clasp is not signed in, before anything was made.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const project = join(root, '.clasp.json');
const require = createRequire(import.meta.url);

const programs = {
  clasp: (words, options = {}) => spawnSync(process.execPath, [require.resolve('@google/clasp'), ...words], { cwd: root, stdio: 'inherit', ...options }),
  build: () => spawnSync('npx', ['webpack', '--config', 'webpack.config.js', '--config-name', 'sheets', '--config-name', 'sheets-scheduled', '--config-name', 'sidebar'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }),
  /** Which of the two builds is pushed; the script that it goes to stays. */
  choose: ([folder]) => {
    writeFileSync(project, `${JSON.stringify({ ...JSON.parse(readFileSync(project, 'utf8')), rootDir: folder }, null, 2)}\n`);
    return { status: 0 };
  },
};

function isSignedIn() {
  const { stdout } = programs.clasp(['show-authorized-user', '--json'], { stdio: 'pipe', encoding: 'utf8' });
  try {
    return JSON.parse(stdout).loggedIn === true;
  } catch {
    return false;
  }
}

function main() {
  const steps = stepsOf(process.argv.slice(2), { hasProject: existsSync(project) });
  if (!isSignedIn()) {
    throw new Error(
      ['clasp is not signed in, so nothing was done. Once:', '  1. Switch the Apps Script API on: https://script.google.com/home/usersettings', '  2. npx clasp login', '  3. npm run sheets', 'Without clasp: docs/install-google-sheets.md, "By hand".'].join('\n'),
    );
  }
  for (const [program, words] of steps) {
    if (programs[program](words).status !== 0) throw new Error(`${program} ${words.join(' ')} did not end well: see above. Run npm run sheets again once that is put right.`);
  }
  console.log('\nDone. npx clasp open-container opens the spreadsheet; reload it, then Extensions > Plumbline > Open Plumbline.');
}

try {
  main();
} catch ({ message }) {
  console.error(message);
  process.exitCode = 1;
}
