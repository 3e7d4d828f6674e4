import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const source = resolve(__dirname, '../../src');
/** Classes that a rule of its own begins with. */
const classesOf = (path: string): ReadonlySet<string> => new Set([...readFileSync(resolve(source, path), 'utf8').matchAll(/^\.([a-z-]+)(?= ?\{)/gm)].map(([, name = '']) => name));

describe('stylesheets', () => {
  it('of the page say nothing of what the pane in it looks like', () => {
    const pane = classesOf('ui/pane.css');
    expect(pane.size).toBeGreaterThan(30);
    expect([...classesOf('entries/browser/browser.css')].filter((name) => pane.has(name))).toEqual([]);
  });
});
