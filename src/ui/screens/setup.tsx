import { Frame, Head } from '../parts/frame';
import { ChevronIcon } from '../parts/icons';
import { LanguageSelect } from '../parts/language-select';
import { SetupLimits } from '../parts/setup-limits';
import { SetupObjectives } from '../parts/setup-objectives';
import type { SetupPartProps } from '../parts/setup-part';
import { SetupPeople } from '../parts/setup-people';
import { SetupWeights } from '../parts/setup-weights';
import { Tabs } from '../parts/tabs';
import { ThemeSelect } from '../parts/theme-select';
import { text } from '../strings/text';
import { draftSettings } from '../view-model/draft-settings';
import type { ScreenProps } from './screen';

/** What counts, what is red, what the columns are: all that the figures rest on, with what a change would do. */
export function Setup({ state, actions }: ScreenProps) {
  const { setup, draft, rehearsal } = state;
  if (!setup) return null;
  const { problems } = draftSettings(setup, draft);
  const part: SetupPartProps = { setup, draft, problems, rehearsal, type: (key, value) => void actions.draft(key, value) };
  return (
    <Frame state={state} top={<Tabs state={state} current="setup" go={actions.go} />} foot={<SetupButtons state={state} actions={actions} hasProblem={Object.keys(problems).length > 0} />}>
      <Head below={text(state.own.length > 0 ? 'setup.intro-refresh' : 'setup.intro')}>{text('setup.title')}</Head>
      <SetupWeights {...part} />
      {setup.criteria.list.length === 0 && state.account?.scoreHere && (
        <button type="button" onClick={() => void actions.showScoring()}>
          {text('scores.begin')}
        </button>
      )}
      <SetupLimits {...part} />
      <ColumnsLink state={state} actions={actions} />
      <SetupPeople {...part} />
      <SetupObjectives {...part} />
      <section class="imprint small" aria-label={text('setup.looks')}>
        <LanguageSelect state={state} actions={actions} />
        <ThemeSelect state={state} actions={actions} />
      </section>
    </Frame>
  );
}

function SetupButtons({ state, actions, hasProblem }: ScreenProps & { readonly hasProblem: boolean }) {
  const isChanged = Object.keys(state.draft).length > 0;
  return (
    <>
      <button type="button" disabled={!isChanged} onClick={() => void actions.discardDraft()}>
        {text('setup.discard')}
      </button>
      <button type="button" class="primary" disabled={hasProblem || !(isChanged || state.isBehind)} onClick={() => void actions.applyDraft()}>
        {text(state.own.length > 0 ? 'setup.apply-refresh' : 'setup.apply')}
      </button>
    </>
  );
}

function ColumnsLink({ state, actions }: ScreenProps) {
  const columns = state.survey?.found?.table.columns;
  if (!columns) return null;
  const { recognised, toCheck, unused } = columns;
  const used = text('setup.columns-used', { count: recognised + toCheck, of: recognised + toCheck + unused });
  return (
    <button type="button" class="row-link" onClick={() => actions.go('columns')}>
      <span class="grow">
        {text('setup.columns')}
        <span class="small muted block">{toCheck > 0 ? `${used} · ${text('start.to-check', { count: toCheck })}` : used}</span>
      </span>
      <ChevronIcon />
    </button>
  );
}
