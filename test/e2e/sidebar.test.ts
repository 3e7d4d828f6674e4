import type { Browser, Page } from 'playwright-core';
import { exampleSpreadsheet } from '../support/apps-script/built-program';
import type { FakeSpreadsheet } from '../support/apps-script/model/fake-spreadsheet';
import { axeViolations } from '../support/axe';
import { chromiumTool, launchChromium } from '../support/chromium';
import { describeWith } from '../support/require-tool';
import { openSidebar } from '../support/sidebar/open-sidebar';
import type { Sidebar } from '../support/sidebar/open-sidebar';

jest.setTimeout(180_000);

const titles = ['Summary', 'Priorities', 'RAG status', 'Heatmap', 'Alignment', 'Findings', 'Snapshots', 'Settings'];

describeWith(chromiumTool, 'the built sidebar in Chromium, served by the built Code.js', () => {
  let browser: Browser;
  const opened: Sidebar[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const { page, faults, asked, atOnce } of opened.splice(0)) {
      expect([faults, asked.filter((url) => !url.startsWith('blob:'))]).toEqual([[], []]);
      expect(atOnce()).toBeLessThanOrEqual(1);
      await page.context().close();
    }
  });
  afterAll(() => browser.close());

  async function open(spreadsheet: FakeSpreadsheet): Promise<Sidebar> {
    const sidebar = await openSidebar(browser, spreadsheet);
    opened.push(sidebar);
    return sidebar;
  }
  const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  const says = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const whole = ({ program: { fake } }: Sidebar): unknown => structuredClone({ sheets: fake.spreadsheet.sheets, names: fake.spreadsheet.namedRanges });

  async function addAll({ page }: Sidebar): Promise<void> {
    await press(page, 'Show me');
    await press(page, 'Add to workbook');
    await press(page, 'Add 8 sheets');
    await says(page, '8 sheets added.');
  }

  it("shows without writing, then adds our sheets behind the user's and marks them", async () => {
    const sidebar = await open(exampleSpreadsheet('portfolio'));
    const { page, program } = sidebar;
    const before = whole(sidebar);
    const theirs = program.fake.spreadsheet.sheets.map(({ name }) => name);
    await press(page, 'Show me');
    await heading(page, '5 of 26 rated live projects are red; 7 not rated');
    expect(whole(sidebar)).toEqual(before);
    await press(page, 'Add to workbook');
    await press(page, 'Add 8 sheets');
    await says(page, '8 sheets added.');
    expect(program.fake.spreadsheet.sheets.map(({ name }) => name)).toEqual([...theirs, ...titles]);
    expect(program.fake.spreadsheet.namedRanges.filter(({ name }) => name.startsWith('_plumbline_'))).toHaveLength(8);
    await page.setViewportSize({ width: 300, height: 4000 });
    expect(await axeViolations(page)).toEqual([]);
  });

  it('takes back what was written when it is cancelled half-way, and gives the lease back', async () => {
    const sidebar = await open(exampleSpreadsheet('portfolio'));
    const { page, program } = sidebar;
    const before = program.fake.spreadsheet.sheets.map(({ name }) => name);
    await press(page, 'Show me');
    await press(page, 'Add to workbook');
    let go = (): void => undefined;
    let count = 0;
    sidebar.intercept = ({ call }) => {
      count += call === 'applySheet' ? 1 : 0;
      return call === 'applySheet' && count === 4 ? new Promise((resolve) => void (go = () => resolve(undefined))) : undefined;
    };
    await press(page, 'Add 8 sheets');
    await says(page, 'Writing Heatmap, 4 of 8');
    await press(page, 'Cancel and remove what was written');
    go();
    await says(page, 'Stopped. What was written was removed.');
    expect(program.fake.spreadsheet.sheets.map(({ name }) => name)).toEqual(before);
    expect(sidebar.calls.filter(({ call }) => call === 'begin')).toHaveLength(sidebar.calls.filter(({ call }) => call === 'end').length);
  });

  it('refreshes, keeps a note, and undoes the run', async () => {
    const sidebar = await open(exampleSpreadsheet('portfolio'));
    const { page } = sidebar;
    await addAll(sidebar);
    const added = whole(sidebar);
    await page.evaluate("dispatchEvent(new Event('blur'))");
    await press(page, 'Refresh');
    await says(page, '8 sheets refreshed.');
    expect(whole(sidebar)).toEqual(added);
    await press(page, 'Undo last run');
    await says(page, 'Undone. Our sheets are as they were.');
  });

  it('undoes the first run', async () => {
    const sidebar = await open(exampleSpreadsheet('thin'));
    const before = sidebar.program.fake.spreadsheet.sheets.map(({ name }) => name);
    await press(sidebar.page, 'Show me');
    await press(sidebar.page, 'Add to workbook');
    await press(sidebar.page, 'Add 7 sheets');
    await says(sidebar.page, '7 sheets added.');
    await press(sidebar.page, 'Undo last run');
    await says(sidebar.page, 'Undone. Our sheets are as they were.');
    expect(sidebar.program.fake.spreadsheet.sheets.map(({ name }) => name)).toEqual(before);
  });

  it('explains a project, and leads to its cell', async () => {
    const sidebar = await open(exampleSpreadsheet('portfolio'));
    const { page } = sidebar;
    await press(page, 'Show me');
    await page.getByRole('button', { name: 'Why: Payments gateway' }).first().click();
    await heading(page, 'Payments gateway');
    await press(page, 'Go to N7');
    while (!sidebar.calls.some(({ call }) => call === 'goTo')) await page.waitForTimeout(20);
    expect(sidebar.calls.find(({ call }) => call === 'goTo')).toMatchObject({ input: { cell: { sheet: 'Portfolio', row: 6, column: 13 } } });
  });

  it('lets the server read, compute and write what is too large for it', async () => {
    const sidebar = await open(exampleSpreadsheet('portfolio'));
    const { page, program, calls } = sidebar;
    await heading(page, /^See which/);
    // As a spreadsheet of half a million cells says of itself.
    sidebar.intercept = ({ call }) => (call === 'outline' ? Promise.resolve({ reply: JSON.stringify({ ok: true, data: { ...program.get('outline', null), cellCount: 500_000 } }) }) : undefined);
    await page.evaluate("dispatchEvent(new Event('blur'))");
    calls.splice(0);
    await press(page, 'Show me');
    await heading(page, '5 of 26 rated live projects are red; 7 not rated');
    await press(page, 'Add to workbook');
    await press(page, 'Add 8 sheets');
    await says(page, '8 sheets added.');
    expect(program.fake.spreadsheet.sheets.map(({ name }) => name).slice(-8)).toEqual(titles);
    expect(new Set(calls.map(({ call }) => call))).toEqual(new Set(['outline', 'survey', 'refresh']));
    await press(page, 'Set up');
    await says(page, /too large/);
  });

  const answers = [
    ['several accounts', { error: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED" }, /several Google accounts/],
    ['null', { reply: null }, /no answer that Plumbline understands/],
    ['a foreign answer', { reply: '<html>Sign in</html>' }, /no answer that Plumbline understands/],
    ['an answer of another shape', { reply: '{"data":1}' }, /no answer that Plumbline understands/],
    ['a time-out', { error: 'Exceeded maximum execution time' }, /six minutes/],
  ] as const;

  it.each(answers)('says what to do after %s, and goes on', async (_what, answer, words) => {
    const sidebar = await open(exampleSpreadsheet('thin'));
    const { page } = sidebar;
    await heading(page, /^See which/);
    sidebar.intercept = () => Promise.resolve(answer);
    await page.evaluate("dispatchEvent(new Event('blur'))");
    await press(page, 'Show me');
    await says(page, words);
    sidebar.intercept = () => undefined;
    await press(page, 'Try again');
    await heading(page, /rated live projects/);
  });

  it('names the menu as the way round where Google does not know who asks', async () => {
    const sidebar = await open(exampleSpreadsheet('thin'));
    await heading(sidebar.page, /^See which/);
    await sidebar.page.evaluate("dispatchEvent(new Event('blur'))");
    sidebar.intercept = () => Promise.resolve({ error: 'Authorization is required to perform that action.' });
    await press(sidebar.page, 'Show me');
    await says(sidebar.page, /Extensions, Plumbline, Refresh now/);
  });
});
