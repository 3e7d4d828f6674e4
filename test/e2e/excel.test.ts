import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { readSnapshot } from '../../src/hosts/xlsx';
import { failureTexts } from '../../src/ui/failures';
import { text } from '../../src/ui/strings/text';
import { chromiumTool, launchChromium } from '../support/chromium';
import { officeClient } from '../support/excel/client';
import type { FakeWorkbook } from '../support/excel/model/fake-workbook';
import { workbookOf } from '../support/excel/workbook-of';
import { openTaskPane } from '../support/pane/open-task-pane';
import { describeWith } from '../support/require-tool';

jest.setTimeout(180_000);

const tools = { name: 'Chromium or @microsoft/office-js', isPresent: () => chromiumTool.isPresent() && officeClient.isPresent() };
const snapshot = readSnapshot(readFileSync('examples/portfolio.xlsx'), 'portfolio.xlsx');
const titles = ['Summary', 'Priorities', 'RAG status', 'Heatmap', 'Alignment', 'Findings', 'Snapshots', 'Settings'];

describeWith(tools, 'the built task pane over the fake Excel', () => {
  let browser: Browser;
  let page: Page;
  let asked: readonly string[];
  let before: FakeWorkbook;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    ({ page, asked } = await openTaskPane(browser, { workbook: workbookOf(snapshot) }));
    await heading(/^See which projects matter/);
    before = await workbook();
  });
  afterEach(() => page.context().close());
  afterAll(() => browser.close());

  const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const says = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const workbook = (): Promise<FakeWorkbook> => page.evaluate('JSON.parse(JSON.stringify(__fakeExcel.workbook))');
  const users = ({ sheets }: FakeWorkbook): unknown => sheets.filter(({ name }) => before.sheets.some((sheet) => sheet.name === name));

  async function addAll(): Promise<void> {
    await press('Show me');
    await press('Add to workbook');
    await press('Add 8 sheets');
    await says('8 sheets added.');
  }

  it("shows without writing, then adds our sheets behind the user's and marks them", async () => {
    await press('Show me');
    await heading('5 of 26 rated live projects are red; 7 not rated');
    expect(await workbook()).toEqual(before);
    await press('Add to workbook');
    await press('Add 8 sheets');
    await says('8 sheets added.');
    const after = await workbook();
    expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), ...titles]);
    expect(users(after)).toEqual(before.sheets);
    expect(after.names.filter(({ name, isVisible }) => name.startsWith('_plumbline_') && !isVisible)).toHaveLength(8);
    expect(asked.filter((url) => !/^https:\/\/(?:localhost:3000|appsforoffice\.microsoft\.com)\//.test(url))).toEqual([]);
  });

  it('takes back what was written when it is cancelled half-way', async () => {
    await press('Show me');
    await press('Add to workbook');
    await page.evaluate('__fakeExcel.beforeSync((book) => book.sheets.length > 6 && !globalThis.held ? new Promise((go) => { globalThis.held = go; }) : undefined)');
    await press('Add 8 sheets');
    // Not waitForFunction: the pane's own policy forbids the eval that it needs.
    while (!(await page.evaluate('Boolean(globalThis.held)'))) await page.waitForTimeout(20);
    await press('Cancel and remove what was written');
    await page.evaluate('held()');
    await says('Stopped. What was written was removed.');
    expect((await workbook()).sheets).toEqual(before.sheets);
  });

  it('refreshes in place from the ribbon, keeps a note, and completes the command', async () => {
    await addAll();
    await page.evaluate(
      "Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('Priorities'); const used = sheet.getUsedRange().load({ columnCount: true }); await context.sync(); sheet.getCell(6, used.columnCount - 1).values = [['Ask the board']]; await context.sync(); })",
    );
    await page.evaluate("new Promise((completed) => Office.associated.get('refresh')({ completed }))");
    await says('8 sheets refreshed.');
    const priorities = (await workbook()).sheets.find(({ name }) => name === 'Priorities');
    expect(JSON.stringify(priorities)).toContain('Ask the board');
    expect(users(await workbook())).toEqual(before.sheets);
  });

  it('undoes everything', async () => {
    await addAll();
    await press('Undo last run');
    await says('Undone. Our sheets are as they were.');
    expect(await workbook()).toEqual(before);
  });

  it('explains the selected row from the ribbon, and shows it in one line as it is selected', async () => {
    await press('Show me');
    await heading(/rated live projects/);
    await page.evaluate("__fakeExcel.select('Portfolio', 'C8')");
    await page.getByRole('button', { name: /ERP consolidation/ }).last().waitFor();
    await page.evaluate("new Promise((completed) => Office.associated.get('explainSelectedRow')({ completed }))");
    await heading('ERP consolidation');
  });

  it('follows the selection though Excel was busy when the pane was opened', async () => {
    await page.addInitScript(`{
      let excel, left = 3;
      Object.defineProperty(globalThis, '__fakeExcel', { get: () => excel, set: (started) => {
        (excel = started).beforeSync(() => { if (left-- > 0) excel.failAt(1, { code: 'ServiceNotAvailable' }); });
      } });
    }`);
    await page.reload();
    await heading('Excel is busy');
    await press('Try again');
    await press('Show me');
    await heading(/rated live projects/);
    await page.evaluate("__fakeExcel.select('Portfolio', 'C8')");
    await page.getByRole('button', { name: /Selected row/ }).waitFor();
  });

  it('shows what was typed before the pane was first clicked', async () => {
    await page.evaluate("Excel.run(async (context) => { context.workbook.worksheets.getItem('Portfolio').getRange('B7').values = [['Renamed']]; await context.sync(); })");
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await press('Show me');
    await says('Renamed');
  });

  it('says so where a later part cannot be fetched, and shows it once it can', async () => {
    await page.context().route(/later\.\w+\.js$/, (route) => route.abort());
    await page.reload();
    await press('Show me');
    await page.getByRole('button', { name: 'Why: Payments gateway' }).first().click();
    await heading(text('later.failed'));
    await says(text('later.failed-way'));
    await press('Try again');
    await heading(text('later.failed'));
    await page.context().unroute(/later\.\w+\.js$/);
    await press('Try again');
    await heading('Payments gateway');
  });

  /** What Excel answers, and the failure that the pane makes of it. */
  const answers = [
    ['AccessDenied', 'sheet-protected'],
    ['ActivityLimitReached', 'host-busy'],
    ['RequestPayloadSizeLimitExceeded', 'host-limit'],
    ['InvalidOrTimedOutSession', 'host-lost'],
    ['ApiNotFound', 'host-too-old'],
    ['InvalidOperation', 'cell-being-edited'],
    ['InactiveWorkbook', 'workbook-not-in-front'],
    ['MergedRangeConflict', 'host-failed'],
  ] as const;

  it.each(answers)('after %s while writing says what happened, leaves the workbook as it was, and goes on', async (code, failure) => {
    await press('Show me');
    await press('Add to workbook');
    // What is tried a second time must not pass by luck.
    const times = failure === 'host-busy' ? 2 : 1;
    await page.evaluate(`{ let left = ${times}; __fakeExcel.beforeSync((book) => { if (book.sheets.length > 6 && left > 0) { left -= 1; __fakeExcel.failAt(1, { code: ${JSON.stringify(code)} }); } }); }`);
    await press('Add 8 sheets');
    await heading(text(failureTexts[failure].title, { app: 'Excel' }));
    expect(users(await workbook())).toEqual(before.sheets);
    await page.evaluate('__fakeExcel.beforeSync(null)');
    await press('Try again');
    await says('8 sheets added.');
    expect((await workbook()).sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), ...titles]);
  });
});
