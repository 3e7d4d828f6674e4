import type { Account } from '../../core/account';
import { dateText } from '../formats';
import { Chip, Strip, computedParts, reportedParts } from '../parts/colours';
import { Findings } from '../parts/findings';
import { Frame, Head } from '../parts/frame';
import { ChevronIcon, RefreshIcon, WarningIcon } from '../parts/icons';
import { LookFirst } from '../parts/look-first';
import { text } from '../strings/text';
import { colourOf } from '../view-model/colour-of';
import type { State } from '../view-model/state';
import type { ScreenProps } from './screen';

/** The portfolio in one pane: the sentence, what moved, the colours, a few figures, and what to look at first. */
export function Summary({ state, actions }: ScreenProps) {
  const { account } = state;
  if (!account) return null;
  const { summary, projects } = account;
  const place = text(projects.kind === 'tasks' ? 'summary.place-tasks' : 'summary.place', { count: projects.open, date: dateText(account.asOf) });
  const back = state.own.length === 0 ? { back: { label: text('summary.back'), go: () => actions.go('start') } } : {};
  return (
    <Frame state={state} {...back} foot={<SummaryButtons state={state} actions={actions} />}>
      <Head above={place}>{summary.headline}</Head>
      <Warnings warnings={account.warnings} />
      <Moved moved={summary.moved} />
      <Colours counts={summary.counts} />
      <Figures tiles={summary.tiles} />
      {state.own.length > 0 && <OwnSheets state={state} actions={actions} />}
      <LookFirst account={account} actions={actions} />
      <Findings account={account} jump={actions.jump} />
    </Frame>
  );
}

function SummaryButtons({ state, actions }: ScreenProps) {
  const { selected } = state;
  return (
    <>
      {selected && (
        <button type="button" class="selected" onClick={() => void actions.explain(selected.key, null)}>
          <Chip colour={colourOf(selected)} />
          <span class="grow">
            <span class="small muted block">{text('summary.selected')}</span>
            {selected.name}
          </span>
          <ChevronIcon />
        </button>
      )}
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

function Warnings({ warnings }: Pick<Account, 'warnings'>) {
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
        </div>
      </div>
    </section>
  );
}

function Moved({ moved }: Pick<Account['summary'], 'moved'>) {
  if (!moved) return null;
  return (
    <section class="card soft" aria-labelledby="moved">
      <h2 id="moved">{text('summary.moved')}</h2>
      <p>{moved.sentence}</p>
      {moved.notes.map((note) => (
        <p key={note} class="small muted">
          {note}
        </p>
      ))}
      {moved.projects.length > 0 && (
        <details>
          <summary class="small">{text('summary.moved-more', { count: moved.projects.length })}</summary>
          <ul class="bullets small">
            {moved.projects.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
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
        {state.canUndo && (
          <button type="button" class="link" onClick={() => void actions.undoAll()}>
            {text('summary.undo')}
          </button>
        )}
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

