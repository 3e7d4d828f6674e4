import type { Rag, ReportedRag } from '../portfolio/portfolio';
import { isOpen } from '../portfolio/portfolio';
import type { History, PeriodSnapshot, TrendPoint } from './history';
import type { ProjectState } from './project-state';

/**
 * How many open projects had each colour in each remembered period and now, oldest first. Empty where no earlier period
 * is remembered: one point is no trend. A change of limits or weights since the period before breaks the line.
 */
export function trendOf(history: History, now: PeriodSnapshot): readonly TrendPoint[] {
  const earlier = history.periods.filter(({ period }) => period < now.period);
  if (earlier.length === 0) return [];
  const points = [...earlier, now];
  return points.map((point, index) => trendPoint(point, points[index - 1]));
}

function trendPoint({ period, asOf, rules, side }: PeriodSnapshot, before: PeriodSnapshot | undefined): TrendPoint {
  const open = side.states.filter(({ lifecycle }) => isOpen(lifecycle));
  const isKnown = before !== undefined && before.rules !== null && rules !== null;
  return {
    ...{ period, asOf, projects: open.length },
    computed: computedCounts(open),
    reported: side.fields.has('rag') ? count(open.map(reportedSide)) : null,
    isBreak: isKnown && before.rules !== rules,
  };
}

/** AR and AG are shades of amber. */
function reportedSide({ values }: ProjectState): Rag | null {
  const colour = values.get('rag')?.value as ReportedRag | undefined;
  if (colour === undefined) return null;
  return colour === 'AR' || colour === 'AG' ? 'A' : colour;
}

function computedCounts(open: readonly ProjectState[]): TrendPoint['computed'] {
  const isUnconfirmed = ({ computed, confirmed }: ProjectState): boolean => computed === 'G' && confirmed === false;
  const unconfirmed = open.filter(isUnconfirmed).length;
  const counts = count(open.map(({ computed }) => computed));
  return { ...counts, G: counts.G - unconfirmed, unconfirmed };
}

function count(colours: readonly (Rag | null)[]): NonNullable<TrendPoint['reported']> {
  const of = (colour: Rag | null): number => colours.filter((other) => other === colour).length;
  return { R: of('R'), A: of('A'), G: of('G'), unrated: of(null) };
}
