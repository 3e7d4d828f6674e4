/** UTF-16 units that a cell or a note of a spreadsheet holds. */
export const maxCellText = 32767;

/** At most `length` UTF-16 units; what is longer ends in "…" and never in half a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${firstUnits(text, length - 1)}…`;
}

/** The first `length` UTF-16 units of a text, without half a surrogate pair at the end. */
export function firstUnits(text: string, length: number): string {
  const kept = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}
