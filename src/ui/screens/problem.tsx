import { failureTextOf, firstSentence, isTechnical } from '../failures';
import { CopyButton } from '../parts/copy-button';
import { Frame, Head } from '../parts/frame';
import { StopIcon } from '../parts/icons';
import { text } from '../strings/text';
import { appName, stepText } from '../view-model/announcement';
import type { Failure, State } from '../view-model/state';
import type { ScreenProps } from './screen';

/** What failed, that nothing was lost, and the way out in steps. */
export function Problem({ state, actions }: ScreenProps) {
  const { failure } = state;
  if (!failure) return null;
  const { title, steps } = failureTextOf(failure.code, state);
  const app = { app: appName(state) };
  return (
    <Frame state={state} foot={<ProblemButtons state={state} failure={failure} actions={actions} />}>
      <StopIcon />
      <Head>{text(title, app)}</Head>
      <p>
        {!isTechnical(failure.code) && `${firstSentence(failure.message)} `}
        {text(failure.left === 'nothing' ? 'error.nothing-changed' : 'error.partly')}
      </p>
      <section class="stack" aria-labelledby="way-out">
        <h2 id="way-out">{text('error.way-out')}</h2>
        <ol class="numbered">
          {steps.map((step) => (
            <li key={step}>{text(step, app)}</li>
          ))}
        </ol>
      </section>
      <Details state={state} failure={failure} />
    </Frame>
  );
}

type ProblemProps = { readonly state: State; readonly failure: Failure };

function ProblemButtons({ state, failure, actions }: ProblemProps & Pick<ScreenProps, 'actions'>) {
  const isHalf = failure.left === 'partly' && failure.goal !== 'undo';
  const back = state.account ? 'summary' : state.survey?.found ? 'start' : null;
  return (
    <>
      {back !== null && (
        <button type="button" onClick={() => actions.go(back)}>
          {text('error.back')}
        </button>
      )}
      <button type="button" class="primary" onClick={() => void (isHalf ? actions.removeWritten() : actions.tryAgain())}>
        {text(isHalf ? 'error.remove' : 'error.again')}
      </button>
    </>
  );
}

/** For those who repair: no content of any cell. */
function Details({ state, failure }: ProblemProps) {
  const lines = [
    [text('error.code'), failure.code],
    [text('error.step'), `${failure.goal}, ${stepText(failure.step)}`],
    [text('error.version'), state.version],
    [text('error.app'), state.host],
    [text('error.message'), failure.message],
  ] as const;
  return (
    <details>
      <summary class="small">{text('error.details')}</summary>
      <dl class="details small">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton content={lines.map(([name, value]) => `${name}: ${value}`).join('\n')} label={text('error.copy')} name={text('error.details')} />
    </details>
  );
}
