import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { excelCode } from './host-error';
import type { Watched } from './host-run';
import { roundTrip } from './round-trip';

/** What is read piece by piece, and how. `L` is what is queued for a piece, `R` what comes of it. */
export type ChunkedRead<T, L, R> = {
  readonly items: readonly T[];
  /** About how many bytes the answer for a piece takes. */
  readonly bytesOf: (item: T) => number;
  readonly load: (item: T) => L;
  /** The result and the bytes it took; null where Excel left the values out because they were too many. */
  readonly take: (item: T, loaded: L) => { readonly result: R; readonly bytes: number } | null;
  /** The same in smaller pieces; none where it cannot be smaller. */
  readonly split: (item: T) => readonly T[];
  readonly onRead: (item: T) => void;
};

// Excel on the web gives 5 MB at a time; half of it leaves room for what the answer wraps around the values.
const roomBytes = 2_500_000;
// Nothing is known yet of how long the texts are.
const firstFactor = 3;
const leastFactor = 0.25;
const margin = 1.2;

/**
 * Reads all pieces in as few round trips as their answers fit into, in order. What an answer took is measured, and the next
 * round trip holds more or less accordingly; one that was too large after all is asked for again in smaller parts.
 * Throws `host-limit` where the smallest piece does not fit.
 */
export async function readInChunks<T, L, R>(context: Excel.RequestContext, run: Watched, read: ChunkedRead<T, L, R>): Promise<readonly R[]> {
  const waiting = [...read.items];
  const results: R[] = [];
  const fit = { factor: firstFactor, room: roomBytes };
  while (waiting.length > 0) {
    const chunk = takeChunk(waiting, read, fit);
    const taken = await readChunk(context, run, { chunk, read });
    if (taken) {
      results.push(...taken.results);
      chunk.forEach(read.onRead);
      fit.factor = Math.max(leastFactor, (taken.bytes / Math.max(1, sumOf(chunk, read.bytesOf))) * margin);
      continue;
    }
    fit.room /= 2;
    waiting.unshift(...(chunk.length > 1 ? chunk : smaller(chunk, read)));
  }
  return results;
}

const tooLarge: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'OperationCellsExceedLimit']);

type Fit = { factor: number; room: number };

function takeChunk<T, L, R>(waiting: T[], { bytesOf }: ChunkedRead<T, L, R>, { factor, room }: Fit): readonly T[] {
  let bytes = 0;
  let count = 0;
  for (const item of waiting) {
    bytes += bytesOf(item) * factor;
    if (count > 0 && bytes > room) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

type Chunk<T, L, R> = { readonly chunk: readonly T[]; readonly read: ChunkedRead<T, L, R> };

/** Null where the answer was too large. */
async function readChunk<T, L, R>(context: Excel.RequestContext, run: Watched, { chunk, read }: Chunk<T, L, R>): Promise<{ readonly results: readonly R[]; readonly bytes: number } | null> {
  try {
    const loaded = await roundTrip({ context, run, queue: () => chunk.map((item) => ({ item, loaded: read.load(item) })) });
    const taken = loaded.map(({ item, loaded: piece }) => read.take(item, piece)).filter((piece) => piece !== null);
    if (taken.length < chunk.length) return null;
    return { results: taken.map(({ result }) => result), bytes: sumOf(taken, ({ bytes }) => bytes) };
  } catch (error) {
    if (tooLarge.has(excelCode(error) ?? '')) return null;
    throw error;
  }
}

function smaller<T, L, R>(chunk: readonly T[], { split }: ChunkedRead<T, L, R>): readonly T[] {
  const parts = chunk.flatMap(split);
  if (parts.length > 0) return parts;
  throw new PlumblineError('host-limit', 'A single row of the workbook holds more text than Excel gives in one go. Nothing was changed. Shorten the longest texts, or use the file version.');
}

function sumOf<T>(items: readonly T[], bytesOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + bytesOf(item), 0);
}
