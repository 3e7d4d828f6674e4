import type { SetupValue } from '../../core/setup';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import { fieldValue, shownValue } from '../view-model/draft';
import type { DraftProblem } from '../view-model/draft-settings';
import { standardText, valueOf } from '../view-model/limits';
import type { SetupPartProps } from './setup-part';

export type NumberFieldProps = {
  readonly label: string;
  readonly setting: SetupValue;
  /** As it stands in the field. */
  readonly value: string;
  readonly problem: DraftProblem | undefined;
  readonly type: (value: string) => void;
};

const units: Readonly<Partial<Record<SetupValue['unit'], TextKey>>> = { '%': 'unit.percent', days: 'unit.days' };

/** A number with its unit; its standard value and a way back to it where it differs; what is wrong with it. */
export function NumberField({ label, setting, value, problem, type }: NumberFieldProps) {
  const { path, unit, min, max } = setting;
  const id = path.replace(/\./g, '-');
  const standard = fieldValue(setting, setting.default);
  const scale = unit === '%' ? 100 : 1;
  const unitKey = units[unit];
  return (
    <div class="number-field">
      <label for={id}>{label}</label>
      <span class="beside">
        <input
          id={id}
          type="number"
          step={unit === 'days' ? 1 : 'any'}
          {...(min === null ? {} : { min: min * scale })}
          {...(max === null ? {} : { max: max * scale })}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        {unitKey !== undefined && <span class="small muted">{text(unitKey)}</span>}
      </span>
      <p class="small muted" id={`${id}-note`}>
        {problem !== undefined && <b class="bad">{problemText(problem, { min: (min ?? 0) * scale, max: (max ?? 0) * scale })} </b>}
        {value !== standard && (
          <>
            {text('setup.standard', { value: standardText(setting) })}{' '}
            <button type="button" class="link small" aria-label={text('setup.reset-of', { label })} onClick={() => type(standard)}>
              {text('setup.reset')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

export type NumberFieldsProps = SetupPartProps & { readonly fields: readonly { readonly path: string; readonly label: TextKey }[] };

/** The fields of these settings, as they stand in the draft. */
export function NumberFields({ fields, setup, draft, problems, type }: NumberFieldsProps) {
  return (
    <div class="fields">
      {fields.map(({ path, label }) => {
        const setting = valueOf(setup, path);
        return setting && <NumberField key={path} label={text(label)} setting={setting} value={shownValue(setup, draft, path)} problem={problems[path]} type={(value) => type(path, value)} />;
      })}
    </div>
  );
}

/** What is wrong with a number that was typed. */
export function problemText(problem: DraftProblem, range: { readonly min: number; readonly max: number }): string {
  const keys: Readonly<Record<DraftProblem, TextKey>> = { number: 'problem.number', range: 'problem.range', whole: 'problem.whole', order: 'problem.order', 'no-weight': 'problem.no-weight' };
  return text(keys[problem], range);
}
