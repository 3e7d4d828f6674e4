import type { ChangeInWords } from '../../core/change-in-words';
import type { ComparedGroup, ComparedMove, ComparedProject, Comparison } from '../../core/comparison';
import { a1 } from '../../core/workbook/address';
import type { CellAddress } from '../../core/workbook/address';
import type { PaneActions } from '../flows/pane';
import { dateText } from '../formats';
import { CellButton } from '../parts/cell-button';
import { WarningIcon } from '../parts/icons';
import { text } from '../strings/text';
import { flagTitle, headline } from '../view-model/compared';

/** Which side the open workbook is: its cells can be gone to. */
export type ComparedProps = { readonly comparison: Comparison; readonly isOtherOlder: boolean; readonly main: string | null; readonly jump: PaneActions['jump'] };

const shownMoves = 12;
const shownChanges = 6;

/** What moved between two workbooks: the sentence, then every project under its most telling flag, before and after. */
export function Compared(props: ComparedProps) {
  const { comparison } = props;
  const { old, new: now, doubt, groups, renamed, appeared, gone } = comparison;
  return (
    <>
      <div class="head">
        <p class="small muted">{text('page.compared-files', { old: old.file, new: now.file })}</p>
        <h1 tabIndex={-1}>{headline(comparison)}</h1>
        <p class="small muted">{text('page.compared-dates', { old: dateText(old.asOf), new: dateText(now.asOf) })}</p>
      </div>
      {doubt && (
        <p class="card warning small">{text(doubt === 'undated' ? 'page.compared-undated' : 'page.compared-order')}</p>
      )}
      {groups.map((group) => (
        <Group key={group.flag} group={group} {...props} />
      ))}
      <Names title={text('page.compared-renamed', { count: renamed.length })} lines={renamed.map(({ from, to, why }) => `${named(from)} → ${named(to)}: ${why}`)} />
      <Names title={text('page.compared-new', { count: appeared.length })} lines={appeared.map(named)} />
      <Names title={text('page.compared-gone', { count: gone.length })} lines={gone.map(named)} />
      <Doubts comparison={comparison} />
    </>
  );
}

function Group({ group, ...props }: ComparedProps & { readonly group: ComparedGroup }) {
  const { flag, moves, above } = group;
  const id = `moved-${flag}`;
  const [first, rest] = [moves.slice(0, shownMoves), moves.slice(shownMoves)];
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{flagTitle(flag, moves.length + above)}</h2>
      {above > 0 && <p class="small muted">{text('page.compared-above', { count: above })}</p>}
      <Moves moves={first} {...props} />
      {rest.length > 0 && (
        <details>
          <summary class="small">{text('page.compared-more', { count: rest.length })}</summary>
          <Moves moves={rest} {...props} />
        </details>
      )}
    </section>
  );
}

function Moves({ moves, ...props }: ComparedProps & { readonly moves: readonly ComparedMove[] }) {
  if (moves.length === 0) return null;
  return (
    <ul class="plain list">
      {moves.map((move) => (
        <li key={move.key} class="change">
          <b>{move.name}</b>
          {move.overdue && <Line words={text('page.compared-overdue', { end: dateText(move.overdue.end) })} cell={props.isOtherOlder ? move.overdue.cell : null} {...props} />}
          {move.changes.slice(0, shownChanges).map((change) => (
            <Change key={change.label} change={change} {...props} />
          ))}
          {move.changes.length > shownChanges && <p class="small muted">{text('page.compared-more-changes', { count: move.changes.length - shownChanges })}</p>}
        </li>
      ))}
    </ul>
  );
}

function Change({ change, ...props }: ComparedProps & { readonly change: ChangeInWords }) {
  const { label, old, new: now, days, oldCell, newCell } = change;
  const by = days === null || days === 0 ? '' : text(days > 0 ? 'page.compared-later' : 'page.compared-earlier', { days: Math.abs(days) });
  const words = text('page.compared-change', { label, old, new: now });
  const [open, other] = props.isOtherOlder ? [newCell, oldCell] : [oldCell, newCell];
  return <Line words={by === '' ? words : `${words}, ${by}`} cell={open} other={other} {...props} />;
}

type LineProps = Pick<ComparedProps, 'main' | 'jump'> & { readonly words: string; readonly cell: CellAddress | null; readonly other?: CellAddress | null };

/** A cell of the open workbook can be gone to; one of the other file is named. */
function Line({ words, cell, other = null, main, jump }: LineProps) {
  return (
    <p class="small">
      {words} {cell && <CellButton cell={cell} main={main} jump={jump} />}
      {other && <span class="muted"> {text('page.compared-other-cell', { cell: a1(other.row, other.column) })}</span>}
    </p>
  );
}

function Names({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= shownMoves}>
      <summary>{title}</summary>
      <ul class="bullets small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function named({ key, name }: ComparedProject): string {
  return name === key ? key : `${name} (${key})`;
}

/** What is not compared is said last, as it explains what is missing above. */
function Doubts({ comparison: { findings, added } }: Pick<ComparedProps, 'comparison'>) {
  if (findings.length === 0 && added.length === 0) return null;
  return (
    <section class="card warning" aria-labelledby="mind">
      <div class="with-icon">
        <WarningIcon />
        <div class="stack">
          <h2 id="mind">{text('page.compared-mind')}</h2>
          {findings.map(({ code, message }, index) => (
            <p key={`${code} ${index}`} class="small">
              {message}
            </p>
          ))}
          {added.length > 0 && <p class="small">{text('page.compared-added', { fields: added.join(', ') })}</p>}
        </div>
      </div>
    </section>
  );
}
