import type { Account } from '../../core/account';
import { dateText } from '../formats';
import { FileButton } from '../parts/file-button';
import { Strip, computedParts, reportedParts } from '../parts/colours';
import { Frame, Head } from '../parts/frame';
import { RefreshIcon, WarningIcon } from '../parts/icons';
import { LookFirst } from '../parts/look-first';
import { Ranking } from '../parts/ranking';
import { SelectedRow } from '../parts/selected-row';
import { Tabs } from '../parts/tabs';
import { text } from '../strings/text';
import type { State } from '../view-model/state';
import type { ScreenProps } from './screen';

/** The portfolio in one pane: the sentence, what moved, the colours, a few figures, and what to look at first. */
export function Summary({ state, actions }: ScreenProps) {
  const { account } = state;
  if (!account) return null;
  const { summary, projects } = account;
  const place = text(projects.kind === 'tasks' ? 'summary.place-tasks' : 'summary.place', { count: projects.open, date: dateText(account.asOf) });
  const back = { label: text('summary.back'), go: () => actions.go('start') };
  return (
    <Frame state={state} top={<Tabs state={state} current="summary" go={actions.go} />} back={back} foot={<SummaryButtons state={state} actions={actions} />}>
      <Head above={place}>{summary.headline}</Head>
      {state.isBehind && <Behind showMe={actions.showMe} />}
      <Warnings account={account} actions={actions} />
      <Moved moved={summary.moved} canCompare={state.canCompare} actions={actions} />
      <Colours counts={summary.counts} />
      <Figures tiles={summary.tiles} />
      {state.own.length > 0 && <OwnSheets state={state} actions={actions} />}
      <LookFirst account={account} actions={actions} />
      <Ranking ranking={account.ranking} explain={actions.explain} />
      <ScoreHere scoreHere={account.scoreHere} actions={actions} />
    </Frame>
  );
}

/** Something was decided since these figures were computed. */
function Behind({ showMe }: Pick<ScreenProps['actions'], 'showMe'>) {
  return (
    <div class="tip between">
      <p>{text('summary.behind')}</p>
      <button type="button" class="link" onClick={() => void showMe()}>
        {text('summary.again')}
      </button>
    </div>
  );
}

function SummaryButtons({ state, actions }: ScreenProps) {
  return (
    <>
      <SelectedRow selected={state.selected} explain={actions.explain} />
      {state.own.length === 0 ? (
        <button type="button" class="primary" onClick={() => actions.go('add')}>
          {text(state.host === 'file' ? 'page.save' : 'summary.add')}
        </button>
      ) : (
        <button type="button" class="primary" onClick={() => void actions.refresh()}>
          <RefreshIcon />
          {text('summary.refresh')}
        </button>
      )}
    </>
  );
}

/** Figures counted to today may need the date that the sheet was true for: that is chosen on the first screen. */
function Warnings({ account: { warnings, asOfSource }, actions }: ActionsProps & { readonly account: Account }) {
  if (warnings.length === 0) return null;
  return (
    <section class="card warning" aria-labelledby="warnings">
      <div class="with-icon">
        <WarningIcon />
        <div class="stack">
          <h2 id="warnings">{text('summary.warnings')}</h2>
          {warnings.map((warning) => (
            <p key={warning} class="small">
              {warning}
            </p>
          ))}
          {asOfSource === 'today' && (
            <div>
              <button type="button" class="link" onClick={() => actions.go('start')}>
                {text('summary.choose-date')}
              </button>
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

type ActionsProps = Pick<ScreenProps, 'actions'>;

/** What moved since the last period, where one is remembered; else a way to compare with last month's file. */
function Moved({ moved, canCompare, actions }: Pick<Account['summary'], 'moved'> & ActionsProps & Pick<State, 'canCompare'>) {
  const compare = canCompare && <FileButton className="link" label={text('moved.compare')} onFiles={([file]) => file && void actions.compareWith(file)} />;
  if (!moved) return compare ? <div>{compare}</div> : null;
  return (
    <section class="card soft" aria-labelledby="moved">
      <h2 id="moved">{text('summary.moved')}</h2>
      <p>{moved.sentence}</p>
      {moved.notes.map((note) => (
        <p key={note} class="small muted">
          {note}
        </p>
      ))}
      <div class="between">
        {moved.projects.length > 0 && (
          <button type="button" class="link" onClick={() => void actions.showMoved()}>
            {text('summary.moved-more', { count: moved.projects.length })}
          </button>
        )}
        {compare}
      </div>
    </section>
  );
}

/** Where the sheet says nothing about what projects are worth, people can. */
function ScoreHere({ scoreHere, actions }: Pick<Account, 'scoreHere'> & ActionsProps) {
  if (!scoreHere || scoreHere.of === 0) return null;
  return (
    <section class="card soft" aria-labelledby="score-here">
      <h2 id="score-here">{text('scores.title')}</h2>
      <p class="small">{scoreHere.rated === 0 ? text('scores.offer') : text('scores.rated', { count: scoreHere.rated, of: scoreHere.of })}</p>
      <button type="button" onClick={() => void actions.showScoring()}>
        {text(scoreHere.rated === 0 ? 'scores.begin' : 'scores.go-on')}
      </button>
    </section>
  );
}

function Colours({ counts }: Pick<Account['summary'], 'counts'>) {
  if (!counts.computed && !counts.reported) return null;
  return (
    <section class="stack" aria-label={text('summary.colours')}>
      {counts.reported && <Strip id="reported" label={text('summary.reported')} parts={reportedParts(counts.reported)} />}
      {counts.computed && <Strip id="computed" label={text('summary.computed')} parts={computedParts(counts.computed)} />}
    </section>
  );
}

const mostFigures = 3;

/** The headline and the strips have said how many are red. */
function Figures({ tiles }: Pick<Account['summary'], 'tiles'>) {
  const shown = tiles.filter(({ id }) => id !== 'red').slice(0, mostFigures);
  if (shown.length === 0) return null;
  return (
    <dl class="figures" aria-label={text('summary.figures')}>
      {shown.map(({ id, value, caption }) => (
        <div key={id}>
          <dt>{caption}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function OwnSheets({ state, actions }: { readonly state: State; readonly actions: ScreenProps['actions'] }) {
  return (
    <section class="stack" aria-labelledby="own-sheets">
      <div class="between">
        <h2 id="own-sheets">{text('summary.sheets')}</h2>
        <span class="wrapped">
          <button type="button" class="link small" onClick={() => actions.go('add')}>
            {text('summary.choose')}
          </button>
          {state.canUndo && (
            <button type="button" class="link small" onClick={() => void actions.undoAll()}>
              {text('summary.undo')}
            </button>
          )}
        </span>
      </div>
      <ul class="plain wrapped">
        {state.own.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="compact" aria-label={text('summary.open-sheet', { name })} onClick={() => void actions.jump({ sheet: id, row: 0, column: 0 })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

