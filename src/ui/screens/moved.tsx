import type { MovedAccount, MovedCard } from '../../core/moved-account';
import type { MoveFlag } from '../../core/moves/moves';
import { dateText } from '../formats';
import { Chip } from '../parts/colours';
import { FileButton } from '../parts/file-button';
import { Frame, Head } from '../parts/frame';
import { MovedChanges } from '../parts/moved-changes';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import type { State } from '../view-model/state';
import type { ScreenProps } from './screen';

const flagKeys: Readonly<Record<MoveFlag | 'other', TextKey>> = {
  'date-moved-rating-did-not': 'moved.date-moved-rating-did-not',
  'baseline-changed': 'moved.baseline-changed',
  'newly-overdue': 'moved.newly-overdue',
  'money-moved': 'moved.money-moved',
  reopened: 'moved.reopened',
  'progress-up-end-later': 'moved.progress-up-end-later',
  'comment-unchanged': 'moved.comment-unchanged',
  other: 'moved.other',
};

/** Open at once are groups of this many projects; larger ones and later groups open on request. */
const atOnce = 5;

/** What moved since the last reporting period, or since an earlier workbook. */
export function Moved({ state, actions }: ScreenProps) {
  const { moved, account } = state;
  if (!moved) return null;
  const { since } = moved;
  const above = since.file === null ? text('moved.since', { date: dateText(since.asOf) }) : text('moved.since-file', { file: since.file, date: dateText(since.asOf) });
  const back = account ? ({ label: text('why.back'), go: () => actions.go('summary') } as const) : ({ label: text('summary.back'), go: () => actions.go('start') } as const);
  const foot = <FileButton label={text(since.file === null ? 'moved.compare' : 'moved.compare-other')} choose={(file) => void actions.compareWith(file)} />;
  return (
    <Frame state={state} back={back} foot={foot}>
      <Head above={above}>{moved.sentence}</Head>
      {moved.notes.map((note) => (
        <p key={note} class="small muted">
          {note}
        </p>
      ))}
      {moved.groups.map((group, index) => (
        <Group key={group.flag} group={group} isOpen={index === 0 || group.cards.length <= atOnce} state={state} actions={actions} />
      ))}
      <Comings moved={moved} />
    </Frame>
  );
}

type GroupProps = ScreenProps & { readonly group: MovedAccount['groups'][number]; readonly isOpen: boolean };

/** Below so many, the rest is left to the sheets. */
const mostCards = 50;

function Group({ group: { flag, cards }, isOpen, state, actions }: GroupProps) {
  return (
    <details open={isOpen} class="group">
      <summary>
        <h2>{text(flagKeys[flag], { count: cards.length })}</h2>
      </summary>
      <ul class="plain list">
        {cards.slice(0, mostCards).map((card) => (
          <MovedItem key={card.key} card={card} state={state} actions={actions} />
        ))}
      </ul>
      {cards.length > mostCards && <p class="small muted">{text('summary.look-more', { count: cards.length - mostCards })}</p>}
    </details>
  );
}

function MovedItem({ card, state, actions }: ScreenProps & { readonly card: MovedCard }) {
  const { key, name, computed, reported, changes, cause } = card;
  const colour = computed.new ?? reported.new;
  return (
    <li class="item">
      <Chip colour={colour ?? 'none'} />
      {state.account ? (
        <button type="button" class="open" aria-label={text('summary.why', { name })} onClick={() => void actions.explain(key, null)}>
          {name}
        </button>
      ) : (
        <b>{name}</b>
      )}
      <div class="more">
        <MovedChanges changes={changes} main={mainSheet(state)} jump={actions.jump} />
        {cause !== '' && <p class="small">{cause}</p>}
      </div>
    </li>
  );
}

function mainSheet({ account, survey }: State): string | null {
  return account ? account.sheet : (survey?.found?.table.sheet ?? null);
}

function Comings({ moved: { appeared, gone, renamed } }: { readonly moved: MovedAccount }) {
  const lists = [
    { key: 'moved.appeared', lines: appeared.map(({ name }) => name) },
    { key: 'moved.gone', lines: gone },
    { key: 'moved.renamed', lines: renamed.map(({ from, to, why }) => text('moved.renamed-line', { from, to, why })) },
  ] as const;
  return (
    <>
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ key, lines }) => (
          <details key={key} open={lines.length <= atOnce}>
            <summary>
              <h2>{text(key, { count: lines.length })}</h2>
            </summary>
            <ul class="bullets small">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        ))}
    </>
  );
}
