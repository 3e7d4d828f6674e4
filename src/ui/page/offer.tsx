import { text } from '../strings/text';
import type { PageActions } from './page';
import type { GivenFile } from '../file-bytes';
import { isUnsaved } from '../view-model/waiting';
import type { Session } from './session';

type OfferProps = { readonly files: readonly GivenFile[]; readonly session: Session; readonly actions: PageActions };

/** A second file came while one is open: nothing happens to that one before this is answered. */
export function Offer({ files, session, actions }: OfferProps) {
  const state = session.pane.state();
  const { name } = session.file;
  const isOne = files.length === 1;
  return (
    <>
      <main>
        <div class="head">
          <h1 tabIndex={-1}>{text('page.offer-title', { name: files[0]?.name ?? '' })}</h1>
          {!isOne && <p class="muted">{text('page.offer-and', { name: files[1]?.name ?? '' })}</p>}
        </div>
        {state.work && <p class="notice">{text('page.offer-busy', { name })}</p>}
        {isUnsaved(state) && <p class="notice">{text('page.offer-unsaved', { name })}</p>}
        <p>{text(isOne ? 'page.offer-one' : 'page.offer-two')}</p>
      </main>
      <footer class="foot">
        {isOne && state.survey?.found && (
          <button type="button" class="primary" onClick={actions.compareOffered}>
            {text('page.compare')}
          </button>
        )}
        <button type="button" onClick={actions.openOffered}>
          {text(isOne ? 'page.open-instead' : 'page.open-both')}
        </button>
        <button type="button" onClick={actions.dropOffer}>
          {text('page.keep')}
        </button>
      </footer>
    </>
  );
}
