import { writeSync } from 'node:fs';

/** Writes a line to standard output; a reader that went away (`| head`) is no error. */
export function printLine(text: string): void {
  writeAll(1, `${text}\n`);
}

/** Writes a line to standard error. */
export function printError(text: string): void {
  writeAll(2, `${text}\n`);
}

/** Writes the whole text, also to a pipe that takes it in pieces. */
export function writeAll(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(stream, bytes, written);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw cause;
    }
  }
}
