import type { Account } from '../../core/account';
import type { ExplainedDimension, ExplainedPart, ExplainedScore, Explanation } from '../../core/explain-project';
import { dateText, numberText, percentText } from '../formats';
import { CellButton } from '../parts/cell-button';
import { Chip } from '../parts/colours';
import { Frame, Head } from '../parts/frame';
import { BackIcon, ChevronIcon } from '../parts/icons';
import { MovedChanges } from '../parts/moved-changes';
import { text } from '../strings/text';
import { capital } from '../view-model/capital';
import { colourOf } from '../view-model/colour-of';
import { measured } from '../view-model/measured';
import { neighbours } from '../view-model/neighbours';
import type { ScreenProps } from './screen';

type Jump = ScreenProps['actions']['jump'];

/** Why one project stands where it stands, down to the cells. */
export function Why({ state, actions }: ScreenProps) {
  const { explained, account } = state;
  if (!explained || !account) return null;
  const { project, walk } = explained;
  const { jump } = actions;
  return (
    <Frame state={state} back={{ label: text('why.back'), go: () => actions.go('summary') }} foot={<WhyButtons project={project} walk={walk} actions={actions} />}>
      <Head above={placeText(project)}>{project.name}</Head>
      <ColourCard project={project} account={account} jump={jump} />
      {project.score ? <ScoreCard score={project.score} main={account.sheet} jump={jump} /> : <NoScore unlock={project.unlock} />}
      {project.moved && (
        <section class="card" aria-labelledby="since">
          <h2 id="since">{text('why.moved', { date: dateText(project.moved.since) })}</h2>
          <MovedChanges changes={project.moved.changes} main={account.sheet} jump={jump} />
          {project.moved.cause !== '' && <p class="small">{project.moved.cause}</p>}
        </section>
      )}
      {project.comment && (
        <section class="card soft" aria-labelledby="comment">
          <div class="part-head">
            <h2 id="comment">{text('why.comment')}</h2>
            <CellButton cell={project.comment.cell} main={account.sheet} jump={jump} />
          </div>
          <blockquote>{text('quote', { words: project.comment.value })}</blockquote>
        </section>
      )}
    </Frame>
  );
}

function placeText({ score, lifecycle, owner }: Explanation): string {
  const place = rankText(score, lifecycle);
  return owner === null ? place : text('why.owner', { place, owner });
}

function rankText(score: ExplainedScore | null, lifecycle: Explanation['lifecycle']): string {
  if (lifecycle === 'done' || lifecycle === 'cancelled') return text('why.closed');
  if (lifecycle === 'on-hold') return text('why.on-hold');
  if (score?.rank === null || !score) return text('why.unranked');
  const { rank, of, rankBefore } = score;
  return rankBefore === null || rankBefore === rank ? text('why.rank', { rank, of }) : text('why.rank-before', { rank, of, before: rankBefore });
}

type WhyButtonsProps = { readonly project: Explanation; readonly walk: readonly string[] | null; readonly actions: ScreenProps['actions'] };

function WhyButtons({ project, walk, actions }: WhyButtonsProps) {
  const { previous, next } = neighbours(project, walk);
  const go = (key: string | null): void => {
    if (key !== null) void actions.explain(key, walk);
  };
  return (
    <>
      <button type="button" class="square" aria-label={text('why.previous')} disabled={previous === null} onClick={() => go(previous)}>
        <BackIcon />
      </button>
      <button type="button" class="primary" onClick={() => void actions.jump(project.source)}>
        {text('why.go-to-row', { row: String(project.row) })}
      </button>
      <button type="button" class="square" aria-label={text('why.next')} disabled={next === null} onClick={() => go(next)}>
        <ChevronIcon />
      </button>
    </>
  );
}

type CardProps = { readonly project: Explanation; readonly account: Account; readonly jump: Jump };

function ColourCard({ project, account, jump }: CardProps) {
  const { reported, dimensions, sentence, basis } = project;
  return (
    <section class="card" aria-labelledby="colour">
      <h2 id="colour" class="unseen">
        {text('why.colour')}
      </h2>
      <dl class="pair">
        <div>
          <dt class="small muted">{text('why.computed')}</dt>
          <dd>
            <Chip colour={colourOf(project)} />
            {basis && <span class="small">{text('why.basis', { count: basis.rated, of: basis.of, names: basis.labels.join(', ') })}</span>}
          </dd>
        </div>
        {reported && (
          <div>
            <dt class="small muted">{text('why.reported')}</dt>
            <dd>
              <Chip colour={reported.value} />
              <CellButton cell={reported.cell} main={account.sheet} jump={jump} />
            </dd>
          </div>
        )}
      </dl>
      <p>{sentence}</p>
      {dimensions.length > 0 && (
        <ul class="plain list">
          {dimensions.map((dimension) => (
            <DimensionLine key={dimension.dimension} dimension={dimension} main={account.sheet} jump={jump} />
          ))}
        </ul>
      )}
    </section>
  );
}

type DimensionProps = { readonly dimension: ExplainedDimension; readonly main: string | null; readonly jump: Jump };

function DimensionLine({ dimension, main, jump }: DimensionProps) {
  const { label, rag, measure, value, limit, unit, cell, isEstimate } = dimension;
  const parts = [
    limit === null ? (rag === 'G' ? '' : text('why.no-limit')) : text('why.limit', { limit: measured(limit, unit) }),
    isEstimate ? text('why.estimate') : '',
  ].filter((part) => part !== '');
  return (
    <li class="item">
      <Chip colour={rag} isEstimate={isEstimate} />
      <b>{label}</b>
      {cell && <CellButton cell={cell} main={main} jump={jump} />}
      <p class="more small">
        {text('why.measure', { measure: capital(measure), value: `${isEstimate ? '≈ ' : ''}${measured(value, unit, limit)}` })}
        {parts.map((part) => (
          <span key={part} class="muted">
            {' · '}
            <span class="whole">{part}</span>
          </span>
        ))}
      </p>
    </li>
  );
}

type ScoreProps = { readonly score: ExplainedScore; readonly main: string | null; readonly jump: Jump };

function ScoreCard({ score, main, jump }: ScoreProps) {
  const { range, isCloseCall, isEqualWeights, parts } = score;
  const most = Math.max(1, ...parts.map((part) => part.most ?? part.points ?? 0));
  return (
    <section class="card" aria-labelledby="points">
      <h2 id="points">{text('why.points')}</h2>
      {score.score !== null && (
        <p>
          <b class="score">{`${range ? '≈ ' : ''}${numberText(score.score, 1)}`}</b> <span class="muted">{parts.some((part) => part.most !== null) && text('why.of-100')}</span>
        </p>
      )}
      {range && <p class="small muted">{text('why.range', { low: numberText(range[0], 1), high: numberText(range[1], 1) })}</p>}
      {isEqualWeights && <p class="small muted assumed">{text('why.equal-weights')}</p>}
      {isCloseCall && <p class="small muted">{text('why.close-call')}</p>}
      <ul class="plain">
        {parts.map((part) => (
          <PartLine key={part.criterion} part={part} most={most} main={main} jump={jump} />
        ))}
      </ul>
    </section>
  );
}

type PartProps = { readonly part: ExplainedPart; readonly most: number; readonly main: string | null; readonly jump: Jump };

/** Drawn to the scale of the weights: a heavy criterion has a long track, its points fill it. */
function PartLine({ part, most, main, jump }: PartProps) {
  const { criterion, isCost, raw, weight, points, cell } = part;
  const args = { value: raw === null ? '' : numberText(raw, 2), weight: percentText(weight) };
  const how = text(raw === null ? 'why.part-missing' : isCost ? 'why.part-cost' : 'why.part', args);
  const track = part.most ?? points ?? 0;
  return (
    <li class="part">
      <div class="part-head">
        <b>{criterion}</b>
        <span class="small number">{pointsText(part)}</span>
        {cell && <CellButton cell={cell} main={main} jump={jump} />}
      </div>
      <p class="small muted">{how}</p>
      <div class="track" style={{ width: `${(100 * track) / most}%` }}>
        <div class="bar" style={{ width: `${track > 0 ? (100 * Math.max(0, points ?? 0)) / track : 0}%` }} />
      </div>
    </li>
  );
}

function pointsText({ points, most }: ExplainedPart): string {
  const got = points === null ? '–' : numberText(points, 1);
  return most === null ? got : text('why.points-of', { points: got, most: numberText(most, 1) });
}

function NoScore({ unlock }: Pick<Explanation, 'unlock'>) {
  return (
    <section class="card soft" aria-labelledby="points">
      <h2 id="points">{text('why.no-score')}</h2>
      {unlock !== null && <p class="small">{unlock}</p>}
    </section>
  );
}
