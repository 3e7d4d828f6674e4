import fc from 'fast-check';
import { joinJson, sliceJson } from '../../../src/ui/core-door/slices';

/** There and back, as it would travel: every piece copied on its own. */
function travel(value: unknown, mostBytes: number): { readonly value: unknown; readonly pieces: readonly string[] } {
  const { frame, slices } = sliceJson(value, mostBytes);
  const joined = joinJson(JSON.parse(JSON.stringify(frame)) as unknown);
  const pieces = [JSON.stringify(frame)];
  for (const slice of slices) {
    const piece = JSON.stringify(slice);
    pieces.push(piece);
    joined.add(JSON.parse(piece) as typeof slice);
  }
  return { value: joined.value, pieces };
}

const rows = (count: number, columns: number): unknown => Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (_unused, column) => `R${row}C${column}`));

describe('sliceJson', () => {
  it('leaves a small value in one piece', () => {
    const value = { sheets: [{ name: 'A', cells: [[1, null], ['x', true]] }], findings: [] };
    expect(travel(value, 1000)).toEqual({ value, pieces: [JSON.stringify(value)] });
  });

  it('takes long arrays apart, wherever they are', () => {
    const value = { sheets: [{ cells: rows(500, 10), formats: [] }, { cells: rows(200, 3) }], other: 5 };
    const { value: joined, pieces } = travel(value, 5000);
    expect(joined).toEqual(value);
    expect(pieces.length).toBeGreaterThan(7);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(5500);
  });

  it('takes one item apart that is too large by itself', () => {
    const value = { sheets: Array.from({ length: 70 }, (_, index) => ({ name: `S${index}`, cells: rows(index === 3 ? 500 : 1, 10) })) };
    const { value: joined, pieces } = travel(value, 5000);
    expect(joined).toEqual(value);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(6500);
  });

  it('makes no piece before it is asked for', () => {
    let read = 0;
    const items = new Proxy(Array.from({ length: 1000 }, () => 'x'.repeat(100)), {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const first = sliceJson({ items }, 1000).slices[Symbol.iterator]().next();
    expect(first).toMatchObject({ done: false, value: { path: ['items'] } });
    expect(read).toBeLessThan(15);
  });

  it('loses nothing of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 20, max: 500 }), (value, repeat, mostBytes) => {
        const whole = { value, many: Array.from({ length: repeat }, (_, index) => ({ index, value })) };
        const plain = JSON.parse(JSON.stringify(whole)) as unknown;
        expect(travel(plain, mostBytes).value).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
