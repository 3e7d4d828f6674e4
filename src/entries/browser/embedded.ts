import type { GivenFile } from '../../ui/file-bytes';

/** The text of an element that the page carries and does not show; empty where there is none. */
export function embeddedText(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

/** A file that the page carries as base64, under the name that stands beside it. */
export function embeddedFile(id: string): GivenFile {
  const letters = atob(embeddedText(id).trim());
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return new File([bytes], document.getElementById(id)?.dataset['name'] ?? id);
}
