import { isOpen } from '../portfolio/portfolio';
import type { Portfolio } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import { projectFields } from '../tables/catalogue';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { chooseCriteria } from './criteria';
import type { ChosenCriteria } from './criteria';
import { lookFirst } from './look-first';
import type { LookFirst, Prioritisation } from './prioritisation';
import { scoreProjects } from './score-projects';
import type { ScoredProjects } from './score-projects';
import type { ScoreHere, Signals } from './signals';
import { unlockCriterion } from './unlock-criterion';

export type PrioritiseInput = {
  readonly portfolio: Portfolio;
  readonly settings: Settings;
  /** Facts by project key, for *Where to look first*. */
  readonly signals: ReadonlyMap<string, Signals>;
  /** Ratings typed on our own Priorities sheet; null when there is none yet. */
  readonly scoreHere: ScoreHere | null;
};

/**
 * Which projects matter, as far as the sheet can say.
 *
 * `full`: every open project has a score; `partial`: some; `substitute`: none can be scored, and *Where to look
 * first* lists those with a fact to look at; `none`: not even that. Scores exist at full and partial only, the list
 * at substitute only. Bad or missing criteria are findings; `cannot-prioritisation` names what is missing at
 * substitute (note) and none (warning). No open projects: none. Source: methods.md section 0 and 1.1.
 */
export function prioritise(input: PrioritiseInput): Prioritisation {
  const { portfolio, settings, signals } = input;
  const open = new Set(portfolio.projects.filter(({ lifecycle }) => isOpen(lifecycle)).map(({ key }) => key));
  const chosen = chooseCriteria(input);
  const scored = scoreProjects({ projects: portfolio.projects, settings, chosen });
  const covered = scored.scores.filter(({ key, score }) => score !== null && open.has(key)).length;
  const findings = [...chosen.findings, ...scored.findings];
  const unlock = unlockCriterion({ scored, chosen, open, covered });
  if (covered > 0) {
    const level = covered === open.size ? 'full' : 'partial';
    const answer = { level, covered, of: open.size, unlock } as const;
    return { ...answer, criteriaFrom: chosen.from, criteria: plainCriteria(scored), scores: scored.scores, lookFirst: [], findings };
  }
  const places = lookFirst(portfolio, signals);
  const level = places.length > 0 ? 'substitute' : 'none';
  return {
    ...{ level, covered: places.length, of: open.size, unlock },
    criteriaFrom: chosen.from,
    criteria: [],
    scores: [],
    lookFirst: places,
    findings: [...findings, cannotPrioritise({ portfolio, chosen, places, openCount: open.size })],
  };
}

function plainCriteria({ criteria }: ScoredProjects): Prioritisation['criteria'] {
  return criteria.map(({ label, weight, weightFrom, direction, scaling, confirmed }) => ({
    label,
    weight,
    weightFrom,
    direction,
    scaling,
    confirmed,
  }));
}

type CannotInput = {
  readonly portfolio: Portfolio;
  readonly chosen: ChosenCriteria;
  readonly places: readonly LookFirst[];
  readonly openCount: number;
};

/** Fields that *Where to look first* reads, in the order in which they help. */
const lookFirstFields = ['end', 'budget', 'lastUpdated'] as const;

function cannotPrioritise({ portfolio, chosen, places, openCount }: CannotInput): Finding {
  const isSubstitute = places.length > 0;
  const absent = lookFirstFields.filter((field) => !portfolio.fields.has(field)).map((field) => projectFields[field].label);
  const fields = [
    ...(openCount === 0 ? ['open projects'] : []),
    chosen.criteria.length > 0 ? 'values of the criteria' : 'criteria (at least two rating columns such as Value and Urgency)',
    ...(isSubstitute ? [] : absent),
  ];
  return finding('cannot-prioritisation', { severity: 'note', args: { fields: fields.join(', ') } });
}
