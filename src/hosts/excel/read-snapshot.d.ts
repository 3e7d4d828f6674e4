import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { HostRun } from './run/host-run';
/**
 * The open workbook as a snapshot: three round trips, and one per chunk of cells. Nothing is written. Throws PlumblineError:
 * `cancelled`, `over-limit`, and what `hostError` makes of Excel's own errors.
 */
export declare function readSnapshot(run: HostRun): Promise<WorkbookSnapshot>;
