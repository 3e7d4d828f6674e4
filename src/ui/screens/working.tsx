import { Frame, Head } from '../parts/frame';
import { DoneIcon, RunningIcon, WaitingIcon } from '../parts/icons';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import { stepText, waitingText, workText } from '../view-model/announcement';
import { workShare } from '../view-model/state';
import type { Goal } from '../view-model/state';
import type { ScreenProps } from './screen';

const titles: Readonly<Record<Goal, TextKey>> = {
  look: 'work.title-look',
  show: 'work.title-show',
  add: 'work.title-add',
  refresh: 'work.title-refresh',
  undo: 'work.title-undo',
  compare: 'work.title-compare',
};

/** What is being done, how far it is, and a way to stop it. */
export function Working({ state, actions }: ScreenProps) {
  const { work } = state;
  if (!work) return null;
  const cancel = work.cancel !== 'none' && (
    <button type="button" onClick={actions.cancel}>
      {text(work.cancel === 'remove' ? 'work.cancel-remove' : 'work.cancel')}
    </button>
  );
  return (
    <Frame state={state} busy foot={cancel || undefined}>
      <Head below={workText(work)}>{text(work.goal === 'add' && state.host === 'file' ? 'page.work-save' : titles[work.goal])}</Head>
      {work.isWaiting && <p class="notice">{waitingText(state)}</p>}
      <progress aria-label={text('work.progress')} value={workShare(work)} max={1} />
      <ol class="plain steps" aria-label={text('work.steps')}>
        {work.steps.map((step, index) => (
          <li key={step} class="with-icon" aria-current={index === work.current ? 'step' : undefined}>
            {index < work.current ? <DoneIcon /> : index === work.current ? <RunningIcon /> : <WaitingIcon />}
            <span class={index > work.current ? 'muted' : undefined}>
              {index === work.current ? <b>{stepText(step)}</b> : stepText(step)}
              {index <= work.current && <span class="unseen"> ({text(index < work.current ? 'work.done' : 'work.running')})</span>}
            </span>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
