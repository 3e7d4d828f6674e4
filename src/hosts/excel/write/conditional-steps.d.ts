import type { ConditionalFormat } from '../../../core/workbook/sheet-spec';
import type { Step } from './step';
import type { WriteContext } from './write-context';
/**
 * Conditional formats, instead of all that there are. Of two rules for one cell the one given first wins: Excel puts each new
 * one on top, so they are added from the last to the first.
 */
export declare function conditionalSteps(formats: readonly ConditionalFormat[], context: WriteContext): readonly Step[];
