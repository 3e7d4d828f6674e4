import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { countExcel, whyNoExcel } from './excel-host.mjs';
import { countSheets, whyNoSheets } from './google-sheets.mjs';
import { runLibreOffice, whyNoLibreOffice } from './libre-office.mjs';
import { measurePage } from './page.mjs';
import { measurePane } from './pane.mjs';
import { portfolio } from './portfolio.mjs';
import { medianOf, runRefresh } from './run-refresh.mjs';
import { labelOf, sizes } from './sizes.mjs';

const folder = fileURLToPath(new URL('../build/bench/', import.meta.url));
const core = ['tables', 'portfolio', 'analyses', 'sheets', 'result'];

const seconds = (value) => `${value.toFixed(2)} s`;
const percent = (value) => `${(100 * value).toFixed(0)} %`;
const times = (value) => `${value.toFixed(2)} x`;

/** One line of the table, within 80 columns; a cell without a figure shows a dash. */
function line(label, cells) {
  console.log(label.padEnd(32) + cells.map((cell) => (cell ?? '–').padStart(16)).join(''));
}

/** What a run gives, or null with the reason on a line of its own. */
function orRefused(run) {
  try {
    return run();
  } catch (error) {
    console.log(`second refresh: ${String(error).slice(0, 300)}\n`);
    return null;
  }
}

/** First refreshes into a new file, the second one of that file in place. */
function measure(size) {
  const input = join(folder, `portfolio-${size.projects}.xlsx`);
  const output = join(folder, `portfolio-${size.projects}.plumbline.xlsx`);
  writeFileSync(input, portfolio(size));
  const first = medianOf(
    Array.from({ length: size.runs }, () => {
      // An output that is there would be read and carried on.
      rmSync(output, { force: true });
      return runRefresh(input, output);
    }),
  );
  const again = orRefused(() => medianOf(Array.from({ length: size.runs }, () => runRefresh(output, null))));
  const coreSeconds = core.reduce((sum, step) => sum + first[step], 0);
  return { size, first, again, coreSeconds, coreShare: coreSeconds / (first.reading + first.writing) };
}

function showStages(measured) {
  line('projects / allocations', measured.map(({ size }) => labelOf(size)));
  for (const step of ['reading', ...core, 'writing']) line(step, measured.map(({ first }) => seconds(first[step])));
  line('whole command', measured.map(({ first }) => seconds(first.whole)));
  line('peak memory', measured.map(({ first }) => `${first.memory.toFixed(0)} MB`));
  line('core (tables … result)', measured.map(({ coreSeconds }) => seconds(coreSeconds)));
  line('core / (reading + writing)', measured.map(({ coreShare }) => percent(coreShare)));
  line('second refresh', measured.map(({ again }) => again && seconds(again.whole)));
  line('second / first refresh', measured.map(({ first, again }) => again && times(again.whole / first.whole)));
  line('peak memory, second refresh', measured.map(({ again }) => again && `${again.memory.toFixed(0)} MB`));
}

/** Filled cells of the input, nearly, against which growth is judged: a project has 23 columns, an allocation five. */
const cellsOf = ({ projects, allocations }) => 23 * projects + 5 * allocations;
const nLogN = (n) => n * Math.log2(n);

/** Growth from each size to the next, per stage, over what n log n would give: above 1 it grows faster. */
function showGrowth(measured) {
  console.log('\nGrowth from the size before, as a ratio to that of n log n (1 x: exactly so)');
  line('cells of input', measured.map(({ size }) => `${cellsOf(size) / 1000}k`));
  const growth = (pick) =>
    measured.map((now, index) => {
      const before = measured[index - 1];
      const [value, earlier] = [pick(now), before && pick(before)];
      return value && earlier && times(value / earlier / (nLogN(cellsOf(now.size)) / nLogN(cellsOf(before.size))));
    });
  line('reading + writing', growth(({ first }) => first.reading + first.writing));
  line('core', growth(({ coreSeconds }) => coreSeconds));
  line('whole command', growth(({ first }) => first.whole));
  line('second refresh', growth(({ again }) => again && again.whole));
}

function showLibreOffice(measured) {
  console.log('\nLibreOffice, the same job in native formulas');
  const why = whyNoLibreOffice();
  if (why !== null) {
    console.log(`skipped: ${why}`);
    return;
  }
  const office = measured.map(({ size }) => (size.allocations > 0 ? runLibreOffice(folder, size) : null));
  line('load', office.map((one) => one && seconds(one.load)));
  line('hard recalculation', office.map((one) => one && seconds(one.recalculation)));
  line('load + recalculation / our whole', office.map((one, index) => one && times((one.load + one.recalculation) / measured[index].first.whole)));
}

const traffic = ({ syncs, sent, received }) => `${syncs}, ${(sent + received).toFixed(1)} MB`;

/** What a refresh asks of Excel: round trips and JSON both ways, which no machine makes slower or faster. */
async function showExcel() {
  console.log('\nExcel: round trips, and JSON both ways');
  const why = whyNoExcel();
  if (why !== null) {
    console.log(`skipped: ${why}`);
    return;
  }
  const counted = await countExcel();
  line('projects / allocations', counted.map(({ size }) => labelOf(size)));
  line('read', counted.map((one) => traffic(one.traffic.read)));
  line('write', counted.map((one) => traffic(one.traffic.write)));
  line('read again, with our sheets', counted.map((one) => traffic(one.traffic.readAgain)));
  line('write again, nothing changed', counted.map((one) => traffic(one.traffic.writeAgain)));
}

/** What a refresh asks of Google, and how much slower the bare context of a script computes than Node does. */
async function showSheets() {
  console.log('\nGoogle Sheets: service calls, and JSON both ways, of the built Code.js');
  const why = whyNoSheets();
  if (why !== null) {
    console.log(`skipped: ${why}`);
    return;
  }
  const counted = await countSheets();
  const calls = ({ calls: count, megabytes }) => `${count}, ${megabytes.toFixed(1)} MB`;
  line('projects / allocations', counted.map(({ size }) => labelOf(size)));
  line('read', counted.map(({ measured: { read } }) => calls(read)));
  line('pages', counted.map(({ measured: { pages } }) => `${pages}`));
  line('write', counted.map(({ measured: { write } }) => calls(write)));
  line('read and compute, bare context', counted.map(({ measured: { server } }) => seconds(server)));
  line('the same / compute in Node', counted.map(({ measured: { server, node } }) => times(server / node)));
}

async function showPane() {
  console.log('\nTask pane in Chromium, over an Excel in memory');
  const { times: measuredTimes, skipped } = await measurePane();
  if (skipped !== undefined) {
    console.log(`skipped: ${skipped}`);
    return;
  }
  const show = (label, value) => line(label, [`${value.toFixed(0)} ms`]);
  show('first words, 4 x slower', measuredTimes.firstWords);
  show('what was found, 4 x slower', measuredTimes.found);
  show('longest block, Show me, 10k', measuredTimes.longestShowing);
  show('longest block, Add, 10k', measuredTimes.longestWriting);
}

async function showPage() {
  console.log('\nThe page for browsers in Chromium, opened from disk');
  const { times: measuredTimes, skipped } = await measurePage();
  if (skipped !== undefined) {
    console.log(`skipped: ${skipped}`);
    return;
  }
  line('first words, 4 x slower', [`${measuredTimes.firstWords.toFixed(0)} ms`]);
  for (const { name, found, shown, saved, longestBlock } of measuredTimes.files) {
    console.log(`${name}: found in ${seconds(found / 1000)}, shown in ${seconds(shown / 1000)}, saved in ${seconds(saved / 1000)}, longest block ${longestBlock.toFixed(0)} ms`);
  }
}

if (!existsSync(fileURLToPath(new URL('../dist/cli/plumbline.js', import.meta.url)))) throw new Error('dist/cli/plumbline.js is not there: run npm run build first.');
mkdirSync(folder, { recursive: true });
const measured = sizes.flatMap((size) => {
  try {
    return [measure(size)];
  } catch (error) {
    // The other sizes are worth seeing all the same.
    console.log(`${labelOf(size)} failed: ${String(error).slice(0, 400)}\n`);
    process.exitCode = 1;
    return [];
  }
});
if (measured.length === 0) process.exit(1);
showStages(measured);
showGrowth(measured);
showLibreOffice(measured);
await showExcel();
await showSheets();
await showPane();
await showPage();
