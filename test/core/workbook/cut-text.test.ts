import { cutText, firstUnits } from '../../../src/core/workbook/cut-text';

describe('cutText', () => {
  it('does not cut through a surrogate pair', () => {
    expect(cutText('ab\u{1F600}cd', 4)).toBe('ab…');
  });
});

describe('firstUnits', () => {
  it('leaves out half a surrogate pair', () => {
    expect(firstUnits('ab\u{1F600}', 3)).toBe('ab');
    expect(firstUnits('ab\u{1F600}', 4)).toBe('ab\u{1F600}');
  });
});
