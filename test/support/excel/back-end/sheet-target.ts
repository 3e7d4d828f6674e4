import type { Box } from '../../../../src/core/workbook/address';
import type { FakeSheet } from '../model/fake-workbook';
import type { Host } from './host';

/** A box of a sheet: what a range stands for. */
export type SheetTarget = { readonly sheet: FakeSheet; readonly box: Box };

/** Boxes of a sheet: what one range or several stand for. */
export type AreaTarget = { readonly host: Host; readonly sheet: FakeSheet; readonly boxes: readonly Box[] };
