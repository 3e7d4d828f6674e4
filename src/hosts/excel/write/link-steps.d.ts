import type { SheetLink } from '../../../core/workbook/sheet-spec';
import type { Step } from './step';
import type { WriteContext } from './write-context';
/**
 * Links to cells of this workbook, a block of them in one call. A link changes what its cell shows and how it looks: texts
 * and looks are written after it. Of two links on one cell the first counts.
 */
export declare function linkSteps(links: readonly SheetLink[], context: WriteContext): readonly Step[];
