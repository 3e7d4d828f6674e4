import { looseKey } from '../../../src/core/moves/loose-key';

describe('looseKey', () => {
  it('knows an id again however it is typed', () => {
    expect(new Set(['P-017', 'p 17', 'P17', 'P_0017', ' p-17 '].map(looseKey))).toEqual(new Set(['p17']));
  });

  it('keeps numbers apart that something parts', () => {
    expect(['1.1', '11', '1-01', '10'].map(looseKey)).toEqual(['1.1', '11', '1.1', '10']);
  });

  it('keeps a lone zero', () => {
    expect(['0', 'P-0', 'P-100'].map(looseKey)).toEqual(['0', 'p0', 'p100']);
  });

  it('is empty for punctuation alone', () => {
    expect(looseKey(' – ')).toBe('');
  });
});
