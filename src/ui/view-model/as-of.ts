import { text } from '../strings/text';
import type { TextKey } from '../strings/text';

const withCell: readonly (readonly [RegExp, TextKey])[] = [
  [/^title (\w+)$/, 'start.as-of-title'],
  [/^header (\w+)$/, 'start.as-of-header'],
  [/^latest update (\w+)$/, 'start.as-of-update'],
];

const plain: ReadonlyMap<string, TextKey> = new Map([
  ['given', 'start.as-of-given'],
  ['Settings', 'start.as-of-settings'],
  ['sheet name', 'start.as-of-sheet'],
  ['file name', 'start.as-of-file'],
  ['today', 'start.as-of-today'],
]);

/** Where the core found the date of the figures, as a sentence. */
export function asOfText(source: string): string {
  for (const [pattern, key] of withCell) {
    const cell = pattern.exec(source)?.[1];
    if (cell !== undefined) return text(key, { cell });
  }
  return text(plain.get(source) ?? 'start.as-of-today');
}
