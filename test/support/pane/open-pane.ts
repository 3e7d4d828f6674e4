import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { readSnapshot } from '../../../src/hosts/xlsx';
import { makePane } from '../../../src/ui/flows/pane';
import type { Pane, PaneEnvironment } from '../../../src/ui/flows/pane';
import type { ScreenName, State } from '../../../src/ui/view-model/state';
import { fileBridge } from './file-bridge';
import type { FileBridge, FileBridgeOptions } from './file-bridge';
import { openCore } from './open-core';

/** A pane over a workbook in memory, with the screens it went through. */
export type OpenedPane = { readonly bridge: FileBridge; readonly pane: Pane; readonly seen: ScreenName[] };

export type OpenPaneOptions = FileBridgeOptions & Partial<Pick<PaneEnvironment, 'language' | 'chosenLanguage'>>;

const nothingKept = { get: () => null, set: () => undefined };

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** Opens a pane, which closes after the test. */
export function openPane(bytes: Uint8Array, { language = 'en', chosenLanguage = nothingKept, ...options }: OpenPaneOptions = {}): OpenedPane {
  const bridge = fileBridge(bytes, options);
  const { core, close } = openCore();
  closers.push(close);
  const pane = makePane({ bridge, core, version: '1.0.0', theme: 'light', chosenTheme: nothingKept, language, chosenLanguage });
  const seen: ScreenName[] = [];
  pane.subscribe(() => {
    const { screen } = pane.state();
    if (seen[seen.length - 1] !== screen) seen.push(screen);
  });
  return { bridge, pane, seen };
}

/** Looks, shows and adds every sheet. */
export async function addAll({ pane }: Pick<OpenedPane, 'pane'>): Promise<void> {
  await pane.actions.look();
  await pane.actions.showMe();
  pane.actions.go('add');
  await pane.actions.addSheets();
}

/** Opened, shown and every sheet added. */
export async function openedPane(bytes: Uint8Array, options: OpenPaneOptions = {}): Promise<OpenedPane> {
  const all = openPane(bytes, options);
  await addAll(all);
  return all;
}

/** Our sheets in the workbook. */
export function ownedIn(bridge: FileBridge): readonly (SheetId | null)[] {
  return readSnapshot(bridge.bytes(), 'x.xlsx').sheets.flatMap(({ owned }) => owned ?? []);
}

/** The pane once it is so. */
export function settled(pane: Pane, isSo: (state: State) => boolean): Promise<void> {
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
