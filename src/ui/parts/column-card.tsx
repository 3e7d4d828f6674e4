import { useState } from 'preact/hooks';
import type { AskedColumn, ColumnQuestions } from '../../core/column-questions';
import type { SettingsInput } from '../../core/settings/settings';
import { text } from '../strings/text';
import { columnChoices, columnSettings, doubtText, placeText, sampleText } from '../view-model/columns';
import type { Choice, ColumnChoice } from '../view-model/columns';
import { fieldText } from '../view-model/field-text';
import type { PaneActions } from '../flows/pane';
import { WarningIcon } from './icons';

export type ColumnCardProps = {
  readonly column: AskedColumn;
  readonly holders: ColumnQuestions['holders'];
  readonly jump: PaneActions['jump'];
  readonly decide: (edits: SettingsInput) => void;
};

/** One column: what it is taken for and why that is doubtful, what it holds, and what the user says that it is. */
export function ColumnCard({ column, holders, jump, decide }: ColumnCardProps) {
  const { field, doubt, samples } = column;
  const [choice, setChoice] = useState<ColumnChoice>(field ?? '');
  const id = cardId(column);
  const use = (): void => decide(columnSettings(column, choice));
  return (
    <section class="card" aria-labelledby={id}>
      <div class="with-icon">
        {doubt && <WarningIcon />}
        <div>
          <h2 id={id} tabIndex={-1}>
            {field === null ? text('columns.unused') : fieldText(field)}
          </h2>
          <button type="button" class="link small" onClick={() => void jump({ cell: column.at })}>
            {placeText(column)}
          </button>
        </div>
      </div>
      {doubt && <p class="small">{doubtText(column)}</p>}
      {samples.length > 0 && (
        <ul class="plain samples" aria-label={text('columns.samples')}>
          {samples.map((sample, index) => (
            <li key={index}>{sampleText(sample)}</li>
          ))}
        </ul>
      )}
      <FieldSelect id={`${id}-is`} value={choice} choices={columnChoices(column, holders)} choose={setChoice} />
      <div class="wrapped">
        <button type="button" class="primary compact" disabled={choice === '' && field === null} onClick={use}>
          {text(choice === '' ? 'columns.leave-out' : choice === field ? 'columns.yes' : 'columns.use')}
        </button>
        {field !== null && choice !== '' && (
          <button type="button" class="compact" onClick={() => decide(columnSettings(column, ''))}>
            {text('columns.leave-out')}
          </button>
        )}
      </div>
    </section>
  );
}

/** The heading of a column's card. */
export function cardId({ column, field }: AskedColumn): string {
  return `column-${column}-${(field ?? 'unused').replace(/[^\w-]+/g, '-')}`;
}

type FieldSelectProps = {
  readonly id: string;
  readonly value: ColumnChoice;
  readonly choices: { readonly likely: readonly Choice[]; readonly rest: readonly Choice[] };
  readonly choose: (choice: ColumnChoice) => void;
};

function FieldSelect({ id, value, choices: { likely, rest }, choose }: FieldSelectProps) {
  const options = (list: readonly Choice[]) =>
    list.map(({ field, label }) => (
      <option key={field} value={field}>
        {label}
      </option>
    ));
  const all = [...likely, ...rest];
  return (
    <div class="field">
      <label for={id}>{text('columns.is')}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(all.find(({ field }) => field === currentTarget.value)?.field ?? '')}>
        {likely.length > 0 && <optgroup label={text('columns.likely')}>{options(likely)}</optgroup>}
        <optgroup label={text('columns.rest')}>
          <option value="">{text('columns.none')}</option>
          {options(rest)}
        </optgroup>
      </select>
    </div>
  );
}
