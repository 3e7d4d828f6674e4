import type { Account, RankedProject } from '../../core/account';
import type { PaneActions } from '../flows/pane';
import { numberText, scoreText } from '../formats';
import { text } from '../strings/text';

export type RankingProps = { readonly ranking: Account['ranking']; readonly explain: PaneActions['explain'] };

/** More than these are there on request. */
const atOnce = 5;

/** Which projects come first, and how sure that is. */
export function Ranking({ ranking: { first, of }, explain }: RankingProps) {
  if (first.length === 0) return null;
  const rest = first.slice(atOnce);
  const walk = first.map(({ key }) => key);
  const listed = (projects: readonly RankedProject[]) => projects.map((project) => <Place key={project.key} project={project} explain={() => void explain(project.key, walk)} />);
  return (
    <section class="stack" aria-labelledby="ranking">
      <h2 id="ranking">{text(of > first.length || rest.length > 0 ? 'summary.ranked' : 'summary.ranked-all', { count: of })}</h2>
      <ul class="plain list">{listed(first.slice(0, atOnce))}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{text('summary.look-more', { count: rest.length })}</summary>
          <ul class="plain list">{listed(rest)}</ul>
          {of > first.length && <p class="small muted">{text('summary.ranked-more', { count: of })}</p>}
        </details>
      )}
    </section>
  );
}

function Place({ project: { name, rank, score, range, isCloseCall }, explain }: { readonly project: RankedProject; readonly explain: () => void }) {
  const doubts = [...(range ? [text('why.range', { low: numberText(range[0], 1), high: numberText(range[1], 1) })] : []), ...(isCloseCall ? [text('summary.close-call')] : [])];
  return (
    <li class="item">
      <b class="place">{numberText(rank)}</b>
      <button type="button" class="open" aria-label={text('summary.why', { name })} onClick={explain}>
        {name}
      </button>
      <span class="number">{range ? `≈ ${scoreText(score)}` : scoreText(score)}</span>
      {doubts.length > 0 && <p class="more small muted">{doubts.join(' · ')}</p>}
    </li>
  );
}
