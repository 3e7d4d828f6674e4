import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PaneView } from '../pane-view';
import { text } from '../strings/text';
import { ComparingView } from './comparing-view';
import { Offer } from './offer';
import type { Page, PageActions, PageState } from './page';
import type { Session } from './session';
import { SheetsPanel } from './sheets-panel';
import { Toolbar } from './toolbar';
import { useFollowed } from '../use-followed';
import type { Followed } from '../use-followed';
import { isUnsaved } from '../view-model/waiting';
import { Welcome } from './welcome';

/** Draws a page into an element, in place of what stands there, and keeps it up to date. */
export function showPage(page: Page, element: HTMLElement): void {
  element.textContent = '';
  render(<PageView page={page} />, element);
}

function PageView({ page }: { readonly page: Page }) {
  const state = useFollowed(page);
  const isDragged = useDrop(page.actions);
  const { session } = state;
  useGuard(page);
  return (
    <>
      {session ? <Opened key={idOf(session)} state={state} session={session} actions={page.actions} /> : <Welcome actions={page.actions} />}
      {isDragged && (
        <div class="dropping" aria-hidden="true">
          <p>{text(session ? 'page.dropping-second' : 'page.dropping')}</p>
        </div>
      )}
    </>
  );
}

const wideQuery = '(min-width: 50rem)';

/** Is there room for the sheets beside the pane? As browser.css has it. */
const wide: Followed<boolean> = {
  state: () => matchMedia(wideQuery).matches,
  subscribe: (listener) => {
    const query = matchMedia(wideQuery);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  },
};

type OpenedProps = { readonly state: PageState; readonly session: Session; readonly actions: PageActions };

/** The pane, or what takes its place for a while, and the sheets beside it. */
function Opened({ state, session, actions }: OpenedProps) {
  const { outline } = useFollowed(session.preview);
  useFollowed(session.pane);
  const isWide = useFollowed(wide);
  const place = state.offered.length > 0 ? 'offer' : state.comparing ? `compare ${state.comparing.outcome ? 'done' : ''}` : 'pane';
  const column = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place === 'pane') return;
    scrollTo(0, 0);
    if (document.hasFocus()) column.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div class={`page shows-${state.shows}`}>
      <Toolbar state={state} session={session} name={outline?.name ?? session.file.name} isNew={outline?.isNew ?? false} actions={actions} />
      <div class="column" ref={column}>
        {state.offered.length > 0 ? (
          <div class="pane">
            <Offer files={state.offered} session={session} actions={actions} />
          </div>
        ) : state.comparing ? (
          <div class="pane">
            <ComparingView comparing={state.comparing} session={session} actions={actions} />
          </div>
        ) : (
          <PaneView pane={session.pane} />
        )}
      </div>
      <SheetsPanel preview={session.preview} pane={session.pane} isAlone={!isWide && state.shows === 'sheets'} onGo={() => actions.show('sheets')} />
    </div>
  );
}

const ids = new WeakMap<Session, number>();
let lastId = 0;

/** Another file is another page: nothing of the last one stays on the screen. */
function idOf(session: Session): number {
  const id = ids.get(session) ?? (lastId += 1);
  ids.set(session, id);
  return id;
}

/** The browser asks before the page is left with something that is not saved. */
function useGuard({ state }: Page): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const { session } = state();
      if (session && isUnsaved(session.pane.state())) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [state]);
}

/** Takes what is dropped anywhere; is anything being dragged over the page? */
function useDrop(actions: PageActions): boolean {
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      // Else the browser would leave the page for the file.
      event.preventDefault();
      if (holdsFiles(event)) setIsDragged(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsDragged(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsDragged(false);
      actions.give([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [actions]);
  return isDragged;
}
