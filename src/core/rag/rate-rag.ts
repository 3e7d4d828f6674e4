import { isOpen } from '../portfolio/portfolio';
import type { Portfolio } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import type { Day } from '../workbook/day';
import { portfolioIndex } from './earned-value';
import type { RagAnalysis } from './rag';
import { cannotRag, ragAnswer } from './rag-answer';
import { ragFindings } from './rag-findings';
import { isFinished } from './plan-dates';
import { rateProject } from './rate-project';
import type { RatingContext } from './rating-context';
import { rehearse } from './rehearsal';
import { freshnessOf, judgeUpdates } from './staleness';

export type RagInput = { readonly portfolio: Portfolio; readonly settings: Settings; readonly asOf: Day };

/**
 * RAG colours of every project, computed and beside the reported ones, by methods.md section 0: red needs a fact, no
 * green without evidence, extrapolations give amber at most. Projects in sheet order, closed ones without a colour.
 * An empty portfolio gives level `none` with finding `cannot-rag`.
 */
export function rateRag({ portfolio, settings, asOf }: RagInput): RagAnalysis {
  const { thresholds } = settings;
  const contexts = ratingContexts({ portfolio, settings, asOf });
  const updates = judgeUpdates(portfolio);
  const freshness = { asOf, cadenceDays: thresholds.cadenceDays, usable: updates.usable };
  const projects = contexts.map((context) => rateProject(context, freshnessOf(context.project, freshness)));
  const answer = ragAnswer(portfolio, projects, asOf);
  const open = contexts.filter((context) => isOpen(context.project.lifecycle) && !isFinished(context));
  return {
    ...answer,
    projects,
    rehearsal: rehearse(open, thresholds),
    performance: portfolioIndex(open),
    findings: [
      ...cannotRag(portfolio, answer),
      ...ragFindings(portfolio, projects, thresholds.cadenceDays),
      ...updates.findings,
    ],
  };
}

function ratingContexts({ portfolio, settings, asOf }: RagInput): readonly RatingContext[] {
  const milestones = groupByProject(portfolio.milestones);
  const risks = groupByProject(portfolio.risks);
  return portfolio.projects.map((project) => ({
    project,
    asOf,
    thresholds: settings.thresholds,
    money: portfolio.money,
    doubtful: portfolio.doubtful,
    milestones: milestones.get(project.key) ?? [],
    risks: risks.get(project.key) ?? [],
  }));
}

function groupByProject<T extends { readonly projectKey: string | null }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    if (entry.projectKey === null) continue;
    const group = groups.get(entry.projectKey);
    if (group) group.push(entry);
    else groups.set(entry.projectKey, [entry]);
  }
  return groups;
}
