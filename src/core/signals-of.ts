import type { Portfolio, Project } from './portfolio/portfolio';
import type { Signals } from './prioritisation/signals';
import type { ProjectRag, RagAnalysis } from './rag/rag';
import type { Day } from './workbook/day';

/** What the RAG rating knows that *Where to look first* orders by, for each project key. */
export function signalsOf(portfolio: Portfolio, rag: RagAnalysis, asOf: Day): ReadonlyMap<string, Signals> {
  const ratings = new Map(rag.projects.map((rating) => [rating.key, rating]));
  return new Map(portfolio.projects.map((project) => [project.key, signals(project, ratings.get(project.key), asOf)]));
}

function signals(project: Project, rating: ProjectRag | undefined, asOf: Day): Signals {
  const { budget, forecastCost, actualCost } = project.values;
  const overrun = rating?.overrun ?? null;
  const amount = project.isRollUp ? undefined : (budget ?? forecastCost ?? actualCost);
  const updated = rating?.isSilent ? rating.updated : null;
  return {
    overdueDays: rating?.overdueDays ?? null,
    overdueCell: project.currentEnd?.cell ?? null,
    overBudget: overrun?.share ?? null,
    overBudgetCell: overrun?.cell ?? null,
    isOverYearPlan: overrun?.inYear ?? false,
    silentDays: updated ? asOf - updated.value : null,
    silentCell: updated?.cell ?? null,
    amount: amount?.value ?? null,
    amountCell: amount?.cell ?? null,
  };
}
