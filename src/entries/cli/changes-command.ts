import { changes } from '../../core/changes';
import { comparisonOf } from '../../core/comparison';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { ChangesArguments } from './arguments';
import type { ExitCode } from './exit-code';
import { printLine } from './print';
import { readWorkbook } from './read-file';
import { showChanges } from './show-changes';
import { today } from './today';

/** `plumbline changes`: what moved between two workbooks. Writes nothing. */
export function changesCommand({ old, now, json }: ChangesArguments): ExitCode {
  const found = changes(readNamed(old, 'OLD'), readNamed(now, 'NEW'), { today: today(), files: { old, new: now } });
  printLine(json ? JSON.stringify(found.result, null, 2) : showChanges(comparisonOf(found)));
  return 0;
}

/** What is wrong with one of the two files is said of that one. */
function readNamed(path: string, which: 'OLD' | 'NEW'): WorkbookSnapshot {
  try {
    return { ...readWorkbook(path).snapshot, fileName: path };
  } catch (error) {
    if (!(error instanceof PlumblineError) || error.message.includes(path)) throw error;
    throw new PlumblineError(error.code, `${which}, ${path}: ${error.message}`, { cause: error });
  }
}
