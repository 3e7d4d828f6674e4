import { speakFirst } from '../../ui/flows/pane';
import { keptChoice } from '../../ui/kept-choice';
import type { FileCalls } from '../../ui/page/file-calls';
import { loadLaterScreens } from '../../ui/later-screen';
import { makePage } from '../../ui/page/page';
import { showPage } from '../../ui/page/page-view';
import { runCore } from '../../ui/run-core';
import { languages, setLocale } from '../../ui/strings/text';
import { today } from '../../ui/today';
import { embeddedFile, embeddedText } from './embedded';
import { saveFile } from './save-file';

declare const PLUMBLINE_VERSION: string;

/** Wires the page to the browser that it is in. Everything it needs stands in the page itself: it asks for nothing. */
async function boot(): Promise<void> {
  const element = document.getElementById('page');
  if (!element) return;
  setLocale(navigator.language);
  const speech = { language: navigator.language, chosenLanguage: keptChoice({}, { name: 'language', values: languages }) };
  await speakFirst(speech);
  await loadLaterScreens();
  const chosenTheme = keptChoice({}, { name: 'theme', values: ['light', 'dark'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const themeNow = (): 'light' | 'dark' => (dark.matches ? 'dark' : 'light');
  const script = { text: embeddedText('core') };
  const page = makePage(
    {
      version: PLUMBLINE_VERSION,
      get theme() {
        return themeNow();
      },
      chosenTheme,
      ...speech,
      startCore: () => runCore<FileCalls>(script),
      today,
      save: saveFile,
    },
    { now: () => embeddedFile('sample'), before: () => embeddedFile('sample-before') },
  );
  document.documentElement.dataset['theme'] = chosenTheme.get() ?? themeNow();
  dark.addEventListener('change', () => {
    const { session } = page.state();
    if (session) session.pane.actions.followTheme(themeNow());
    else document.documentElement.dataset['theme'] = chosenTheme.get() ?? themeNow();
  });
  showPage(page, element);
  // What `plumbline serve FILE` puts into the page.
  if (document.getElementById('given')) page.actions.give([embeddedFile('given')]);
}

void boot();
