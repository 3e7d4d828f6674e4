import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { fakeOfficeScript, officeScriptUrl } from '../excel/browser/fake-office-script';
import type { FakeOfficeOptions } from '../excel/browser/fake-office-script';

const built = resolve(__dirname, '../../../dist/excel');
const origin = 'https://localhost:3000';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The built task pane in a page of its own, and every address it asked for. */
export type TaskPane = { readonly page: Page; readonly asked: readonly string[] };

/** Opens dist/excel/taskpane.html with the fake Excel in place of office.js; nothing else is reachable. `slowdown`: of the processor. */
export async function openTaskPane(browser: Browser, { slowdown = 1, ...options }: FakeOfficeOptions & { readonly slowdown?: number }): Promise<TaskPane> {
  if (!existsSync(built)) throw new Error('dist/excel is not built: run npm run build first.');
  const office = fakeOfficeScript(options);
  const page = await (await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en-GB' })).newPage();
  if (slowdown > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const asked: string[] = [];
  await page.context().route('**/*', (route) => {
    const url = new URL(route.request().url());
    asked.push(url.href);
    if (url.href === officeScriptUrl) return route.fulfill({ contentType: 'text/javascript', body: office });
    const path = join(built, url.pathname);
    return url.origin === origin && existsSync(path) ? route.fulfill({ contentType: types[extname(path)] ?? 'text/plain', body: readFileSync(path) }) : route.abort();
  });
  await page.goto(`${origin}/taskpane.html`);
  return { page, asked };
}
