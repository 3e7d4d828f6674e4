import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PlumblineErrorCode } from '../../src/core/workbook/plumbline-error';
import { failureTexts } from '../../src/ui/failures';
import { text } from '../../src/ui/strings/text';
import { axeViolations } from '../support/axe';
import { chromiumTool, launchChromium } from '../support/chromium';
import { manySheets } from '../support/page/many-sheets';
import { dropFiles, openBuiltPage, savedBy } from '../support/page/built-page';
import type { BuiltPage, BuiltPageOptions } from '../support/page/built-page';
import { describeWith } from '../support/require-tool';
import { inFolder, projectRoot, runCli } from '../support/run-cli';
import { startServing } from '../support/page/start-serving';

jest.setTimeout(180_000);

const fileOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(projectRoot, path)));
const portfolio = { name: 'portfolio.xlsx', bytes: fileOf('examples/portfolio.xlsx') };
const lastMonth = { name: 'portfolio-last-month.xlsx', bytes: fileOf('examples/portfolio-last-month.xlsx') };
const thin = { name: 'thin.xlsx', bytes: fileOf('examples/thin.xlsx') };
const published = join(projectRoot, '../shared/data/portfolios/gmpp-2023-all.csv');

/** What is no workbook, and what may be said of it. */
const badFiles: readonly (readonly [name: string, bytes: readonly number[], ...codes: PlumblineErrorCode[]])[] = [
  ['old.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0], 'legacy-format', 'password-protected'],
  ['text.xlsx', [...Buffer.from('no workbook at all')], 'not-a-workbook'],
  ['nothing.xlsx', [], 'not-a-workbook', 'truncated'],
  ['half.xlsx', [...portfolio.bytes.slice(0, 4000)], 'truncated'],
  ['picture.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'not-a-workbook'],
];

/** What the command line writes for this file. */
function refreshed({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, name), bytes);
    expect(runCli(['refresh', name, '--quiet', '--out', 'out.xlsx'], folder).code).toBe(0);
    return new Uint8Array(readFileSync(join(folder, 'out.xlsx')));
  });
}

describeWith(chromiumTool, 'page in Chromium', () => {
  let browser: Browser;
  const opened: BuiltPage[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const { page, faults, asked } of opened.splice(0)) {
      expect(faults).toEqual([]);
      // The page itself, its worker, and what it saves: all from here.
      expect(asked.filter((url) => !/^(?:file:\/\/\/.*\/dist\/browser\/app\.html|blob:|data:)/.test(url))).toEqual([]);
      await page.context().close();
    }
  });
  afterAll(() => browser.close());

  async function open(options: BuiltPageOptions = {}): Promise<Page> {
    const built = await openBuiltPage(browser, options);
    opened.push(built);
    return built.page;
  }
  const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name, exact: true });
  const cellBar = (page: Page) => page.locator('.cell-bar');

  describe('first use', () => {
    it('goes from sample data to a new file that is the command line\'s, byte for byte', async () => {
      const page = await open();
      await heading(page, text('page.title'));
      await page.getByText(text('page.promise')).waitFor();
      await press(page, 'Try sample data');
      await press(page, 'Show me');
      await heading(page, /^\d+ of \d+ rated live projects are red/);
      await press(page, 'Save as new file');
      const saved = await savedBy(page, () => press(page, /^Save with \d sheets$/));
      await page.getByText(/^Saved with \d new sheets/).first().waitFor();
      expect(saved.name).toBe('portfolio.plumbline.xlsx');
      expect(Buffer.from(saved.bytes).equals(refreshed(portfolio))).toBe(true);
      expect(Buffer.from((await savedBy(page, () => press(page, 'Download'))).bytes).equals(saved.bytes)).toBe(true);
    });

    it('takes a dropped file, and goes back to it on Undo', async () => {
      const file = existsSync(published) ? { name: 'gmpp-2023-all.csv', bytes: new Uint8Array(readFileSync(published)) } : thin;
      const page = await open();
      await dropFiles(page, [file]);
      await press(page, 'Show me');
      await press(page, 'Save as new file');
      const saved = await savedBy(page, () => press(page, /^Save with/));
      expect(Buffer.from(saved.bytes).equals(refreshed(file))).toBe(true);
      await page.getByText('.plumbline.xlsx').first().waitFor();
      await press(page, 'Undo last run');
      await page.getByText(text('page.undone')).first().waitFor();
      await page.getByText(file.name, { exact: true }).first().waitFor();
      expect(await page.getByRole('button', { name: 'Download', exact: true }).count()).toBe(0);
      // The same once more: nothing of the first run is left.
      await press(page, 'Save as new file');
      expect(Buffer.from((await savedBy(page, () => press(page, /^Save with/))).bytes).equals(saved.bytes)).toBe(true);
    });

    it('works with the keyboard alone', async () => {
      const page = await open();
      const go = async (name: string): Promise<void> => {
        const button = page.getByRole('button', { name, exact: true });
        await button.waitFor();
        for (let presses = 0; presses < 40 && !(await button.evaluate((element) => element === element.ownerDocument.activeElement)); presses += 1) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
      };
      await go('Try sample data');
      await go('Show me');
      await go('Save as new file');
      await savedBy(page, () => go('Save with 8 sheets'));
    });
  });

  describe('sheets', () => {
    it('lists the user\'s own and ours before they are saved, and draws both', async () => {
      const page = await open();
      await press(page, 'Try sample data');
      await tab(page, 'Portfolio').and(page.locator('[aria-selected="true"]')).waitFor();
      await page.getByRole('gridcell', { name: 'Warehouse robotics' }).waitFor();
      await press(page, 'Show me');
      await tab(page, /^Priorities/).click();
      await page.getByText(text('page.draft')).waitFor();
      const score = page.getByRole('gridcell', { name: '86.3' });
      await score.waitFor();
      expect(await score.evaluate((cell) => getComputedStyle(cell).backgroundImage)).toContain('linear-gradient');
      await tab(page, /^RAG status/).click();
      const red = page.getByRole('gridcell', { name: '◆ R', exact: true }).first();
      expect(await red.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe('rgb(173, 31, 31)');
    });

    it('follows a link of ours to the row it was read from, and tells the pane', async () => {
      const page = await open();
      await press(page, 'Try sample data');
      await press(page, 'Show me');
      await tab(page, /^RAG status/).click();
      await page.getByRole('gridcell', { name: 'ERP consolidation' }).getByRole('link').click();
      await tab(page, 'Portfolio').and(page.locator('[aria-selected="true"]')).waitFor();
      await page.getByRole('button', { name: /Selected row.*ERP consolidation/ }).click();
      await heading(page, 'ERP consolidation');
    });

    it('goes to a cell that the pane names', async () => {
      const page = await open();
      await press(page, 'Try sample data');
      await press(page, 'Show me');
      await press(page, 'Go to N7');
      await cellBar(page).getByText('N7', { exact: true }).waitFor();
      expect(await page.locator('td.active').getAttribute('id')).toBe('c-6-13');
    });

    it('is walked through with the keys of a spreadsheet', async () => {
      const page = await open();
      await press(page, 'Try sample data');
      await cellBar(page).getByText('A4', { exact: true }).waitFor();
      const grid = page.getByRole('grid');
      await grid.focus();
      const at = async (key: string, place: string): Promise<void> => {
        await page.keyboard.press(key);
        await cellBar(page).getByText(place, { exact: true }).waitFor();
      };
      await at('ArrowDown', 'A5');
      await at('ArrowRight', 'B5');
      await at('End', 'U5');
      await at('Home', 'A5');
      await page.keyboard.press('Control+End');
      await cellBar(page).getByText(/^U[4-9]\d$/).waitFor();
      await at('Control+Home', 'A1');
      await page.keyboard.press('PageDown');
      await cellBar(page).getByText(/^A[23]\d$/).waitFor();
      expect(await grid.getAttribute('aria-activedescendant')).toMatch(/^c-[23]\d-0$/);
      await page.getByRole('tab', { selected: true }).focus();
      await page.keyboard.press('ArrowRight');
      await tab(page, 'Objectives').and(page.locator('[aria-selected="true"]')).waitFor();
    });

    it('draws a window of 200 sheets and 10,000 rows, and the whole way down', async () => {
      const page = await open();
      await dropFiles(page, [{ name: 'many.xlsx', bytes: manySheets({ sheets: 200, rows: 10_000, columns: 60 }) }]);
      await page.getByRole('button', { name: 'Show me' }).waitFor();
      expect(await page.getByRole('tab').count()).toBe(200);
      await page.getByLabel(text('page.choose-sheet')).selectOption({ label: 'Large' });
      await page.getByRole('gridcell', { name: 'r0c0', exact: true }).waitFor();
      const grid = page.getByRole('grid');
      expect(await grid.getAttribute('aria-rowcount')).toBe('10001');
      await grid.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+ArrowRight');
      await page.getByRole('gridcell', { name: 'r9999c59', exact: true }).waitFor();
      expect(await page.locator('td[id]').count()).toBeLessThan(3000);
    });
  });

  describe('two files', () => {
    it('shows what moved when both are dropped, as the command line tells it', async () => {
      const page = await open();
      await dropFiles(page, [{ ...lastMonth, lastModified: 2 }, { ...portfolio, lastModified: 1 }]);
      const told = inFolder((folder) => {
        for (const { name, bytes } of [lastMonth, portfolio]) writeFileSync(join(folder, name), bytes);
        return runCli(['changes', lastMonth.name, portfolio.name], folder).stdout;
      });
      const [, moved = '', of = ''] = /(\d+) of (\d+) moved/.exec(told) ?? [];
      await heading(page, new RegExp(`^${moved} of ${of} moved`));
      await page.getByText('portfolio-last-month.xlsx → portfolio.xlsx').waitFor();
      for (const [, title = ''] of told.matchAll(/^([A-Z].* \(\d+)/gm)) expect(await page.getByText(title.replace(/ \(.*/, ''), { exact: false }).count()).toBeGreaterThan(0);
      await press(page, 'The other way round');
      await page.getByText('portfolio.xlsx → portfolio-last-month.xlsx').waitFor();
      await page.getByText(text('page.compared-order')).waitFor();
    });

    it('asks what to do with a second one, compares it, and goes to a cell', async () => {
      const page = await open();
      await dropFiles(page, [portfolio]);
      await press(page, 'Show me');
      await dropFiles(page, [lastMonth]);
      await heading(page, 'What about portfolio-last-month.xlsx?');
      await press(page, 'Keep what is open');
      await heading(page, /rated live projects are red/);
      await dropFiles(page, [lastMonth]);
      await press(page, 'Compare: what moved');
      await heading(page, /of \d+ moved/);
      await press(page, 'Go to J14');
      await cellBar(page).getByText('J14', { exact: true }).waitFor();
      await press(page, 'Back to the pane');
      await heading(page, /rated live projects are red/);
    });

    it('says why a file cannot be compared, and keeps what is open', async () => {
      const page = await open();
      await dropFiles(page, [portfolio]);
      await page.getByRole('button', { name: 'Show me' }).waitFor();
      await dropFiles(page, [{ name: 'notes.csv', bytes: new Uint8Array(Buffer.from('only;words\nand;more\n')) }]);
      await press(page, 'Compare: what moved');
      await heading(page, text(failureTexts['no-table'].title));
      await press(page, 'Back to the pane');
      await page.getByRole('button', { name: 'Show me' }).waitFor();
    });
  });

  describe('what goes wrong', () => {
    it('says what is wrong with any other file, and goes back to what was open', async () => {
      const page = await open();
      await dropFiles(page, [portfolio]);
      await press(page, 'Show me');
      await heading(page, /rated live projects are red/);
      for (const [name, bytes, ...codes] of badFiles) {
        await dropFiles(page, [{ name, bytes: new Uint8Array(bytes) }]);
        await press(page, 'Open instead');
        const titles = codes.map((code) => text(failureTexts[code].title));
        await heading(page, new RegExp(`^(?:${titles.join('|').replace(/\./g, '\\.')})$`));
        await page.getByText(text('error.nothing-changed')).waitFor();
        await press(page, 'Back to portfolio.xlsx');
        await heading(page, /rated live projects are red/);
      }
    });

    it('says so where the first file of all cannot be read, and takes the next one', async () => {
      const page = await open();
      await dropFiles(page, [{ name: 'text.xlsx', bytes: new Uint8Array(Buffer.from('no workbook at all')) }]);
      await heading(page, text('failure.not-a-workbook'));
      await page.getByText(text('page.drop-other')).waitFor();
      await page.getByLabel(text('page.open-hint')).setInputFiles(join(projectRoot, 'examples/thin.xlsx'));
      await page.getByRole('button', { name: 'Show me' }).waitFor();
    });

    it('lets go of a file that is being read when another one comes', async () => {
      const page = await open();
      await dropFiles(page, [{ name: 'many.xlsx', bytes: manySheets({ sheets: 3, rows: 3000, columns: 60 }) }]);
      await dropFiles(page, [thin]);
      await press(page, 'Open instead');
      await page.getByText('thin.xlsx', { exact: true }).waitFor();
      await press(page, 'Show me');
      await page.getByRole('button', { name: 'Save as new file' }).waitFor();
    });

    it.each([
      ['there are no workers', 'delete globalThis.Worker'],
      ['a policy refuses them', 'globalThis.Worker = function () { throw new DOMException("no", "SecurityError"); }'],
      ['the store is closed', 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })'],
    ])('works where %s', async (_why, init) => {
      const page = await open({ init });
      await press(page, 'Try sample data');
      await press(page, 'Show me');
      await page.getByLabel(text('foot.theme')).count();
      await press(page, 'Save as new file');
      expect(Buffer.from((await savedBy(page, () => press(page, /^Save with/))).bytes).equals(refreshed(portfolio))).toBe(true);
    });
  });

  it('works in two tabs at once, each with a file of its own', async () => {
    const page = await open();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await dropFiles(page, [portfolio]);
    await dropFiles(other, [thin]);
    for (const tab of [page, other]) await press(tab, 'Show me');
    await heading(page, /^5 of 26 rated/);
    await heading(other, /^2 of 2 rated/);
    await press(other, 'Save as new file');
    expect(Buffer.from((await savedBy(other, () => press(other, /^Save with/))).bytes).equals(refreshed(thin))).toBe(true);
    await heading(page, /^5 of 26 rated/);
  });

  it('opens at once with the file that plumbline serve names, and asks for nothing more', async () => {
    const { url, child } = await startServing('examples/thin.xlsx');
    const { page, asked, faults } = await openBuiltPage(browser, { address: url.href });
    await page.getByText('thin.xlsx', { exact: true }).waitFor();
    await press(page, 'Show me');
    await page.getByRole('button', { name: 'Save as new file' }).waitFor();
    expect(asked.filter((address) => !/^(?:blob|data):/.test(address))).toEqual([url.href]);
    expect(faults).toEqual([]);
    await page.context().close();
    child.kill('SIGKILL');
  });

  describe('looks', () => {
    it.each([270, 300, 320, 350])('fits %d pixels, the pane or the sheets at a time', async (width) => {
      const page = await open({ context: { viewport: { width, height: 640 } } });
      const overflow = (): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(await overflow()).toBe(0);
      await press(page, 'Try sample data');
      await press(page, 'Show me');
      await page.getByRole('button', { name: 'Save as new file' }).waitFor();
      expect(await overflow()).toBe(0);
      await press(page, 'Sheets');
      await page.getByRole('grid').waitFor();
      expect(await page.getByRole('button', { name: 'Save as new file' }).isVisible()).toBe(false);
      expect(await page.getByRole('main').count()).toBe(1);
      expect(await overflow()).toBe(0);
    });

    it.each(['light', 'dark'] as const)('has nothing that axe-core finds fault with, %s', async (colorScheme) => {
      const page = await open({ context: { colorScheme } });
      const expectNone = async (where: string): Promise<void> => {
        for (const width of [1280, 320, 270]) {
          await page.setViewportSize({ width, height: 4000 });
          expect([where, width, await axeViolations(page)]).toEqual([where, width, []]);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
      };
      await expectNone('welcome');
      await press(page, 'Try sample data');
      await press(page, 'Show me');
      await page.getByRole('button', { name: 'Save as new file' }).waitFor();
      await expectNone('result');
      await dropFiles(page, [lastMonth]);
      await heading(page, 'What about portfolio-last-month.xlsx?');
      await expectNone('a second file');
      await press(page, 'Compare: what moved');
      await heading(page, /of \d+ moved/);
      await expectNone('what moved');
    });

    it('follows the system into the dark, and keeps sheets white', async () => {
      const page = await open({ context: { colorScheme: 'dark' } });
      await press(page, 'Try sample data');
      // While it is read the grid goes once more.
      await page.getByRole('button', { name: 'Show me' }).waitFor();
      await page.getByRole('grid').waitFor();
      const colours = await page.evaluate<string[]>('[document.documentElement, document.querySelector(".scroller")].map((element) => getComputedStyle(element).backgroundColor)');
      expect(colours).toEqual(['rgb(31, 31, 31)', 'rgb(255, 255, 255)']);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.locator('html[data-theme="light"]').waitFor();
    });

    it('allows no script but its own, and no connection', async () => {
      const page = await open();
      const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+' 'sha256-\S+'; style-src 'sha256-\S+'; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'$/);
    });
  });
});
