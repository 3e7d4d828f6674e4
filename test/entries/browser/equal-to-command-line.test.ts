import { readSnapshot } from '../../../src/hosts/xlsx';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { version } from '../../../package.json';
import { today } from '../../../src/entries/cli/today';
import type { FileContent } from '../../../src/ui/page/file-calls';
import type { Session } from '../../../src/ui/page/session';
import { withNote } from '../../support/pane/edit-workbook';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';
import { given, openPage } from '../../support/page/open-page';
import type { OpenPage } from '../../support/page/open-page';

const shared = join(projectRoot, '../shared/data/portfolios');
const pages: OpenPage[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

/** The page over a file, once it was looked at. */
async function open(name: string, bytes: Uint8Array): Promise<{ session: Session; saved: readonly FileContent[] }> {
  const opened = openPage({ today: today(), version });
  pages.push(opened);
  opened.page.actions.give([given(name, bytes)]);
  return { session: await opened.opened(name), saved: opened.saved };
}

/** First use, all sheets as they are ticked. */
async function saveAll({ pane }: Session): Promise<void> {
  await pane.actions.showMe();
  pane.actions.go('add');
  await pane.actions.addSheets();
}

/** What the command line writes for the same file: its name, and its bytes. */
function commandLine(folder: string, name: string, bytes: Uint8Array): FileContent {
  writeFileSync(join(folder, name), bytes);
  const run = runCli(['refresh', name, '--json'], folder);
  expect(run.stderr).toBe('');
  const { written } = JSON.parse(run.stdout) as { written: { file: string } };
  return { name: basename(written.file), bytes: new Uint8Array(readFileSync(join(folder, written.file))) };
}

function expectSame(saved: FileContent | undefined, expected: FileContent): void {
  expect(saved?.name).toBe(expected.name);
  expect(Buffer.from(saved?.bytes ?? []).equals(expected.bytes)).toBe(true);
}

describe('what the page saves', () => {
  it.each(['portfolio.xlsx', 'thin.xlsx'])('is byte for byte what the command line writes: %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(projectRoot, 'examples', name)));
    const { session, saved } = await open(name, bytes);
    await saveAll(session);
    inFolder((folder) => expectSame(saved[0], commandLine(folder, name, bytes)));
  });

  it('is the same for a .csv, which becomes a workbook', async () => {
    const rows = ['Project;Owner;End;Status;Budget', 'ERP;A. Meyer;2027-04-30;Red;1200', 'Fleet;B. Chen;2026-01-31;Green;640', 'Portal;A. Meyer;2027-01-31;Amber;300'];
    const bytes = new Uint8Array(Buffer.from(rows.join('\r\n')));
    const { session, saved } = await open('Projects.v2.csv', bytes);
    await saveAll(session);
    inFolder((folder) => expectSame(saved[0], commandLine(folder, 'Projects.v2.csv', bytes)));
    expect(saved[0]?.name).toBe('Projects.v2.plumbline.xlsx');
  });

  it('is the same when a file with our sheets is refreshed', async () => {
    const register = new Uint8Array(readFileSync(join(projectRoot, 'examples/portfolio.xlsx')));
    const { name, bytes } = inFolder((folder) => commandLine(folder, 'portfolio.xlsx', register));
    const typed = withNote(bytes, 1);
    const { session, saved } = await open(name, typed);
    await session.pane.actions.refresh();
    expect(session.pane.state().screen).toBe('summary');
    inFolder((folder) => expectSame(saved[0], commandLine(folder, name, typed)));
    expect(saved[0]?.name).toBe(name);
  });

  it('leaves out what was not ticked, as settings say, and marks that as typed there', async () => {
    const bytes = new Uint8Array(readFileSync(join(projectRoot, 'examples/portfolio.xlsx')));
    const { session, saved } = await open('portfolio.xlsx', bytes);
    const { pane } = session;
    await pane.actions.showMe();
    pane.actions.go('add');
    pane.actions.tick('heatmap');
    await pane.actions.addSheets();
    inFolder((folder) => {
      const settings = { people: 'names', sheetsToWrite: ['summary', 'priorities', 'rag', 'alignment', 'findings', 'snapshots', 'settings'] };
      writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
      writeFileSync(join(folder, 'portfolio.xlsx'), bytes);
      expect(runCli(['refresh', 'portfolio.xlsx', '--settings', 'settings.json', '--quiet'], folder).code).toBe(0);
      const sheetsOf = (content: Uint8Array, isSettings: boolean) => readSnapshot(content, 'x.xlsx').sheets.filter(({ owned }) => (owned === 'settings') === isSettings);
      const [ours, theirs] = [saved[0]?.bytes ?? new Uint8Array(), new Uint8Array(readFileSync(join(folder, 'portfolio.plumbline.xlsx')))];
      expect(sheetsOf(ours, false)).toEqual(sheetsOf(theirs, false));
      const [typed, given] = [ours, theirs].map((content) => JSON.stringify(sheetsOf(content, true).map(({ cells }) => cells)));
      expect(typed).not.toContain('"from file"');
      expect(given).toContain('"from file"');
    });
  });
});

const real = existsSync(shared) ? readdirSync(shared).filter((name) => /\.(?:xlsx|xlsm|csv)$/i.test(name)) : [];

(real.length > 0 ? describe : describe.skip)(`published portfolios through the page${real.length > 0 ? '' : ' (skipped: ../shared/data is not there)'}`, () => {
  it.each(real)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(shared, name)));
    const { session, saved } = await open(name, bytes);
    const { pane } = session;
    if (pane.state().screen === 'empty' || pane.state().screen === 'error') {
      const { code } = inFolder((folder) => {
        writeFileSync(join(folder, name), bytes);
        return runCli(['refresh', name, '--quiet'], folder);
      });
      expect(code).toBe(pane.state().screen === 'empty' ? 4 : 3);
      return;
    }
    await saveAll(session);
    expect(pane.state().failure).toBeNull();
    inFolder((folder) => expectSame(saved[0], commandLine(folder, name, bytes)));
  });
});
