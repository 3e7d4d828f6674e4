import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { refresh } from '../../src/core/refresh';
import { applyPlan, newWorkbook, readSnapshot } from '../../src/hosts/xlsx';
import { failureTexts } from '../../src/ui/failures';
import { text } from '../../src/ui/strings/text';
import { chromiumTool } from '../support/chromium';
import { withoutRowsFrom } from '../support/pane/edit-workbook';
import { isSameWorkbook } from '../support/pane/file-bridge';
import { heading, servedPages, today } from '../support/pane/served-pages';
import { describeWith } from '../support/require-tool';

jest.setTimeout(180_000);

const root = resolve(__dirname, '../..');
const example = new Uint8Array(readFileSync(join(root, 'examples/portfolio.xlsx')));

/** The same workbook after a first use: with all our sheets. */
function refreshed(bytes: Uint8Array): Uint8Array {
  return applyPlan(bytes, refresh(readSnapshot(bytes, 'portfolio.xlsx'), { settingsFile: null, asOf: { given: null, today }, version: '0.1.0' }).plan);
}

describeWith(chromiumTool, 'pane in Chromium', () => {
  const { open, origin } = servedPages();
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
      await page.getByText('Forecast over budget: 21.9%').waitFor();
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
      expect(asked.filter((url) => !url.startsWith(`${origin()}/`))).toEqual([]);
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
    await page.getByRole('heading', { name: 'Ranked, 2 projects' }).waitFor();
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
    /** Presses Tab until what has the focus is called so. */
    async function tabTo(page: Page, name: string | RegExp): Promise<void> {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<(string | null)[]>("[document.activeElement.ariaLabel, (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()]");
        if (focused.some((words) => (typeof name === 'string' ? words === name : name.test(words ?? '')))) return;
      }
      throw new Error(`Tab never comes to ${String(name)}.`);
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

    it('is enough to explain, to fix, to compare places, and to set up', async () => {
      const page = await open('examples/portfolio.xlsx');
      const go = async (name: string | RegExp, to: string | RegExp): Promise<void> => {
        await tabTo(page, name);
        await page.keyboard.press('Enter');
        await heading(page, to);
      };
      await go('Show me', /rated live projects/);
      await go('Payments gateway', 'Payments gateway');
      await go('Next project', 'ERP consolidation');
      await go('Summary', /rated live projects/);
      await go('To fix (2)', '2 things to fix');
      await go(/^Ignore /, '1 thing to fix');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
      await go('Summary', /rated live projects/);
      await go('Set up', 'Set up');
      await tabTo(page, 'Ease');
      for (let presses = 0; presses < 30; presses += 1) await page.keyboard.press('ArrowRight');
      await page.getByText(/^\d+ projects change place/).first().waitFor();
      await go('Apply', /rated live projects/);
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

  it('tells a screen reader what happens', async () => {
    const page = await open('examples/thin.xlsx');
    await press(page, 'Show me');
    await press(page, 'Add to workbook');
    await press(page, 'Add 7 sheets');
    await page.getByRole('status').getByText('7 sheets added.').waitFor();
  });
});
