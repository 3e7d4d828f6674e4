import { readFileSync } from 'node:fs';
import { commandsOf } from '../../../src/entries/taskpane/commands';
import type { CommandName } from '../../../src/entries/taskpane/commands';
import { makePane } from '../../../src/ui/flows/pane';
import type { Pane } from '../../../src/ui/flows/pane';
import { failAt, fileBridge } from '../../support/pane/file-bridge';
import type { FileBridge } from '../../support/pane/file-bridge';
import { openCore } from '../../support/pane/open-core';

const nothingKept = { get: () => null, set: () => undefined };

jest.setTimeout(60_000);

let close = (): void => undefined;
afterEach(() => close());

type Opened = { readonly pane: Pane; readonly bridge: FileBridge; readonly done: string[]; readonly call: (name: CommandName) => Promise<void> };

function open(showPane = (): Promise<void> => Promise.resolve()): Opened {
  const door = openCore();
  close = door.close;
  const bridge = fileBridge(new Uint8Array(readFileSync('examples/thin.xlsx')));
  const pane = makePane({ bridge, core: door.core, version: '1.0.0', theme: 'light', chosenTheme: nothingKept, language: 'en', chosenLanguage: nothingKept });
  const commands = commandsOf({ pane, looked: pane.actions.look() }, showPane);
  const done: string[] = [];
  return { pane, bridge, done, call: async (name) => commands[name]({ completed: () => void done.push(name) }) };
}

describe('commandsOf', () => {
  it('opens the pane and ends', async () => {
    const { pane, done, call } = open();
    await call('openPane');
    expect([pane.state().screen, done]).toEqual(['start', ['openPane']]);
  });

  it('refreshes once the workbook is known', async () => {
    const { pane, done, call } = open();
    await call('explainSelectedRow');
    pane.actions.go('add');
    await pane.actions.addSheets();
    await call('refresh');
    expect([pane.state().notice, done]).toEqual([{ kind: 'refreshed', count: 7 }, ['explainSelectedRow', 'refresh']]);
  });

  it('adds no sheet by a refresh', async () => {
    const { pane, bridge, done, call } = open();
    await call('refresh');
    expect([bridge.calls.includes('write'), pane.state().screen, done]).toEqual([false, 'summary', ['refresh']]);
  });

  it('explains the selected row', async () => {
    const { pane, bridge, call } = open();
    bridge.select({ sheet: 'Projects', row: 9, column: 0 });
    await call('explainSelectedRow');
    expect(pane.state()).toMatchObject({ screen: 'why', explained: { project: { name: 'Stock count app' } } });
  });

  it('ends whatever happens', async () => {
    const failing = open(() => Promise.reject(new Error('no pane')));
    await expect(failing.call('refresh')).rejects.toThrow('no pane');
    expect(failing.done).toEqual(['refresh']);
    close();
    const busy = open();
    busy.bridge.before(failAt({ call: 'read' }, 'host-busy'));
    await busy.call('refresh');
    expect([busy.done, busy.pane.state().failure?.code]).toEqual([['refresh'], 'host-busy']);
  });
});
