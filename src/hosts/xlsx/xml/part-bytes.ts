import { strToU8 } from 'fflate';

/** UTF-8 bytes of an XML part, its declaration corrected where it named another encoding. */
export function partBytes(text: string): Uint8Array {
  return strToU8(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*(["'])/, '$1UTF-8$2'));
}
