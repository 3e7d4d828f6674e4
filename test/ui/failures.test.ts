import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failureTexts, isTechnical } from '../../src/ui/failures';
import { text } from '../../src/ui/strings/text';

/** The codes as they stand in the source: types are gone when tests run. */
const source = readFileSync(resolve(__dirname, '../../src/core/workbook/plumbline-error.ts'), 'utf8');
const codesOf = (type: string): string[] => [...(new RegExp(`type ${type} =([^;]*);`).exec(source)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '');

describe('failureTexts', () => {
  it.each(codesOf('HostErrorCode'))('has a title and a way out for %s', (code) => {
    const failure = failureTexts[code as keyof typeof failureTexts];
    expect(text(failure.title, { app: 'Excel' })).not.toBe('');
    expect(failure.steps.length).toBeGreaterThan(0);
  });

  it('knows every code and no other', () => {
    expect(Object.keys(failureTexts).sort()).toEqual([...codesOf('PlumblineErrorCode'), ...codesOf('HostErrorCode')].sort());
    expect(codesOf('HostErrorCode').length).toBeGreaterThan(8);
  });

  it('gives each step once', () => {
    for (const { steps } of Object.values(failureTexts)) expect(new Set(steps).size).toBe(steps.length);
  });

  it('shows the words of a bug to those who repair, not to users', () => {
    expect([isTechnical('bug'), isTechnical('sheet-protected')]).toEqual([true, false]);
  });
});
