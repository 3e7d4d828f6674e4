import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { RefreshArguments } from './arguments';
import { usageError } from './arguments';
import { isSameFile } from './output-target';
import type { OutputTarget } from './output-target';

/**
 * Where a masked report goes: `NAME.masked.xlsx` beside the input, or `--out`. It takes nothing over from a file that is
 * there, so that one is replaced only with `--force` (else `cannot-write`), and never is it the input itself.
 */
export function maskedTarget(args: RefreshArguments): OutputTarget {
  const { file, out, force } = args;
  const path = out ?? join(dirname(file), `${basename(file, extname(file))}.masked.xlsx`);
  if (extname(path).toLowerCase() !== '.xlsx') throw usageError(`A masked report is a workbook named ….xlsx; '${path}' is not.`, 'refresh');
  if (isSameFile(path, file)) throw usageError('A masked report is never written over the file it is made from: name another with --out.', 'refresh');
  if (existsSync(path) && !force) {
    throw new PlumblineError(
      'cannot-write',
      `${path} exists, and a masked report carries nothing over, so it is not replaced. Nothing was changed. Name another file with --out FILE, or add --force.`,
    );
  }
  return { path, inPlace: false, carried: null, needsBackup: false };
}
