import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { RefreshArguments } from './arguments';
import { usageError } from './arguments';
import { readWorkbook } from './read-file';

/** Where a refresh writes, and which of our sheets it takes over from a file that is already there. */
export type OutputTarget = {
  readonly path: string;
  /** The input itself is rewritten, with a backup. */
  readonly inPlace: boolean;
  readonly carried: readonly SheetSnapshot[];
};

/**
 * Decides where to write, by the rules of the command line's contract. Throws `usage` for a call that cannot
 * be meant and `cannot-write` where something would be lost.
 */
export function outputTarget(args: RefreshArguments, snapshot: WorkbookSnapshot): OutputTarget {
  const hasOwnSheets = snapshot.sheets.some((sheet) => sheet.owned !== null);
  const path = args.out ?? (args.inPlace || hasOwnSheets ? args.file : defaultOutput(args.file, snapshot));
  checkExtension(path, args, snapshot);
  if (isSameFile(path, args.file)) {
    checkBarriers(path, snapshot);
    return { path, inPlace: true, carried: [] };
  }
  if (!existsSync(path)) return { path, inPlace: false, carried: [] };
  return { path, inPlace: false, carried: carriedSheets(path, { force: args.force, inputWins: hasOwnSheets }) };
}

/** `NAME.plumbline.xlsx` beside the input; .xlsm stays .xlsm, because its macros do. */
function defaultOutput(file: string, snapshot: WorkbookSnapshot): string {
  const extension = extname(file);
  const keeps = snapshot.source === 'workbook' && extension.toLowerCase() === '.xlsm';
  return join(dirname(file), `${basename(file, extension)}.plumbline${keeps ? extension : '.xlsx'}`);
}

function checkExtension(path: string, args: RefreshArguments, snapshot: WorkbookSnapshot): void {
  const wanted = snapshot.source === 'workbook' && extname(args.file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  if (snapshot.source === 'csv' && args.inPlace) {
    throw usageError('A .csv cannot hold our sheets: leave --in-place out and a workbook is written beside it.', 'refresh');
  }
  if (extname(path).toLowerCase() !== wanted) {
    throw usageError(`The output of ${args.file} must be named …${wanted}; '${path}' is not.`, 'refresh');
  }
}

/** Do two paths lead to one file that is there? */
export function isSameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

const barrierWords: ReadonlyMap<string, string> = new Map([
  ['signed', 'is digitally signed'],
  ['structure-protected', 'has its structure protected'],
  ['rights-managed', 'is rights-managed'],
  ['shared-revisions', 'is shared with tracked revisions'],
]);

function checkBarriers(path: string, snapshot: WorkbookSnapshot): void {
  const [barrier] = snapshot.writeBarriers;
  if (barrier === undefined) return;
  throw new PlumblineError(
    'cannot-write',
    `${path} ${barrierWords.get(barrier) ?? barrier}, so it is not rewritten in place. Nothing was changed. Write to another file with --out FILE.`,
  );
}

function carriedSheets(path: string, options: { readonly force: boolean; readonly inputWins: boolean }): SheetSnapshot[] {
  const ours = ownSheets(path);
  if (options.force && (ours === null || options.inputWins)) return [];
  if (ours === null || ours.length === 0) {
    if (options.force) return [];
    throw new PlumblineError(
      'cannot-write',
      `${path} exists and holds none of our sheets, so it is not replaced. Nothing was changed. Name another file with --out FILE, or add --force.`,
    );
  }
  if (options.inputWins) {
    throw new PlumblineError(
      'cannot-write',
      `Both the input and ${path} hold our sheets, with notes of their own. Nothing was changed. Name another file with --out FILE, or add --force to replace it.`,
    );
  }
  return ours;
}

/** Our sheets in a file, without the styles that only that file knows; null when it cannot be read as a workbook. */
function ownSheets(path: string): SheetSnapshot[] | null {
  try {
    const { snapshot } = readWorkbook(path);
    return snapshot.sheets
      .filter((sheet) => sheet.owned !== null)
      .map((sheet) => ({ ...sheet, ownedCells: sheet.ownedCells && { ...sheet.ownedCells, styles: [] } }));
  } catch (cause) {
    if (cause instanceof PlumblineError) return null;
    throw cause;
  }
}
