import { percentText } from '../formats';
import { text } from '../strings/text';
import { sharesOf, shownValue } from '../view-model/draft';
import { placesText } from '../view-model/rehearsal';
import { problemText } from './number-field';
import type { SetupPartProps } from './setup-part';

/** How much each criterion counts, and who changes place by it. */
export function SetupWeights(props: SetupPartProps) {
  const { setup, draft, problems, rehearsal } = props;
  const { from, list, unlock } = setup.criteria;
  if (list.length === 0) return <NoCriteria unlock={unlock} />;
  const isTyped = list.some(({ label }) => draft[`weight:${label}`] !== undefined);
  const problem = list.map(({ label }) => problems[`weight:${label}`]).find((found) => found !== undefined);
  const note = isTyped && rehearsal ? placesText(rehearsal) : text(from === 'settings' ? 'setup.weights-yours' : 'setup.weights-found');
  return (
    <section class="stack" aria-labelledby="weights">
      <h2 id="weights">{text('setup.weights')}</h2>
      {list.map(({ label }, index) => (
        <Weight key={label} {...props} label={label} id={`weight-${index}`} />
      ))}
      <p class="tip small">{problem === undefined ? note : <b class="bad">{problemText(problem, { min: 0, max: 0 })}</b>}</p>
    </section>
  );
}

function Weight({ setup, draft, type, label, id }: SetupPartProps & { readonly label: string; readonly id: string }) {
  const key = `weight:${label}`;
  const value = shownValue(setup, draft, key);
  const share = percentText(sharesOf(setup, draft).get(label) ?? 0);
  return (
    <div class="weight">
      <label for={id}>{label}</label>
      <span class="small muted number">{text('setup.share', { share })}</span>
      <input id={id} type="range" min={0} max={100} step={1} value={value} aria-valuetext={text('setup.share', { share })} onInput={({ currentTarget }) => type(key, currentTarget.value)} />
      <input type="number" min={0} step="any" value={value} aria-label={text('setup.weight-of', { label })} onInput={({ currentTarget }) => type(key, currentTarget.value)} />
    </div>
  );
}

/** Nothing to rank by: what would help. */
function NoCriteria({ unlock }: { readonly unlock: string | null }) {
  return (
    <section class="card soft" aria-labelledby="weights">
      <h2 id="weights">{text('setup.weights')}</h2>
      <p>{text('setup.no-criteria')}</p>
      {unlock !== null && <p class="small muted">{unlock}</p>}
    </section>
  );
}
