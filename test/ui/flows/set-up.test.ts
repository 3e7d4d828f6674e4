import { readFileSync } from 'node:fs';
import { readSnapshot } from '../../../src/hosts/xlsx';
import german from '../../../src/ui/strings/de.json';
import { text } from '../../../src/ui/strings/text';
import { failAt } from '../../support/pane/file-bridge';
import { addAll, openPane, settled } from '../../support/pane/open-pane';
import type { OpenedPane } from '../../support/pane/open-pane';

// Each case reads, computes and writes whole workbooks.
jest.setTimeout(60_000);

const example = new Uint8Array(readFileSync('examples/portfolio.xlsx'));
const thin = new Uint8Array(readFileSync('examples/thin.xlsx'));

describe('set up', () => {
  async function atSetup(all: OpenedPane): Promise<void> {
    all.pane.actions.go('setup');
    await settled(all.pane, ({ screen, rehearsal }) => screen === 'setup' && rehearsal !== null);
  }

  /** Opened and shown, at *Set up*. */
  async function shownAtSetup(bytes: Uint8Array): Promise<OpenedPane> {
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
    const all = openPane(example);
    await addAll(all);
    await atSetup(all);
    await all.pane.actions.draft('hoursPerDay', '7.5');
    await all.pane.actions.applyDraft();
    expect(all.pane.state()).toMatchObject({ screen: 'summary', edits: null, notice: { kind: 'refreshed' } });
    const cells = readSnapshot(all.bridge.bytes(), 'x.xlsx').sheets.find(({ owned: id }) => id === 'settings')?.cells ?? [];
    const from = (label: string): unknown => cells.find((row) => row.includes(label))?.filter((cell) => cell === 'typed here' || cell === 'default' || cell === 'from file');
    expect([from('Working hours per day'), from('Share of working time available for projects')]).toEqual([['typed here'], ['default']]);
  });

  it('shows what was decided as decided where the run was stopped', async () => {
    const all = openPane(example);
    await addAll(all);
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
    const { pane } = openPane(thin, { language: 'xx-YY', chosenLanguage: { get: () => null, set: (language) => void kept.push(language) } });
    await pane.actions.chooseLanguage('de');
    expect([pane.state().language, text('start.show')]).toEqual(['de', german['start.show']]);
    await pane.actions.chooseLanguage(null);
    expect([kept, pane.state().language, text('start.show')]).toEqual([['de', null], null, 'Show me']);
    await pane.actions.look();
  });
});
