import { render } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Pane } from './flows/pane';
import { Announcer } from './parts/announcer';
import { Add } from './screens/add';
import { Columns } from './screens/columns';
import { Empty } from './screens/empty';
import { Fix } from './screens/fix';
import { ComparedFile, Moved } from './screens/moved';
import { Preview } from './screens/preview';
import { Problem } from './screens/problem';
import { Scores } from './screens/scores';
import type { ScreenProps } from './screens/screen';
import { Setup } from './screens/setup';
import { Start } from './screens/start';
import { Summary } from './screens/summary';
import { Why } from './screens/why';
import { Working } from './screens/working';
import { currentLanguage } from './strings/text';
import { announcement } from './view-model/announcement';
import { useFollowed } from './use-followed';
import type { ScreenName, State } from './view-model/state';

const screens: Readonly<Record<ScreenName, ComponentType<ScreenProps>>> = {
  working: Working,
  start: Start,
  summary: Summary,
  fix: Fix,
  moved: Moved,
  compared: ComparedFile,
  scores: Scores,
  why: Why,
  add: Add,
  preview: Preview,
  empty: Empty,
  error: Problem,
  columns: Columns,
  setup: Setup,
};

/** The screen that this state asks for. */
export function Screen({ state, actions }: ScreenProps) {
  const Shown = screens[state.screen];
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
