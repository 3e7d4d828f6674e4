import type { Box } from '../../../../src/core/workbook/address';
import type { FakeSheet } from '../model/fake-workbook';

/** A box of a sheet: what a range stands for. */
export type SheetTarget = { readonly sheet: FakeSheet; readonly box: Box };
