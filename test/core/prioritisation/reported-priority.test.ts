import { priorityLevel } from '../../../src/core/prioritisation/reported-priority';

describe('priorityLevel', () => {
  it('orders the usual words', () => {
    expect(['Critical', 'high', 'Medium', 'LOW', 'Lowest'].map(priorityLevel)).toEqual([0, 1, 2, 3, 4]);
  });

  it('reads the whole word before a part of it', () => {
    expect(['Very high', 'Very low'].map(priorityLevel)).toEqual([0, 4]);
  });

  it('reads a word beside its number, a letter and a grade', () => {
    expect(['1 - High', 'Low (3)', 'M', 'P1', 'p 2'].map(priorityLevel)).toEqual([1, 3, 2, 1, 2]);
  });

  it('does not guess which end of bare numbers comes first', () => {
    expect(['1', '5', 'TBC', '', 'Highway works'].map(priorityLevel)).toEqual([null, null, null, null, null]);
  });
});
