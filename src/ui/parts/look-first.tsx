import type { Account } from '../../core/account';
import type { ScreenProps } from '../screens/screen';
import { text } from '../strings/text';
import type { Colour } from '../view-model/colour-of';
import { CellButton, addressOf } from './cell-button';
import { Chip } from './colours';

type LookFirstProps = { readonly account: Account; readonly actions: ScreenProps['actions'] };
type Line = Account['summary']['lookFirst'][number];

/** More than these are there on request: the first five are read, the rest is looked up. */
const atOnce = 5;

/** What to look at first: our fact, then the project manager's own words, and the cell that decided. */
export function LookFirst({ account, actions }: LookFirstProps) {
  const { lookFirst, counts } = account.summary;
  const rest = lookFirst.slice(atOnce);
  return (
    <section class="stack" aria-labelledby="look-first">
      <h2 id="look-first">{text('summary.look')}</h2>
      {lookFirst.length === 0 && <p class="muted">{text(counts.computed ? 'summary.look-none' : 'summary.look-unrated')}</p>}
      <Lines lines={lookFirst.slice(0, atOnce)} account={account} actions={actions} />
      {rest.length > 0 && (
        <details>
          <summary>{text('summary.look-more', { count: rest.length })}</summary>
          <Lines lines={rest} account={account} actions={actions} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, account, actions }: LookFirstProps & { readonly lines: readonly Line[] }) {
  const walk = account.summary.lookFirst.map(({ key }) => key);
  return (
    <ul class="plain list">
      {lines.map((line) => {
        const cell = addressOf(line.cell, line.sheet);
        return (
          <li key={line.key} class="item">
            <Chip colour={lineColour(line)} />
            <button type="button" class="open" aria-label={text('summary.why', { name: line.name })} onClick={() => void actions.explain(line.key, walk)}>
              {line.name}
            </button>
            {cell && <CellButton cell={cell} main={account.sheet} jump={actions.jump} />}
            <div class="more">
              <p class="small">{line.fact}</p>
              {line.comment !== null && <blockquote class="small muted">{text('quote', { words: line.comment })}</blockquote>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const colours: readonly string[] = ['R', 'AR', 'A', 'AG', 'G'];

/** The colour that a line stands for: by the figures, else as reported. */
function lineColour({ computed, reported }: Line): Colour {
  const colour = computed ?? reported ?? '';
  return colours.includes(colour) ? (colour as Colour) : 'none';
}
