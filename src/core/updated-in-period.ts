import type { Moves, Updated } from './moves/moves';
import { isOpen } from './portfolio/portfolio';
import type { Report } from './sheets/report';
import { periodOf } from './snapshots/period';

/**
 * How many open projects were updated in the current period: by their last-updated dates where there are any, else by what
 * differs from the last remembered period. Null where neither tells.
 */
export function updatedInPeriod(report: Pick<Report, 'portfolio' | 'rag' | 'settings' | 'period' | 'moves'>): Updated | null {
  const { portfolio, rag, settings, period, moves } = report;
  const open = new Set(portfolio.projects.filter(({ lifecycle }) => isOpen(lifecycle)).map(({ key }) => key));
  const dated = rag.projects.filter(({ key, updated }) => updated && open.has(key));
  if (dated.length > 0) {
    const isOfPeriod = (day: number): boolean => periodOf(day, settings.values.reportingPeriod) >= period;
    return { count: dated.filter(({ updated }) => updated && isOfPeriod(updated.value)).length, of: open.size, period, isByChange: false };
  }
  return moves && open.size > 0 ? { count: [...touched(moves)].filter((key) => open.has(key)).length, of: open.size, period, isByChange: true } : null;
}

function touched({ projects, appeared }: Moves): ReadonlySet<string> {
  return new Set([...projects.filter(({ changes }) => changes.length > 0).map(({ key }) => key), ...appeared]);
}
