import { text } from '../strings/text';
import { FileButton } from '../parts/file-button';
import type { PageActions, PageState } from './page';
import type { Session } from './session';

type ToolbarProps = { readonly state: PageState; readonly session: Session; readonly name: string; readonly isNew: boolean; readonly actions: PageActions };

/** Which file is open, and what can be done with it as a whole. */
export function Toolbar({ state, session, name, isNew, actions }: ToolbarProps) {
  const isRead = session.pane.state().survey?.found != null;
  return (
    <header class="toolbar">
      <p class="file-name" title={name}>
        <b>{name}</b>
        {session.isSample && <span class="muted"> {text('page.is-sample')}</span>}
      </p>
      <div class="switch" role="group" aria-label={text('page.switch')}>
        {(['pane', 'sheets'] as const).map((what) => (
          <button key={what} type="button" class="compact" aria-pressed={state.shows === what} onClick={() => actions.show(what)}>
            {text(what === 'pane' ? 'page.switch-pane' : 'page.switch-sheets')}
          </button>
        ))}
      </div>
      <div class="tools">
        {state.previous && !isRead && (
          <button type="button" class="compact" onClick={actions.backToPrevious}>
            {text('page.back-to', { name: state.previous.file.name })}
          </button>
        )}
        {isRead && session.isSample && (
          <button type="button" class="compact" title={text('page.compare-sample-hint')} onClick={actions.compareWithSample}>
            {text('page.compare-sample')}
          </button>
        )}
        {isRead && !session.isSample && (
          <FileButton className="compact" label={text('page.compare-with')} hint={text('page.compare-hint')} onFiles={([file]) => file && actions.compareWith(file)} />
        )}
        <FileButton className="compact" label={text('page.open-other')} hint={text('page.open-hint')} isMany onFiles={actions.open} />
        {isNew && (
          <button type="button" class="compact" onClick={actions.saveAgain}>
            {text('page.download')}
          </button>
        )}
      </div>
    </header>
  );
}
