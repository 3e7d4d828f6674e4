import type { Style } from '../../../core/workbook/sheet-spec';
import type { Look } from './look';
/** A style of ours as a look. */
export declare function lookOfStyle(style: Style): Look;
