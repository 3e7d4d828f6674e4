import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { SheetsRequest } from '../../../src/hosts/google-sheets/protocol';
import { builtProgram } from '../apps-script/built-program';
import type { BuiltProgram } from '../apps-script/built-program';
import type { FakeSpreadsheet } from '../apps-script/model/fake-spreadsheet';

const file = resolve(__dirname, '../../../dist/sheets/sidebar.html');

/** What Google does to a call before or instead of running it: an error's message that the page hears, or what it is given. */
export type Intercept = (request: SheetsRequest) => Promise<{ readonly error: string } | { readonly reply: unknown } | undefined> | undefined;

/** The built sidebar beside a spreadsheet, served by the built Code.js. */
export type Sidebar = {
  readonly page: Page;
  readonly program: BuiltProgram;
  /** Every call, in the order in which it came. */
  readonly calls: SheetsRequest[];
  /** The most calls that were under way at once. */
  readonly atOnce: () => number;
  readonly faults: readonly string[];
  /** What the page asked of any other place. */
  readonly asked: readonly string[];
  intercept: Intercept;
};

/** `google.script.run` as the page sees it: handlers for one call, by value, later. */
const googleScript = `
  const runWith = (handlers) => ({
    withSuccessHandler: (success) => runWith({ ...handlers, success }),
    withFailureHandler: (failure) => runWith({ ...handlers, failure }),
    plumblineCall: (request) => {
      if (typeof request !== 'string') throw new TypeError('not a text');
      void plumblineServer(request).then((answer) => ('error' in answer ? handlers.failure?.(Object.assign(new Error(answer.error), { name: 'ScriptError' })) : handlers.success?.(answer.reply)));
    },
  });
  globalThis.google = { script: { get run() { return runWith({}); } } };`;

/** Opens dist/sheets/sidebar.html 300 pixels wide, as Google does. Nothing but the server can be reached. */
export async function openSidebar(browser: Browser, spreadsheet: FakeSpreadsheet, context: BrowserContextOptions = {}): Promise<Sidebar> {
  if (!existsSync(file)) throw new Error('dist/sheets is not built: run npm run build first.');
  const program = builtProgram(spreadsheet);
  const calls: SheetsRequest[] = [];
  const [faults, asked]: [string[], string[]] = [[], []];
  let [running, most] = [0, 0];
  const page = await (await browser.newContext({ viewport: { width: 300, height: 640 }, locale: 'en-GB', ...context })).newPage();
  const sidebar: Sidebar = { page, program, calls, atOnce: () => most, faults, asked, intercept: () => undefined };
  page.on('pageerror', (error) => void faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.exposeFunction('plumblineServer', async (text: string) => {
    const request = JSON.parse(text) as SheetsRequest;
    calls.push(request);
    running += 1;
    most = Math.max(most, running);
    try {
      const instead = await sidebar.intercept(request);
      if (instead) return instead;
      if (request.call === 'applySheet') program.planned.expect({ sheets: [request.input.spec] }, ({ name }) => name);
      return { reply: program.callFromPage('plumblineCall', text) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    } finally {
      running -= 1;
    }
  });
  await page.addInitScript(googleScript);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === 'https://script.googleusercontent.com/sidebar') return route.fulfill({ contentType: 'text/html', body: readFileSync(file) });
    asked.push(url);
    return route.abort();
  });
  await page.goto('https://script.googleusercontent.com/sidebar');
  return sidebar;
}
