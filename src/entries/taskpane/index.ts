import { onSelectionChanged } from '../../hosts/excel';
import type { ReaderCalls } from '../../ui/core-door/core-calls';
import { makePane, speakFirst } from '../../ui/flows/pane';
import { keptChoice } from '../../ui/kept-choice';
import { loadLaterScreens } from '../../ui/later-screen';
import { showPane } from '../../ui/pane-view';
import { runCore } from '../../ui/run-core';
import { languages, setLocale } from '../../ui/strings/text';
import { commandsOf } from './commands';
import type { CommandEvent } from './commands';
import { excelBridge } from './excel-bridge';
import { themeOf } from './office-theme';
import { startOnce } from './start-once';

declare const PLUMBLINE_VERSION: string;
declare const plumblineHistory: Pick<History, 'pushState' | 'replaceState'>;

/** Wires the pane to Excel, once Excel says that it is there. */
async function boot(): Promise<void> {
  Object.assign(history, plumblineHistory);
  const { host } = await Office.onReady();
  Object.assign(history, plumblineHistory);
  const element = document.getElementById('pane');
  if (!element) return;
  if (host !== Office.HostType.Excel) {
    showElsewhere();
    return;
  }
  setLocale(Office.context.contentLanguage);
  const speech = { language: Office.context.displayLanguage, chosenLanguage: keptChoice(Office.context, { name: 'language', values: languages }) };
  await speakFirst(speech);
  const pane = makePane({
    bridge: excelBridge(runCore<ReaderCalls>({ address: `file-reader.js?${PLUMBLINE_VERSION}` })),
    core: runCore({ address: `core-worker.js?${PLUMBLINE_VERSION}` }),
    version: PLUMBLINE_VERSION,
    theme: themeNow(),
    chosenTheme: keptChoice(Office.context, { name: 'theme', values: ['light', 'dark'] }),
    ...speech,
  });
  showPane(pane, element);
  // What is selected is followed from the first look that succeeds: while Excel is busy it cannot be.
  const follow = startOnce(() => onSelectionChanged((cell) => void pane.actions.select(cell)));
  pane.subscribe(() => {
    const { survey, work } = pane.state();
    if (survey && !work) void follow();
  });
  const looked = pane.actions.look();
  // Whoever comes to one of them before that waits for it, or reads what is wrong.
  looked.then(loadLaterScreens).catch(() => undefined);
  const commands = commandsOf({ pane, looked }, () => Office.addin.showAsTaskpane());
  Office.actions.associate('openPane', (event?: CommandEvent) => void commands.openPane(event));
  Office.actions.associate('refresh', (event?: CommandEvent) => void commands.refresh(event));
  Office.actions.associate('explainSelectedRow', (event?: CommandEvent) => void commands.explainSelectedRow(event));
  for (const event of ['focus', 'visibilitychange']) addEventListener(event, () => pane.actions.followTheme(themeNow()));
}

/** Excel tells no change of its theme; it is looked at again whenever the pane comes back into use. */
function themeNow(): ReturnType<typeof themeOf> {
  return themeOf(Office.context.officeTheme);
}

function showElsewhere(): void {
  for (const [id, hidden] of [['elsewhere', false], ['late', true]] as const) {
    const section = document.getElementById(id);
    if (section) section.hidden = hidden;
  }
}

boot().catch(() => {
  const late = document.getElementById('late');
  if (late) late.hidden = false;
});
