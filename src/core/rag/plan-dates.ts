import type { Day } from '../workbook/day';
import type { RatingContext } from './rating-context';

/** Days past the current end of a project that is not done; 0 when the end is today or ahead, null without an end. */
export function daysPastEnd({ project, asOf }: RatingContext): number | null {
  const end = project.currentEnd;
  return end ? Math.max(0, asOf - end.value) : null;
}

/** Whether the current end is later than today; false without one. */
export function endLiesAhead({ project, asOf }: RatingContext): boolean {
  return project.currentEnd !== null && project.currentEnd.value > asOf;
}

/** Whether an open project has an actual end that is not ahead: it is done, whatever its status says. */
export function isFinished({ project, asOf }: RatingContext): boolean {
  const end = project.values.actualEnd;
  return end !== undefined && end.value <= asOf;
}

/** The start that duration is measured from, as it now stands: start, actual start, else the baseline's. */
export function currentStart({ project }: RatingContext): Day | null {
  const { start, actualStart, baselineStart } = project.values;
  return (start ?? actualStart ?? baselineStart)?.value ?? null;
}

/** The start of the plan: the baseline's, else start, else actual start. */
export function plannedStart({ project }: RatingContext): Day | null {
  const { start, actualStart, baselineStart } = project.values;
  return (baselineStart ?? start ?? actualStart)?.value ?? null;
}

/** Days from `start` to `end`; null when either is unknown or the end does not lie after the start. */
export function durationDays(start: Day | null, end: Day | null): number | null {
  return start !== null && end !== null && end > start ? end - start : null;
}
