/** Items that belong to the end of the array at `path`. */
export type Slice = { readonly path: readonly (string | number)[]; readonly items: readonly unknown[] };

/** A JSON value in pieces: all of it but long arrays, and what these hold, to be added in order. Bytes stay as they are. */
export type Sliced = { readonly frame: unknown; readonly slices: Iterable<Slice> };

/** Arrays that are no longer than this stay in one piece. */
const shortArray = 64;

type Place = { readonly path: Slice['path']; readonly items: readonly unknown[] };

/**
 * Takes a JSON value apart into pieces of about `mostBytes` of JSON, so that none of them blocks whoever copies it. The
 * pieces are made one by one as they are asked for; the value must not change meanwhile.
 */
export function sliceJson(value: unknown, mostBytes: number): Sliced {
  const waiting: Place[] = [];
  return { frame: frameOf(value, [], waiting), slices: slicesOf(waiting, mostBytes) };
}

/** Puts a value together again: slices are added to a frame in the order in which they came. */
export function joinJson(frame: unknown): { readonly value: unknown; readonly add: (slice: Slice) => void } {
  return {
    value: frame,
    add: ({ path, items }) => {
      const place = path.reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], frame) as unknown[];
      for (const item of items) place.push(item);
    },
  };
}

/** Told by name: what crossed from another realm is no instance of this one's classes. */
export function isBytes(value: object): boolean {
  return /^\[object (?:ArrayBuffer|Uint8Array)\]$/.test(Object.prototype.toString.call(value));
}

/** A copy whose long arrays are empty; what they hold is put on the list. */
function frameOf(value: unknown, path: Slice['path'], waiting: Place[]): unknown {
  if (typeof value !== 'object' || value === null || isBytes(value)) return value;
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    if (items.length <= shortArray) return items.map((item, index) => frameOf(item, [...path, index], waiting));
    waiting.push({ path, items });
    return [];
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, frameOf(item, [...path, key], waiting)]));
}

function* slicesOf(waiting: Place[], mostBytes: number): Generator<Slice> {
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    const { path, items } = place;
    let slice: unknown[] = [];
    let bytes = 0;
    for (const [index, item] of items.entries()) {
      const size = weigh(item);
      if (slice.length > 0 && bytes + size > mostBytes) {
        yield { path, items: slice };
        [slice, bytes] = [[], 0];
      }
      // One item may be too large by itself, as one sheet of very many.
      slice.push(size > mostBytes ? frameOf(item, [...path, index], waiting) : item);
      bytes += Math.min(size, mostBytes);
    }
    if (slice.length > 0) yield { path, items: slice };
  }
}

/** About how many bytes of JSON a value takes. */
function weigh(value: unknown): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return (value as readonly unknown[]).reduce<number>((sum, item) => sum + weigh(item), 2);
  let sum = 2;
  for (const [key, item] of Object.entries(value)) sum += key.length + 3 + weigh(item);
  return sum;
}
