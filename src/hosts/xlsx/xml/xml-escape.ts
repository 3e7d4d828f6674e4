const maxCellText = 32767;

/** Escapes text for element content or a double-quoted attribute. Control characters XML forbids are dropped. */
export function escapeXml(text: string): string {
  return withoutForbidden(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Text of a cell or note as spreadsheets store it: characters that XML cannot hold become `_xHHHH_`, text that
 * already looks like such an escape gets its underscore escaped, and what is longer than a cell holds is cut with "…".
 */
export function escapeCellText(text: string): string {
  const cut = cutText(text, maxCellText);
  return cut
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(forbidden, (character) => hexEscape(character))
    .replace(/\r/g, '_x000D_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** At most `length` UTF-16 units; what is longer ends in "…" and never in half a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** The text behind XML's five entities and character references. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9A-Fa-f]+|#[0-9]+|amp|lt|gt|quot|apos);/g, (whole, code: string) => {
    if (code.startsWith('#')) return characterOf(code) ?? whole;
    return entities.get(code) ?? whole;
  });
}

// Control characters, the two non-characters, and halves of surrogate pairs that stand alone.
const forbidden =
  // eslint-disable-next-line no-control-regex -- these are exactly the characters to find
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function withoutForbidden(text: string): string {
  return text.replace(forbidden, '');
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function characterOf(reference: string): string | null {
  const code = reference.startsWith('#x') ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
