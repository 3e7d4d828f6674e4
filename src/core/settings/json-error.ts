import { isRecord } from './tree';

/** Where a text stops being JSON: 1-based line and column, and what stands there. */
export type JsonError = { readonly line: number; readonly column: number; readonly found: string };

const tokens = {
  blank: /[ \t\n\r]*/y,
  // eslint-disable-next-line no-control-regex -- JSON forbids exactly these inside a text
  string: /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y,
  literal: /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y,
} as const;

type Scanner = { readonly text: string; at: number };

/**
 * Finds the first place where a text is not JSON (RFC 8259); null when it is. The engines' own messages differ
 * between hosts and often name no line, which is what whoever edits the file needs.
 */
export function findJsonError(text: string): JsonError | null {
  const scanner: Scanner = { text, at: 0 };
  const isWhole = skipValue(scanner, 0) && skipBlanks(scanner) && scanner.at === text.length;
  return isWhole ? null : placeOf(scanner);
}

/** Parses JSON that `findJsonError` accepts; a byte-order mark in front is allowed. */
export function parseJson(text: string): { readonly value: unknown } | { readonly error: JsonError } {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const error = findJsonError(body);
  if (error) return { error };
  const value: unknown = JSON.parse(body);
  return { value };
}

/** A JSON value as a short quotation for a sentence. */
export function quoteJson(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'missing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** Deeper nesting than any settings have is refused rather than followed. */
const maxDepth = 64;

function skipValue(scanner: Scanner, depth: number): boolean {
  skipBlanks(scanner);
  const first = scanner.text[scanner.at];
  if (depth > maxDepth) return false;
  if (first === '{') return skipList(scanner, '}', () => skipMember(scanner, depth + 1));
  if (first === '[') return skipList(scanner, ']', () => skipValue(scanner, depth + 1));
  return skipToken(scanner, first === '"' ? tokens.string : tokens.literal);
}

function skipMember(scanner: Scanner, depth: number): boolean {
  skipBlanks(scanner);
  return skipToken(scanner, tokens.string) && skipBlanks(scanner) && skipMark(scanner, ':') && skipValue(scanner, depth);
}

function skipList(scanner: Scanner, close: string, skipItem: () => boolean): boolean {
  scanner.at += 1;
  skipBlanks(scanner);
  if (skipMark(scanner, close)) return true;
  for (;;) {
    if (!skipItem()) return false;
    skipBlanks(scanner);
    if (skipMark(scanner, close)) return true;
    if (!skipMark(scanner, ',')) return false;
  }
}

function skipBlanks(scanner: Scanner): boolean {
  return skipToken(scanner, tokens.blank);
}

function skipMark(scanner: Scanner, mark: string): boolean {
  if (scanner.text[scanner.at] !== mark) return false;
  scanner.at += 1;
  return true;
}

function skipToken(scanner: Scanner, token: RegExp): boolean {
  token.lastIndex = scanner.at;
  if (!token.test(scanner.text)) return false;
  scanner.at = token.lastIndex;
  return true;
}

function placeOf({ text, at }: Scanner): JsonError {
  const before = text.slice(0, at).split('\n');
  const found = at >= text.length ? 'the end of the file' : JSON.stringify(text.slice(at, at + 1));
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1, found };
}
