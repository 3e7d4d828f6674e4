import { comparePacks } from '../../core/packs/compare';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { CompareArguments } from './arguments';
import type { ExitCode } from './exit-code';
import { printLine } from './print';
import { readWorkbook } from './read-file';
import { showComparison } from './show-comparison';

/** `plumbline compare`: are these two packs the same numbers? 0 equal, 6 different. */
export function compareCommand({ a, b, json }: CompareArguments): ExitCode {
  const comparison = comparePacks(readPack(a), readPack(b));
  printLine(json ? JSON.stringify(comparison, null, 2) : showComparison(comparison));
  return comparison.equal ? 0 : 6;
}

/** A file is named as it was given: two packs of one name in two folders are told apart. */
function readPack(path: string): WorkbookSnapshot {
  return { ...readWorkbook(path).snapshot, fileName: path };
}
