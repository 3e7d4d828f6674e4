import type { Milestone, MoneyUnit, Project, Risk } from '../portfolio/portfolio';
import type { Thresholds } from '../settings/settings';
import type { ProjectField } from '../tables/catalogue';
import { a1 } from '../workbook/address';
import type { CellAddress } from '../workbook/address';
import { roundBeside } from '../workbook/round-beside';
import type { Day } from '../workbook/day';

/** All that the colours of one project rest on. Milestones and risks are only this project's. */
export type RatingContext = {
  readonly project: Project;
  readonly asOf: Day;
  readonly thresholds: Thresholds;
  readonly money: ReadonlyMap<ProjectField, MoneyUnit>;
  /** Fields whose column is not confirmed. */
  readonly doubtful: ReadonlySet<ProjectField>;
  readonly milestones: readonly Milestone[];
  readonly risks: readonly Risk[];
};

/** A cell as a reason names it: `J17`, or `Risks!J17` when it lies on another sheet than the project. */
export function cellLabel(context: RatingContext, cell: CellAddress): string {
  const label = a1(cell.row, cell.column);
  return cell.sheet === null || cell.sheet === context.project.source.sheet ? label : `${cell.sheet}!${label}`;
}

/**
 * A fraction as a reason prints it: percent with at most one decimal, 0.0834 → 8.3. Where that would put it on a limit
 * which it lies beside, with the fewest decimals that do not: 0.1004 beside 0.1 → 10.04.
 */
export function percentOf(fraction: number, limit: number | null = null): number {
  return roundBeside(fraction * 100, limit === null ? null : limit * 100, 1);
}
