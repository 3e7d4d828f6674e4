import { isOpen } from '../portfolio/portfolio';
import type { Project } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { ChosenCriteria, ChosenCriterion } from './criteria';
import { criterionFindings, notScoredFinding } from './criterion-findings';
import { methods } from './methods';
import type { RangedCriterion } from './methods/scoring-method';
import { chooseScaling } from './normalise';
import type { ProjectScore } from './prioritisation';
import { rankScores } from './rank';
import { invalidWeights, shareWeights } from './weights';

export type ScoredProjects = {
  readonly criteria: readonly RangedCriterion[];
  /** Every project in sheet order; empty when the criteria cannot score at all. */
  readonly scores: readonly ProjectScore[];
  readonly findings: readonly Finding[];
};

export type ScoreProjectsInput = {
  readonly projects: readonly Project[];
  readonly settings: Settings;
  readonly chosen: ChosenCriteria;
};

/**
 * Scores every project on the chosen criteria and ranks the open ones.
 * Observed ends come from open projects alone, so that closed ones do not bend the scale; closed projects keep a
 * score but no rank. Weights that are negative or all zero, and raw points beside scaled criteria (which have no
 * common unit), score nothing: an error finding. No criteria: nothing, and no finding.
 */
export function scoreProjects(input: ScoreProjectsInput): ScoredProjects {
  const { projects, settings, chosen } = input;
  if (chosen.criteria.length === 0) return nothing([]);
  const shares = shareWeights(chosen.criteria.map(({ weight }) => weight));
  if (!shares) return nothing([invalidWeights(chosen.criteria)]);
  const raw = chosen.criteria.filter(({ rule }) => rule === 'none');
  if (raw.length > 0 && raw.length < chosen.criteria.length) {
    const labels = raw.map(({ label }) => label).join(', ');
    return nothing([finding('raw-points-mixed', { severity: 'error', args: { labels } })]);
  }
  const open = projects.filter(({ lifecycle }) => isOpen(lifecycle));
  const criteria = chosen.criteria.map((criterion, index) =>
    prepare(criterion, { weight: shares[index] ?? 0, chosen, projects: open }),
  );
  const scores = rankOpen(
    projects.map((project) => scoreProject(project, { criteria, chosen: chosen.criteria, settings })),
    projects,
  );
  const findings = chosen.criteria.flatMap((criterion, index) => {
    const prepared = criteria[index];
    return prepared ? criterionFindings({ criterion, scaling: prepared.scaling, projects: open }) : [];
  });
  return { criteria, scores, findings: [...findings, ...notScoredFinding(scores, open, settings.minimumCoverage)] };
}

function nothing(findings: readonly Finding[]): ScoredProjects {
  return { criteria: [], scores: [], findings };
}

type PrepareContext = {
  readonly weight: number;
  readonly chosen: ChosenCriteria;
  readonly projects: readonly Project[];
};

function prepare(criterion: ChosenCriterion, context: PrepareContext): RangedCriterion {
  const values = context.projects.flatMap((project) => criterion.valueOf(project)?.value ?? []);
  const first = values[0] ?? 0;
  return {
    label: criterion.label,
    weight: context.weight,
    weightFrom: context.chosen.weightFrom,
    direction: criterion.direction,
    scaling: chooseScaling(criterion.rule, values, criterion.isMoney),
    confirmed: context.chosen.from !== 'sheet',
    observed: [
      values.reduce((least, value) => Math.min(least, value), first),
      values.reduce((most, value) => Math.max(most, value), first),
    ],
  };
}

type ScoreContext = {
  readonly criteria: readonly RangedCriterion[];
  readonly chosen: readonly ChosenCriterion[];
  readonly settings: Settings;
};

function scoreProject(project: Project, { criteria, chosen, settings }: ScoreContext): ProjectScore {
  const raws = chosen.map((criterion) => criterion.valueOf(project));
  const scored = methods[settings.method].score({
    criteria,
    values: raws.map((raw) => raw?.value ?? null),
    minimumCoverage: settings.minimumCoverage,
  });
  const contributions = criteria.map((criterion, index) => ({
    criterion: criterion.label,
    raw: raws[index]?.value ?? null,
    cell: raws[index]?.cell ?? null,
    normalised: scored.parts[index]?.normalised ?? null,
    weight: criterion.weight,
    points: scored.parts[index]?.points ?? null,
  }));
  const { score, range, coverage } = scored;
  return { key: project.key, score, range, rank: null, rankRange: null, isCloseCall: false, coverage, contributions };
}

function rankOpen(scores: readonly ProjectScore[], projects: readonly Project[]): readonly ProjectScore[] {
  const openKeys = new Set(projects.filter(({ lifecycle }) => isOpen(lifecycle)).map(({ key }) => key));
  const contenders = scores.flatMap(({ key, score, range }) =>
    score !== null && range !== null && openKeys.has(key) ? [{ key, score, range }] : [],
  );
  const ranked = rankScores(contenders);
  const places = new Map(contenders.map(({ key }, index) => [key, ranked[index]]));
  return scores.map((score) => ({ ...score, ...places.get(score.key) }));
}
