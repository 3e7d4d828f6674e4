import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findingSentence, findingText, hasWords, sentence } from '../../../src/core/messages/sentence';
import { finding } from '../../../src/core/workbook/finding';

const bad = finding('bad-setting', {
  severity: 'warning',
  at: { sheet: 'Settings', row: 6, column: 1 },
  args: { setting: 'Working hours per day', typed: 'eight', used: '8', allowed: 'a number from 0.5 to 24' },
});

describe('sentence', () => {
  it('fills the words of a code', () => {
    expect(sentence({ code: 'criterion-not-found', args: { label: 'Value', place: ' in column F' } })).toBe(
      'The criterion Value that Settings name was not found in column F.',
    );
  });

  it('joins what has to be said in the same breath', () => {
    const and = { code: 'rag-milestones-kept', args: { count: 1 } };
    expect(sentence({ code: 'rag-milestones-kept', args: { count: 2 }, and })).toBe(
      '2 due milestones done, none overdue; 1 due milestone done, none overdue',
    );
  });

  it('throws for a code without words', () => {
    expect(() => sentence({ code: 'no-such-code', args: {} })).toThrow('There are no words for the message "no-such-code".');
  });
});

describe('findingText', () => {
  it('says what is wrong, its effect and the repair', () => {
    expect(findingText(bad)).toEqual({
      text: 'Settings: "eight" is not allowed for Working hours per day.',
      effect: 'Used instead: 8. What was typed stays in its cell.',
      fix: 'Type a number from 0.5 to 24.',
    });
  });

  it('fills in count from the finding itself', () => {
    const cells = [1, 2].map((row) => ({ sheet: 'Portfolio', row, column: 3 }));
    const negative = finding('alignment-negative-amount', { severity: 'warning', cells });
    expect(findingText(negative).text).toBe('2 amounts are negative.');
  });
});

describe('findingSentence', () => {
  it('joins text and effect', () => {
    expect(findingSentence(bad)).toBe(
      'Settings: "eight" is not allowed for Working hours per day. Used instead: 8. What was typed stays in its cell.',
    );
  });
});

const source = join(__dirname, '../../../src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Codes that a file names as literals: of findings anywhere, of messages in the core. */
function codesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const isCore = file.startsWith(join(source, 'core'));
  const pattern = isCore ? /\bfinding\(\s*['"]([\w-]+)['"]|\bcode: ['"]([\w-]+)['"]/g : /\bfinding\(\s*['"]([\w-]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

describe('words for every code', () => {
  const files = ['core', 'hosts'].flatMap((part) => sourceFiles(join(source, part)));

  it('finds codes to check', () => {
    expect(files.flatMap(codesIn).length).toBeGreaterThan(10);
  });

  it('has words for every finding and message that the core and the hosts name', () => {
    const missing = files.flatMap((file) =>
      codesIn(file)
        .filter((code) => !hasWords(code))
        .map((code) => `${relative(source, file)}: ${code}`),
    );
    expect(missing).toEqual([]);
  });
});
