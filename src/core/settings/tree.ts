/** The member of a JSON value by key or index; undefined where there is none. Inherited members do not count. */
export function childOf(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.prototype.hasOwnProperty.call(node, key)) return undefined;
  return (node as Readonly<Record<string, unknown>>)[key];
}

/** A copy of a JSON value with one member set by its path; objects that are missing on the way are made. */
export function withChild(node: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const child = withChild(childOf(node, key), rest, value);
  if (Array.isArray(node)) return node.map((item: unknown, index) => (String(index) === key ? child : item));
  return { ...(isRecord(node) ? node : {}), [key]: child };
}

/** Is this a JSON object: neither null nor an array? */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
