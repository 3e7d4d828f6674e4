import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { chromiumTool, launchChromium } from '../support/chromium';
import { describeWith } from '../support/require-tool';

jest.setTimeout(120_000);

const root = resolve(__dirname, '../..');
const built = join(root, 'dist/excel');
const office = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** As much of Office as the pane asks while it starts; Excel itself never answers. */
const officeStub = `
  history.pushState = history.replaceState = null;
  const associated = (globalThis.associated = []);
  globalThis.Office = {
    onReady: () => Promise.resolve({ host: 'Excel' }), HostType: { Excel: 'Excel' },
    context: { contentLanguage: 'en-GB', officeTheme: { isDarkTheme: true } },
    actions: { associate: (name, run) => associated.push(name) }, addin: { showAsTaskpane: () => Promise.resolve() },
  };
  globalThis.Excel = { run: () => Promise.reject(Object.assign(new Error('x'), { code: 'ServiceNotAvailable', debugInfo: { errorLocation: '' } })) };`;

describeWith(chromiumTool, 'the built task pane', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let violations: string[];

  beforeAll(async () => {
    if (!existsSync(built)) throw new Error('dist/excel is not built: run npm run build first.');
    browser = await launchChromium();
    server = createServer((request, response) => {
      const path = join(built, new URL(request.url ?? '/', 'http://localhost').pathname);
      if (!existsSync(path)) response.writeHead(404).end();
      else response.setHeader('content-type', types[extname(path)] ?? 'text/plain').end(readFileSync(path));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    [asked, violations] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await new Promise((closed) => server.close(closed));
  });

  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open = (office: (route: Route) => Promise<void> | void): Promise<unknown> =>
    page.route('https://appsforoffice.microsoft.com/**', office).then(() => page.goto(`${origin()}/taskpane.html`, { waitUntil: 'commit' }));

  it('shows words while Office hangs, and after ten seconds the way out', async () => {
    await page.clock.install();
    await open(() => undefined);
    await page.getByRole('heading', { name: 'Looking for your project list' }).waitFor();
    expect(await page.getByText('Excel does not answer').isVisible()).toBe(false);
    await page.clock.fastForward(10_000);
    await page.getByText('Excel does not answer').waitFor();
  });

  it('says the way out at once where Office cannot be loaded', async () => {
    await open((route) => route.abort());
    await page.getByText('Excel does not answer').waitFor();
  });

  it("says that it belongs into Excel, with Microsoft's own script outside of it", async () => {
    await open((route) => route.fulfill({ path: join(root, 'node_modules/@microsoft/office-js/dist', route.request().url().slice(office.length).split('?')[0] ?? '') }));
    await page.getByText('This pane works inside Excel').waitFor();
    expect(violations).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${origin()}/`) && !url.startsWith(office))).toEqual([]);
  });

  it('starts in Excel: looks for the list, follows its theme, offers its commands, repairs history', async () => {
    await open((route) => route.fulfill({ contentType: 'text/javascript', body: officeStub }));
    await page.getByRole('heading', { name: 'Excel is busy' }).waitFor();
    expect(await page.evaluate('[associated, document.documentElement.dataset.theme, typeof history.pushState]')).toEqual([['openPane', 'refresh', 'explainSelectedRow'], 'dark', 'function']);
    expect(violations).toEqual([]);
  });

  it('asks for nothing but its own files and office.js, and allows no other script', () => {
    const html = readFileSync(join(built, 'taskpane.html'), 'utf8');
    const policy = /content="([^"]*default-src[^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('Plumbline');
    expect([...html.matchAll(/(?:src|href)=["']?(https?:[^"' >]*)/g)].map((match) => match[1])).toEqual([`${office}office.js`]);
    expect(html).not.toMatch(/<script>|<style>|\son\w+=| style=/);
  });
});
