import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const file = resolve(__dirname, '../../../dist/browser/app.html');

/** The built page opened from disk, as by a double-click, with all that it asked for and complained of. */
export type BuiltPage = { readonly page: Page; readonly asked: readonly string[]; readonly faults: readonly string[] };

export type BuiltPageOptions = { readonly context?: BrowserContextOptions; readonly init?: string; /** Of the processor. */ readonly slowdown?: number; readonly address?: string };

/** Nothing but the page itself can be reached. */
export async function openBuiltPage(browser: Browser, { context = {}, init, slowdown = 1, address = pathToFileURL(file).href }: BuiltPageOptions = {}): Promise<BuiltPage> {
  if (!existsSync(file)) throw new Error('dist/browser is not built: run npm run build first.');
  const opened = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', acceptDownloads: true, ...context });
  const page = await opened.newPage();
  if (slowdown > 1) await (await opened.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const [asked, faults]: [string[], string[]] = [[], []];
  page.on('request', (request) => void asked.push(request.url()));
  page.on('pageerror', (error) => void faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  if (init !== undefined) await page.addInitScript(init);
  await page.goto(address);
  return { page, asked, faults };
}

/** Drops files on a page, as from a folder. */
export async function dropFiles(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly lastModified?: number }[]): Promise<void> {
  const sent = files.map(({ name, bytes, lastModified = 0 }) => ({ name, lastModified, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate(`((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64, lastModified } of files) dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { lastModified }));
    dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })(${JSON.stringify(sent)})`);
}

/** What a press makes the page save. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
