import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AskedColumn, ColumnQuestions, MissingField } from '../../core/column-questions';
import type { SettingsInput } from '../../core/settings/settings';
import { ColumnCard, cardId } from '../parts/column-card';
import { DateOrderCard } from '../parts/date-order-card';
import { Frame, Head } from '../parts/frame';
import { DoneIcon, LesserIcon, WarningIcon } from '../parts/icons';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import { placeText } from '../view-model/columns';
import { openQuestions } from '../view-model/open-questions';
import { fieldText } from '../view-model/field-text';
import type { Place } from '../view-model/state';
import type { ScreenProps } from './screen';

const backKeys: Readonly<Partial<Record<Place, TextKey>>> = { start: 'columns.back-start', summary: 'columns.back-summary', setup: 'columns.back-setup' };

/** What the columns are taken for: the doubtful ones to be confirmed, all others on request. */
export function Columns({ state, actions }: ScreenProps) {
  const { questions, askedFrom } = state;
  const main = useFocusOnNext(questions);
  if (!questions) return null;
  const { columns, dateOrder, missing } = questions;
  const count = openQuestions(questions);
  const decide = (edits: SettingsInput): void => void actions.decide(edits);
  const primary = (
    <button type="button" class="primary" onClick={() => void actions.showMe()}>
      {text('columns.show')}
    </button>
  );
  return (
    <Frame state={state} back={{ label: text(backKeys[askedFrom] ?? 'columns.back-start'), go: () => actions.go(askedFrom) }} foot={primary}>
      <Head below={text(count > 0 ? 'columns.intro' : 'columns.none-left')}>{count > 0 ? text('columns.title', { count }) : text('columns.title-all')}</Head>
      <div class="stack wide" ref={main}>
        {missing.map((field) => (
          <MissingCard key={field.field} missing={field} columns={columns} decide={decide} />
        ))}
        {dateOrder && dateOrder.chosen === null && <DateOrderCard question={dateOrder} decide={decide} />}
        {columns.filter(isDoubtful).map((column) => (
          <ColumnCard key={cardId(column)} column={column} holders={questions.holders} jump={actions.jump} decide={decide} />
        ))}
      </div>
      <Others questions={questions} isOpen={count === 0} jump={actions.jump} decide={decide} />
    </Frame>
  );
}

function isDoubtful({ certainty }: AskedColumn): boolean {
  return certainty === 'doubtful';
}

/** A card that was answered takes its button away: the focus goes to the next one, or to the heading. */
function useFocusOnNext(questions: ColumnQuestions | null) {
  const main = useRef<HTMLDivElement>(null);
  const open = questions ? openQuestions(questions) : 0;
  const before = useRef(open);
  useLayoutEffect(() => {
    if (open < before.current && document.hasFocus()) (main.current?.querySelector('h2') ?? document.querySelector('h1'))?.focus();
    before.current = open;
  }, [open]);
  return main;
}

type MissingProps = { readonly missing: MissingField; readonly columns: readonly AskedColumn[]; readonly decide: (edits: SettingsInput) => void };

function MissingCard({ missing: { field, mayBeNone }, columns, decide }: MissingProps) {
  const places = [...new Map(columns.map((column) => [column.column, column])).values()];
  const [letters, setLetters] = useState('');
  return (
    <section class="card" aria-labelledby={`missing-${field}`}>
      <div class="with-icon">
        <WarningIcon />
        <h2 id={`missing-${field}`} tabIndex={-1}>
          {text('columns.missing', { field: fieldText(field) })}
        </h2>
      </div>
      <select aria-labelledby={`missing-${field}`} value={letters} onChange={({ currentTarget }) => setLetters(currentTarget.value)}>
        <option value="">{text('columns.choose')}</option>
        {places.map((column) => (
          <option key={column.column} value={column.column}>
            {placeText(column)}
          </option>
        ))}
      </select>
      <div class="wrapped">
        <button type="button" class="primary compact" disabled={letters === ''} onClick={() => decide({ columns: { [field]: letters } })}>
          {text('columns.use')}
        </button>
        {mayBeNone && (
          <button type="button" class="compact" onClick={() => decide({ columns: { [field]: '' } })}>
            {text('columns.has-none')}
          </button>
        )}
      </div>
    </section>
  );
}

type OthersProps = { readonly questions: ColumnQuestions; readonly isOpen: boolean; readonly jump: ScreenProps['actions']['jump']; readonly decide: (edits: SettingsInput) => void };

/** Columns that ask nothing, with a way to say otherwise. */
function Others({ questions: { columns, holders, dateOrder }, isOpen, jump, decide }: OthersProps) {
  const others = columns.filter((column) => !isDoubtful(column));
  const used = others.filter(({ field }) => field !== null);
  return (
    <>
      {dateOrder && dateOrder.chosen !== null && <DateOrderCard question={dateOrder} decide={decide} />}
      {[{ key: 'columns.used', list: used } as const, { key: 'columns.not-used', list: others.filter(({ field }) => field === null) } as const].map(
        ({ key, list }) =>
          list.length > 0 && (
            <details key={key} open={isOpen && key === 'columns.used'}>
              <summary>{text(key, { count: list.length })}</summary>
              <ul class="plain list">
                {list.map((column) => (
                  <OtherColumn key={cardId(column)} column={column} holders={holders} jump={jump} decide={decide} />
                ))}
              </ul>
            </details>
          ),
      )}
    </>
  );
}

type OtherProps = { readonly column: AskedColumn; readonly holders: ColumnQuestions['holders']; readonly jump: OthersProps['jump']; readonly decide: OthersProps['decide'] };

function OtherColumn({ column, holders, jump, decide }: OtherProps) {
  const [isChanging, setChanging] = useState(false);
  const { field, certainty } = column;
  const change = (edits: SettingsInput): void => {
    setChanging(false);
    decide(edits);
  };
  if (isChanging) {
    return (
      <li>
        <ColumnCard column={column} holders={holders} jump={jump} decide={change} />
      </li>
    );
  }
  return (
    <li class="item">
      {field === null ? <LesserIcon /> : <DoneIcon />}
      <div>
        {field !== null && <p>{fieldText(field)}</p>}
        <p class={field === null ? undefined : 'small muted'}>
          {placeText(column)}
          {certainty === 'named' && ` · ${text('columns.by-you')}`}
        </p>
      </div>
      <button type="button" class="link small" aria-label={text('columns.change-of', { place: placeText(column) })} onClick={() => setChanging(true)}>
        {text('columns.change')}
      </button>
    </li>
  );
}
