import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageTable } from '../../../src/core/messages/message-table';
import { messageTables } from '../../../src/core/messages/en/index';

const folder = join(__dirname, '../../../src/core/messages/en');
const entries = messageTables.flatMap((table) => Object.entries(table));
const texts = entries.flatMap(([code, { text, effect, fix }]) =>
  [text, effect, fix].flatMap((part) => (part === undefined ? [] : [{ code, part }])),
);
const slot = /\{\w+(?:\?(?:[^|{}]|\{\w+\})*\|(?:[^{}]|\{\w+\})*)?\}/g;

describe('messageTables', () => {
  it('holds every table of every file of words', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    const missing = files.filter((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known only now
      const tables = Object.values(require(join(folder, file)) as Record<string, MessageTable>);
      return tables.some((table) => !messageTables.includes(table));
    });
    expect(missing).toEqual([]);
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

  it('names no flag of the command line, which most readers do not have, but --out, of what only files can be', () => {
    expect(texts.filter(({ part }) => /(?:^|\s)--(?!out\b)\w/.test(part))).toEqual([]);
  });

  it('has no empty text', () => {
    expect(texts.filter(({ part }) => part.trim() === '')).toEqual([]);
  });
});
