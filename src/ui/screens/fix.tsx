import { useLayoutEffect } from 'preact/hooks';
import type { FindingCard } from '../../core/finding-card';
import { CellButton, cellPlace } from '../parts/cell-button';
import { CopyButton } from '../parts/copy-button';
import { Frame, Head } from '../parts/frame';
import { LesserIcon, StopIcon, WarningIcon } from '../parts/icons';
import { SelectedRow } from '../parts/selected-row';
import { Tabs } from '../parts/tabs';
import { text } from '../strings/text';
import { toFix } from '../view-model/to-fix';
import type { ScreenProps } from './screen';

const severities = {
  error: { SeverityIcon: StopIcon, word: 'finding.error' },
  warning: { SeverityIcon: WarningIcon, word: 'finding.warning' },
  note: { SeverityIcon: LesserIcon, word: 'finding.note' },
} as const;

/** More than these are there on request. */
const mostCards = 7;
const mostNotes = 40;

/** What to repair in the list, by what it does to the result; nothing is repaired for the user. */
export function Fix({ state, actions }: ScreenProps) {
  const { account } = state;
  useFocusOnHeading(account?.findings);
  if (!account) return null;
  const { cards, ignored, notes } = toFix(account);
  const rest = cards.slice(mostCards);
  const listed = (shown: readonly FindingCard[]) => shown.map((card) => <Card key={card.key} card={card} main={account.sheet} actions={actions} />);
  const selected = state.selected && <SelectedRow selected={state.selected} explain={actions.explain} />;
  return (
    <Frame state={state} top={<Tabs state={state} current="fix" go={actions.go} />} foot={selected || undefined}>
      <Head below={text(cards.length === 0 ? 'fix.none' : 'fix.intro')}>{text('fix.title', { count: cards.length })}</Head>
      {account.unlock !== null && (
        <section class="card soft" aria-labelledby="unlock">
          <h2 id="unlock">{text('start.unlock')}</h2>
          <p>{account.unlock}</p>
        </section>
      )}
      {listed(cards.slice(0, mostCards))}
      {rest.length > 0 && (
        <details>
          <summary>{text('fix.more', { count: rest.length })}</summary>
          <div class="stack">{listed(rest)}</div>
        </details>
      )}
      {ignored.length > 0 && (
        <details>
          <summary>{text('fix.ignored', { count: ignored.length })}</summary>
          <div class="stack">{listed(ignored)}</div>
        </details>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{text('fix.notes', { count: notes.length })}</summary>
          <div class="stack">{listed(notes.slice(0, mostNotes))}</div>
          {notes.length > mostNotes && <p class="small muted">{text('summary.findings-more', { count: notes.length - mostNotes })}</p>}
        </details>
      )}
    </Frame>
  );
}

/** A card that was set aside takes its button, and the focus, with it. */
function useFocusOnHeading(cards: unknown): void {
  useLayoutEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true });
  }, [cards]);
}

type CardProps = { readonly card: FindingCard; readonly main: string | null; readonly actions: ScreenProps['actions'] };

function Card({ card, main, actions }: CardProps) {
  const { key, severity, text: what, effect, fix, isIgnored } = card;
  const { SeverityIcon, word } = severities[severity];
  return (
    <article class={`card ${isIgnored || severity === 'note' ? 'soft' : ''}`}>
      <div class="with-icon">
        <SeverityIcon />
        <p>
          <span class="unseen">{text(word)}: </span>
          {what}
        </p>
      </div>
      {effect !== '' && <p class="small muted">{effect}</p>}
      <Cells card={card} main={main} jump={actions.jump} />
      {fix !== '' && (
        <p class="small">
          <b>{text('fix.repair')}</b> {fix}
        </p>
      )}
      {severity !== 'note' && (
        <div class="wrapped">
          {fix !== '' && <CopyButton content={copyText(card, main)} label={text('fix.copy')} name={text('fix.copied-text')} />}
          <button type="button" class="compact" onClick={() => actions.mark(key, isIgnored ? 'Open' : 'Ignored')}>
            {text(isIgnored ? 'fix.take-up' : 'fix.ignore')}
            <span class="unseen"> {what}</span>
          </button>
        </div>
      )}
    </article>
  );
}

const mostCells = 6;

function Cells({ card: { cells, count }, main, jump }: Pick<CardProps, 'card' | 'main'> & { readonly jump: ScreenProps['actions']['jump'] }) {
  if (cells.length === 0) return null;
  const shown = cells.slice(0, mostCells);
  return (
    <div class="wrapped" aria-label={text('fix.cells')} role="group">
      {shown.map((cell) => (
        <CellButton key={`${cell.sheet ?? ''} ${cell.row} ${cell.column}`} cell={cell} main={main} jump={jump} />
      ))}
      {count > shown.length && <span class="small muted">{text('fix.cells-more', { count: count - shown.length })}</span>}
    </div>
  );
}

/** What is sent to whoever keeps the list: what, where, and what to do. */
function copyText({ text: what, fix, cells }: FindingCard, main: string | null): string {
  const places = cells.map((cell) => cellPlace(cell, main)).join(', ');
  return [what, ...(places === '' ? [] : [`${text('fix.cells')}: ${places}`]), fix].join('\n');
}
