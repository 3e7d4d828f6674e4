import type { Plan } from '../../core/workbook/plan';
import type { HostRun } from './run/host-run';
/**
 * Makes our sheets in the open workbook what the plan says; no other sheet is touched. Sheets that are there are written over
 * in place: they keep name, place, visibility and what people put beside our cells. New ones are added behind all others.
 * Applying the same plan again writes nothing.
 *
 * Our sheets are read again in the run that writes. Throws PlumblineError: with nothing written `changed-since-read`,
 * `sheet-protected`, `workbook-protected`, `workbook-read-only` and `cannot-write`; `cancelled` between two chunks, and what
 * `hostError` makes of Excel's own errors, when some of our sheets may be new and others old.
 */
export declare function applyPlan(plan: Plan, run: HostRun): Promise<void>;
