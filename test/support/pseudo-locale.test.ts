import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { readMessage, writeMessage } from './message-parts';
import type { MessagePart } from './message-parts';
import { pseudoStrings, pseudoText } from './pseudo-locale';
import { fillMessage } from '../../src/ui/strings/message';

const english = JSON.parse(readFileSync(resolve(__dirname, '../../src/ui/strings/en.json'), 'utf8')) as Record<string, string>;
const texts = Object.entries(english);

/** Slots, names of forms and `#`, in their order. */
function skeleton(parts: readonly MessagePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'words') return part.words.replace(/[^#]/g, '');
      if (part.kind === 'slot') return `{${part.slot}}`;
      return `{${part.slot}: ${part.forms.map(({ name, parts: inner }) => `${name} ${skeleton(inner)}`).join(', ')}}`;
    })
    .join('');
}

describe('pseudoText', () => {
  it('lengthens by 40 % and puts accents on letters', () => {
    expect(pseudoText('Refresh')).toBe('Rëfrëšhéöà');
    expect(pseudoText('Add to workbook')).toBe('Åddéö töé wörkböökéöà');
  });

  it('keeps slots, choices and the number sign', () => {
    expect(pseudoText('Writing {sheet}, {done} of {of}')).toBe('Wrïtïñgéöàû {sheet}, {done} öféö {of}');
    expect(pseudoText('{count, plural, one {# sheet} other {# sheets}}')).toBe('{count, plural, one {# šhëëtéöà} other {# šhëëtšéöàû}}');
  });

  it('leaves a text without letters as it is', () => {
    expect(pseudoText('{place} · {owner}')).toBe('{place} · {owner}');
  });

  it.each(texts)('can be filled like the text itself: %s', (_key, text) => {
    expect(skeleton(readMessage(pseudoText(text)))).toBe(skeleton(readMessage(text)));
  });

  it('makes words at least 40 % longer, and by no more than one character on top', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ,.]*[a-z][A-Za-z ,.]*$/), (words) => {
        const grown = pseudoText(words).length - words.length;
        expect(grown).toBeGreaterThanOrEqual(0.4 * words.length);
        expect(grown).toBeLessThan(0.4 * words.length + 1);
      }),
    );
  });

  it('says something longer in every form of a choice', () => {
    const filling = { locale: 'en-GB', language: 'en' };
    const say = (text: string, count: number): string => fillMessage(text, { count }, filling).join('');
    const title = english['fix.title'] ?? '';
    expect([0, 1, 7].map((count) => say(pseudoText(title), count).length > say(title, count).length)).toEqual([true, true, true]);
  });
});

describe('pseudoStrings', () => {
  it('keeps the keys in their order', () => {
    expect(Object.keys(pseudoStrings(english))).toEqual(Object.keys(english));
  });
});

describe('readMessage', () => {
  it.each(texts)('loses nothing: %s', (_key, text) => {
    expect(writeMessage(readMessage(text))).toBe(text);
  });

  it.each(['{count', 'count}', '{count, plural, one # sheet}', '{a b}', '{count, plural, one {# sheet} other # sheets}'])('refuses what nobody can fill: %s', (text) => {
    expect(() => readMessage(text)).toThrow();
  });
});
