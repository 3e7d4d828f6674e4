import { fillMessage } from '../../../src/ui/strings/message';

const english = { locale: 'en-GB', language: 'en' };
const say = (template: string, args: Readonly<Record<string, string | number>> = {}): string => fillMessage<string>(template, args, english).join('');

describe('fillMessage', () => {
  it('fills slots in any order', () => {
    expect(say('{b} before {a}', { a: 'one', b: 'two' })).toBe('two before one');
  });

  it.each([
    [1, '1 project on A'],
    [0, '0 projects on A'],
    [1250, '1,250 projects on A'],
  ])('chooses by a number: %d', (count, text) => {
    expect(say('{count, plural, one {# project} other {# projects}} on {sheet}', { count, sheet: 'A' })).toBe(text);
  });

  it('fills slots inside a choice', () => {
    const template = '{count, plural, one {Column {names} is gone} other {Columns {names} are gone}}';
    expect([1, 2].map((count) => say(template, { count, names: 'End, Budget' }))).toEqual(['Column End, Budget is gone', 'Columns End, Budget are gone']);
  });

  it('writes numbers as the locale does', () => {
    expect(fillMessage('{n} h', { n: 1234.5 }, { locale: 'de-DE', language: 'en' }).join('')).toBe('1.234,5 h');
  });

  it('hands elements through between the words', () => {
    const element = { type: 'b' };
    expect(fillMessage('on {sheet}, row {row}', { sheet: element, row: 4 }, english)).toEqual(['on ', element, ', row ', '4']);
  });

  it('leaves a slot that nobody fills in sight', () => {
    expect(say('on {sheet}')).toBe('on {sheet}');
  });
});
