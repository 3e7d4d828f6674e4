/** Escapes text for element content or a double-quoted attribute. Control characters XML forbids are dropped. */
export function escapeXml(text: string): string {
  if (harmless.test(text)) return text;
  return withoutForbidden(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// Nearly every text.
const harmless = /^[ !#-%'-;=?-~]*$/;

/** The text behind XML's five entities and character references. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9A-Fa-f]+|#[0-9]+|amp|lt|gt|quot|apos);/g, (whole, code: string) => {
    if (code.startsWith('#')) return characterOf(code) ?? whole;
    return entities.get(code) ?? whole;
  });
}

/**
 * What XML cannot hold: control characters, the two non-characters, and halves of surrogate pairs that stand alone (by
 * code points, whole pairs are not of that range).
 */
export const forbiddenInXml =
  // eslint-disable-next-line no-control-regex -- these are exactly the characters to find
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function withoutForbidden(text: string): string {
  return text.replace(forbiddenInXml, '');
}

function characterOf(reference: string): string | null {
  const code = reference.startsWith('#x') ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
