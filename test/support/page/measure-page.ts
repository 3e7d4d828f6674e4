import type { Page } from 'playwright-core';
import { chromiumTool, launchChromium } from '../chromium';
import { dropFiles, openBuiltPage } from './built-page';

/** Milliseconds. */
export type PageTimes = {
  /** From opening the page to its first words, with a processor four times slower. */
  readonly firstWords: number;
  readonly files: readonly FileTimes[];
};

export type FileTimes = {
  readonly name: string;
  /** From the drop to what was found, and from *Show me* to the summary. */
  readonly found: number;
  readonly shown: number;
  /** From *Save* to the download. */
  readonly saved: number;
  /** The longest time for which the page could not answer a click, in all of that and a walk through the sheets. */
  readonly longestBlock: number;
};

/** What cannot be measured here without; null where all can. */
export function whyNoPage(): string | null {
  return chromiumTool.isPresent() ? null : chromiumTool.name;
}

/** Opens the built page from disk and takes each file through a first use. */
export async function measurePage(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<PageTimes> {
  const browser = await launchChromium();
  try {
    const { page } = await openBuiltPage(browser, { slowdown: 4 });
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    const firstWords = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
    await page.context().close();
    const measured: FileTimes[] = [];
    for (const file of files) measured.push(await measureFile((await openBuiltPage(browser)).page, file));
    return { firstWords, files: measured };
  } finally {
    await browser.close();
  }
}

const patience = { timeout: 600_000 };

async function measureFile(page: Page, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<FileTimes> {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const timed = async (act: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await act();
    return performance.now() - begun;
  };
  // The drop itself decodes the file for the test, which is no work of the page.
  await page.evaluate("globalThis.blocks = []; new PerformanceObserver((list) => blocks.push(...list.getEntries())).observe({ type: 'longtask' })");
  await dropFiles(page, [file]);
  const found = await timed(() => button('Show me').waitFor(patience));
  await page.evaluate('blocks.length = 0');
  await button('Show me').click();
  const shown = await timed(() => button('Save as new file').waitFor(patience));
  for (const name of [/^Priorities/, /^RAG status/, /^Snapshots/]) {
    const tab = page.getByRole('tab', { name });
    if ((await tab.count()) === 0) continue;
    await tab.click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+End');
    await page.locator('.coming').first().waitFor({ state: 'detached', ...patience });
  }
  await button('Save as new file').click();
  const download = page.waitForEvent('download', patience);
  await button(/^Save with/).click();
  const saved = await timed(() => download);
  const longestBlock = await page.evaluate<number>('Math.max(0, ...blocks.map(({ duration }) => duration))');
  await page.context().close();
  return { name: file.name, found, shown, saved, longestBlock };
}
