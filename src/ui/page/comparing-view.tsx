import { failureTexts, firstSentence, isTechnical } from '../failures';
import { BackIcon, RunningIcon, StopIcon } from '../parts/icons';
import { Compared } from '../screens/compared';
import { text } from '../strings/text';
import { appName } from '../view-model/announcement';
import { FileButton } from '../parts/file-button';
import type { Comparing, PageActions } from './page';
import type { Session } from './session';

type ComparingProps = { readonly comparing: Comparing; readonly session: Session; readonly actions: PageActions };

/** A comparison, in place of the pane until the reader goes back. */
export function ComparingView({ comparing, session, actions }: ComparingProps) {
  const { other, outcome } = comparing;
  const { pane } = session;
  return (
    <>
      <main aria-busy={outcome === null}>
        <button type="button" class="link back" onClick={actions.endComparing}>
          <BackIcon />
          {text('page.compared-back')}
        </button>
        {outcome === null && (
          <div class="head">
            <RunningIcon />
            <h1 tabIndex={-1}>{text('page.comparing', { name: other })}</h1>
          </div>
        )}
        {outcome && 'comparison' in outcome && (
          <Compared {...outcome} main={pane.state().survey?.found?.table.sheet ?? null} jump={pane.actions.jump} />
        )}
        {outcome && 'code' in outcome && <Failed code={outcome.code} message={outcome.message} app={appName(pane.state())} />}
      </main>
      <footer class="foot">
        {outcome && 'comparison' in outcome && (
          <button type="button" onClick={actions.swap}>
            {text('page.swap')}
          </button>
        )}
        {outcome && <FileButton label={text('page.compare-other')} onFiles={([file]) => file && actions.compareWith(file)} />}
      </footer>
    </>
  );
}

type FailedProps = { readonly code: keyof typeof failureTexts; readonly message: string; readonly app: string };

function Failed({ code, message, app }: FailedProps) {
  const { title, steps } = failureTexts[code];
  // The button that is here asks for another file.
  const possible = steps.filter((step) => step !== 'way.try-again');
  return (
    <>
      <StopIcon />
      <div class="head">
        <h1 tabIndex={-1}>{text(title, { app })}</h1>
      </div>
      {!isTechnical(code) && <p>{firstSentence(message)}</p>}
      <p>{text('page.compare-failed')}</p>
      <ol class="numbered">
        {possible.map((step) => (
          <li key={step}>{text(step, { app })}</li>
        ))}
      </ol>
    </>
  );
}
