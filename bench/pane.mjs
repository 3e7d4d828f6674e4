import { readFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';
import { portfolio } from './portfolio.mjs';

/** How soon the built task pane shows something, and how long it keeps Chromium from answering; a reason instead where it cannot run. */
export async function measurePane() {
  const { measurePane: measure, whyNoPane } = await bundle('test/support/pane/measure-pane.ts');
  const missing = whyNoPane();
  if (missing !== null) return { skipped: `${missing} is not installed` };
  return { times: await measure(readFileSync('examples/portfolio.xlsx'), portfolio({ projects: 10_000, allocations: 100_000 })) };
}
