import { accessSync, closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { PlumblineError } from '../../core/workbook/plumbline-error';

/**
 * Writes a file whole or not at all: to a temporary file beside it, then by renaming.
 * Throws PlumblineError `cannot-write`; nothing is left half-written.
 */
export function saveFile(path: string, bytes: Uint8Array): void {
  // Through a link the file it leads to is replaced, not the link.
  const target = existsSync(path) ? realpathSync(path) : path;
  refuseReadOnly(target, path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? 0o644;
    writeWhole(temporary, bytes, mode);
    renameSync(temporary, target);
  } catch (cause) {
    rmSync(temporary, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PlumblineError(
      'cannot-write',
      `${path} cannot be written (${why}). Nothing was changed. Close it in other programs, or write elsewhere with --out FILE.`,
      { cause },
    );
  }
}

/** A file that may not be written is not replaced either, though its folder would allow it. */
function refuseReadOnly(target: string, path: string): void {
  if (!existsSync(target)) return;
  try {
    accessSync(target, constants.W_OK);
  } catch (cause) {
    throw new PlumblineError('cannot-write', `${path} is read-only. Nothing was changed. Allow writing to it, or write elsewhere with --out FILE.`, { cause });
  }
}

function writeWhole(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Copies a file to `NAME.backup-N.xlsx` beside it, with the first N that is free; returns that path. */
export function backUp(path: string): string {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let number = 1; ; number += 1) {
    const backup = `${stem}.backup-${number}${extension}`;
    if (existsSync(backup)) continue;
    try {
      copyFileSync(path, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (cause) {
      if (existsSync(backup) && (cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new PlumblineError('cannot-write', `No backup of ${path} can be made (${why}). Nothing was changed.`, { cause });
    }
  }
}
