import type { ChangeInWords } from '../../core/change-in-words';
import type { PaneActions } from '../flows/pane';
import { text } from '../strings/text';
import { CellButton } from './cell-button';

export type MovedChangesProps = { readonly changes: readonly ChangeInWords[]; readonly main: string | null; readonly jump: PaneActions['jump'] };

/** Values before and after, with the cell that holds the one of now. */
export function MovedChanges({ changes, main, jump }: MovedChangesProps) {
  return (
    <ul class="plain changes">
      {changes.map(({ label, old, new: now, newCell, days }) => (
        <li key={label} class="small between">
          <span>
            <span class="muted">{label}</span> <bdi>{old}</bdi> <span aria-hidden="true">→</span>
            <span class="unseen">{text('moved.to')}</span> <b>
              <bdi>{now}</bdi>
            </b>
            {days !== null && days !== 0 && <span class="muted"> · {text(days > 0 ? 'moved.later' : 'moved.earlier', { days: Math.abs(days) })}</span>}
          </span>
          {newCell && <CellButton cell={newCell} main={main} jump={jump} />}
        </li>
      ))}
    </ul>
  );
}
