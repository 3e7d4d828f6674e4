import { readFileSync } from 'node:fs';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import type { Cell } from '../../../src/core/workbook/cell';
import { newWorkbook, readSnapshot } from '../../../src/hosts/xlsx';
import { makePane } from '../../../src/ui/flows/pane';
import type { Pane } from '../../../src/ui/flows/pane';
import type { ScreenName, State } from '../../../src/ui/view-model/state';
import { withNote, withoutRowsFrom } from '../../support/pane/edit-workbook';
import { failAt, fileBridge, isSameWorkbook } from '../../support/pane/file-bridge';
import type { FileBridge, FileBridgeOptions } from '../../support/pane/file-bridge';
import { openCore } from '../../support/pane/open-core';

// Each case reads, computes and writes whole workbooks.
jest.setTimeout(60_000);

const example = new Uint8Array(readFileSync('examples/portfolio.xlsx'));
const thin = new Uint8Array(readFileSync('examples/thin.xlsx'));
const notes = newWorkbook({ name: 'Notes', rows: [['Minutes of the last meeting'], ['Nothing was decided.']] });

type Opened = { readonly bridge: FileBridge; readonly pane: Pane; readonly seen: ScreenName[] };

const nothingKept = { get: () => null, set: () => undefined };

let close = (): void => undefined;
afterEach(() => close());

function open(bytes: Uint8Array, options: FileBridgeOptions = {}): Opened {
  const bridge = fileBridge(bytes, options);
  const door = openCore();
  close = door.close;
  const pane = makePane({ bridge, core: door.core, version: '1.0.0', theme: 'light', chosenTheme: nothingKept, language: 'en', chosenLanguage: nothingKept });
  const seen: ScreenName[] = [];
  pane.subscribe(() => {
    const { screen } = pane.state();
    if (seen[seen.length - 1] !== screen) seen.push(screen);
  });
  return { bridge, pane, seen };
}

/** Opened, shown and every sheet added. */
async function opened(bytes: Uint8Array, options: FileBridgeOptions = {}): Promise<Opened> {
  const all = open(bytes, options);
  await all.pane.actions.look();
  await all.pane.actions.showMe();
  all.pane.actions.go('add');
  await all.pane.actions.addSheets();
  return all;
}

const tabs = (bridge: FileBridge): readonly string[] => readSnapshot(bridge.bytes(), 'x.xlsx').sheets.map(({ name }) => name);
const owned = (bridge: FileBridge): readonly (SheetId | null)[] => readSnapshot(bridge.bytes(), 'x.xlsx').sheets.flatMap(({ owned: id }) => id ?? []);
const ids = (state: State): readonly SheetId[] => state.own.map(({ id }) => id);

/** A register of so many projects below its header. */
function register(count: number): Uint8Array {
  const header = ['Id', 'Project', 'Owner', 'RAG', 'Start', 'End', 'Budget', 'Forecast cost'];
  const row = (_: unknown, index: number): Cell[] => [`P${index}`, `Project ${index}`, 'A. Meyer', 'Green', '2026-01-05', '2027-04-30', 100, 100];
  return newWorkbook({ name: 'Portfolio', rows: [header, ...Array.from({ length: count }, row)] });
}

describe('first use', () => {
  it('looks on opening and writes nothing', async () => {
    const { bridge, pane, seen } = open(example);
    await pane.actions.look();
    expect([seen, pane.state().survey?.found?.table.count]).toEqual([['working', 'start'], 40]);
    expect([bridge.calls, bridge.bytes()]).toEqual([['read'], example]);
  });

  it('shows without writing', async () => {
    const { bridge, pane, seen } = open(example);
    await pane.actions.look();
    await pane.actions.showMe();
    expect([seen, pane.state().account?.summary.headline]).toEqual([['working', 'start', 'working', 'summary'], '5 of 26 rated live projects are red; 7 not rated']);
    expect(bridge.bytes()).toBe(example);
    expect([pane.state().canUndo, ids(pane.state())]).toEqual([false, []]);
  });

  it('reads again before it shows where the user has been in the workbook', async () => {
    const { bridge, pane } = open(register(10));
    await pane.actions.look();
    bridge.replace(withoutRowsFrom(bridge.bytes(), 8));
    pane.actions.leave();
    await pane.actions.showMe();
    expect([bridge.calls, pane.state().account?.projects.count]).toEqual([['read', 'read'], 6]);
  });

  it('writes what stands in the workbook then, not when it was shown', async () => {
    const { bridge, pane } = open(register(10));
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    bridge.replace(withoutRowsFrom(bridge.bytes(), 8));
    await pane.actions.addSheets();
    expect(pane.state().account?.projects.count).toBe(6);
  });

  it('says so where the list is gone before it is shown', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    bridge.replace(notes);
    pane.actions.leave();
    await pane.actions.showMe();
    expect(pane.state().screen).toBe('empty');
  });

  it('adds the sheets that were ticked, and Settings remembers which', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    pane.actions.tick('alignment');
    pane.actions.choosePeople('roles');
    await pane.actions.addSheets();
    expect(tabs(bridge).slice(-7)).toEqual(['Summary', 'Priorities', 'RAG status', 'Heatmap', 'Findings', 'Snapshots', 'Settings']);
    expect(pane.state()).toMatchObject({ screen: 'summary', canUndo: true, notice: { kind: 'added', count: 7 } });
    await pane.actions.refresh();
    expect(owned(bridge)).not.toContain('alignment');
    expect(pane.state().account?.people.shown).toBe('roles');
  });

  it('computes for the date that the user chose', async () => {
    const { pane } = open(example);
    await pane.actions.look();
    pane.actions.setDate('2026-09-30');
    await pane.actions.showMe();
    expect(pane.state().account).toMatchObject({ asOf: '2026-09-30', asOfSource: 'given' });
  });

  it('finds no list, and says what stands on the sheets', async () => {
    const { pane } = open(notes);
    await pane.actions.look();
    expect([pane.state().screen, pane.state().survey?.others.map(({ sheet }) => sheet)]).toEqual(['empty', ['Notes']]);
  });
});

describe('refresh', () => {
  it('asks nothing where little changed', async () => {
    const { bridge, pane, seen } = await opened(thin);
    seen.length = 0;
    await pane.actions.refresh();
    expect([seen, pane.state().notice]).toEqual([['working', 'summary'], { kind: 'refreshed', count: 7 }]);
    expect(bridge.calls.slice(-2)).toEqual(['read', 'write']);
  });

  it('shows first what would change where rows are missing, and writes on request', async () => {
    const first = await opened(register(10));
    const ours = first.bridge.bytes();
    close();
    const { bridge, pane } = open(ours);
    await pane.actions.look();
    expect(ids(pane.state())).toContain('snapshots');
    bridge.replace(withoutRowsFrom(ours, 8));
    await pane.actions.refresh();
    expect(pane.state()).toMatchObject({ screen: 'preview', account: { preview: { reasons: ['rows'], since: { projects: { old: 10, now: 6 } } } } });
    expect(bridge.calls).not.toContain('write');
    await pane.actions.writeAfterAll();
    expect(pane.state()).toMatchObject({ screen: 'summary', canUndo: true });
  });

  it('reads and computes again by itself when a note is typed meanwhile', async () => {
    const { bridge, pane } = await opened(thin);
    let typed = 0;
    bridge.before(({ call, index }) => {
      if (call === 'write' && index === -1 && typed < 2) bridge.replace(withNote(bridge.bytes(), (typed += 1)));
    });
    await pane.actions.refresh();
    expect(pane.state().screen).toBe('summary');
    expect(bridge.calls.slice(-6)).toEqual(['read', 'write', 'read', 'write', 'read', 'write']);
  });

  it('tells after it tried three times, and nothing was written', async () => {
    const { bridge, pane } = await opened(thin);
    let typed = 0;
    bridge.before(({ call, index }) => {
      if (call === 'write' && index === -1) bridge.replace(withNote(bridge.bytes(), (typed += 1)));
    });
    await pane.actions.refresh();
    expect([typed, pane.state().failure]).toMatchObject([3, { code: 'changed-since-read', left: 'nothing' }]);
  });
});

describe('cancel', () => {
  it('just stops while computing', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    const showing = pane.actions.showMe();
    pane.actions.cancel();
    await showing;
    expect(pane.state()).toMatchObject({ screen: 'start', work: null, notice: { kind: 'stopped' } });
    expect(bridge.bytes()).toBe(example);
  });

  it('takes back what was written half-way', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    bridge.before(({ call, index }) => {
      if (call === 'write' && index === 4) pane.actions.cancel();
    });
    await pane.actions.addSheets();
    expect(pane.state()).toMatchObject({ screen: 'add', canUndo: false, notice: { kind: 'removed' } });
    expect(isSameWorkbook(bridge.bytes(), example)).toBe(true);
  });

  it('puts back the sheets of the refresh before, with what was typed in them', async () => {
    const { bridge, pane } = await opened(example);
    bridge.replace(withNote(bridge.bytes(), 1));
    const before = bridge.bytes();
    pane.actions.setDate('2026-12-31');
    let isSet = true;
    bridge.before(({ call, index }) => {
      if (isSet && call === 'write' && index === 5) pane.actions.cancel();
      if (call === 'write' && index === 5) isSet = false;
    });
    await pane.actions.refresh();
    if (pane.state().screen === 'preview') await pane.actions.writeAfterAll();
    expect(pane.state()).toMatchObject({ notice: { kind: 'removed' }, canUndo: true });
    expect(isSameWorkbook(bridge.bytes(), before)).toBe(true);
  });
});

describe('undo', () => {
  it('removes what was added', async () => {
    const { bridge, pane } = await opened(example);
    expect(owned(bridge)).toHaveLength(8);
    await pane.actions.undoAll();
    expect(isSameWorkbook(bridge.bytes(), example)).toBe(true);
    expect(pane.state()).toMatchObject({ screen: 'summary', canUndo: false, own: [], notice: { kind: 'undone' } });
  });

  it('keeps a sheet that people typed in since', async () => {
    const { bridge, pane } = await opened(example);
    bridge.replace(withNote(bridge.bytes(), 1));
    await pane.actions.undoAll();
    expect(owned(bridge)).toEqual(['rag']);
    expect(ids(pane.state())).toEqual(['rag']);
  });

  it('says that there is nothing to undo', async () => {
    const { pane } = open(example);
    await pane.actions.look();
    await pane.actions.undoAll();
    expect(pane.state()).toMatchObject({ screen: 'start', notice: { kind: 'nothing-to-undo' } });
  });
});

describe('failures', () => {
  it('tells what failed while reading, and tries again', async () => {
    const { bridge, pane } = open(example);
    bridge.before(failAt({ call: 'read' }, 'host-busy'));
    await pane.actions.look();
    expect(pane.state()).toMatchObject({ screen: 'error', failure: { code: 'host-busy', goal: 'look', step: 'read', left: 'nothing' } });
    bridge.before(() => undefined);
    await pane.actions.tryAgain();
    expect(pane.state().screen).toBe('start');
  });

  it('takes back what was written before it failed, and says so', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    bridge.before(failAt({ call: 'write', index: 3 }, 'sheet-protected'));
    await pane.actions.addSheets();
    expect(pane.state().failure).toMatchObject({ code: 'sheet-protected', goal: 'add', step: 'write', left: 'nothing' });
    expect(isSameWorkbook(bridge.bytes(), example)).toBe(true);
  });

  it('says so where even that fails, and removes it later', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    let isDown = false;
    bridge.before(({ call, index }) => {
      isDown ||= call === 'write' && index === 3;
      return isDown ? failAt({}, 'host-busy')({ call, index }) : undefined;
    });
    await pane.actions.addSheets();
    expect(pane.state().failure).toMatchObject({ code: 'host-busy', left: 'partly' });
    bridge.before(() => undefined);
    await pane.actions.removeWritten();
    expect(isSameWorkbook(bridge.bytes(), example)).toBe(true);
    expect(pane.state()).toMatchObject({ screen: 'summary', own: [] });
  });

  it('says in a line what a jump could not do', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    bridge.before(failAt({ call: 'go' }, 'cell-being-edited'));
    await pane.actions.jump({ sheet: 'summary', row: 0, column: 0 });
    expect(pane.state()).toMatchObject({ screen: 'start', notice: { kind: 'failed', code: 'cell-being-edited' } });
  });

  it('says when a sheet to jump to is gone', async () => {
    const { pane } = open(example);
    await pane.actions.jump({ sheet: 'summary', row: 0, column: 0 });
    expect(pane.state().notice).toEqual({ kind: 'sheet-gone' });
  });

  it('counts anything unexpected as a bug', async () => {
    const { bridge, pane } = open(example);
    bridge.before(() => {
      throw new TypeError('x is not a function');
    });
    await pane.actions.look();
    expect(pane.state().failure).toMatchObject({ code: 'bug', message: 'TypeError: x is not a function' });
  });
});

describe('explaining', () => {
  it('explains a project and the selected row', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    await pane.actions.showMe();
    await pane.actions.explain('P-005', ['P-002', 'P-005']);
    expect(pane.state()).toMatchObject({ screen: 'why', explained: { project: { name: 'Fleet telematics' }, walk: ['P-002', 'P-005'] } });
    bridge.select({ sheet: 'Portfolio', row: 7, column: 2 });
    await pane.actions.explainSelected();
    expect(pane.state().explained).toMatchObject({ project: { key: 'P-003' }, walk: null });
  });

  it('computes first where nothing is computed yet', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    bridge.select({ sheet: 'Portfolio', row: 7, column: 2 });
    await pane.actions.explainSelected();
    expect(pane.state()).toMatchObject({ screen: 'why', explained: { project: { key: 'P-003' } } });
  });

  it('says when no project stands there', async () => {
    const { bridge, pane } = open(example);
    await pane.actions.look();
    bridge.select({ sheet: 'Risks', row: 1, column: 1 });
    await pane.actions.explainSelected();
    expect(pane.state()).toMatchObject({ screen: 'summary', notice: { kind: 'no-project' } });
  });

  it('offers the project of the row that is selected', async () => {
    const { pane } = open(example);
    await pane.actions.look();
    await pane.actions.select({ sheet: 'Portfolio', row: 7, column: 2 });
    expect(pane.state().selected).toBeNull();
    await pane.actions.showMe();
    await pane.actions.select({ sheet: 'Portfolio', row: 7, column: 2 });
    expect(pane.state().selected?.key).toBe('P-003');
    await pane.actions.select({ sheet: 'Risks', row: 7, column: 2 });
    expect(pane.state().selected).toBeNull();
  });
});

it('does one thing at a time', async () => {
  const { bridge, pane } = open(example);
  await Promise.all([pane.actions.look(), pane.actions.refresh()]);
  expect([bridge.calls, pane.state().screen]).toEqual([['read'], 'start']);
});

describe('what is decided about columns', () => {
  /** The title of the third column hardly says what it is. */
  const doubtful = newWorkbook({
    name: 'Portfolio',
    rows: [['Id', 'Project', 'Workplan Activity', 'Start', 'End', 'Budget'], ...Array.from({ length: 8 }, (_, index): Cell[] => [`P${index}`, `Project ${index} of many`, `Activity ${index % 3}`, '2026-01-05', '2027-04-30', 100])],
  });

  it('is asked without reading again, and looks the workbook over by the answer', async () => {
    const { bridge, pane } = open(doubtful);
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
    const { bridge, pane } = open(doubtful);
    await pane.actions.look();
    await pane.actions.decide({ columns: { programme: 'C' } });
    await pane.actions.showMe();
    pane.actions.go('add');
    await pane.actions.addSheets();
    expect(pane.state().edits).toBeNull();
    close();
    const next = open(bridge.bytes());
    await next.pane.actions.look();
    expect(next.pane.state().survey?.found?.table.columns.toCheck).toBe(0);
  });

  it('can be another table, or none that is there', async () => {
    const both = open(newWorkbook({ name: 'Lists', rows: [['Project', 'Owner', 'End'], ['Alpha', 'A. Meyer', '2027-04-30'], ['Beta', 'L. Chen', '2027-04-30'], ['Gamma', 'M. Okafor', '2027-05-31'], ['Delta', 'L. Chen', '2027-05-31']] }));
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
    const all = open(bytes);
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
    const all = await opened(example);
    await atSetup(all);
    await all.pane.actions.draft('hoursPerDay', '7.5');
    await all.pane.actions.applyDraft();
    expect(all.pane.state()).toMatchObject({ screen: 'summary', edits: null, notice: { kind: 'refreshed' } });
    const cells = readSnapshot(all.bridge.bytes(), 'x.xlsx').sheets.find(({ owned: id }) => id === 'settings')?.cells ?? [];
    const from = (label: string): unknown => cells.find((row) => row.includes(label))?.filter((cell) => cell === 'typed here' || cell === 'default' || cell === 'from file');
    expect([from('Working hours per day'), from('Share of working time available for projects')]).toEqual([['typed here'], ['default']]);
  });

  it('shows what was decided as decided where the run was stopped', async () => {
    const all = await opened(example);
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
    const door = openCore();
    close = door.close;
    const pane = makePane({ bridge: fileBridge(thin), core: door.core, version: '1.0.0', theme: 'light', chosenTheme: nothingKept, language: 'xx-YY', chosenLanguage: { get: () => null, set: (language) => void kept.push(language) } });
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
