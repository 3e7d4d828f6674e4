import { readInChunks } from '../../../../src/hosts/excel/run/read-in-chunks';
import type { ChunkedRead } from '../../../../src/hosts/excel/run/read-in-chunks';

const run = { signal: { aborted: false }, onProgress: () => undefined, stopped: 'Stopped.', isReading: true };

type Item = { readonly name: string; readonly size: number };

/** A context that refuses answers above a limit; counts round trips and what each asked for. */
function context(limit: number) {
  const asked: string[][] = [];
  let queued: Item[] = [];
  const sync = (): Promise<void> => {
    const size = queued.reduce((sum, item) => sum + item.size, 0);
    asked.push(queued.map(({ name }) => name));
    queued = [];
    return size > limit ? Promise.reject(Object.assign(new Error(), { code: 'ResponsePayloadSizeLimitExceeded', debugInfo: {} })) : Promise.resolve();
  };
  return { asked, load: (item: Item) => (queued.push(item), item), context: { sync } as unknown as Excel.RequestContext };
}

function reading(items: readonly Item[], load: (item: Item) => Item, said: (item: Item) => number): ChunkedRead<Item, Item, string> {
  return {
    ...{ items, load, bytesOf: said },
    take: ({ name, size }) => ({ result: name, bytes: size }),
    split: ({ name, size }) => (size > 1000 ? [{ name: `${name}1`, size: size / 2 }, { name: `${name}2`, size: size / 2 }] : []),
    onRead: () => undefined,
  };
}

const items = (count: number, size: number): Item[] => Array.from({ length: count }, (_, index) => ({ name: String.fromCharCode(97 + index), size }));

describe('readInChunks', () => {
  it('asks for as much at once as is said to fit, and gives all results in order', async () => {
    const { asked, load, context: own } = context(5_000_000);
    expect(await readInChunks(own, run, reading(items(6, 400_000), load, ({ size }) => size))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    // The first answer is held small, since nothing is known yet: 2 x 400,000 x 3 = 2.4 MB.
    expect(asked).toEqual([['a', 'b'], ['c', 'd', 'e', 'f']]);
  });

  it('asks for less after an answer that was longer than said', async () => {
    const { asked, load, context: own } = context(5_000_000);
    await readInChunks(own, run, reading(items(8, 1_000_000), load, () => 200_000));
    expect(asked.map((names) => names.length)).toEqual([4, 2, 2]);
  });

  it('asks again in smaller parts where an answer was too large, down to parts of one piece', async () => {
    const { asked, load, context: own } = context(1500);
    expect(await readInChunks(own, run, reading([{ name: 'a', size: 4000 }, { name: 'b', size: 10 }], load, () => 1))).toEqual(['a11', 'a12', 'a21', 'a22', 'b']);
    expect(asked.length).toBeGreaterThan(4);
  });

  it('says so where the smallest piece is too large', async () => {
    const { load, context: own } = context(100);
    await expect(readInChunks(own, run, reading([{ name: 'a', size: 900 }], load, () => 1))).rejects.toMatchObject({ code: 'host-limit' });
  });

  it('takes values that Excel leaves out for too many', async () => {
    const { load, context: own } = context(5_000_000);
    const silent = { ...reading([{ name: 'a', size: 4000 }], load, () => 1), take: ({ name, size }: Item) => (size > 2500 ? null : { result: name, bytes: size }) };
    expect(await readInChunks(own, run, silent)).toEqual(['a1', 'a2']);
  });

  it('stops between two round trips', async () => {
    const { asked, load, context: own } = context(5_000_000);
    const signal = { aborted: false };
    const read = { ...reading(items(6, 400_000), load, ({ size }: Item) => size), onRead: () => void (signal.aborted = true) };
    await expect(readInChunks(own, { ...run, signal }, read)).rejects.toMatchObject({ code: 'cancelled', message: 'Stopped.' });
    expect(asked).toHaveLength(1);
  });
});
