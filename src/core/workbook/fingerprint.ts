import { sha256 } from '@noble/hashes/sha2';
import { writeCanonicalJson } from './canonical-json';

/** SHA-256 of a value's canonical JSON as 64 hexadecimal digits. */
export function fingerprint(value: unknown): string {
  const hash = sha256.create();
  // In pieces: the text of a large workbook would take several times its own room.
  let text = '';
  writeCanonicalJson(value, (piece) => {
    text += piece;
    if (text.length < pieceLength) return;
    hash.update(utf8(text));
    text = '';
  });
  return hexOf(hash.update(utf8(text)).digest());
}

const pieceLength = 16384;

/** SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits. */
export function textFingerprint(text: string): string {
  return hexOf(sha256(utf8(text)));
}

function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** UTF-8 bytes; written out because Apps Script has no TextEncoder. A lone surrogate becomes U+FFFD. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    code = text.codePointAt(at) ?? code;
    if (code > 0xffff) at += 1;
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    const extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = (extra === 1 ? 0xc0 : extra === 2 ? 0xe0 : 0xf0) | (code >> (6 * extra));
    for (let shift = extra - 1; shift >= 0; shift -= 1) bytes[length++] = 0x80 | ((code >> (6 * shift)) & 0x3f);
  }
  return bytes.subarray(0, length);
}
