import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { axeViolations } from '../support/axe';
import { chromiumTool } from '../support/chromium';
import { heading, servedPages } from '../support/pane/served-pages';
import { describeWith } from '../support/require-tool';

jest.setTimeout(180_000);

describeWith(chromiumTool, 'looks of the pane', () => {
  const { open } = servedPages();

  /** Every screen in turn, as a script of the page. */
  const screens: Readonly<Record<string, string>> = {
    start: '',
    summary: 'await actions.showMe()',
    fix: "await actions.showMe(); actions.go('fix')",
    compared: "await actions.showMe(); const earlier = await fetch('workbook?examples/portfolio-last-month.xlsx'); await actions.compareWith({ name: 'portfolio-last-month.xlsx', arrayBuffer: () => earlier.arrayBuffer() })",
    since: "await actions.showMe(); actions.go('add'); await actions.addSheets(); actions.setDate('2026-12-31'); actions.leave(); await actions.showMe(); await actions.showMoved(); if (pane.state().screen !== 'moved') throw new Error(pane.state().screen)",
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
  const workbookFor = (name: string): string => (name === 'scores' ? 'examples/thin.xlsx' : 'examples/portfolio.xlsx');
  const show = (page: Page, script: string): Promise<void> => page.evaluate(`(async () => { const { pane, bridge, failAt } = plumblineTest; const { actions } = pane; ${script}; for (const details of document.querySelectorAll('details')) details.open = true; await new Promise((drawn) => requestAnimationFrame(drawn)); })()`);
  const overflow = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  /** Its targets that are under 24 px, and what stands where the program puts a button of its own, 34 by 32 px. */
  const misplaced = (page: Page): Promise<readonly string[]> =>
    page.evaluate<string[]>(`(() => {
      const all = (selector, isBad) => [...document.querySelectorAll(selector)].filter((element) => isBad(element.getBoundingClientRect())).map((element) => element.outerHTML.slice(0, 200));
      const small = all('button, summary, select, input:not([type=checkbox], [type=radio]), .choice', ({ width, height }) => width > 0 && (width < 24 || height < 24));
      return [...small, ...all('button, a, input, select, h1, .notice', ({ right, top }) => top < 32 && right > innerWidth - 36)];
    })()`);
  const cut = (page: Page): Promise<readonly string[]> =>
    page.evaluate<string[]>("[...document.querySelectorAll('main *, footer *, nav *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).map((element) => element.outerHTML.slice(0, 200))");

  it.each(Object.entries(screens))('%s fits 270 px with large targets, with text twice as large, and with words 40 %% longer; axe-core finds no fault', async (name, script) => {
    const page = await open(workbookFor(name), { context: { viewport: { width: 270, height: 640 } } });
    await heading(page, /^See which/);
    await show(page, script);
    expect([await overflow(page), await misplaced(page)]).toEqual([0, []]);
    for (const [theme, width] of [['light', 350], ['dark', 320], ['light', 300], ['light', 270]] as const) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
      // So tall that nothing is half under the buttons that stay in sight.
      await page.setViewportSize({ width, height: 6000 });
      expect([theme, width, await axeViolations(page)]).toEqual([theme, width, []]);
    }
    await page.setViewportSize({ width: 270, height: 640 });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect([await overflow(page), await cut(page)]).toEqual([0, []]);
    await page.evaluate("document.documentElement.style.fontSize = ''");
    await show(page, "await actions.chooseLanguage('pt')");
    expect(await page.evaluate("document.querySelector('.pane').textContent")).toMatch(/[éöàûîñåë]/);
    expect([await overflow(page), await cut(page)]).toEqual([0, []]);
  });

  it('is looked at by an axe-core that finds what is wrong', async () => {
    const page = await open('examples/thin.xlsx');
    await heading(page, /^See which/);
    await page.evaluate("for (const label of document.querySelectorAll('label')) label.remove()");
    expect((await axeViolations(page)).join()).toMatch(/label|select-name/);
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

  const portfolios = resolve(__dirname, '../../../shared/data/portfolios');
  const real = existsSync(portfolios) ? readdirSync(portfolios).filter((name) => name.endsWith('.xlsx')) : [];
  (real.length > 0 ? it.each(real) : it.skip.each(['skipped: ../shared/data/portfolios is not here']))('opens what people really have: %s', async (name) => {
    const page = await open(join(portfolios, name), { context: { viewport: { width: 270, height: 640 } } });
    await page.locator('.pane:not([data-screen=working])').waitFor();
    expect(await page.evaluate('[plumblineTest.pane.state().failure, document.documentElement.scrollWidth - innerWidth <= 0]')).toEqual([null, true]);
    if ((await page.evaluate('plumblineTest.pane.state().screen')) === 'empty') return;
    await page.getByRole('button', { name: 'Show me', exact: true }).click();
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
});
