import { loadClient } from './client';
import { startFakeExcel } from './start-fake-excel';
import type { FakeExcel, FakeExcelOptions } from './start-fake-excel';

export type { FakeExcel, FakeExcelOptions } from './start-fake-excel';

/** Starts a fake Excel. It loads Microsoft's client anew (about 50 ms), so that nothing is shared with another one. */
export function fakeExcel(options: FakeExcelOptions = {}): FakeExcel {
  return startFakeExcel(options, loadClient);
}
