import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { messageTables } from '../../../src/core/messages/en/index';

const folder = join(__dirname, '../../../src/core/messages/en');
const entries = messageTables.flatMap((table) => Object.entries(table));
const texts = entries.flatMap(([code, { text, effect, fix }]) =>
  [text, effect, fix].flatMap((part) => (part === undefined ? [] : [{ code, part }])),
);
const slot = /\{\w+(?:\?[^|{}]*\|[^{}]*)?\}/g;

describe('messageTables', () => {
  it('holds every file of words', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    expect(messageTables.length).toBe(files.length);
  });

  it('has no code twice', () => {
    const codes = entries.map(([code]) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('names codes by words joined with hyphens', () => {
    expect(entries.map(([code]) => code).filter((code) => !/^[a-z]\w*(?:-\w+)*$/.test(code))).toEqual([]);
  });

  it('has well-formed slots only', () => {
    expect(texts.filter(({ part }) => /[{}]/.test(part.replace(slot, '')))).toEqual([]);
  });

  it('has no empty text', () => {
    expect(texts.filter(({ part }) => part.trim() === '')).toEqual([]);
  });
});
