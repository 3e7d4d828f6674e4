import { readSnapshot } from '../../../src/hosts/xlsx';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { makePane } from '../../../src/ui/flows/pane';
import type { Pane, PaneEnvironment } from '../../../src/ui/flows/pane';
import type { ScreenName, State } from '../../../src/ui/view-model/state';
import { fileBridge } from './file-bridge';
import type { FileBridge, FileBridgeOptions } from './file-bridge';
import { openCore } from './open-core';

export type Opened = { readonly bridge: FileBridge; readonly pane: Pane; readonly seen: ScreenName[] };

export type OpenPaneOptions = FileBridgeOptions & { readonly environment?: Partial<PaneEnvironment> };

const nothingKept = { get: () => null, set: () => undefined };

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

/** A pane over a workbook in memory, with the real core; it closes after the test. */
export function openPane(bytes: Uint8Array, { environment = {}, ...options }: OpenPaneOptions = {}): Opened {
  const bridge = fileBridge(bytes, options);
  const door = openCore();
  opened.push(door.close);
  const pane = makePane({ bridge, core: door.core, version: '1.0.0', theme: 'light', chosenTheme: nothingKept, language: 'en', chosenLanguage: nothingKept, ...environment });
  const seen: ScreenName[] = [];
  pane.subscribe(() => {
    const { screen } = pane.state();
    if (seen[seen.length - 1] !== screen) seen.push(screen);
  });
  return { bridge, pane, seen };
}

/** Opened, shown and every sheet added. */
export async function openedPane(bytes: Uint8Array, options: OpenPaneOptions = {}): Promise<Opened> {
  const all = openPane(bytes, options);
  await all.pane.actions.look();
  await all.pane.actions.showMe();
  all.pane.actions.go('add');
  await all.pane.actions.addSheets();
  return all;
}

export const tabsOf = (bridge: FileBridge): readonly string[] => readSnapshot(bridge.bytes(), 'x.xlsx').sheets.map(({ name }) => name);
export const ownedIn = (bridge: FileBridge): readonly (SheetId | null)[] => readSnapshot(bridge.bytes(), 'x.xlsx').sheets.flatMap(({ owned: id }) => id ?? []);
export const ownIds = (state: State): readonly SheetId[] => state.own.map(({ id }) => id);

