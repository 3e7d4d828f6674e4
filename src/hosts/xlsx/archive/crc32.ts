const table = buildTable();

/** CRC-32 of the bytes as ZIP packages use it, an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  // Signed arithmetic over an index is four times as fast here as unsigned over an iterator.
  let crc = -1;
  for (let i = 0; i < bytes.length; i += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}

function buildTable(): Int32Array {
  const result = new Int32Array(256);
  for (let n = 0; n < 256; n += 1) {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    result[n] = value;
  }
  return result;
}
