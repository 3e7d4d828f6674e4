import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundle } from './bundle.mjs';
import { portfolio } from './portfolio.mjs';

const published = '../shared/data/portfolios/gmpp-2023-all.csv';

/** How soon the built page shows something, and how long a first use takes; a reason instead where it cannot run. */
export async function measurePage() {
  const { measurePage: measure, whyNoPage } = await bundle('test/support/page/measure-page.ts');
  const missing = whyNoPage();
  if (missing !== null) return { skipped: `${missing} is not installed` };
  const files = [
    ...(existsSync(published) ? [{ name: basename(published), bytes: readFileSync(published) }] : []),
    { name: '10k projects.xlsx', bytes: portfolio({ projects: 10_000, allocations: 0 }) },
    { name: '10k, 100k allocations.xlsx', bytes: portfolio({ projects: 10_000, allocations: 100_000 }) },
  ];
  return { times: await measure(files) };
}
