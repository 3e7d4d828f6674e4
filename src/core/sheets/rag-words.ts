import { sentence } from '../messages/sentence';
import type { Lifecycle, Rag, ReportedRag } from '../portfolio/portfolio';
import { effectiveRag } from '../rag/overall';
import type { Dimension, DimensionRating, ProjectRag } from '../rag/rag';
import { dimensions } from '../rag/rag';
import { ragLooks } from './styles';
import type { Look } from './styles';
import { numberText, percentText, say } from './words';

export const dimensionLabels: Readonly<Record<Dimension, string>> = {
  schedule: 'Schedule',
  cost: 'Cost',
  milestones: 'Milestones',
  risk: 'Risk',
  quality: 'Quality',
  resources: 'Resources',
  benefits: 'Benefits',
};

const severity: Readonly<Record<Rag, number>> = { R: 2, A: 1, G: 0 };

/** The colour cell of a project by the figures: closed and on-hold ones have their own mark, an old green says so. */
export function computedLook(lifecycle: Lifecycle, rating: ProjectRag | null): Look {
  if (lifecycle === 'done' || lifecycle === 'cancelled') return ragLooks.closed;
  if (lifecycle === 'on-hold') return ragLooks['on-hold'];
  const look = ragLooks[rating?.computed ?? 'none'];
  return isUnconfirmedGreen(rating) ? { ...look, text: `${look.text} !` } : look;
}

/** Past one reporting cadence a green is shown as not confirmed, and not counted green. */
export function isUnconfirmedGreen(rating: ProjectRag | null): boolean {
  return rating?.computed === 'G' && rating.confirmed === false;
}

/** The colour as people say it inside a sentence: `amber/green`. */
export function colourWord(colour: ReportedRag): string {
  return ragLooks[colour].word.toLowerCase();
}

/**
 * The ratings that decide the overall colour, worst first: all that are as bad as the worst one, or that alone where
 * nothing is amber or red. Risk and the like count as amber at most.
 */
export function decidingRatings(rating: ProjectRag | null): readonly DimensionRating[] {
  const rated = dimensions.flatMap((dimension) => {
    const own = rating?.dimensions[dimension];
    return own ? [{ own, severity: severity[effectiveRag(dimension, own)] }] : [];
  });
  const worst = Math.max(...rated.map((entry) => entry.severity));
  const deciding = rated.filter((entry) => entry.severity === worst).map(({ own }) => own);
  return worst > 0 ? deciding : deciding.slice(0, 1);
}

/** What stands behind the overall colour: `A · 1 of 3: cost`; empty without a colour. */
export function basisText(rating: ProjectRag | null, ratedAnywhere: number): string {
  if (!rating || rating.computed === null) return '';
  return say('rag-basis', {
    colour: rating.computed,
    count: rating.basis.length,
    of: Math.max(ratedAnywhere, rating.basis.length),
    names: rating.basis.map((dimension) => dimensionLabels[dimension].toLowerCase()).join(', '),
  });
}

/**
 * One sentence per project: where the reported colour and the figures differ, the reported one and our fact; else
 * the fact behind the colour, or why there is none.
 */
export function ratingSentence(rating: ProjectRag | null): string {
  if (!rating) return say('rag-why-no-data');
  if (rating.why !== null) return say(whySentences[rating.why]);
  const fact = factText(rating);
  const reported = rating.reported?.value ?? null;
  if (reported === null || rating.differs === 'none') return capital(fact);
  const args = { reported: colourWord(reported), fact, computed: rating.computed === null ? '' : colourWord(rating.computed) };
  if (rating.differs === 'reported-worse') return say('rag-reported-worse', args);
  return say(rating.differs === 'not-comparable' ? 'rag-not-comparable' : 'rag-differs', args);
}

/** The facts behind the overall colour, at most two, joined: `end date passed 41 days ago (J17)`; empty without any. */
export function factText(rating: ProjectRag | null): string {
  return decidingRatings(rating)
    .slice(0, 2)
    .map(({ reason }) => sentence(reason))
    .join('; ');
}

const whySentences = {
  closed: 'rag-why-closed',
  'on-hold': 'rag-why-on-hold',
  'not-started': 'rag-why-not-started',
  'no-data': 'rag-why-no-data',
  'no-evidence-for-green': 'rag-why-no-evidence',
} as const;

/** The measure behind a dimension's colour with its value and limit; `≈` where it is an estimate. */
export function measureText(rating: DimensionRating): string {
  const value = measured(rating.measure, rating.value);
  const limit = rating.threshold === null ? null : measured(rating.measure, rating.threshold);
  const code = limit === null ? (rating.rag === 'G' ? 'measure' : 'measure-any') : 'measure-limit';
  const text = say(code, { measure: rating.measure, value, ...(limit === null ? {} : { limit }) });
  return rating.kind === 'extrapolation' ? `≈ ${text}` : capital(text);
}

function measured(measure: string, value: number): string {
  if (/\bdays\b/.test(measure) || /\brisks\b/.test(measure)) return numberText(value);
  if (/\b[CS]PI\b/.test(measure)) return value.toFixed(2);
  return percentText(value, Math.abs(value) < 0.1 ? 1 : 0);
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
