import { Frame, Head } from '../parts/frame';
import { WarningIcon } from '../parts/icons';
import { PickTable } from '../parts/pick-table';
import { text } from '../strings/text';
import { capital } from '../view-model/capital';
import type { ScreenProps } from './screen';

/** No table is one of projects: what was looked for, and what stands on the sheets instead. */
export function Empty({ state, actions }: ScreenProps) {
  const others = state.survey?.others ?? [];
  const again = (
    <button type="button" class="primary" onClick={() => void actions.look()}>
      {text('empty.again')}
    </button>
  );
  return (
    <Frame state={state} foot={again}>
      <WarningIcon />
      <Head below={text('empty.looked')}>{text('empty.title')}</Head>
      {state.own.length > 0 && <p>{text('empty.own')}</p>}
      <p>{text('empty.what-next')}</p>
      {state.survey && others.length > 0 && <PickTable survey={state.survey} decide={actions.decide} />}
      <section class="stack" aria-labelledby="others">
        <h2 id="others">{text('empty.others')}</h2>
        {others.length === 0 && <p class="muted">{text('empty.others-none')}</p>}
        <ul class="plain list">
          {others.map(({ sheet, why }) => (
            <li key={sheet ?? ''} class="change">
              <b>{sheet}</b>
              <p class="small muted">{capital(why)}</p>
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}
