import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { decodeUtf8 } from '../xml/decode-text';
import type { ArchiveEntry } from './archive';
import { readUint16, readUint32, readUint64 } from './read-bytes';

/** One record of the central directory, sizes and offset already widened from ZIP64. */
export type CentralRecord = Omit<ArchiveEntry, 'data'> & { readonly headerOffset: number };

type End = { readonly count: number; readonly size: number; readonly offset: number };

const widened32 = 0xffffffff;

/**
 * The table of contents at the end of a ZIP package; local headers and data descriptors are not trusted.
 * Throws `truncated` when the end of the file is missing, `over-limit` above `maxEntries`, `unsafe-package` and
 * `password-protected` for what a spreadsheet never contains.
 */
export function readCentralDirectory(
  bytes: Uint8Array,
  maxEntries: number,
): { readonly records: readonly CentralRecord[]; readonly offset: number } {
  const end = findEnd(bytes);
  if (end.count > maxEntries) {
    throw new PlumblineError(
      'over-limit',
      `The file has ${end.count} parts; the limit is ${maxEntries}. Copy the sheets you need into a new workbook.`,
    );
  }
  const records: CentralRecord[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > end.offset + end.size || readUint32(bytes, at) !== 0x02014b50) throw truncated();
    records.push(readRecord(bytes, at));
    at += 46 + readUint16(bytes, at + 28) + readUint16(bytes, at + 30) + readUint16(bytes, at + 32);
  }
  return { records, offset: end.offset };
}

function findEnd(bytes: Uint8Array): End {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (readUint32(bytes, at) !== 0x06054b50 || at + 22 + readUint16(bytes, at + 20) > bytes.length) continue;
    const end = widenEnd(bytes, at);
    if (end.offset + end.size > at) throw truncated();
    return end;
  }
  throw truncated();
}

function widenEnd(bytes: Uint8Array, at: number): End {
  const end = { count: readUint16(bytes, at + 10), size: readUint32(bytes, at + 12), offset: readUint32(bytes, at + 16) };
  const locator = at - 20;
  if (locator < 0 || readUint32(bytes, locator) !== 0x07064b50) return end;
  const wide = readUint64(bytes, locator + 8);
  if (wide + 56 > locator || readUint32(bytes, wide) !== 0x06064b50) throw truncated();
  return { count: readUint64(bytes, wide + 32), size: readUint64(bytes, wide + 40), offset: readUint64(bytes, wide + 48) };
}

function readRecord(bytes: Uint8Array, at: number): CentralRecord {
  const nameEnd = at + 46 + readUint16(bytes, at + 28);
  // Names are UTF-8 in practice, whether or not the flag says so.
  const name = decodeUtf8(bytes.subarray(at + 46, nameEnd));
  const flags = readUint16(bytes, at + 8);
  if (flags & 0x2041) {
    throw new PlumblineError(
      'password-protected',
      `The file is an encrypted package (part ${name}) and cannot be read. Unpack it with its password, or save a copy without one.`,
    );
  }
  const sizes = widenSizes(bytes, at, bytes.subarray(nameEnd, nameEnd + readUint16(bytes, at + 30)));
  return {
    name,
    method: methodOf(readUint16(bytes, at + 10), name),
    crc: readUint32(bytes, at + 16),
    ...sizes,
    modified: readUint32(bytes, at + 12),
    externalAttributes: readUint32(bytes, at + 38),
  };
}

type Sizes = Pick<CentralRecord, 'size' | 'compressedSize' | 'headerOffset'>;

// The ZIP64 extra field holds, in this order, only those numbers that are all ones in the record itself.
function widenSizes(bytes: Uint8Array, at: number, extra: Uint8Array): Sizes {
  const field = findExtra(extra, 1);
  let next = 0;
  const widen = (value: number): number => {
    if (value !== widened32) return value;
    if (!field || next + 8 > field.length) throw truncated();
    next += 8;
    return readUint64(field, next - 8);
  };
  const size = widen(readUint32(bytes, at + 24));
  const compressedSize = widen(readUint32(bytes, at + 20));
  return { size, compressedSize, headerOffset: widen(readUint32(bytes, at + 42)) };
}

function findExtra(extra: Uint8Array, id: number): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + readUint16(extra, at + 2)) {
    if (readUint16(extra, at) === id) return extra.subarray(at + 4, at + 4 + readUint16(extra, at + 2));
  }
  return null;
}

function methodOf(method: number, name: string): 0 | 8 {
  if (method === 0 || method === 8) return method;
  throw new PlumblineError(
    'unsafe-package',
    `The file is packed in a way spreadsheets do not use (part ${name}, method ${method}). Open it in Excel and save it again.`,
  );
}

function truncated(): PlumblineError {
  return new PlumblineError(
    'truncated',
    'The file is incomplete: its end is missing, as after an interrupted download. Download or copy it again.',
  );
}
