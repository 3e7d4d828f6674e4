import { sha256 } from '@noble/hashes/sha2';
import { canonicalJson } from './canonical-json';

/** SHA-256 of a value's canonical JSON as 64 hexadecimal digits. */
export function fingerprint(value: unknown): string {
  return textFingerprint(canonicalJson(value));
}

/** SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits. */
export function textFingerprint(text: string): string {
  let hex = '';
  for (const byte of sha256(utf8(text))) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** UTF-8 bytes; written out because Apps Script has no TextEncoder. A lone surrogate becomes U+FFFD. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    let code = character.codePointAt(0) ?? 0xfffd;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = (extra === 1 ? 0xc0 : extra === 2 ? 0xe0 : 0xf0) | (code >> (6 * extra));
    for (let shift = extra - 1; shift >= 0; shift -= 1) bytes[length++] = 0x80 | ((code >> (6 * shift)) & 0x3f);
  }
  return bytes.subarray(0, length);
}
