import type { MovedAccount, MovedCard } from '../../core/moved-account';
import { dateText } from '../formats';
import { backOf } from '../parts/back-of';
import { Chip } from '../parts/colours';
import { FileButton } from '../parts/file-button';
import { Frame, Head } from '../parts/frame';
import type { FrameProps } from '../parts/frame';
import { MovedChanges } from '../parts/moved-changes';
import { text } from '../strings/text';
import { flagTitle } from '../view-model/compared';
import { Compared } from './compared';
import type { ScreenProps } from './screen';

/** Open at once are groups of this many projects; larger ones and later groups open on request. */
const atOnce = 5;

/** What moved since the last reporting period. */
export function Moved({ state, actions }: ScreenProps) {
  const { moved } = state;
  if (!moved) return null;
  return (
    <Frame state={state} back={backOf({ state, actions })} foot={compareButton({ state, actions })}>
      <Head above={text('moved.since', { date: dateText(moved.since) })}>{moved.sentence}</Head>
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

/** What moved between the workbook and a file that was chosen. */
export function ComparedFile({ state, actions }: ScreenProps) {
  const { compared } = state;
  if (!compared) return null;
  return (
    <Frame state={state} back={backOf({ state, actions })} foot={compareButton({ state, actions })}>
      <Compared {...compared} main={state.survey?.found?.table.sheet ?? null} jump={actions.jump} />
    </Frame>
  );
}

/** Nothing at all where the pane compares no files, so that no empty line of buttons stands there. */
function compareButton({ state, actions }: ScreenProps): FrameProps['foot'] {
  if (!state.canCompare) return undefined;
  return <FileButton label={text(state.compared ? 'page.compare-other' : 'moved.compare')} onFiles={([file]) => file && void actions.compareWith(file)} />;
}

type GroupProps = ScreenProps & { readonly group: MovedAccount['groups'][number]; readonly isOpen: boolean };

/** Below so many, the rest is left to the sheets. */
const mostCards = 50;

function Group({ group: { flag, cards }, isOpen, state, actions }: GroupProps) {
  return (
    <details open={isOpen} class="group">
      <summary>
        <h2>{flagTitle(flag, cards.length)}</h2>
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
      <button type="button" class="open" aria-label={text('summary.why', { name })} onClick={() => void actions.explain(key, null)}>
        {name}
      </button>
      <div class="more">
        <MovedChanges changes={changes} main={state.account?.sheet ?? null} jump={actions.jump} />
        {cause !== '' && <p class="small">{cause}</p>}
      </div>
    </li>
  );
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
