import { text } from '../strings/text';
import { limitGroups, limitSentence } from '../view-model/limits';
import { coloursText } from '../view-model/rehearsal';
import type { LimitGroup } from '../view-model/limits';
import { NumberFields } from './number-field';
import type { SetupPartProps } from './setup-part';

/** When a project is amber or red, in words, and how many would be. */
export function SetupLimits(props: SetupPartProps) {
  const { rehearsal } = props;
  return (
    <section class="stack wide" aria-labelledby="limits">
      <h2 id="limits">{text('setup.limits')}</h2>
      {rehearsal && <p class="tip small">{coloursText(rehearsal)}</p>}
      <details>
        <summary>{text('setup.limits-change')}</summary>
        <div class="stack wide">
          {limitGroups.filter(({ isRare }) => !isRare).map((group) => (
            <Group key={group.id} {...props} group={group} />
          ))}
          <details>
            <summary class="small">{text('setup.limits-more')}</summary>
            <div class="stack wide">
              {limitGroups.filter(({ isRare }) => isRare).map((group) => (
                <Group key={group.id} {...props} group={group} />
              ))}
            </div>
          </details>
        </div>
      </details>
    </section>
  );
}

function Group({ group, ...part }: SetupPartProps & { readonly group: LimitGroup }) {
  return (
    <fieldset class="card soft">
      <legend class="unseen">{text('setup.limit')}</legend>
      <p>{limitSentence(part.setup, part.draft, group)}</p>
      <NumberFields {...part} fields={group.fields} />
    </fieldset>
  );
}
