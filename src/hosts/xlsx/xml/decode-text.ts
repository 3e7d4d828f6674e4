import { strFromU8 } from 'fflate';

/** Are these bytes well-formed UTF-8 (no overlong forms, surrogates or cut sequences)? */
export function isValidUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Length of the UTF-8 sequence that begins here; 0 when there is no valid one. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** A byte order mark's length in bytes; `utf16` is null when it marks UTF-8. */
type ByteOrderMark = { readonly length: number; readonly utf16: 'little' | 'big' | null };

/** The byte order mark at the beginning, or null. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { length: 2, utf16: 'little' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { length: 2, utf16: 'big' };
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? { length: 3, utf16: null } : null;
}

/** Text in UTF-16 or UTF-8 by its byte order mark, which is left out; without one in UTF-8, and what is not valid UTF-8 in Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  const content = mark ? bytes.subarray(mark.length) : bytes;
  return mark?.utf16 ? decodeUtf16(content, mark.utf16) : decodeUtf8(content);
}

/** UTF-8 bytes as text; what is not valid UTF-8 is taken as Windows-1252. */
export function decodeUtf8(bytes: Uint8Array): string {
  return isValidUtf8(bytes) ? strFromU8(bytes) : decodeWindows1252(bytes);
}

/** UTF-16 bytes (without a byte order mark) as text; an odd last byte is dropped. */
export function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const [low, high] = order === 'little' ? [0, 1] : [1, 0];
  const parts: string[] = [];
  for (let start = 0; start + 1 < bytes.length; start += 16384) {
    const units: number[] = [];
    const end = Math.min(start + 16384, bytes.length - 1);
    for (let at = start; at < end; at += 2) units.push((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

// What Windows-1252 has at 0x80-0x9F, where Latin-1 has control characters.
const windowsLetters =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  return strFromU8(bytes, true).replace(/[\u0080-\u009f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter);
}
