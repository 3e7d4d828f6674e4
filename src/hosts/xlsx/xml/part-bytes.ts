import { strToU8 } from 'fflate';

/** UTF-8 bytes of an XML part, its declaration corrected where it named another encoding. */
export function partBytes(text: string): Uint8Array {
  // Most parts say so already, and replacing copies a text of tens of megabytes.
  if (/^<\?xml[^>]*?encoding\s*=\s*["']UTF-8["']/.test(text)) return strToU8(text);
  return strToU8(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*(["'])/, '$1UTF-8$2'));
}
