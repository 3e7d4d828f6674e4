import type { Survey, SurveyedTable } from '../../core/survey';
import { dateText, daysBetween } from '../formats';
import { FileButton } from '../parts/file-button';
import { Frame, Head } from '../parts/frame';
import { DoneIcon, HalfIcon, LesserIcon, RefreshIcon, WaitingIcon } from '../parts/icons';
import { Imprint } from '../parts/imprint';
import { PickTable } from '../parts/pick-table';
import { PreviewTable } from '../parts/preview-table';
import { rich, text } from '../strings/text';
import { asOfText } from '../view-model/as-of';
import type { State } from '../view-model/state';
import type { ScreenProps } from './screen';

type Found = NonNullable<Survey['found']>;

/** What was found in the workbook, with the team's own rows in it, and one button to the first result. */
export function Start({ state, actions }: ScreenProps) {
  const { survey } = state;
  if (!survey?.found) return null;
  const { found } = survey;
  const hasOwn = state.own.length > 0;
  return (
    <Frame state={state} foot={<StartButtons hasOwn={hasOwn} actions={actions} />}>
      <Head>{text(hasOwn ? 'start.title-again' : 'start.title')}</Head>
      <FoundCard survey={survey} table={found.table} actions={actions} />
      {!hasOwn && <Answers found={found} />}
      <AsOf state={state} found={found} setDate={actions.setDate} />
      <p class="small muted">{promise(state)}</p>
      {state.canCompare && (
        <div>
          <FileButton className="link" label={text('moved.compare')} onFiles={([file]) => file && void actions.compareWith(file)} />
        </div>
      )}
      <Imprint state={state} actions={actions} />
    </Frame>
  );
}

function promise({ host, own }: State): string {
  const hasOwn = own.length > 0;
  if (host === 'file') return text(hasOwn ? 'page.promise-refresh' : 'page.promise-start');
  return text(hasOwn ? 'start.promise-refresh' : 'start.promise');
}

function StartButtons({ hasOwn, actions }: { readonly hasOwn: boolean; readonly actions: ScreenProps['actions'] }) {
  if (!hasOwn) {
    return (
      <button type="button" class="primary" onClick={() => void actions.showMe()}>
        {text('start.show')}
      </button>
    );
  }
  return (
    <>
      <button type="button" onClick={() => void actions.showMe()}>
        {text('start.show')}
      </button>
      <button type="button" class="primary" onClick={() => void actions.refresh()}>
        <RefreshIcon />
        {text('start.refresh')}
      </button>
    </>
  );
}

type FoundCardProps = { readonly survey: Survey; readonly table: SurveyedTable; readonly actions: ScreenProps['actions'] };

function FoundCard({ survey, table, actions }: FoundCardProps) {
  const { kind, sheet, count, range, columns } = table;
  const jump = (
    <button type="button" class="cell" aria-label={text('jump.cell', { cell: range })} onClick={() => void actions.jump({ cell: table.at })}>
      {range}
    </button>
  );
  const parts = [
    text('start.recognised', { count: columns.recognised }),
    ...(columns.toCheck > 0 ? [text('start.to-check', { count: columns.toCheck })] : []),
    ...(columns.unused > 0 ? [text('start.unused', { count: columns.unused })] : []),
  ];
  return (
    <section class="card soft" aria-labelledby="found">
      <div class="with-icon">
        <DoneIcon />
        <div>
          <h2 id="found">{text(kind === 'tasks' ? 'start.found-tasks' : 'start.found')}</h2>
          <p class="small muted">
            {sheet === null ? rich('start.where-csv', { count, range: jump }) : rich(kind === 'tasks' ? 'start.where-tasks' : 'start.where', { count, sheet: <b>{sheet}</b>, range: jump })}
          </p>
        </div>
      </div>
      <PreviewTable preview={table.preview} />
      <p class="small muted">{parts.join(' · ')}</p>
      {columns.toCheck > 0 && (
        <button type="button" class="compact" onClick={() => actions.go('columns')}>
          {text('start.check', { count: columns.toCheck })}
        </button>
      )}
      <PickTable key={`${sheet ?? ''} ${range}`} survey={survey} decide={actions.decide} />
    </section>
  );
}

const levelIcons = { full: DoneIcon, partial: HalfIcon, substitute: LesserIcon, none: WaitingIcon } as const;

function Answers({ found: { answers, unlock } }: { readonly found: Found }) {
  return (
    <section class="stack" aria-labelledby="answers">
      <h2 id="answers">{text('start.answers')}</h2>
      <ul class="plain">
        {answers.map(({ id, question, level, text: answer }) => {
          const LevelIcon = levelIcons[level];
          return (
            <li key={id} class="with-icon">
              <LevelIcon />
              <p>
                {question} <span class="small muted block">{answer}</span>
              </p>
            </li>
          );
        })}
      </ul>
      {unlock !== null && (
        <p class="tip small">
          <b>{text('start.unlock')}</b> <span class="block">{unlock}</span>
        </p>
      )}
    </section>
  );
}

type AsOfProps = { readonly state: State; readonly found: Found; readonly setDate: (asOf: string | null) => void };

const longAgo = 31;

function AsOf({ state, found, setDate }: AsOfProps) {
  const date = state.asOf ?? found.asOf.date;
  const days = daysBetween(date, state.today);
  const doubt = days > longAgo ? text('start.as-of-old', { days }) : days < 0 ? text('start.as-of-ahead') : '';
  return (
    <div class="field">
      <label for="as-of">{text('start.as-of')}</label>
      <input
        id="as-of"
        type="date"
        required
        value={date}
        aria-describedby="as-of-source"
        title={dateText(date)}
        onChange={({ currentTarget }) => setDate(currentTarget.value === '' ? null : currentTarget.value)}
      />
      <p class="small muted" id="as-of-source">
        {state.asOf === null ? asOfText(found.asOf.source) : text('start.as-of-given')} {doubt !== '' && <b>{doubt}</b>}
      </p>
    </div>
  );
}
