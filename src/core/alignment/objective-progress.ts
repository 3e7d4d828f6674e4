import type { Objective, Rag } from '../portfolio/portfolio';
import type { CellAddress } from '../workbook/address';
import type { Day } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';

export type Progress = {
  /** Share of the way from baseline to target; below 0 or above 1 when it went the other way or further. */
  readonly achieved: number | null;
  /** Share of the time gone, 0..1. */
  readonly expected: number | null;
  readonly status: Rag | null;
};

/** How far behind plan an objective may be and still be amber: ten points. */
const amberPoints = 0.1;

/**
 * How far an objective is, and how far it should be by now.
 *
 * achieved = (actual − baseline) / (target − baseline), so falling targets work too; expected =
 * (asOf − start) / (due − start), held within 0..1. Status: green at or above the expected, amber within ten points
 * below it, else red; red too once the due date has passed and the target is not met. A value on a limit belongs to
 * the better colour. What misses an input is null: no baseline, target or actual: not achieved; no dates: not
 * expected, no status. A due date that has passed makes 1 expected even where the start is unknown.
 * Source: methods.md 1.13, after the published on track / progressing within 10% / off rule [S137]; Planview's ten
 * points [S50] agree. Example: from 40 to 20, now 30 → 0.5; halfway in time → green.
 */
export function objectiveProgress(objective: Objective, asOf: Day): Progress {
  const achieved = achievedOf(objective);
  const expected = expectedOf(objective, asOf);
  return { achieved, expected, status: statusOf(achieved, expected, isPastDue(objective, asOf)) };
}

function achievedOf({ actual, baseline, target }: Objective): number | null {
  if (!actual || !baseline || !target || target.value === baseline.value) return null;
  return (actual.value - baseline.value) / (target.value - baseline.value) + 0;
}

function expectedOf(objective: Objective, asOf: Day): number | null {
  const { start, due } = objective;
  if (isPastDue(objective, asOf)) return 1;
  if (!start || !due || due.value <= start.value) return null;
  return Math.min(1, Math.max(0, (asOf - start.value) / (due.value - start.value)));
}

function isPastDue({ due }: Objective, asOf: Day): boolean {
  return due !== null && asOf > due.value;
}

function statusOf(achieved: number | null, expected: number | null, pastDue: boolean): Rag | null {
  if (achieved === null || expected === null) return null;
  const behind = Math.round((expected - achieved) * 1e9) / 1e9;
  if (behind <= 0) return 'G';
  return behind <= amberPoints && !pastDue ? 'A' : 'R';
}

/**
 * What keeps objectives from having a progress, one finding per pattern: target equal to baseline (error), due on or
 * before start (warning), target and actual without a baseline (note). An objective that states no target is none.
 */
export function progressFindings(objectives: readonly Objective[]): readonly Finding[] {
  const stuck = objectives.filter(({ baseline, target }) => baseline && target && baseline.value === target.value);
  const reversed = objectives.filter(({ start, due }) => start && due && due.value <= start.value);
  const baseless = objectives.filter(({ baseline, target, actual }) => !baseline && target && actual);
  return [
    ...pattern('objective-target-is-baseline', 'error', { objectives: stuck, cellOf: ({ target }) => target?.cell ?? null }),
    ...pattern('objective-dates-reversed', 'warning', { objectives: reversed, cellOf: ({ due }) => due?.cell ?? null }),
    ...pattern('objective-without-baseline', 'note', { objectives: baseless, cellOf: ({ actual }) => actual?.cell ?? null }),
  ];
}

type Pattern = { readonly objectives: readonly Objective[]; readonly cellOf: (objective: Objective) => CellAddress | null };

function pattern(code: string, severity: Finding['severity'], { objectives, cellOf }: Pattern): readonly Finding[] {
  if (objectives.length === 0) return [];
  const cells = objectives.flatMap((objective) => cellOf(objective) ?? []);
  const args = { names: objectives.map(({ name }) => name).join(', '), count: objectives.length };
  return [finding(code, { severity, count: objectives.length, cells, args })];
}
