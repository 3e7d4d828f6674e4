import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../chromium';
import { servePane } from './serve-pane';
import type { ServedPane } from './serve-pane';

/** The day on which panes of tests are used. */
export const today = '2026-11-02';

export type Opening = { readonly options?: Readonly<Record<string, string>>; readonly context?: BrowserContextOptions; readonly init?: string };

export type ServedPages = {
  /** A pane over this workbook, 320 wide unless told otherwise. What the page complains of fails the test. */
  readonly open: (workbook: string | Uint8Array, opening?: Opening) => Promise<Page>;
  readonly origin: () => string;
};

/** The served pane and a browser for the tests of one block, closed behind them. */
export function servedPages(): ServedPages {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'));
  let served: ServedPane;
  let browser: Browser;
  const pages: Page[] = [];
  /** What pages complained of. */
  const faults: string[] = [];

  beforeAll(async () => {
    [served, browser] = await Promise.all([servePane(), launchChromium()]);
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });

  const open: ServedPages['open'] = async (workbook, { options = {}, context = {}, init } = {}) => {
    const path = typeof workbook === 'string' ? workbook : join(folder, `${pages.length}-${workbook.length}.xlsx`);
    if (typeof workbook !== 'string') writeFileSync(path, workbook);
    const page = await (await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en-GB', ...context })).newPage();
    pages.push(page);
    page.on('pageerror', (error) => void faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    if (init !== undefined) await page.addInitScript(init);
    await page.goto(served.url({ workbook: path, today, ...options }));
    await page.waitForFunction(() => 'plumblineTest' in globalThis);
    return page;
  };
  return { open, origin: () => served.origin };
}

/** Waits for the one heading of a screen. */
export const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
