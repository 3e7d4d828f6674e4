import { text } from '../strings/text';
import { shownValue } from '../view-model/draft';
import { problemText } from './number-field';
import type { SetupPartProps } from './setup-part';

/** What the projects serve and how much each objective counts; which objective a theme serves where projects name none. */
export function SetupObjectives(props: SetupPartProps) {
  const { objectives, themes } = props.setup;
  return (
    <>
      {objectives.length > 0 && <Weights {...props} />}
      {themes.length > 0 && <Themes {...props} />}
      {objectives.length + themes.length === 0 && (
        <section class="stack" aria-labelledby="no-objectives">
          <h2 id="no-objectives">{text('setup.objectives')}</h2>
          <p class="small muted">{text('setup.objectives-none')}</p>
        </section>
      )}
    </>
  );
}

function Weights({ setup, draft, problems, type }: SetupPartProps) {
  return (
    <details>
      <summary>{text('setup.objectives-count', { count: setup.objectives.length })}</summary>
      <p class="small muted">{text('setup.objectives-hint')}</p>
      <ul class="plain list">
        {setup.objectives.map(({ name }, index) => {
          const key = `objective:${name}`;
          const problem = problems[key];
          return (
            <li key={name} class="beside-end">
              <label for={`objective-${index}`}>{name}</label>
              <input id={`objective-${index}`} type="number" min={0} step="any" value={shownValue(setup, draft, key)} aria-invalid={problem !== undefined} onInput={({ currentTarget }) => type(key, currentTarget.value)} />
              {problem !== undefined && <b class="small bad">{problemText(problem, { min: 0, max: 0 })}</b>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Themes({ setup, draft, type }: SetupPartProps) {
  const { objectives, themes } = setup;
  const served = themes.map(({ theme }) => shownValue(setup, draft, `theme:${theme}`).trim()).filter((objective) => objective !== '');
  const known = new Set([...objectives.map(({ name }) => name), ...served]);
  return (
    <details>
      <summary>{text(served.length > 0 ? 'setup.themes-served' : 'setup.themes', { count: themes.length, served: served.length })}</summary>
      <p class="small muted">{text('setup.themes-hint')}</p>
      <datalist id="objectives">
        {[...known].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul class="plain list">
        {themes.map(({ theme, count }, index) => (
          <li key={theme} class="stack">
            <label for={`theme-${index}`}>
              {theme} <span class="small muted">{text('setup.theme-count', { count })}</span>
            </label>
            <input id={`theme-${index}`} type="text" list="objectives" value={shownValue(setup, draft, `theme:${theme}`)} onInput={({ currentTarget }) => type(`theme:${theme}`, currentTarget.value)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
