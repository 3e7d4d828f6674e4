import { text } from '../strings/text';
import { shownValue } from '../view-model/draft';
import { coloursText, limitGroups, limitSentence, valueOf } from '../view-model/limits';
import type { LimitGroup } from '../view-model/limits';
import { NumberField } from './number-field';
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

function Group({ setup, draft, problems, type, group }: SetupPartProps & { readonly group: LimitGroup }) {
  return (
    <fieldset class="card soft">
      <legend class="unseen">{text('setup.limit')}</legend>
      <p>{limitSentence(setup, draft, group)}</p>
      <div class="fields">
        {group.fields.map(({ path, label }) => {
          const setting = valueOf(setup, path);
          return setting && <NumberField key={path} label={text(label)} setting={setting} value={shownValue(setup, draft, path)} problem={problems[path]} type={(value) => type(path, value)} />;
        })}
      </div>
    </fieldset>
  );
}
