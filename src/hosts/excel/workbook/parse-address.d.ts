import type { Box } from '../../../core/workbook/address';
/** The boxes of an address such as `Sheet1!A1:B2,'My, sheet'!4:4`, in its order; parts that are no range are left out. */
export declare function boxesOfAddress(address: string): readonly Box[];
