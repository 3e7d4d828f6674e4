import type { Risk } from '../portfolio/portfolio';
import type { DimensionRating } from './rag';
import { cellLabel } from './rating-context';
import type { RatingContext } from './rating-context';

/**
 * Risk colour of one project from its entries in a risks table, a fact: an open critical risk past its action date
 * R, any open critical risk A, none among open risks that are all scored G; null without entries or scores.
 * (methods.md 1.10; a critical risk without an owner is a finding, not a red. In the overall colour a risk counts
 * as A at most.)
 */
export function rateRisk(context: RatingContext): DimensionRating | null {
  const open = context.risks.filter((risk) => risk.isOpen);
  const critical = open.filter((risk) => risk.isCritical);
  const late = mostOverdue(critical, context.asOf);
  if (late) return overdueRating(context, late.risk, late.due);
  const first = critical[0];
  if (first) return criticalRating(context, first, critical.length);
  if (context.risks.length === 0 || open.some((risk) => risk.score === null)) return null;
  return {
    rag: 'G',
    kind: 'fact',
    measure: 'open critical risks',
    value: 0,
    threshold: null,
    cell: context.risks[0]?.cell ?? null,
    reason: { code: 'rag-no-critical-risk', args: { count: open.length } },
  };
}

function criticalRating(context: RatingContext, first: Risk, count: number): DimensionRating {
  return {
    rag: 'A',
    kind: 'fact',
    measure: 'open critical risks',
    value: count,
    threshold: null,
    cell: first.cell,
    reason: { code: 'rag-critical-risk', args: { count, name: first.name, cell: cellLabel(context, first.cell) } },
  };
}

function overdueRating(context: RatingContext, risk: Risk, due: number): DimensionRating {
  const days = context.asOf - due;
  return {
    rag: 'R',
    kind: 'fact',
    measure: 'days past risk action date',
    value: days,
    threshold: null,
    cell: risk.cell,
    reason: { code: 'rag-critical-risk-overdue', args: { name: risk.name, days, cell: cellLabel(context, risk.cell) } },
  };
}

function mostOverdue(risks: readonly Risk[], asOf: number): { readonly risk: Risk; readonly due: number } | null {
  let first: { readonly risk: Risk; readonly due: number } | null = null;
  for (const risk of risks) {
    if (risk.due !== null && risk.due < asOf && (!first || risk.due < first.due)) first = { risk, due: risk.due };
  }
  return first;
}
