import { looksLikePeople, splitPeople } from '../../../../src/core/tables/values/people';

describe('looksLikePeople', () => {
  it.each(['A. Meyer', 'Jane Smith', 'A / B', 'Jane Smith / Bob Ray', 'Smith, Jane', 'Ludwig van Beethoven', "Sinéad O'Connor", 'Jean-Luc Picard', 'Jane SMITH', 'J. R. Hartley', 'jane.smith@example.org', 'Dr. Ana Souza', 'Anna & Bob', 'Jane Smith (PMO)'])(
    'sees people in %s',
    (text) => expect(looksLikePeople(text)).toBe(true),
  );

  it.each(['Leeds City Council', 'Cloud Migration', 'Finance', 'Anna', 'A/R', 'In Progress', 'IT', 'TBC', '12 Jones', 'Delivery Team', 'Project Manager', 'The quick brown fox jumps', 'NHS England'])('sees none in %s', (text) => {
    expect(looksLikePeople(text)).toBe(false);
  });
});

describe('splitPeople', () => {
  it.each([
    ['Jane Smith / Bob Ray', ['Jane Smith', 'Bob Ray']],
    ['A / B', ['A', 'B']],
    ['Jane Smith, Bob Ray', ['Jane Smith', 'Bob Ray']],
    ['Smith, Jane', ['Smith, Jane']],
    ['Jane Smith and Bob Ray', ['Jane Smith', 'Bob Ray']],
    ['Jane Smith\nBob Ray', ['Jane Smith', 'Bob Ray']],
    ['Jane Smith (50%) ; Jane Smith', ['Jane Smith']],
    ['Smith & Sons Ltd', ['Smith & Sons Ltd']],
    ['Jane Smith / TBC', ['Jane Smith']],
    ['TBC', []],
    ['', []],
  ])('splits %j', (text, names) => expect(splitPeople(text)).toEqual(names));
});
