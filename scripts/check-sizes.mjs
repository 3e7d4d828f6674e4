import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What the built files may weigh at most together, zipped and where it matters raw, in kB: a new library shows here first.
 * `goal` is what it should weigh: being above it is said each time, and fails nothing.
 */
const limits = [
  { what: 'command line', folder: 'dist/cli', files: /^plumbline\.js$/, raw: 1400, zipped: 360 },
  { what: 'pane', folder: 'dist/excel', files: /^(first|taskpane)\.\w+\.(js|css)$/, zipped: 40 },
  { what: 'later screens', folder: 'dist/excel', files: /^later\.\w+\.js$/, zipped: 16 },
  { what: 'pane with the core', folder: 'dist/excel', files: /^(first|taskpane|later)\.\w+\.(js|css)$|^core-worker\.js$/, zipped: 250, goal: 150 },
  { what: 'page for browsers', folder: 'dist/browser', files: /^app\.html$/, raw: 1200, zipped: 390 },
  { what: 'sidebar in Google Sheets', folder: 'dist/sheets', files: /^sidebar\.html$/, raw: 400, zipped: 320 },
  { what: 'server in Google Sheets', folder: 'dist/sheets', files: /^Code\.js$/, raw: 1400, zipped: 380 },
  { what: 'Excel host', folder: 'dist/excel', files: /^excel-host\.\w+\.js$/, zipped: 30 },
];

let isOver = false;
for (const { what, folder, files, raw = Infinity, zipped, goal } of limits) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => files.test(name)) : [];
  const contents = names.map((name) => readFileSync(join(folder, name)));
  const sum = (sizeOf) => contents.reduce((total, content) => total + sizeOf(content), 0) / 1000;
  const [rawSize, zippedSize] = [sum((content) => content.length), sum((content) => gzipSync(content).length)];
  const over = names.length === 0 || rawSize > raw || zippedSize > zipped;
  isOver ||= over;
  const rawText = raw === Infinity ? `${rawSize.toFixed(0)} kB` : `${rawSize.toFixed(0)} kB (limit ${raw})`;
  const goalText = goal !== undefined && zippedSize > goal ? `, ${(zippedSize - goal).toFixed(0)} kB above its goal of ${goal}` : '';
  console.log(`${over ? 'OVER ' : 'ok   '}${what}: ${names.length === 0 ? 'not built' : `${rawText}, zipped ${zippedSize.toFixed(0)} kB (limit ${zipped})${goalText}`}`);
}
process.exitCode = isOver ? 1 : 0;
