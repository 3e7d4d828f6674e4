/**
 * JSON text that is equal for equal values: object keys sorted by code unit, no blanks, Maps as objects,
 * `undefined` members left out. Used for fingerprints, so that they agree in every host.
 */
export function canonicalJson(value: unknown): string {
  let text = '';
  writeCanonicalJson(value, (piece) => {
    text += piece;
  });
  return text;
}

/** The same text piece by piece, for what is too long to be held whole; no piece ends within a character. */
export function writeCanonicalJson(value: unknown, write: (piece: string) => void): void {
  if (Array.isArray(value)) writeList(value, write);
  else if (typeof value === 'object' && value !== null) writeObject(value, write);
  else write(JSON.stringify(value));
}

function writeList(items: readonly unknown[], write: (piece: string) => void): void {
  let separator = '[';
  for (const item of items) {
    write(separator);
    writeCanonicalJson(item ?? null, write);
    separator = ',';
  }
  write(items.length === 0 ? '[]' : ']');
}

function writeObject(value: object, write: (piece: string) => void): void {
  const members = value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : (value as Readonly<Record<string, unknown>>);
  const keys = Object.keys(members).filter((key) => members[key] !== undefined).sort((a, b) => (a < b ? -1 : 1));
  let separator = '{';
  for (const key of keys) {
    write(`${separator}${JSON.stringify(key)}:`);
    writeCanonicalJson(members[key], write);
    separator = ',';
  }
  write(keys.length === 0 ? '{}' : '}');
}
