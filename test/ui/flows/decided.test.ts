import { readFileSync } from 'node:fs';
import type { Cell } from '../../../src/core/workbook/cell';
import { newWorkbook, readSnapshot } from '../../../src/hosts/xlsx';
import type { Pane } from '../../../src/ui/flows/pane';
import type { State } from '../../../src/ui/view-model/state';
import { failAt } from '../../support/pane/file-bridge';
import { openPane, openedPane, ownedIn } from '../../support/pane/open-pane';
import type { Opened } from '../../support/pane/open-pane';

// Each case reads, computes and writes whole workbooks.
jest.setTimeout(60_000);

const example = new Uint8Array(readFileSync('examples/portfolio.xlsx'));
const thin = new Uint8Array(readFileSync('examples/thin.xlsx'));

describe('more than one run', () => {
  it('compares with a file of the user, and is back where it was after a bad one', async () => {
    const { pane } = openPane(example);
    await pane.actions.look();
    const file = (name: string, bytes: Uint8Array) => ({ name, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
    await pane.actions.compareWith(file('letter.xlsx', new TextEncoder().encode('Dear all')));
    expect(pane.state()).toMatchObject({ screen: 'error', failure: { code: 'not-a-workbook', left: 'nothing' } });
    await pane.actions.compareWith(file('portfolio-last-month.xlsx', new Uint8Array(readFileSync('examples/portfolio-last-month.xlsx'))));
    expect(pane.state()).toMatchObject({ screen: 'moved', before: 'start', moved: { since: { asOf: '2026-09-30', file: 'portfolio-last-month.xlsx' } } });
    expect(pane.state().moved?.groups.length).toBeGreaterThan(2);
  });

  it('ranks by what was rated in the pane, writes it on Priorities, and takes it back', async () => {
    const { bridge, pane } = openPane(thin);
    await pane.actions.look();
    await pane.actions.showMe();
    await pane.actions.showScoring();
    const [first, second] = pane.state().scoring?.projects ?? [];
    for (const [project, value] of [[first, 5], [second, 2]] as const) for (const label of ['Value', 'Urgency']) pane.actions.rate({ key: project?.key ?? '', label, value });
    await pane.actions.showMe();
    expect(pane.state().account?.ranking.first.map(({ name }) => name)).toEqual([first?.name, second?.name]);
    pane.actions.go('add');
    await pane.actions.addSheets();
    expect(pane.state().typed.scores).toEqual([]);
    await pane.actions.refresh();
    expect(pane.state().account?.ranking.first.map(({ name }) => name)).toEqual([first?.name, second?.name]);
    expect(ownedIn(bridge)).toContain('priorities');
  });
});

describe('what is decided about columns', () => {
  /** The title of the third column hardly says what it is. */
  const doubtful = newWorkbook({
    name: 'Portfolio',
    rows: [['Id', 'Project', 'Workplan Activity', 'Start', 'End', 'Budget'], ...Array.from({ length: 8 }, (_, index): Cell[] => [`P${index}`, `Project ${index} of many`, `Activity ${index % 3}`, '2026-01-05', '2027-04-30', 100])],
  });

  it('is asked without reading again, and looks the workbook over by the answer', async () => {
    const { bridge, pane } = openPane(doubtful);
    await pane.actions.look();
    expect(pane.state().survey?.found?.table.columns.toCheck).toBe(1);
    pane.actions.go('columns');
    await settled(pane, ({ screen }) => screen === 'columns');
    const column = pane.state().questions?.columns.find(({ certainty }) => certainty === 'doubtful');
    expect([column?.column, column?.field]).toEqual(['C', 'programme']);
    await pane.actions.decide({ columns: { programme: 'C' } });
    const { questions, survey, edits } = pane.state();
    expect(questions?.columns.find(({ column: letters }) => letters === 'C')?.certainty).toBe('named');
    expect([survey?.found?.table.columns.toCheck, edits, bridge.calls]).toEqual([0, { columns: { programme: 'C' } }, ['read']]);
  });

  it('is written with the sheets, and holds in the next pane', async () => {
    const { bridge, pane } = openPane(doubtful);
    await pane.actions.look();
    await pane.actions.decide({ columns: { programme: 'C' } });
    await pane.actions.showMe();
    pane.actions.go('add');
    await pane.actions.addSheets();
    expect(pane.state().edits).toBeNull();
    const next = openPane(bridge.bytes());
    await next.pane.actions.look();
    expect(next.pane.state().survey?.found?.table.columns.toCheck).toBe(0);
  });

  it('can be another table, or none that is there', async () => {
    const both = openPane(newWorkbook({ name: 'Lists', rows: [['Project', 'Owner', 'End'], ['Alpha', 'A. Meyer', '2027-04-30'], ['Beta', 'L. Chen', '2027-04-30'], ['Gamma', 'M. Okafor', '2027-05-31'], ['Delta', 'L. Chen', '2027-05-31']] }));
    await both.pane.actions.look();
    const range = (): string | undefined => both.pane.state().survey?.found?.table.range;
    expect(range()).toBe('A1:C5');
    await both.pane.actions.decide({ table: { sheet: 'Lists', headerRow: 3 } });
    expect([range(), both.pane.state().survey?.named?.isThere]).toEqual(['A3:C5', true]);
    await both.pane.actions.decide({ table: { sheet: 'Lists', headerRow: 99 } });
    expect([range(), both.pane.state().survey?.named?.isThere]).toEqual(['A1:C5', false]);
    await both.pane.actions.decide({ table: null });
    expect([range(), both.pane.state().survey?.named]).toEqual(['A1:C5', null]);
  });
});

describe('set up', () => {
  async function atSetup(all: Opened): Promise<void> {
    all.pane.actions.go('setup');
    await settled(all.pane, ({ screen, rehearsal }) => screen === 'setup' && rehearsal !== null);
  }

  /** Opened and shown, at *Set up*. */
  async function shownAtSetup(bytes: Uint8Array): Promise<Opened> {
    const all = openPane(bytes);
    await all.pane.actions.look();
    await all.pane.actions.showMe();
    await atSetup(all);
    return all;
  }

  it('tells what a draft would change, and changes nothing', async () => {
    const { bridge, pane } = await shownAtSetup(example);
    expect(pane.state().rehearsal?.places).toEqual({ count: 0, furthest: [] });
    await pane.actions.draft('weight:Strategic fit', '90');
    expect(pane.state().rehearsal?.places?.count).toBeGreaterThan(0);
    await pane.actions.draft('thresholds.costOverrun.red', '90');
    const { colours } = pane.state().rehearsal ?? {};
    expect(colours?.now.R).toBeLessThan(colours?.standard.R ?? 0);
    expect([pane.state().edits, bridge.calls]).toEqual([null, ['read']]);
    await pane.actions.discardDraft();
    expect([pane.state().draft, pane.state().rehearsal?.places?.count, pane.state().rehearsal?.colours?.now]).toEqual([{}, 0, colours?.standard]);
  });

  it('asks once more for what was typed while it was asking, and only for the last of it', async () => {
    const { pane } = await shownAtSetup(example);
    await Promise.all(['60', '70', '80', '90'].map((weight) => pane.actions.draft('weight:Ease', weight)));
    const atOnce = pane.state().rehearsal;
    await pane.actions.discardDraft();
    await pane.actions.draft('weight:Ease', '90');
    expect(pane.state().rehearsal).toEqual(atOnce);
  });

  it('keeps a draft while the user looks elsewhere', async () => {
    const all = await shownAtSetup(example);
    await all.pane.actions.draft('hoursPerDay', '7');
    all.pane.actions.go('summary');
    await atSetup(all);
    expect(all.pane.state().draft).toEqual({ hoursPerDay: '7' });
  });

  it('applies by showing where nothing of ours is there, and says what the rehearsal said', async () => {
    const { bridge, pane } = await shownAtSetup(example);
    await pane.actions.draft('thresholds.costOverrun.red', '90');
    const rehearsed = pane.state().rehearsal?.colours?.now;
    await pane.actions.applyDraft();
    const { screen, account, edits, draft, isBehind } = pane.state();
    expect([screen, edits, draft, isBehind]).toEqual(['summary', { thresholds: { costOverrun: { red: 0.9 } } }, {}, false]);
    expect(account?.summary.counts.computed?.R).toBe(rehearsed?.R);
    expect(bridge.bytes()).toBe(example);
  });

  it('applies by refreshing where our sheets are there, and Settings keeps only what was typed', async () => {
    const all = await openedPane(example);
    await atSetup(all);
    await all.pane.actions.draft('hoursPerDay', '7.5');
    await all.pane.actions.applyDraft();
    expect(all.pane.state()).toMatchObject({ screen: 'summary', edits: null, notice: { kind: 'refreshed' } });
    const cells = readSnapshot(all.bridge.bytes(), 'x.xlsx').sheets.find(({ owned: id }) => id === 'settings')?.cells ?? [];
    const from = (label: string): unknown => cells.find((row) => row.includes(label))?.filter((cell) => cell === 'typed here' || cell === 'default' || cell === 'from file');
    expect([from('Working hours per day'), from('Share of working time available for projects')]).toEqual([['typed here'], ['default']]);
  });

  it('shows what was decided as decided where the run was stopped', async () => {
    const all = await openedPane(example);
    await atSetup(all);
    await all.pane.actions.draft('hoursPerDay', '7.5');
    all.bridge.before(failAt({ call: 'read' }, 'cancelled'));
    await all.pane.actions.applyDraft();
    await settled(all.pane, ({ screen }) => screen === 'setup');
    const { setup, draft, isBehind, edits } = all.pane.state();
    expect([setup?.values.find(({ path }) => path === 'hoursPerDay')?.value, draft, isBehind, edits]).toEqual([7.5, {}, true, { hoursPerDay: 7.5 }]);
  });

  it('remembers the language that was chosen', async () => {
    const kept: (string | null)[] = [];
    const { pane } = openPane(thin, { environment: { language: 'xx-YY', chosenLanguage: { get: () => null, set: (language) => void kept.push(language) } } });
    pane.actions.chooseLanguage('en');
    pane.actions.chooseLanguage(null);
    expect([kept, pane.state().language]).toEqual([['en', null], null]);
    await pane.actions.look();
  });
});

/** The pane once it is so. */
function settled(pane: Pane, isSo: (state: State) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(pane.state())) return;
      end();
      resolve();
    };
    const end = pane.subscribe(look);
    look();
  });
}
