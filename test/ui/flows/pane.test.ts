import { readFileSync } from 'node:fs';
import type { Cell } from '../../../src/core/workbook/cell';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { newWorkbook, readSnapshot } from '../../../src/hosts/xlsx';
import type { State } from '../../../src/ui/view-model/state';
import { withNote, withoutRowsFrom } from '../../support/pane/edit-workbook';
import { failAt, isSameWorkbook } from '../../support/pane/file-bridge';
import { openPane, openedPane, ownedIn } from '../../support/pane/open-pane';

// Each case reads, computes and writes whole workbooks.
jest.setTimeout(60_000);

const example = new Uint8Array(readFileSync('examples/portfolio.xlsx'));
const thin = new Uint8Array(readFileSync('examples/thin.xlsx'));
const notes = newWorkbook({ name: 'Notes', rows: [['Minutes of the last meeting'], ['Nothing was decided.']] });

const ownIds = (state: State): readonly SheetId[] => state.own.map(({ id }) => id);

/** A register of so many projects below its header, in an order of choice. */
function register(count: number, projectAt = (index: number): number => index): Uint8Array {
  const header = ['Id', 'Project', 'Owner', 'RAG', 'Start', 'End', 'Budget', 'Forecast cost'];
  const row = (_: unknown, index: number): Cell[] => [`P${projectAt(index)}`, `Project ${projectAt(index)}`, 'A. Meyer', 'Green', '2026-01-05', '2027-04-30', 100, 100];
  return newWorkbook({ name: 'Portfolio', rows: [header, ...Array.from({ length: count }, row)] });
}

describe('first use', () => {
  it('looks on opening and writes nothing', async () => {
    const { bridge, pane, seen } = openPane(example);
    await pane.actions.look();
    expect([seen, pane.state().survey?.found?.table.count]).toEqual([['working', 'start'], 40]);
    expect([bridge.calls, bridge.bytes()]).toEqual([['read'], example]);
  });

  it('shows without writing', async () => {
    const { bridge, pane, seen } = openPane(example);
    await pane.actions.look();
    await pane.actions.showMe();
    expect([seen, pane.state().account?.summary.headline]).toEqual([['working', 'start', 'working', 'summary'], '5 of 26 rated live projects are red; 7 not rated']);
    expect(bridge.bytes()).toBe(example);
    expect([pane.state().canUndo, ownIds(pane.state())]).toEqual([false, []]);
  });

  it('reads again before it shows where the user has been in the workbook', async () => {
    const { bridge, pane } = openPane(register(10));
    await pane.actions.look();
    bridge.replace(withoutRowsFrom(bridge.bytes(), 8));
    pane.actions.leave();
    await pane.actions.showMe();
    expect([bridge.calls, pane.state().account?.projects.count]).toEqual([['read', 'read'], 6]);
  });

  it('writes what stands in the workbook then, not when it was shown', async () => {
    const { bridge, pane } = openPane(register(10));
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    bridge.replace(withoutRowsFrom(bridge.bytes(), 8));
    await pane.actions.addSheets();
    expect(pane.state().account?.projects.count).toBe(6);
  });

  it('says so where the list is gone before it is shown', async () => {
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    bridge.replace(notes);
    pane.actions.leave();
    await pane.actions.showMe();
    expect(pane.state().screen).toBe('empty');
  });

  it('adds the sheets that were ticked, and Settings remembers which', async () => {
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    pane.actions.tick('alignment');
    pane.actions.choosePeople('roles');
    await pane.actions.addSheets();
    expect(readSnapshot(bridge.bytes(), 'x.xlsx').sheets.map(({ name }) => name).slice(-7)).toEqual(['Summary', 'Priorities', 'RAG status', 'Heatmap', 'Findings', 'Snapshots', 'Settings']);
    expect(pane.state()).toMatchObject({ screen: 'summary', canUndo: true, notice: { kind: 'added', count: 7 } });
    await pane.actions.refresh();
    expect(ownedIn(bridge)).not.toContain('alignment');
    expect(pane.state().account?.people.shown).toBe('roles');
  });

  it('computes for the date that the user chose', async () => {
    const { pane } = openPane(example);
    await pane.actions.look();
    pane.actions.setDate('2026-09-30');
    await pane.actions.showMe();
    expect(pane.state().account).toMatchObject({ asOf: '2026-09-30', asOfSource: 'given' });
  });

  it('writes nothing when Refresh is pressed before any sheet was added, and shows instead', async () => {
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    await pane.actions.refresh();
    expect(bridge.calls).toEqual(['read', 'read']);
    expect(pane.state()).toMatchObject({ screen: 'summary', canUndo: false, own: [], notice: null });
  });

  it('finds no list, and says what stands on the sheets', async () => {
    const { pane } = openPane(notes);
    await pane.actions.look();
    expect([pane.state().screen, pane.state().survey?.others.map(({ sheet }) => sheet)]).toEqual(['empty', ['Notes']]);
  });
});

describe('refresh', () => {
  it('asks nothing where little changed', async () => {
    const { bridge, pane, seen } = await openedPane(thin);
    seen.length = 0;
    await pane.actions.refresh();
    expect([seen, pane.state().notice]).toEqual([['working', 'summary'], { kind: 'refreshed', count: 7 }]);
    expect(bridge.calls.slice(-2)).toEqual(['read', 'write']);
  });

  it('shows first what would change where rows are missing, and writes on request', async () => {
    const first = await openedPane(register(10));
    const ours = first.bridge.bytes();
    const { bridge, pane } = openPane(ours);
    await pane.actions.look();
    expect(ownIds(pane.state())).toContain('snapshots');
    bridge.replace(withoutRowsFrom(ours, 8));
    await pane.actions.refresh();
    expect(pane.state()).toMatchObject({ screen: 'preview', account: { preview: { reasons: ['rows'], since: { projects: { old: 10, now: 6 } } } } });
    expect(bridge.calls).not.toContain('write');
    await pane.actions.writeAfterAll();
    expect(pane.state()).toMatchObject({ screen: 'summary', canUndo: true });
  });

  it('reads and computes again by itself when a note is typed meanwhile', async () => {
    const { bridge, pane } = await openedPane(thin);
    let typed = 0;
    bridge.before(({ call, index }) => {
      if (call === 'write' && index === -1 && typed < 2) bridge.replace(withNote(bridge.bytes(), (typed += 1)));
    });
    await pane.actions.refresh();
    expect(pane.state().screen).toBe('summary');
    expect(bridge.calls.slice(-6)).toEqual(['read', 'write', 'read', 'write', 'read', 'write']);
  });

  it('tells after it tried three times, and nothing was written', async () => {
    const { bridge, pane } = await openedPane(thin);
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
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    const showing = pane.actions.showMe();
    pane.actions.cancel();
    await showing;
    expect(pane.state()).toMatchObject({ screen: 'start', work: null, notice: { kind: 'stopped' } });
    expect(bridge.bytes()).toBe(example);
  });

  it('takes back what was written half-way', async () => {
    const { bridge, pane } = openPane(example);
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
    const { bridge, pane } = await openedPane(example);
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
    const { bridge, pane } = await openedPane(example);
    expect(ownedIn(bridge)).toHaveLength(8);
    await pane.actions.undoAll();
    expect(isSameWorkbook(bridge.bytes(), example)).toBe(true);
    expect(pane.state()).toMatchObject({ screen: 'summary', canUndo: false, own: [], notice: { kind: 'undone' } });
  });

  it('keeps a sheet that people typed in since', async () => {
    const { bridge, pane } = await openedPane(example);
    bridge.replace(withNote(bridge.bytes(), 1));
    await pane.actions.undoAll();
    expect(ownedIn(bridge)).toEqual(['rag']);
    expect(ownIds(pane.state())).toEqual(['rag']);
    expect(pane.state().notice).toEqual({ kind: 'undone-but', names: 'RAG status', count: 1 });
  });

  it('says that there is nothing to undo', async () => {
    const { pane } = openPane(example);
    await pane.actions.look();
    await pane.actions.undoAll();
    expect(pane.state()).toMatchObject({ screen: 'start', notice: { kind: 'nothing-to-undo' } });
  });
});

describe('failures', () => {
  it('tells what failed while reading, and tries again', async () => {
    const { bridge, pane } = openPane(example);
    bridge.before(failAt({ call: 'read' }, 'host-busy'));
    await pane.actions.look();
    expect(pane.state()).toMatchObject({ screen: 'error', failure: { code: 'host-busy', goal: 'look', step: 'read', left: 'nothing' } });
    bridge.before(() => undefined);
    await pane.actions.tryAgain();
    expect(pane.state().screen).toBe('start');
  });

  it('takes back what was written before it failed, and says so', async () => {
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    await pane.actions.showMe();
    pane.actions.go('add');
    bridge.before(failAt({ call: 'write', index: 3 }, 'sheet-protected'));
    await pane.actions.addSheets();
    expect(pane.state().failure).toMatchObject({ code: 'sheet-protected', goal: 'add', step: 'write', left: 'nothing' });
    expect(isSameWorkbook(bridge.bytes(), example)).toBe(true);
  });

  it('says so where even that fails, and removes it later', async () => {
    const { bridge, pane } = openPane(example);
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
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    bridge.before(failAt({ call: 'go' }, 'cell-being-edited'));
    await pane.actions.jump({ sheet: 'summary', row: 0, column: 0 });
    expect(pane.state()).toMatchObject({ screen: 'start', notice: { kind: 'failed', code: 'cell-being-edited' } });
  });

  it('says when a sheet to jump to is gone', async () => {
    const { pane } = openPane(example);
    await pane.actions.jump({ sheet: 'summary', row: 0, column: 0 });
    expect(pane.state().notice).toEqual({ kind: 'sheet-gone' });
  });

  it('counts anything unexpected as a bug', async () => {
    const { bridge, pane } = openPane(example);
    bridge.before(() => {
      throw new TypeError('x is not a function');
    });
    await pane.actions.look();
    expect(pane.state().failure).toMatchObject({ code: 'bug', message: 'TypeError: x is not a function' });
  });
});

describe('explaining', () => {
  it('explains a project and the selected row', async () => {
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    await pane.actions.showMe();
    await pane.actions.explain('P-005', ['P-002', 'P-005']);
    expect(pane.state()).toMatchObject({ screen: 'why', explained: { project: { name: 'Fleet telematics' }, walk: ['P-002', 'P-005'] } });
    bridge.select({ sheet: 'Portfolio', row: 7, column: 2 });
    await pane.actions.explainSelected();
    expect(pane.state().explained).toMatchObject({ project: { key: 'P-003' }, walk: null });
  });

  it('computes first where nothing is computed yet', async () => {
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    bridge.select({ sheet: 'Portfolio', row: 7, column: 2 });
    await pane.actions.explainSelected();
    expect(pane.state()).toMatchObject({ screen: 'why', explained: { project: { key: 'P-003' } } });
  });

  it('reads first where the first look failed', async () => {
    const { bridge, pane } = openPane(example);
    bridge.before(failAt({ call: 'read' }, 'host-busy'));
    await pane.actions.look();
    bridge.before(() => undefined);
    bridge.select({ sheet: 'Portfolio', row: 7, column: 2 });
    await pane.actions.explainSelected();
    expect(pane.state()).toMatchObject({ screen: 'why', explained: { project: { key: 'P-003' } } });
  });

  it('explains the row that stands there now, not when it was read', async () => {
    const { bridge, pane } = openPane(register(10));
    await pane.actions.look();
    await pane.actions.showMe();
    bridge.replace(register(10, (index) => 9 - index));
    pane.actions.leave();
    bridge.select({ sheet: 'Portfolio', row: 1, column: 1 });
    await pane.actions.explainSelected();
    expect(pane.state().explained?.project.name).toBe('Project 9');
  });

  it('leaves work that is under way in sight', async () => {
    const { bridge, pane, seen } = await openedPane(example);
    bridge.select({ sheet: 'Portfolio', row: 7, column: 2 });
    await Promise.all([pane.actions.refresh(), pane.actions.explainSelected(), pane.actions.explain('P-005', null)]);
    expect([seen.includes('why'), pane.state()]).toEqual([false, expect.objectContaining({ screen: 'summary', notice: { kind: 'refreshed', count: 8 } })]);
  });

  it('says when no project stands there', async () => {
    const { bridge, pane } = openPane(example);
    await pane.actions.look();
    bridge.select({ sheet: 'Risks', row: 1, column: 1 });
    await pane.actions.explainSelected();
    expect(pane.state()).toMatchObject({ screen: 'summary', notice: { kind: 'no-project' } });
  });

  it('offers the project of the row that is selected', async () => {
    const { pane } = openPane(example);
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
  const { bridge, pane } = openPane(example);
  await Promise.all([pane.actions.look(), pane.actions.refresh()]);
  expect([bridge.calls, pane.state().screen]).toEqual([['read'], 'start']);
});
