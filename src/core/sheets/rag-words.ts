import { sentence } from '../messages/sentence';
import type { Lifecycle, Project, Rag, ReportedRag } from '../portfolio/portfolio';
import { effectiveRag } from '../rag/overall';
import type { Dimension, DimensionRating, ProjectRag } from '../rag/rag';
import { dimensions } from '../rag/rag';
import type { Report } from './report';
import type { ProjectView } from './report-view';
import { ragLooks } from './styles';
import type { Look } from './styles';
import { cellName, numberText, percentText, say } from './words';

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
  if (lifecycle === 'done' || lifecycle === 'cancelled' || rating?.why === 'closed') return ragLooks.closed;
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

/** Dimensions that have a colour for any project, in their order. */
export function ratedDimensions({ rag }: Pick<Report, 'rag'>): readonly Dimension[] {
  return dimensions.filter((dimension) => rag.projects.some((rating) => rating.dimensions[dimension]));
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
 * the fact behind the colour, or what is missing to have one. `≈` where it rests on estimates alone.
 */
export function ratingSentence(report: Report, { project, rating }: ProjectView): string {
  if (!rating) return say('rag-why-no-data', { missing: say('missing-end') });
  if (rating.why !== null) return unratedSentence(report, project, rating);
  const fact = factText(rating);
  const reported = rating.reported?.value ?? null;
  const text = reported === null || rating.differs === 'none' ? capital(fact) : contrast(rating, { fact, reported });
  return isEstimate(rating) ? say('estimate', { text }) : text;
}

function contrast(rating: ProjectRag, { fact, reported }: { readonly fact: string; readonly reported: ReportedRag }): string {
  const args = { reported: colourWord(reported), fact, computed: rating.computed === null ? '' : colourWord(rating.computed) };
  if (rating.differs === 'reported-worse') return say('rag-reported-worse', args);
  return say(rating.differs === 'not-comparable' ? 'rag-not-comparable' : 'rag-differs', args);
}

/** Does an amber or red colour rest on estimates alone? */
export function isEstimate(rating: ProjectRag | null): boolean {
  const deciding = decidingRatings(rating);
  return (rating?.computed === 'A' || rating?.computed === 'R') && deciding.every(({ kind }) => kind === 'extrapolation');
}

/** Is it reported red or amber/red while the figures have no colour for it? */
export function isRedUnrated(rating: ProjectRag | null): boolean {
  const reported = rating?.reported?.value;
  return rating?.computed === null && rating.why !== 'closed' && (reported === 'R' || reported === 'AR');
}

/** Why an open project has no colour: what is missing for one, or what is known and colours nothing. */
function unratedSentence(report: Report, project: Project, rating: ProjectRag): string {
  if (rating.why === 'closed') return say('rag-why-closed');
  if (rating.why === 'on-hold') return say('rag-why-on-hold');
  const late = lateArgs(report, project, rating);
  const missing = missingText(project);
  if (isRedUnrated(rating)) {
    const why = late ? say('rag-unrated-late', late) : unratedWhy(project, rating, missing);
    return say('rag-reported-unrated', { reported: colourWord(rating.reported?.value ?? 'R'), why });
  }
  if (late) return say('rag-why-late', late);
  if (rating.why === 'not-started') return say(project.lifecycle === 'candidate' ? 'rag-why-candidate' : 'rag-why-not-started');
  return missing === '' ? say('rag-why-no-evidence') : say('rag-why-no-data', { missing });
}

function unratedWhy(project: Project, rating: ProjectRag, missing: string): string {
  if (rating.why === 'not-started') return say(project.lifecycle === 'candidate' ? 'rag-unrated-candidate' : 'rag-unrated-not-started');
  return missing === '' ? say('rag-unrated-early') : missing;
}

/** Late by a few days where no start is known, which colours nothing; null otherwise. */
function lateArgs(report: Report, project: Project, { overdueDays }: ProjectRag): { days: number; cell: string; limit: number } | null {
  const end = project.currentEnd;
  if (overdueDays === null || !end) return null;
  return { days: overdueDays, cell: cellName(end.cell, report.main.sheet), limit: report.settings.values.thresholds.slipDaysWithoutStart.amber };
}

/** What a schedule colour would need and the project lacks: `no end date, no % complete`; empty when it has enough. */
export function missingText({ currentEnd, values }: Project): string {
  const hasStart = (values.start ?? values.actualStart ?? values.baselineStart ?? values.plannedPercent) !== undefined;
  const isProgressMissing = values.percentComplete === undefined;
  const parts = [
    ...(currentEnd ? [] : [say('missing-end')]),
    ...(isProgressMissing ? [say('missing-complete')] : []),
    ...(currentEnd && !isProgressMissing && !hasStart ? [say('missing-start')] : []),
    ...(currentEnd && !values.baselineEnd && (isProgressMissing || !hasStart) ? [say('missing-baseline')] : []),
  ];
  return parts.join(', ');
}

/** The facts behind the overall colour, at most two, joined: `end date passed 41 days ago (J17)`; empty without any. */
export function factText(rating: ProjectRag | null): string {
  return decidingRatings(rating)
    .slice(0, 2)
    .map(({ reason }) => sentence(reason))
    .join('; ');
}

/** The measure behind a dimension's colour with its value, limit and cell; `≈` where it is an estimate. */
export function measureText(rating: DimensionRating, mainSheet: string | null): string {
  const value = measured(rating.measure, rating.value);
  const limit = rating.threshold === null ? null : measured(rating.measure, rating.threshold);
  const code = limit === null ? (rating.rag === 'G' ? 'measure' : 'measure-any') : 'measure-limit';
  const text = say(code, { measure: rating.measure, value, ...(limit === null ? {} : { limit }) });
  const whole = rating.kind === 'extrapolation' ? say('estimate', { text }) : capital(text);
  return rating.cell ? say('measure-at', { text: whole, cell: cellName(rating.cell, mainSheet) }) : whole;
}

/** What the value and the limit of a measure are: whole days, a count, an index around 1, or a share of something. */
export type MeasureUnit = 'days' | 'count' | 'index' | 'share';

export function measureUnit(measure: string): MeasureUnit {
  if (/\bdays\b/.test(measure)) return 'days';
  if (/\brisks\b/.test(measure)) return 'count';
  return /\b[CS]PI\b/.test(measure) ? 'index' : 'share';
}

function measured(measure: string, value: number): string {
  const unit = measureUnit(measure);
  if (unit === 'index') return value.toFixed(2);
  return unit === 'share' ? percentText(value, Math.abs(value) < 0.1 ? 1 : 0) : numberText(value);
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
