import { useState } from 'preact/hooks';
import type { ScoreHereCards } from '../../core/score-here-cards';
import { Frame, Head } from '../parts/frame';
import { BackIcon, ChevronIcon } from '../parts/icons';
import { text } from '../strings/text';
import { firstUnrated, ratedCount } from '../view-model/scoring';
import type { ScreenProps } from './screen';

/** *Score here*: one project after the other is rated, where the sheet says nothing about what projects are worth. */
export function Scores({ state, actions }: ScreenProps) {
  const { scoring } = state;
  const [place, setPlace] = useState(scoring ? firstUnrated(scoring) : 0);
  const project = scoring?.projects[place];
  if (!scoring) return null;
  const back = { label: text('why.back'), go: () => actions.go('summary') };
  if (!project) {
    return (
      <Frame state={state} back={back}>
        <Head below={text('scores.nobody')}>{text('scores.title')}</Head>
      </Frame>
    );
  }
  const turn = { place, count: scoring.projects.length, setPlace, rank: () => void actions.showMe() };
  return (
    <Frame state={state} back={back} foot={<ScoreButtons {...turn} />}>
      <Head above={text('scores.place', { place: place + 1, of: scoring.projects.length })} below={project.owner ?? undefined}>
        {project.name}
      </Head>
      <p class="small muted">{text('scores.intro')}</p>
      {scoring.labels.map(({ label, isCost }, index) => (
        <Rating
          key={`${project.key} ${label}`}
          name={`rating-${index}`}
          criterion={{ label, isCost }}
          scale={scoring.scale}
          value={project.ratings[index] ?? null}
          rate={(value) => actions.rate({ key: project.key, label, value })}
        />
      ))}
      <p class="small muted" role="status">
        {text('scores.done', { count: ratedCount(scoring), of: scoring.projects.length })}
      </p>
    </Frame>
  );
}

type TurnProps = { readonly place: number; readonly count: number; readonly setPlace: (place: number) => void; readonly rank: () => void };

function ScoreButtons({ place, count, setPlace, rank }: TurnProps) {
  return (
    <>
      <button type="button" class="square" aria-label={text('why.previous')} disabled={place === 0} onClick={() => setPlace(place - 1)}>
        <BackIcon />
      </button>
      <button type="button" class="primary" onClick={rank}>
        {text('scores.rank')}
      </button>
      <button type="button" class="square" aria-label={text('why.next')} disabled={place >= count - 1} onClick={() => setPlace(place + 1)}>
        <ChevronIcon />
      </button>
    </>
  );
}

type RatingProps = {
  readonly name: string;
  readonly criterion: ScoreHereCards['labels'][number];
  readonly scale: ScoreHereCards['scale'];
  readonly value: number | null;
  readonly rate: (value: number | null) => void;
};

function Rating({ name, criterion: { label, isCost }, scale: [low, high], value, rate }: RatingProps) {
  const steps = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return (
    <fieldset class="rating">
      <legend>
        {label} {isCost && <span class="muted small">{text('scores.less-is-better')}</span>}
      </legend>
      <div class="steps-row">
        {steps.map((step) => (
          <label key={step} class={value === step ? 'step on' : 'step'}>
            <input type="radio" class="unseen" name={name} checked={value === step} onChange={() => rate(step)} />
            {step}
          </label>
        ))}
        <button type="button" class="link" disabled={value === null} onClick={() => rate(null)}>
          {text('scores.clear')}
          <span class="unseen"> {label}</span>
        </button>
      </div>
    </fieldset>
  );
}
