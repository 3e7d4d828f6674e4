/** Little-endian unsigned 16-bit number; bytes beyond the end count as 0. */
export function readUint16(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
}

/** Little-endian unsigned 32-bit number. */
export function readUint32(bytes: Uint8Array, offset: number): number {
  return (readUint16(bytes, offset) | (readUint16(bytes, offset + 2) << 16)) >>> 0;
}

/** Little-endian unsigned 64-bit number, exact up to 2^53; larger ones stay far beyond any file's length. */
export function readUint64(bytes: Uint8Array, offset: number): number {
  return readUint32(bytes, offset) + readUint32(bytes, offset + 4) * 4294967296;
}

/** Do the bytes begin with these? */
export function beginsWith(bytes: Uint8Array, header: readonly number[]): boolean {
  return header.every((byte, index) => bytes[index] === byte);
}
