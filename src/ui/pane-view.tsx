import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Pane } from './flows/pane';
import { LaterScreen } from './later-screen';
import { Announcer } from './parts/announcer';
import { Empty } from './screens/empty';
import { Problem } from './screens/problem';
import type { ScreenProps } from './screens/screen';
import { Start } from './screens/start';
import { Summary } from './screens/summary';
import { Working } from './screens/working';
import { currentLanguage } from './strings/text';
import { announcement } from './view-model/announcement';
import { useFollowed } from './use-followed';
import type { ScreenName, State } from './view-model/state';

const screens = { working: Working, start: Start, summary: Summary, empty: Empty, error: Problem } as const;

const isFirst = (name: ScreenName): name is keyof typeof screens => Object.keys(screens).includes(name);

/** The screen that this state asks for. */
export function Screen({ state, actions }: ScreenProps) {
  const name = state.screen;
  if (!isFirst(name)) return <LaterScreen name={name} state={state} actions={actions} />;
  const Shown = screens[name];
  return <Shown state={state} actions={actions} />;
}

/** What the reader sees as one place: the focus goes to its heading when another one appears. */
function placeOf({ screen, explained, work }: State): string {
  return `${screen} ${screen === 'why' ? (explained?.project.key ?? '') : (work?.goal ?? '')}`;
}

/** A pane as an element, for a page that has more than the pane on it. */
export function PaneView({ pane }: { readonly pane: Pane }) {
  const state = useFollowed(pane);
  const root = useRef<HTMLDivElement>(null);
  const place = placeOf(state);
  useEffect(() => {
    // A pane that was opened without the focus is told of no leaving, only of the first coming.
    for (const event of ['blur', 'focus']) addEventListener(event, pane.actions.leave);
    return () => ['blur', 'focus'].forEach((event) => removeEventListener(event, pane.actions.leave));
  }, [pane]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = state.theme.chosen ?? state.theme.host;
  }, [state.theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = currentLanguage();
  }, [state.language]);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    // A pane that is not in use takes the focus from nobody.
    if (document.hasFocus()) root.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div class="pane" ref={root} data-screen={state.screen}>
      <Screen state={state} actions={pane.actions} />
      <Announcer words={announcement(state)} />
    </div>
  );
}

/** Draws a pane into an element, in place of what stands there, and keeps it up to date. */
export function showPane(pane: Pane, element: HTMLElement): void {
  element.textContent = '';
  render(<PaneView pane={pane} />, element);
}
