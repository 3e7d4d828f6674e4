import type { SummaryResult } from '../../core/result';
import { numberText } from '../formats';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import type { Colour } from '../view-model/colour-of';
import { ShapeIcon } from './icons';
import type { Shape } from './icons';

type Look = { readonly shape: Shape; readonly fill: string; readonly letters: string; readonly word: TextKey };

/** Shape and letters stay the same in every language; the word is read aloud. */
const looks: Readonly<Record<Colour, Look>> = {
  R: { shape: 'diamond', fill: 'red', letters: 'R', word: 'colour.R' },
  AR: { shape: 'triangle', fill: 'amber', letters: 'AR', word: 'colour.AR' },
  A: { shape: 'triangle', fill: 'amber', letters: 'A', word: 'colour.A' },
  AG: { shape: 'triangle', fill: 'amber', letters: 'AG', word: 'colour.AG' },
  G: { shape: 'dot', fill: 'green', letters: 'G', word: 'colour.G' },
  unconfirmed: { shape: 'dot', fill: 'green', letters: 'G!', word: 'colour.unconfirmed' },
  none: { shape: 'dash', fill: 'blank', letters: '', word: 'colour.none' },
  closed: { shape: 'tick', fill: 'closed', letters: '', word: 'colour.closed' },
  'on-hold': { shape: 'bars', fill: 'blank', letters: '', word: 'colour.on-hold' },
};

export type ChipProps = { readonly colour: Colour; /** Hatched, as what is not read but estimated. */ readonly isEstimate?: boolean };

/** A colour as a mark: fill, shape, letters, and the word for those who do not see it. */
export function Chip({ colour, isEstimate = false }: ChipProps) {
  const { shape, fill, letters, word } = looks[colour];
  return (
    <span class={`chip ${fill} ${isEstimate ? 'estimated' : ''}`}>
      <ShapeIcon shape={shape} />
      {letters !== '' && <span aria-hidden="true">{letters}</span>}
      <span class="unseen">{text(word)}</span>
    </span>
  );
}

type Part = { readonly colour: Colour; readonly count: number };

/** How many projects have each colour, the worst first, wide by count; red, amber and green always stand there. */
export function Strip({ id, label, parts }: { readonly id: string; readonly label: string; readonly parts: readonly Part[] }) {
  const shown = parts.filter(({ colour, count }) => count > 0 || colour === 'R' || colour === 'A' || colour === 'G');
  return (
    <div class="strip">
      <p class="small muted" id={`strip-${id}`}>
        {label}
      </p>
      <ul aria-labelledby={`strip-${id}`}>
        {shown.map(({ colour, count }) => (
          <li key={colour} class={looks[colour].fill} style={{ flexGrow: String(Math.max(count, 1)) }}>
            <ShapeIcon shape={looks[colour].shape} />
            {colour !== 'none' && looks[colour].letters.length > 1 && <span aria-hidden="true">{looks[colour].letters}</span>}
            <span aria-hidden="true">{numberText(count)}</span>
            <span class="unseen">{text('colour.count', { colour: text(looks[colour].word), count })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Counts = SummaryResult['counts'];

export function computedParts({ R, A, G, unconfirmed, unrated }: NonNullable<Counts['computed']>): readonly Part[] {
  return parts([['R', R], ['A', A], ['G', G], ['unconfirmed', unconfirmed], ['none', unrated]]);
}

export function reportedParts({ R, AR, A, AG, G, unrated }: NonNullable<Counts['reported']>): readonly Part[] {
  return parts([['R', R], ['AR', AR], ['A', A], ['AG', AG], ['G', G], ['none', unrated]]);
}

function parts(counts: readonly (readonly [Colour, number])[]): readonly Part[] {
  return counts.map(([colour, count]) => ({ colour, count }));
}
