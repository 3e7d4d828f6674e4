import { deflateSync, strToU8 } from 'fflate';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { contentTypesPart } from './archive';
import type { ArchiveEntry } from './archive';
import { crc32 } from './crc32';

const localHeaderSize = 30;
const centralHeaderSize = 46;
const endRecordSize = 22;
const maxSize = 0xffffffff;
const maxEntries = 0xffff;
/** Half the time of the usual 6 for a file that is a twentieth larger. */
const compressionLevel = 4;

/**
 * A ZIP package of these entries, `[Content_Types].xml` first and the rest in the order given. Compressed bytes are
 * copied as they are; sizes stand in the headers, so no data descriptors follow. Without ZIP64: above 4 GB or
 * 65,535 entries it throws `over-limit`.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const ordered = [
    ...entries.filter((entry) => entry.name === contentTypesPart),
    ...entries.filter((entry) => entry.name !== contentTypesPart),
  ];
  const named = ordered.map((entry) => ({ entry, name: strToU8(entry.name) }));
  const size = named.reduce(
    (sum, { entry, name }) => sum + localHeaderSize + centralHeaderSize + 2 * name.length + entry.data.length,
    endRecordSize,
  );
  if (size > maxSize || named.length > maxEntries) {
    throw new PlumblineError('over-limit', 'The workbook would grow beyond 4 GB, which Plumbline cannot write.');
  }
  return fill(new Uint8Array(size), named);
}

/** A deflated entry with a fixed date: the same name, bytes and date always give the same entry. */
export function makeEntry(name: string, bytes: Uint8Array, modified: number): ArchiveEntry {
  const data = deflateSync(bytes, { level: compressionLevel });
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    compressedSize: data.length,
    size: bytes.length,
    data,
    modified,
    externalAttributes: 0,
  };
}

/** DOS date and time words (date in the upper half) of an ISO date at midnight; 1980-01-01 for what is none. */
export function dosDate(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const year = Number(match?.[1] ?? 1980);
  if (!match || year < 1980 || year > 2107) return dosDate('1980-01-01');
  return ((((year - 1980) << 9) | (Number(match[2]) << 5) | Number(match[3])) << 16) >>> 0;
}

type NamedEntry = { readonly entry: ArchiveEntry; readonly name: Uint8Array };

function fill(target: Uint8Array, named: readonly NamedEntry[]): Uint8Array {
  const view = new DataView(target.buffer);
  let offset = 0;
  const starts: number[] = [];
  for (const { entry, name } of named) {
    starts.push(offset);
    view.setUint32(offset, 0x04034b50, true);
    writeCommonFields(view, offset + 4, { entry, name });
    target.set(name, offset + localHeaderSize);
    target.set(entry.data, offset + localHeaderSize + name.length);
    offset += localHeaderSize + name.length + entry.data.length;
  }
  const directoryStart = offset;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(offset, 0x02014b50, true);
    view.setUint16(offset + 4, 20, true);
    writeCommonFields(view, offset + 6, { entry, name });
    view.setUint32(offset + 38, entry.externalAttributes, true);
    view.setUint32(offset + 42, starts[index] ?? 0, true);
    target.set(name, offset + centralHeaderSize);
    offset += centralHeaderSize + name.length;
  });
  view.setUint32(offset, 0x06054b50, true);
  view.setUint16(offset + 8, named.length, true);
  view.setUint16(offset + 10, named.length, true);
  view.setUint32(offset + 12, offset - directoryStart, true);
  view.setUint32(offset + 16, directoryStart, true);
  return target;
}

/** The 26 bytes that local and central headers share, from "version needed" to "extra length". */
function writeCommonFields(view: DataView, offset: number, { entry, name }: NamedEntry): void {
  // Bit 11 says that the name is UTF-8; bit 3 (data descriptor) stays clear.
  const isAscii = name.every((byte) => byte < 0x80);
  view.setUint16(offset, 20, true);
  view.setUint16(offset + 2, isAscii ? 0 : 0x0800, true);
  view.setUint16(offset + 4, entry.method, true);
  view.setUint32(offset + 6, entry.modified, true);
  view.setUint32(offset + 10, entry.crc, true);
  view.setUint32(offset + 14, entry.data.length, true);
  view.setUint32(offset + 18, entry.size, true);
  view.setUint16(offset + 22, name.length, true);
}
