import type { Validation } from '../../../core/workbook/sheet-spec';
import type { Step } from './step';
/**
 * Rules for what may be typed. A list that Excel cannot hold in the rule itself (over 255 characters, or a value with a comma
 * in it) is left out.
 */
export declare function validationSteps(validations: readonly Validation[]): readonly Step[];
