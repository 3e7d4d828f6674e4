import { chunksOf } from '../../../../src/hosts/excel/write/step';

const step = (bytes: number) => ({ bytes, queue: () => undefined });

describe('chunksOf', () => {
  it('fills chunks in order, as far as their bytes fit', () => {
    expect(chunksOf([step(40), step(50), step(20), step(90)], 100).map((chunk) => chunk.map(({ bytes }) => bytes))).toEqual([[40, 50], [20], [90]]);
  });

  it('lets a step that is larger than a chunk stand alone', () => {
    expect(chunksOf([step(10), step(300), step(10)], 100).map((chunk) => chunk.length)).toEqual([1, 1, 1]);
  });

  it('makes no chunk of no step', () => {
    expect(chunksOf([], 100)).toEqual([]);
  });
});
