import { strToU8 } from 'fflate';
import { decodeUtf16, decodeUtf8 } from './decode-text';

/** The text of an XML part: UTF-8 with or without a byte order mark, or UTF-16 with one. */
export function partText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'little');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'big');
  const text = decodeUtf8(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** UTF-8 bytes of an XML part, its declaration corrected where it named another encoding. */
export function partBytes(text: string): Uint8Array {
  return strToU8(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*(["'])/, '$1UTF-8$2'));
}
