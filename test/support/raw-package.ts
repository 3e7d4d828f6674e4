import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/hosts/xlsx/archive/crc32';

/** One entry of a package exactly as it shall be written, lies included. */
export type RawEntry = {
  readonly name: string;
  /** As stored, so compressed where the method says so. */
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly method?: number;
  readonly flags?: number;
  /** Where the central directory says the entry begins; the truth when left out. */
  readonly offset?: number;
  /** Sizes and checksum stand behind the data, not before it, as streaming writers put them. */
  readonly hasDescriptor?: boolean;
};

export type RawOptions = {
  /** Sizes and offsets stand in ZIP64 fields. */
  readonly zip64?: boolean;
};

/** An honest deflated entry. */
export function rawEntry(name: string, content: string | Uint8Array): RawEntry {
  const bytes = Buffer.from(content);
  return { name, data: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** A ZIP package of these entries, written by hand so that every field can be wrong. */
export function rawPackage(entries: readonly RawEntry[], { zip64 = false }: RawOptions = {}): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const header = localEntry(entry, name);
    const at = entry.offset ?? offset;
    const extra = zip64 ? Buffer.concat([uint16(1), uint16(24), uint64(entry.size), uint64(entry.data.length), uint64(at)]) : Buffer.alloc(0);
    const shown = zip64 ? { ...entry, size: 0xffffffff, compressedSize: 0xffffffff } : entry;
    const fields = sharedFields(shown, name, extra.length);
    central.push(Buffer.concat([uint32(0x02014b50), uint16(20), fields, Buffer.alloc(10), uint32(zip64 ? 0xffffffff : at), name, extra]));
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  return new Uint8Array(Buffer.concat([...local, directory, endRecords({ count: entries.length, size: directory.length, offset }, zip64)]));
}

function localEntry(entry: RawEntry, name: Buffer): Buffer {
  if (!entry.hasDescriptor) return Buffer.concat([uint32(0x04034b50), sharedFields(entry, name, 0), name, entry.data]);
  const fields = sharedFields({ ...entry, flags: 8, crc: 0, size: 0, compressedSize: 0 }, name, 0);
  const descriptor = [uint32(0x08074b50), uint32(entry.crc), uint32(entry.data.length), uint32(entry.size)];
  return Buffer.concat([uint32(0x04034b50), fields, name, entry.data, ...descriptor]);
}

type Directory = { readonly count: number; readonly size: number; readonly offset: number };

function endRecords({ count, size, offset }: Directory, zip64: boolean): Buffer {
  if (!zip64) return endRecord(count, size, offset);
  const counts = Buffer.concat([uint64(count), uint64(count)]);
  const wide = [uint32(0x06064b50), uint64(44), uint16(45), uint16(45), uint32(0), uint32(0), counts, uint64(size), uint64(offset)];
  const locator = [uint32(0x07064b50), uint32(0), uint64(offset + size), uint32(1)];
  return Buffer.concat([...wide, ...locator, endRecord(0xffff, 0xffffffff, 0xffffffff)]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([uint32(0x06054b50), uint32(0), uint16(count), uint16(count), uint32(size), uint32(offset), uint16(0)]);
}

function sharedFields(entry: RawEntry & { readonly compressedSize?: number }, name: Buffer, extraLength: number): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(entry.flags ?? 0),
    uint16(entry.method ?? 8),
    uint32(0x5c210000),
    uint32(entry.crc),
    uint32(entry.compressedSize ?? entry.data.length),
    uint32(entry.size),
    uint16(name.length),
    uint16(extraLength),
  ]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}

function uint64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}
