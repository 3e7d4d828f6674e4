import type { Page } from 'playwright-core';
import { readSnapshot } from '../../../src/hosts/xlsx';
import { chromiumTool, launchChromium } from '../chromium';
import { officeClient } from '../excel/client';
import { workbookOf } from '../excel/workbook-of';
import { openTaskPane } from './open-task-pane';

/** What of the pane cannot be measured here; null where all can. */
export function whyNoPane(): string | null {
  return [chromiumTool, officeClient].find((tool) => !tool.isPresent())?.name ?? null;
}

/** Milliseconds. */
export type PaneTimes = {
  /** From opening the pane to its first words, and to what it found, with a processor four times slower. */
  readonly firstWords: number;
  readonly found: number;
  /** The longest time for which the page could not answer a click: while it computes, and while it writes. */
  readonly longestShowing: number;
  readonly longestWriting: number;
};

/** Opens the built task pane over a small workbook for its start, and over a large one for a whole first use. */
export async function measurePane(small: Uint8Array, large: Uint8Array): Promise<PaneTimes> {
  const browser = await launchChromium();
  try {
    const opened = await openTaskPane(browser, { workbook: workbookOf(readSnapshot(small, 'small.xlsx')), slowdown: 4 });
    await opened.page.getByRole('button', { name: 'Show me' }).waitFor();
    const [firstWords, found] = await opened.page.evaluate<[number, number]>("[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, performance.now()]");
    const { page } = await openTaskPane(browser, { workbook: workbookOf(readSnapshot(large, 'large.xlsx')) });
    return { firstWords, found, ...(await longestTasks(page)) };
  } finally {
    await browser.close();
  }
}

const patience = { timeout: 600_000 };

async function longestTasks(page: Page): Promise<Pick<PaneTimes, 'longestShowing' | 'longestWriting'>> {
  await page.getByRole('button', { name: 'Show me' }).waitFor(patience);
  await page.evaluate(apartFromExcel);
  await page.getByRole('button', { name: 'Show me' }).click();
  await page.getByRole('button', { name: 'Add to workbook' }).click(patience);
  const longestShowing = await page.evaluate<number>('longest()');
  await page.getByRole('button', { name: /^Add \d sheets$/ }).click();
  await page.getByText(/^\d sheets added\.$/).first().waitFor(patience);
  return { longestShowing, longestWriting: await page.evaluate<number>('longest()') };
}

/**
 * Excel answers from a process of its own; here it works on the page. Each of its answers gets a task to itself, which does
 * not count: what is left is the pane's and the client's own work.
 */
const apartFromExcel = `{
  const own = [];
  const session = OfficeExtension.SessionBase._overrideSession;
  const create = session._createRequestExecutorOrNull;
  session._createRequestExecutorOrNull = () => {
    const inner = create();
    return { executeAsync: (...args) => new Promise((resolve, reject) => setTimeout(() => {
      const begun = performance.now();
      const done = (go) => (value) => { own.push([begun, performance.now()]); setTimeout(() => go(value)); };
      inner.executeAsync(...args).then(done(resolve), done(reject));
    })) };
  };
  let tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  globalThis.longest = async () => {
    await new Promise((observed) => setTimeout(observed, 200));
    const counted = tasks.filter(({ startTime, duration }) => !own.some(([from, to]) => from < startTime + duration && to > startTime));
    tasks = [];
    return Math.max(0, ...counted.map(({ duration }) => duration));
  };
}`;
