import { isErrorText, isNonValue, isReference } from '../../../../src/core/tables/values/non-value';
import { parseBoolean } from '../../../../src/core/tables/values/parse-boolean';
import { parseOrdinal } from '../../../../src/core/tables/values/parse-ordinal';

describe('isNonValue', () => {
  it.each(['NA', 'N/A', 'n.a.', 'TBC', 'TBD', '-', '—', '£ -', 'none', 'Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)', 'Ongoing', 'Auto-updated', 'k. A.', 'à définir'])('knows %j', (text) => {
    expect(isNonValue(text)).toBe(true);
  });

  it.each(['', ' ', '0', '£5', 'Nana', 'Included in 1.1', 'Nonesuch House'])('leaves %j', (text) => expect(isNonValue(text)).toBe(false));
});

describe('isReference', () => {
  it('knows texts that point elsewhere', () => {
    expect(isReference('Included in 1.1')).toBe(true);
    expect(isReference('see row 4')).toBe(true);
    expect(isReference('Seed funding')).toBe(false);
  });
});

describe('isErrorText', () => {
  it('knows errors as texts', () => {
    expect(isErrorText('#DIV/0!')).toBe(true);
    expect(isErrorText('#N/A')).toBe(true);
    expect(isErrorText('#1')).toBe(false);
  });
});

describe('parseOrdinal', () => {
  it.each([['High', 3], ['medium', 2], ['LOW', 1], ['Very high', 4], ['Very low', 0], ['H', 3], ['Medium/High', 2.5], ['1 - High', 3], ['hoch', 3], ['Media', 2], ['très élevé', 4]])('reads %s as %d', (text, level) => {
    expect(parseOrdinal(text)).toBe(level);
  });

  it.each(['', '3', 'Highway', 'Low to high', 'High street'])('reads nothing in %j', (text) => expect(parseOrdinal(text)).toBeNull());
});

describe('parseBoolean', () => {
  it.each([['Yes', true], ['x', true], ['✓', true], ['Nein', false], ['N', false], ['maybe', null]])('reads %s', (text, expected) => expect(parseBoolean(text)).toBe(expected));
});
