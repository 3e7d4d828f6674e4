import type { Cell } from '../../../core/workbook/cell';
/** What may be sent for a cell: null leaves it as it is, `''` empties it. */
export type CellInput = string | number | boolean | null;
/** What is sent so that a cell holds this value; an error becomes one by its name, as when it is typed. */
export declare function cellInput(value: Cell): CellInput;
/**
 * The client makes "leave unchanged" of NaN and of nothing, and a text of a Date: no such thing may reach it. Throws `bug`.
 */
export declare function checkInputs(inputs: readonly (readonly unknown[])[]): void;
