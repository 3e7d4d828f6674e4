import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { SheetFacts } from '../workbook/workbook-facts';
type Frozen = SheetSpec['freeze'];
/** Queues what `frozenPanes` needs. */
export declare function loadFrozen({ workbook }: Excel.RequestContext, sheets: readonly SheetFacts[]): readonly Excel.Range[];
/** Frozen rows and columns of each sheet from what was loaded; null for none. */
export declare function frozenPanes(loaded: readonly Excel.Range[]): readonly Frozen[];
export {};
