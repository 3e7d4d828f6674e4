/** Lines of at most 80 columns: what a terminal shows without wrapping by itself. */
export const width = 80;

/** Wraps a text at blanks; the first line keeps the blanks it begins with, every other is indented by `hanging` columns. */
export function wrap(text: string, hanging = 0): string {
  const lines: string[] = [];
  const start = /^ */.exec(text)?.[0] ?? '';
  let line = '';
  for (const word of text.slice(start.length).split(/\s+/)) {
    const room = width - (lines.length > 0 ? hanging : start.length);
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return start + lines.join(`\n${' '.repeat(hanging)}`);
}

/** Cuts a text to `length` columns, with an ellipsis where something is left out; line breaks become blanks. */
export function cut(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= length ? flat : `${flat.slice(0, Math.max(0, length - 1)).trimEnd()}…`;
}

/** Pads a text with blanks on the right, cutting it where it is longer. */
export function pad(text: string, length: number): string {
  return cut(text, length).padEnd(length);
}
