import type { Answer } from './portfolio/answer';
import { sentence } from './messages/sentence';
import { changesInWords } from './change-in-words';
import type { MovedCard } from './moved-account';
import type { Lifecycle, Rag, ReportedRag, Sourced } from './portfolio/portfolio';
import type { Contribution, Criterion, ProjectScore } from './prioritisation/prioritisation';
import type { Dimension, DimensionRating } from './rag/rag';
import { dimensions } from './rag/rag';
import { causeText } from './sheets/moved-view';
import { dimensionLabels, isUnconfirmedGreen, measureUnit, ratedDimensions, ratingSentence } from './sheets/rag-words';
import type { MeasureUnit } from './sheets/rag-words';
import type { Report } from './sheets/report';
import { projectViews, sourceLink } from './sheets/report-view';
import type { ProjectView } from './sheets/report-view';
import type { CellAddress } from './workbook/address';
import { isoOf } from './workbook/day';
import type { LinkTarget } from './workbook/sheet-spec';

/** One criterion's part of a score: `points` of at most `most`; null where the value is missing, or points have no top. */
export type ExplainedPart = {
  readonly criterion: string;
  readonly isCost: boolean;
  readonly raw: number | null;
  /** Share of all weights, 0..1. */
  readonly weight: number;
  readonly points: number | null;
  readonly most: number | null;
  readonly cell: CellAddress | null;
};

export type ExplainedScore = {
  readonly score: number | null;
  /** Missing values at worst and at best; null where none is missing. */
  readonly range: readonly [number, number] | null;
  /** 1 = best; null for closed projects and those without a score. `of` ranked ones. */
  readonly rank: number | null;
  readonly of: number;
  /** In the last reporting period before this one. */
  readonly rankBefore: number | null;
  readonly isCloseCall: boolean;
  /** Nobody typed weights: every criterion counts the same. */
  readonly isEqualWeights: boolean;
  readonly parts: readonly ExplainedPart[];
};

export type ExplainedDimension = {
  readonly dimension: Dimension;
  readonly label: string;
  readonly rag: Rag;
  /** True where it is estimated. */
  readonly isEstimate: boolean;
  readonly measure: string;
  readonly unit: MeasureUnit;
  readonly value: number;
  /** Null where any amount counts. */
  readonly limit: number | null;
  readonly cell: CellAddress | null;
};

/** Everything one project's place and colours rest on. */
export type Explanation = {
  readonly key: string;
  readonly name: string;
  readonly source: LinkTarget;
  readonly row: number;
  readonly lifecycle: Lifecycle;
  readonly owner: string | null;
  /** Null where the portfolio is not scored: `unlock` then says what would let it be. */
  readonly score: ExplainedScore | null;
  readonly unlock: string | null;
  readonly computed: Rag | null;
  /** True for a green that is older than one reporting cadence. */
  readonly isUnconfirmed: boolean;
  readonly reported: Sourced<ReportedRag> | null;
  /** The colour, or why there is none, in one sentence with its fact and cell. */
  readonly sentence: string;
  readonly dimensions: readonly ExplainedDimension[];
  /** How many dimensions the colour by the figures rests on, of those rated anywhere in the portfolio; null without a colour. */
  readonly basis: { readonly rated: number; readonly of: number; readonly labels: readonly string[] } | null;
  /** What moved since the date (ISO) of the last reporting period, the weightiest first; null where nothing did, or none is remembered. */
  readonly moved: Pick<MovedCard, 'changes' | 'cause'> & { readonly since: string } | null;
  /** The project manager's own words, whole. */
  readonly comment: Sourced<string> | null;
  /** Keys of the neighbours in the register. */
  readonly previous: string | null;
  readonly next: string | null;
};

/** Why a project stands where it stands and has the colours it has; null where there is none of that key. */
export function explainProject(report: Report, key: string): Explanation | null {
  const views = projectViews(report);
  const index = views.findIndex(({ project }) => project.key === key);
  const view = views[index];
  if (!view) return null;
  const { project, rating } = view;
  const { comment, owner } = project.values;
  const unlock: Answer['unlock'] = report.prioritisation.unlock;
  return {
    ...{ key, name: project.name, lifecycle: project.lifecycle, owner: owner?.value ?? null },
    ...{ source: sourceLink(project), row: project.source.row + 1 },
    ...{ score: scoreOf(report, view.score, key), unlock: unlock && sentence(unlock.message) },
    ...{ computed: rating?.computed ?? null, isUnconfirmed: isUnconfirmedGreen(rating), reported: project.values.rag ?? null },
    sentence: ratingSentence(report, view),
    dimensions: dimensionsOf(view),
    basis: basisOf(report, view),
    moved: movedOf(report, view),
    comment: comment && comment.value.trim() !== '' ? { value: comment.value.trim(), cell: comment.cell } : null,
    ...{ previous: views[index - 1]?.project.key ?? null, next: views[index + 1]?.project.key ?? null },
  };
}

function basisOf(report: Report, { rating }: ProjectView): Explanation['basis'] {
  if (!rating || rating.computed === null) return null;
  return { rated: rating.basis.length, of: Math.max(ratedDimensions(report).length, rating.basis.length), labels: rating.basis.map((dimension) => dimensionLabels[dimension]) };
}

function movedOf(report: Report, view: ProjectView): Explanation['moved'] {
  const { moves, portfolio } = report;
  const move = moves?.projects.find((one) => one.key === view.project.key);
  if (!moves || !move) return null;
  const cause = causeText(report, move, view);
  if (move.changes.length === 0 && cause === '') return null;
  return { since: isoOf(moves.since.asOf), changes: changesInWords(move, portfolio.money), cause };
}

function scoreOf(report: Report, score: ProjectScore | null, key: string): ExplainedScore | null {
  if (!score) return null;
  const { scores, criteria } = report.prioritisation;
  const before = report.history.periods.filter(({ period }) => period < report.period).pop();
  const [low, high] = score.range ?? [0, 0];
  return {
    ...{ score: score.score, range: low === high ? null : score.range, rank: score.rank, isCloseCall: score.isCloseCall },
    isEqualWeights: criteria.length > 1 && criteria.every(({ weightFrom }) => weightFrom === 'equal'),
    of: scores.filter(({ rank }) => rank !== null).length,
    rankBefore: before?.side.states.find((state) => state.key === key)?.rank ?? null,
    parts: score.contributions.map((part) => partOf(part, criteria.find(({ label }) => label === part.criterion) ?? null)),
  };
}

function partOf({ criterion, raw, weight, points, cell }: Contribution, setting: Criterion | null): ExplainedPart {
  const hasTop = setting !== null && setting.scaling.kind !== 'none';
  return { criterion, isCost: setting?.direction === 'cost', raw, weight, points, most: hasTop ? weight * 100 : null, cell };
}

function dimensionsOf({ rating }: ProjectView): readonly ExplainedDimension[] {
  return dimensions.flatMap((dimension) => {
    const rated: DimensionRating | undefined = rating?.dimensions[dimension];
    if (!rated) return [];
    const { rag, kind, measure, value, threshold, cell } = rated;
    return [{ dimension, label: dimensionLabels[dimension], rag, isEstimate: kind === 'extrapolation', measure, unit: measureUnit(measure), value, limit: threshold, cell }];
  });
}
