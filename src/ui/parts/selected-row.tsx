import type { PaneActions } from '../flows/pane';
import { text } from '../strings/text';
import { colourOf } from '../view-model/colour-of';
import type { State } from '../view-model/state';
import { Chip } from './colours';
import { ChevronIcon } from './icons';

/** The project whose row is selected in the workbook, in one line that leads to why it stands where it stands. */
export function SelectedRow({ selected, explain }: { readonly selected: State['selected']; readonly explain: PaneActions['explain'] }) {
  if (!selected) return null;
  return (
    <button type="button" class="selected" onClick={() => void explain(selected.key, null)}>
      <Chip colour={colourOf(selected)} />
      <span class="grow">
        <span class="small muted block">{text('summary.selected')}</span>
        {selected.name}
      </span>
      <ChevronIcon />
    </button>
  );
}
