import { Inflate } from 'fflate';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { ArchiveEntry } from './archive';
import { crc32 } from './crc32';

// Deflate expands at most 1,032 times, so one chunk can overshoot the declared size by 16 MB and no more.
const chunkSize = 16 * 1024;

/**
 * The bytes of an entry. Inflates in small chunks and stops as soon as the output passes the declared size,
 * so a lying entry costs no more than an honest one; then verifies size and CRC.
 */
export function inflateEntry(entry: ArchiveEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.data : inflateBounded(entry);
  if (bytes.length !== entry.size) throw sizeMismatch(entry);
  if (crc32(bytes) !== entry.crc) {
    throw new PlumblineError(
      'unsafe-package',
      `The file is damaged: the checksum of its part ${entry.name} is wrong. Open it in Excel, let it repair the file, and save it again.`,
    );
  }
  return bytes;
}

function inflateBounded(entry: ArchiveEntry): Uint8Array {
  const output = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > entry.size) throw sizeMismatch(entry);
    output.set(chunk, filled);
    filled += chunk.length;
  });
  let offset = 0;
  do {
    const end = Math.min(offset + chunkSize, entry.data.length);
    pushChunk(stream, entry, { offset, end });
    offset = end;
  } while (offset < entry.data.length);
  return filled === entry.size ? output : output.subarray(0, filled);
}

function pushChunk(stream: Inflate, entry: ArchiveEntry, span: { readonly offset: number; readonly end: number }): void {
  try {
    stream.push(entry.data.subarray(span.offset, span.end), span.end === entry.data.length);
  } catch (cause) {
    if (cause instanceof PlumblineError) throw cause;
    throw new PlumblineError(
      'truncated',
      `The file is incomplete or damaged: its part ${entry.name} cannot be unpacked. Download or copy the file again.`,
      { cause },
    );
  }
}

function sizeMismatch(entry: ArchiveEntry): PlumblineError {
  return new PlumblineError(
    'unsafe-package',
    `The file is damaged or was made to do harm: its part ${entry.name} is not as large as it says. Open it in Excel and save it again.`,
  );
}
