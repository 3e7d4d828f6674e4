import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { Tool } from '../../require-tool';
import { describeWith, isOnPath } from '../../require-tool';
import { officeClient } from '../client';
import { fakeSheet, fakeWorkbook } from '../model/new-workbook';
import type { FakeExcel } from '../start-fake-excel';
import { fakeOfficeScript, officeScriptUrl } from './fake-office-script';
import type { FakeOfficeOptions } from './fake-office-script';

const tools: Tool = { name: 'Chromium or @microsoft/office-js', isPresent: () => isOnPath('chromium') && officeClient.isPresent() };
const html = `<!doctype html><html><head><script src="${officeScriptUrl}"></script></head><body>pane</body></html>`;

/** What the page's own code sees. */
type PageGlobals = { readonly Excel: typeof Excel; readonly Office: typeof Office; readonly __fakeExcel: FakeExcel; readonly history: { readonly pushState: unknown } };
declare const window: PageGlobals;

describeWith(tools, 'fakeOfficeScript', () => {
  let browser: Browser;
  let page: Page;
  let requests: string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(), args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser.close());

  async function open(options: FakeOfficeOptions): Promise<void> {
    const script = fakeOfficeScript(options);
    requests = [];
    page = await browser.newPage();
    await page.route('**/*', (route) => {
      const url = route.request().url();
      requests.push(url);
      if (url === officeScriptUrl) return route.fulfill({ contentType: 'text/javascript', body: script });
      return url === 'https://localhost/' ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort();
    });
    await page.goto('https://localhost/');
  }

  it('lets a page work in our workbook as in Excel on the web', async () => {
    await open({ workbook: fakeWorkbook([fakeSheet('Register', [['Project', '</script>'], ['Alpha', 5]])]), apiLevel: '1.14' });
    const seen = await page.evaluate(async () => {
      const info = await window.Office.onReady();
      const values = await window.Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Register').getUsedRange(true).load({ values: true });
        await context.sync();
        used.getCell(1, 1).values = [[6]];
        await context.sync();
        return used.values as unknown[][];
      });
      const { requirements } = window.Office.context;
      return { info, values, sets: [requirements.isSetSupported('ExcelApi', '1.14'), requirements.isSetSupported('ExcelApi', '1.15')], pushState: window.history.pushState };
    });
    expect(seen).toEqual({ info: { host: 'Excel', platform: 'OfficeOnline' }, values: [['Project', '</script>'], ['Alpha', 5]], sets: [true, false], pushState: null });
    const after = await page.evaluate(() => ({ cell: window.__fakeExcel.cell('Register', 'B2'), syncs: window.__fakeExcel.counters.syncs }));
    expect(after).toEqual({ cell: { value: 6 }, syncs: 2 });
    expect(requests).toEqual(['https://localhost/', officeScriptUrl]);
  }, 120_000);

  it('fails, and meets a co-author, where the test says so', async () => {
    await open({});
    const codes = await page.evaluate(async () => {
      const write = () =>
        window.Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
          await context.sync();
        }).then(() => 'done', (error: unknown) => (error as { code: string }).code);
      window.__fakeExcel.failAt(1, { code: 'GeneralException' });
      const failed = await write();
      window.__fakeExcel.beforeSync((workbook) => {
        workbook.isReadOnly = true;
      });
      return [failed, await write()];
    });
    expect(codes).toEqual(['GeneralException', 'AccessDenied']);
  }, 60_000);
});
