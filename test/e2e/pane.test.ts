import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { refresh } from '../../src/core/refresh';
import { applyPlan, newWorkbook, readSnapshot } from '../../src/hosts/xlsx';
import { failureTexts } from '../../src/ui/failures';
import { text } from '../../src/ui/strings/text';
import { chromiumTool, launchChromium } from '../support/chromium';
import { withoutRowsFrom } from '../support/pane/edit-workbook';
import { isSameWorkbook } from '../support/pane/file-bridge';
import { servePane } from '../support/pane/serve-pane';
import type { ServedPane } from '../support/pane/serve-pane';
import { describeWith } from '../support/require-tool';

jest.setTimeout(180_000);

const root = resolve(__dirname, '../..');
const example = new Uint8Array(readFileSync(join(root, 'examples/portfolio.xlsx')));
const today = '2026-11-02';

/** The same workbook after a first use: with all our sheets. */
function refreshed(bytes: Uint8Array): Uint8Array {
  return applyPlan(bytes, refresh(readSnapshot(bytes, 'portfolio.xlsx'), { settingsFile: null, asOf: { given: null, today }, version: '0.1.0' }).plan);
}

describeWith(chromiumTool, 'pane in Chromium', () => {
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

  type Opening = { readonly options?: Readonly<Record<string, string>>; readonly context?: BrowserContextOptions; readonly init?: string };

  /** A pane over this workbook, 320 wide unless told otherwise. What the page complains of fails the test. */
  async function open(workbook: string | Uint8Array, { options = {}, context = {}, init }: Opening = {}): Promise<Page> {
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
  }

  const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const bytesOf = async (page: Page): Promise<Uint8Array> => new Uint8Array(await page.evaluate<number[]>('plumblineTest.workbook()'));
  const tabs = async (page: Page): Promise<readonly string[]> => readSnapshot(await bytesOf(page), 'x.xlsx').sheets.map(({ name }) => name);
  /** A press leads to a cell as soon as the pane has nothing else to do. */
  async function jumpsTo(page: Page, target: object): Promise<void> {
    const last = (): Promise<unknown> => page.evaluate('plumblineTest.bridge.jumps.at(-1)');
    for (let asked = 0; asked < 200 && JSON.stringify(await last()) !== JSON.stringify(target); asked += 1) await page.waitForTimeout(50);
    expect(await last()).toEqual(target);
  }

  describe('first use', () => {
    it('goes from what was found to sheets in the workbook in three clicks, and writes nothing before the last', async () => {
      const page = await open('examples/portfolio.xlsx');
      await heading(page, /^See which projects matter/);
      await page.getByText('40 projects on Portfolio').waitFor();
      await press(page, 'Show me');
      await heading(page, '5 of 26 rated live projects are red; 7 not rated');
      await press(page, 'Add to workbook');
      await heading(page, 'Add to workbook');
      expect(isSameWorkbook(await bytesOf(page), example)).toBe(true);
      await page.getByLabel('Alignment').uncheck();
      await page.getByLabel('By role only').check();
      await press(page, 'Add 7 sheets');
      await page.getByText('7 sheets added.').first().waitFor();
      expect((await tabs(page)).slice(-7)).toEqual(['Summary', 'Priorities', 'RAG status', 'Heatmap', 'Findings', 'Snapshots', 'Settings']);
      const heatmap = readSnapshot(await bytesOf(page), 'x.xlsx').sheets.find(({ owned }) => owned === 'heatmap');
      expect(JSON.stringify(heatmap?.cells)).not.toMatch(/Meyer|Chen/);
    });

    it('jumps to cells and sheets', async () => {
      const page = await open('examples/portfolio.xlsx');
      await press(page, 'Show me');
      await press(page, 'Go to N7');
      await jumpsTo(page, { cell: { sheet: 'Portfolio', row: 6, column: 13 } });
      await press(page, 'Add to workbook');
      await press(page, 'Add 8 sheets');
      await press(page, 'Open RAG status');
      await jumpsTo(page, { sheet: 'rag', row: 0, column: 0 });
    });

    it('explains a project from the list, and the next one', async () => {
      const page = await open('examples/portfolio.xlsx');
      await press(page, 'Show me');
      await page.getByRole('region', { name: 'Look at first' }).getByRole('button', { name: 'Why: Payments gateway' }).click();
      await heading(page, 'Payments gateway');
      await page.getByText('Forecast over budget: 22%').waitFor();
      await press(page, 'Next project');
      await heading(page, 'ERP consolidation');
      await press(page, 'Summary');
      await heading(page, /rated live projects/);
    });

    it('shows another date where the user chooses one', async () => {
      const page = await open('examples/portfolio.xlsx');
      await page.getByLabel('Figures as of').fill('2026-09-30');
      await press(page, 'Show me');
      await page.getByText('33 live projects · as of 30 Sep 2026').waitFor();
    });

    it('works where the sheet says little, and shows what it cannot write', async () => {
      const page = await open('examples/thin.xlsx');
      await press(page, 'Show me');
      await press(page, 'Add to workbook');
      expect(await page.getByLabel('Alignment').isDisabled()).toBe(true);
      await press(page, 'Add 7 sheets');
      await page.getByText('7 sheets added.').first().waitFor();
    });

    it('says what stands on the sheets where there is no list', async () => {
      const page = await open(newWorkbook({ name: 'Meeting notes', rows: [['Minutes of the last meeting'], ['Nothing was decided.']] }));
      await heading(page, 'No project list found');
      await page.locator('main b', { hasText: 'Meeting notes' }).waitFor();
    });

    it('works without a worker, on the page', async () => {
      const page = await open('examples/thin.xlsx', { init: 'delete globalThis.Worker' });
      await press(page, 'Show me');
      await heading(page, '2 of 2 rated live projects are red; 6 not rated');
    });

    it('asks nothing of any other place', async () => {
      const asked: string[] = [];
      const page = await open('examples/portfolio.xlsx');
      page.on('request', (request) => asked.push(request.url()));
      await page.reload();
      await press(page, 'Show me');
      await press(page, 'Add to workbook');
      await press(page, 'Add 8 sheets');
      await page.getByText('8 sheets added.').first().waitFor();
      expect(asked.length).toBeGreaterThan(3);
      expect(asked.filter((url) => !url.startsWith(`${served.origin}/`))).toEqual([]);
    });
  });

  describe('cancel', () => {
    it('half-way leaves the workbook as it was', async () => {
      const page = await open('examples/portfolio.xlsx');
      await press(page, 'Show me');
      await press(page, 'Add to workbook');
      await page.evaluate('plumblineTest.bridge.before(({ call, index }) => call === "write" && index === 3 ? new Promise((go) => { globalThis.go = go; }) : undefined)');
      await press(page, 'Add 8 sheets');
      await page.getByText('Writing Heatmap, 4 of 8').first().waitFor();
      await press(page, 'Cancel and remove what was written');
      await page.evaluate('go()');
      await page.getByText('Stopped. What was written was removed.').first().waitFor();
      await heading(page, 'Add to workbook');
      expect(isSameWorkbook(await bytesOf(page), example)).toBe(true);
    });
  });

  describe('refresh', () => {
    const before = refreshed(example);

    it('is one button for whoever comes back, and asks nothing', async () => {
      const page = await open(before);
      await heading(page, 'Bring your portfolio up to date');
      await press(page, 'Refresh');
      await page.getByText('8 sheets refreshed.').first().waitFor();
      await heading(page, '5 of 26 rated live projects are red; 7 not rated');
    });

    it('shows first what would change where much did, and writes nothing on Not now', async () => {
      const register = (count: number): Uint8Array =>
        newWorkbook({ name: 'Portfolio', rows: [['Id', 'Project', 'Owner', 'Start', 'End', 'Budget'], ...Array.from({ length: count }, (_, index) => [`P${index}`, `Project ${index}`, 'A. Meyer', '2026-01-05', '2027-04-30', 100])] });
      const fewer = withoutRowsFrom(refreshed(register(10)), 8);
      const page = await open(fewer);
      await press(page, 'Refresh');
      await heading(page, /^Much has changed since/);
      await page.getByText('10 projects then, 6 now').waitFor();
      await press(page, 'Not now');
      expect(isSameWorkbook(await bytesOf(page), fewer)).toBe(true);
      await press(page, 'Refresh');
      await heading(page, /^Much has changed since/);
      await press(page, 'Refresh');
      await page.getByText(/sheets refreshed\./).first().waitFor();
    });
  });

  it('shows what to fix, with the text to copy, and sets a finding aside', async () => {
    const page = await open('examples/portfolio.xlsx', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await press(page, 'Show me');
    await page.getByRole('navigation').getByRole('button', { name: 'To fix (2)' }).click();
    await heading(page, '2 things to fix');
    await page.getByRole('button', { name: 'Copy text' }).first().click();
    await page.getByRole('button', { name: 'Copied.' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('Cells: G7, G10, G14');
    await page.getByRole('button', { name: 'Go to G7' }).click();
    await jumpsTo(page, { cell: { sheet: 'Portfolio', row: 6, column: 6 } });
    await page.getByRole('button', { name: /^Ignore/ }).first().click();
    await heading(page, '1 thing to fix');
    await page.getByText('1 ignored').waitFor();
  });

  it('compares with a file that is chosen, and jumps to what moved', async () => {
    const page = await open('examples/portfolio.xlsx');
    await press(page, 'Show me');
    await heading(page, /rated live projects/);
    await page.getByLabel("Compare with last month's file").setInputFiles(join(root, 'examples/portfolio-last-month.xlsx'));
    await heading(page, /^29 of 38 moved/);
    await page.getByText('portfolio-last-month.xlsx').first().waitFor();
    await page.getByRole('button', { name: 'Go to J14' }).click();
    await jumpsTo(page, { cell: { sheet: 'Portfolio', row: 13, column: 9 } });
    await press(page, 'Summary');
    await heading(page, /rated live projects/);
  });

  it('ranks by what people rate in it, and keeps that on Priorities', async () => {
    const page = await open('examples/thin.xlsx');
    await press(page, 'Show me');
    await press(page, 'Rate the projects');
    await page.getByText('Project 1 of').waitFor();
    const rate = async (step: string): Promise<void> => {
      for (const row of await page.getByRole('group').all()) await row.getByText(step, { exact: true }).click();
    };
    await rate('2');
    await press(page, 'Next project');
    await rate('4');
    await press(page, 'Show ranking');
    await page.getByRole('heading', { name: 'Ranked, the first of 2' }).waitFor();
    await press(page, 'Add to workbook');
    await page.getByRole('button', { name: /^Add \d sheets$/ }).click();
    await page.getByText(/sheets added\./).first().waitFor();
    const priorities = readSnapshot(await bytesOf(page), 'x.xlsx').sheets.find(({ owned }) => owned === 'priorities');
    expect(priorities?.cells.flat().filter((value) => value === 2 || value === 4).length).toBeGreaterThanOrEqual(8);
  });

  describe('columns and set-up', () => {
    const doubtful = newWorkbook({
      name: 'Portfolio',
      rows: [['Id', 'Project', 'Workplan Activity', 'Value', 'Urgency', 'End'], ...Array.from({ length: 8 }, (_, index) => [`P${index}`, `Project ${index} of many`, `Activity ${index % 3}`, (index % 5) + 1, ((index * 3) % 5) + 1, index % 2 === 0 ? '03/04/2027' : '05/06/2027'])],
    });

    it('asks about doubtful columns, with the focus on the next one, and what was said is written and holds', async () => {
      const page = await open(doubtful);
      await press(page, 'Check the 4 columns first');
      await heading(page, '4 things to check');
      await page.getByLabel('4 Mar 2027').check();
      await page.getByRole('region', { name: 'Day first or month first?' }).getByRole('button', { name: 'Use it' }).click();
      for (const left of [3, 2, 1]) {
        await heading(page, new RegExp(`^${left} things? to check$`));
        expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
        await page.getByRole('button', { name: 'Yes, use it' }).first().click();
      }
      await heading(page, 'Your columns');
      await press(page, 'Show me');
      await press(page, 'Add to workbook');
      await press(page, /^Add \d sheets$/);
      await page.getByText(/^\d sheets added\.$/).first().waitFor();
      const again = await open(await bytesOf(page));
      await heading(again, 'Bring your portfolio up to date');
      expect(await again.evaluate('plumblineTest.pane.state().survey.found.table.columns.toCheck')).toBe(0);
    });

    it('tells live what a weight would move, and refreshes by it', async () => {
      const page = await open(refreshed(example));
      await press(page, 'Show me');
      await press(page, 'Set up');
      await heading(page, 'Set up');
      expect(await page.getByRole('button', { name: 'Apply and refresh' }).isDisabled()).toBe(true);
      await page.getByLabel('Ease', { exact: true }).fill('95');
      await page.getByText(/^\d+ projects change place/).first().waitFor();
      await page.getByRole('status').filter({ hasText: 'change place' }).waitFor({ state: 'attached' });
      await press(page, 'Apply and refresh');
      await page.getByText(/^\d sheets refreshed\.$/).first().waitFor();
      await press(page, 'Set up');
      expect(await page.getByLabel('Weight of Ease').inputValue()).toBe('95');
      await page.getByText('Ranked by the weights on Settings.').waitFor();
    });
  });

  it('undoes everything', async () => {
    const page = await open('examples/portfolio.xlsx');
    await press(page, 'Show me');
    await press(page, 'Add to workbook');
    await press(page, 'Add 8 sheets');
    await press(page, 'Undo last run');
    await page.getByText('Undone. Our sheets are as they were.').first().waitFor();
    expect(isSameWorkbook(await bytesOf(page), example)).toBe(true);
    await page.getByRole('button', { name: 'Add to workbook' }).waitFor();
  });

  describe('failures', () => {
    const codes = Object.keys(failureTexts) as (keyof typeof failureTexts)[];

    it('have a title, a way out, and a second try', async () => {
      const page = await open('examples/thin.xlsx', { options: { wait: '' } });
      for (const code of codes) {
        await page.evaluate(`plumblineTest.bridge.before(plumblineTest.failAt({ call: 'read' }, '${code}')); void plumblineTest.pane.actions.look()`);
        const { title, steps } = failureTexts[code];
        await heading(page, text(title, { app: 'Excel' }));
        expect([code, await page.locator('ol.numbered > li').allTextContents()]).toEqual([code, steps.map((step) => text(step, { app: 'Excel' }))]);
        await page.getByText('Nothing was changed in the workbook.').waitFor();
        await page.getByText('Details for support').click();
        await page.locator('dd', { hasText: new RegExp(`^${code}$`) }).waitFor();
        await page.evaluate('plumblineTest.bridge.before(() => undefined)');
        await press(page, 'Try again');
        await heading(page, /^See which projects matter/);
      }
    });

    it('takes back what was written before a failure', async () => {
      const page = await open('examples/portfolio.xlsx');
      await press(page, 'Show me');
      await press(page, 'Add to workbook');
      await page.evaluate("plumblineTest.bridge.before(plumblineTest.failAt({ call: 'write', index: 4 }, 'host-limit'))");
      await press(page, 'Add 8 sheets');
      await heading(page, 'Too much for Excel at once');
      expect(isSameWorkbook(await bytesOf(page), example)).toBe(true);
    });
  });

  describe('keyboard', () => {
    /** The text of what has the focus, after Tab was pressed until it is this. */
    async function tabTo(page: Page, name: string): Promise<void> {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>("(document.activeElement?.labels?.[0] ?? document.activeElement)?.textContent?.trim() ?? ''");
        if (focused === name) return;
      }
      throw new Error(`Tab never comes to ${name}.`);
    }

    it('is enough for a first use', async () => {
      const page = await open('examples/portfolio.xlsx');
      await heading(page, /^See which/);
      await tabTo(page, 'Show me');
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineWidth')).toBe('2px');
      await page.keyboard.press('Enter');
      await heading(page, /rated live projects/);
      await tabTo(page, 'Add to workbook');
      await page.keyboard.press('Enter');
      await heading(page, 'Add to workbook');
      await tabTo(page, 'Alignment');
      await page.keyboard.press('Space');
      await tabTo(page, 'Add 7 sheets');
      await page.keyboard.press('Enter');
      await page.getByText('7 sheets added.').first().waitFor();
      expect(await tabs(page)).not.toContain('Alignment');
    });

    it('moves the focus to the heading of a new screen', async () => {
      const page = await open('examples/thin.xlsx');
      for (const [button, name] of [
        ['Show me', /rated live projects/],
        ['Add to workbook', 'Add to workbook'],
        ['Summary', /rated live projects/],
      ] as const) {
        await press(page, button);
        await heading(page, name);
        expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');
      }
    });
  });

  describe('looks', () => {
    /** Every screen in turn, as a script of the page. */
    const screens: Readonly<Record<string, string>> = {
      start: '',
      summary: 'await actions.showMe()',
      fix: "await actions.showMe(); actions.go('fix')",
      moved: "await actions.showMe(); const earlier = await fetch('workbook?examples/portfolio-last-month.xlsx'); await actions.compareWith({ name: 'portfolio-last-month.xlsx', arrayBuffer: () => earlier.arrayBuffer() })",
      scores: 'await actions.showMe(); await actions.showScoring()',
      why: "await actions.showMe(); await actions.explain('P-003', null)",
      add: "await actions.showMe(); actions.go('add')",
      working: "await actions.showMe(); actions.go('add'); bridge.before(({ call, index }) => call === 'write' && index === 2 ? new Promise(() => undefined) : undefined); void actions.addSheets(); while (pane.state().work?.progress?.done !== 2) await new Promise((go) => setTimeout(go, 10))",
      written: "await actions.showMe(); actions.go('add'); await actions.addSheets(); await actions.select({ sheet: 'Portfolio', row: 9, column: 0 })",
      columns: "actions.go('columns'); while (pane.state().screen !== 'columns') await new Promise((go) => setTimeout(go, 10))",
      setup: "await actions.showMe(); actions.go('setup'); while (pane.state().rehearsal === null) await new Promise((go) => setTimeout(go, 10)); await actions.draft('thresholds.costOverrun.red', 'x'); await actions.draft('weight:Ease', '70')",
      preview: "await actions.showMe(); actions.go('add'); await actions.addSheets(); actions.setDate('2027-06-30'); await actions.refresh()",
      error: "bridge.before(failAt({ call: 'read' }, 'host-failed')); await actions.look()",
    };
    const show = (page: Page, script: string): Promise<void> => page.evaluate(`(async () => { const { pane, bridge, failAt } = plumblineTest; const { actions } = pane; ${script}; for (const details of document.querySelectorAll('details')) details.open = true; await new Promise((drawn) => requestAnimationFrame(drawn)); })()`);
    const overflow = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

    it.each(Object.entries(screens))('%s fits 270 px, has targets of 24 px, leaves the top right corner free, and fits with text twice as large', async (name, script) => {
      const page = await open(name === 'scores' ? 'examples/thin.xlsx' : 'examples/portfolio.xlsx', { context: { viewport: { width: 270, height: 640 } } });
      await heading(page, /^See which/);
      await show(page, script);
      expect(await overflow(page)).toBe(0);
      const small = await page.evaluate<string[]>(
        "[...document.querySelectorAll('button, summary, select, input:not([type=checkbox], [type=radio]), .choice')].filter((element) => { const { width, height } = element.getBoundingClientRect(); return width > 0 && (width < 24 || height < 24); }).map((element) => element.outerHTML)",
      );
      expect(small).toEqual([]);
      // The program puts a button of its own there, 34 by 32 px.
      const taken = await page.evaluate<string[]>(
        "[...document.querySelectorAll('button, a, input, select, h1, .notice')].filter((element) => { const { right, top } = element.getBoundingClientRect(); return top < 32 && right > innerWidth - 36; }).map((element) => element.outerHTML)",
      );
      expect(taken).toEqual([]);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await page.evaluate("[...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > innerWidth).map((element) => element.outerHTML.slice(0, 200))")).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });

    it.each(Object.entries(screens))('%s fits 270 px with words 40 %% longer than English', async (name, script) => {
      const page = await open(name === 'scores' ? 'examples/thin.xlsx' : 'examples/portfolio.xlsx', { context: { viewport: { width: 270, height: 640 } } });
      await heading(page, /^See which/);
      await show(page, `await actions.chooseLanguage('pt'); ${script}`);
      expect(await page.evaluate("document.querySelector('.pane').textContent")).toMatch(/[éöàûîñåë]/);
      expect(await page.evaluate("[...document.querySelectorAll('main *, footer *, nav *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).map((element) => element.outerHTML.slice(0, 200))")).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });

    it('keeps colours, marks and edges where the system forces its own colours', async () => {
      const page = await open('examples/portfolio.xlsx', { context: { forcedColors: 'active', colorScheme: 'dark' } });
      await heading(page, /^See which/);
      await show(page, screens['written'] ?? '');
      const fills = await page.evaluate<string[]>("[...document.querySelectorAll('.strip li')].map((part) => getComputedStyle(part).backgroundColor)");
      expect(fills).toEqual(expect.arrayContaining(['rgb(173, 31, 31)', 'rgb(244, 171, 47)', 'rgb(191, 227, 211)']));
      const edges = await page.evaluate<string[]>("[...document.querySelectorAll('button:not(.link, .open, .tabs > *)')].map((button) => getComputedStyle(button).borderTopStyle)");
      expect(new Set(edges)).toEqual(new Set(['solid']));
      expect(await page.evaluate("[...document.querySelectorAll('.tabs > button')].map((tab) => getComputedStyle(tab).borderBottomStyle)")).toEqual(['solid', 'none', 'none']);
      await page.getByRole('region', { name: 'Look at first' }).getByRole('button', { name: 'Why: ERP consolidation' }).click();
      const bars = await page.evaluate<string[]>("[...document.querySelectorAll('.part .bar')].map((bar) => getComputedStyle(bar).backgroundColor)");
      expect(new Set(bars)).toEqual(new Set(['rgb(11, 106, 93)']));
    });

    it('follows the theme around it until the user chooses one', async () => {
      const page = await open('examples/thin.xlsx', { options: { theme: 'dark' } });
      await heading(page, /^See which/);
      const ground = (): Promise<string> => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
      expect(await ground()).toBe('rgb(31, 31, 31)');
      await page.getByLabel('Theme').selectOption('light');
      expect(await ground()).toBe('rgb(255, 255, 255)');
      await page.evaluate("plumblineTest.pane.actions.followTheme('dark')");
      expect(await ground()).toBe('rgb(255, 255, 255)');
    });
  });

  const portfolios = resolve(root, '../shared/data/portfolios');
  const real = existsSync(portfolios) ? readdirSync(portfolios).filter((name) => name.endsWith('.xlsx')) : [];
  (real.length > 0 ? it.each(real) : it.skip.each(['skipped: ../shared/data/portfolios is not here']))('opens what people really have: %s', async (name) => {
    const page = await open(join(portfolios, name), { context: { viewport: { width: 270, height: 640 } } });
    await page.locator('.pane:not([data-screen=working])').waitFor();
    expect(await page.evaluate('[plumblineTest.pane.state().failure, document.documentElement.scrollWidth - innerWidth <= 0]')).toEqual([null, true]);
    if ((await page.evaluate('plumblineTest.pane.state().screen')) === 'empty') return;
    await press(page, 'Show me');
    await page.locator('[data-screen=summary]').waitFor();
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    for (const screen of ['columns', 'setup']) {
      await page.evaluate(`plumblineTest.pane.actions.go('${screen}')`);
      await page.locator(`[data-screen=${screen}]`).waitFor();
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    }
  });

  it('tells a screen reader what happens', async () => {
    const page = await open('examples/thin.xlsx');
    await press(page, 'Show me');
    await press(page, 'Add to workbook');
    await press(page, 'Add 7 sheets');
    await page.getByRole('status').getByText('7 sheets added.').waitFor();
  });
});
