import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { cellText } from '../../core/workbook/cell';
import { cellAt } from '../../core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { isAsWritten, outputName } from '../../hosts/xlsx';
import type { WorkbookFile } from '../../hosts/xlsx';
import type { RefreshArguments } from './arguments';
import { usageError } from './arguments';
import { readWorkbook } from './read-file';

/** Where a refresh writes, and the file already there whose sheets of ours it carries on; null for none. */
export type OutputTarget = {
  readonly path: string;
  /** The input itself is rewritten, with a backup. */
  readonly inPlace: boolean;
  readonly carried: WorkbookFile | null;
  /** What is there holds something that would be gone: a copy of it is kept. */
  readonly needsBackup: boolean;
};

/**
 * Decides where to write, by the rules of the command line's contract. Throws `usage` for a call that cannot
 * be meant and `cannot-write` where something would be lost.
 */
export function outputTarget(args: RefreshArguments, snapshot: WorkbookSnapshot): OutputTarget {
  const hasOwnSheets = snapshot.sheets.some((sheet) => sheet.owned !== null);
  const path = args.out ?? (args.inPlace || hasOwnSheets ? args.file : join(dirname(args.file), outputName(snapshot)));
  checkExtension(path, args, snapshot);
  if (isSameFile(path, args.file)) {
    checkBarriers(path, snapshot);
    return { path, inPlace: true, carried: null, needsBackup: true };
  }
  if (!existsSync(path)) return { path, inPlace: false, carried: null, needsBackup: false };
  const carried = carriedWorkbook(path, { force: args.force, inputWins: hasOwnSheets });
  return { path, inPlace: false, carried, needsBackup: carried !== null && holdsMore(carried, { than: snapshot, path, force: args.force }) };
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

function carriedWorkbook(path: string, options: { readonly force: boolean; readonly inputWins: boolean }): WorkbookFile | null {
  const there = readOurs(path);
  if (options.force && (there === null || options.inputWins)) return null;
  if (there === null) {
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
  return there;
}

type Beside = { readonly than: WorkbookSnapshot; readonly path: string; readonly force: boolean };

/**
 * Does the output that is there hold something of the user's own that would be gone: cells that somebody changed in it
 * with another program, and that the input has otherwise or not at all? Throws where it holds whole sheets of theirs,
 * unless forced: they cannot be meant to go.
 */
function holdsMore({ bytes, snapshot }: WorkbookFile, { than, path, force }: Beside): boolean {
  const theirs = snapshot.sheets.filter(({ owned }) => owned === null);
  const inputOf = ({ name }: SheetSnapshot, index: number): SheetSnapshot | undefined => than.sheets.find((sheet) => sheet.name === name) ?? (than.source === 'csv' ? than.sheets[index] : undefined);
  const foreign = theirs.filter((sheet, index) => !inputOf(sheet, index));
  if (foreign.length > 0 && !force) {
    throw new PlumblineError(
      'cannot-write',
      `${path} holds sheets that the input lacks, and they would be gone: ${foreign.map(({ name }) => name).join(', ')}. Nothing was changed. Refresh ${path} itself, name another file with --out FILE, or add --force to replace it.`,
    );
  }
  return foreign.length > 0 || (!isAsWritten(bytes) && theirs.some((sheet, index) => hasOtherCells(sheet, inputOf(sheet, index))));
}

/** Is there anything in this sheet that the other has not, at the same place? */
function hasOtherCells({ cells, box }: SheetSnapshot, other: SheetSnapshot | undefined): boolean {
  const { row: top, column: left } = box ?? { row: 0, column: 0 };
  return cells.some((line, r) => line.some((cell, c) => cell !== null && (!other || cellText(cell) !== cellText(cellAt(other, top + r, left + c)))));
}

/** A file that holds sheets of ours; null when it holds none, or cannot be read as a workbook. */
function readOurs(path: string): WorkbookFile | null {
  try {
    const there = readWorkbook(path);
    return there.snapshot.sheets.some((sheet) => sheet.owned !== null) ? there : null;
  } catch (cause) {
    if (cause instanceof PlumblineError) return null;
    throw cause;
  }
}
