import { text } from '../strings/text';
import { shownValue } from '../view-model/draft';
import { valueOf } from '../view-model/limits';
import { NumberFields } from './number-field';
import type { SetupPartProps } from './setup-part';

const fields = [
  { path: 'hoursPerDay', label: 'setup.hours' },
  { path: 'availability', label: 'setup.availability' },
] as const;

/** By whom the Heatmap tells of work, and how much each can do. */
export function SetupPeople(part: SetupPartProps) {
  const { setup, draft, type } = part;
  const { count, basis, isAssumed } = setup.people;
  const shown = shownValue(setup, draft, 'people');
  const counted = count === 0 ? text('setup.people-none') : text(basis === 'count' ? 'setup.people-counts' : isAssumed ? 'setup.people-assumed' : 'setup.people-typed', { count });
  const isDefault = fields.every(({ path }) => valueOf(setup, path)?.value === valueOf(setup, path)?.default && draft[path] === undefined);
  return (
    <details>
      <summary>{text('setup.people')}</summary>
      <div class="stack wide">
        <p class="small muted">{counted}</p>
        <div class="field">
          <label for="people">{text('setup.people-by')}</label>
          <select id="people" value={shown} onChange={({ currentTarget }) => type('people', currentTarget.value)}>
            <option value="names">{text('add.by-name')}</option>
            <option value="roles">{text('add.by-role')}</option>
          </select>
        </div>
        <NumberFields {...part} fields={fields} />
        {isDefault && <p class="small muted">{text('setup.capacity-assumed')}</p>}
      </div>
    </details>
  );
}
