import { makePane, speakFirst } from '../../ui/flows/pane';
import { keptChoice } from '../../ui/kept-choice';
import { loadLaterScreens } from '../../ui/later-screen';
import { showPane } from '../../ui/pane-view';
import { runCore } from '../../ui/run-core';
import { languages, setLocale } from '../../ui/strings/text';
import { today } from '../../ui/today';
import { askServer } from './ask-server';
import type { ScriptRun } from './ask-server';
import { largeSpreadsheet } from './large-spreadsheet';
import { sheetsBridge } from './sheets-bridge';

declare const PLUMBLINE_VERSION: string;
declare const google: { readonly script: { readonly run: ScriptRun } };
declare const plumblineUnpacked: (id: string) => string;

/** Wires the pane to Google Sheets. Google tells no theme: the sidebar is light until its user chooses. */
async function boot(): Promise<void> {
  const element = document.getElementById('pane');
  if (!element) return;
  setLocale(navigator.language);
  const speech = { language: navigator.language, chosenLanguage: keptChoice({}, { name: 'language', values: languages }) };
  await speakFirst(speech);
  await loadLaterScreens();
  const ask = askServer(() => google.script.run);
  const large = largeSpreadsheet(ask, runCore({ text: plumblineUnpacked('core-script') }));
  const pane = makePane({
    bridge: sheetsBridge(ask, large, today),
    core: large.core,
    version: PLUMBLINE_VERSION,
    theme: 'light',
    chosenTheme: keptChoice({}, { name: 'theme', values: ['light', 'dark'] }),
    ...speech,
  });
  showPane(pane, element);
  await pane.actions.look();
}

void boot();
