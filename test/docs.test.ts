import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderColumns, renderFindings } from './support/render-docs';

const docs = join(__dirname, '../docs');

describe('generated documents', () => {
  it.each([
    ['columns.md', renderColumns],
    ['findings.md', renderFindings],
  ])('%s says what the source says (else run `npm run docs`)', (name, render) => {
    const path = join(docs, name);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, render());
    expect(readFileSync(path, 'utf8')).toBe(render());
  });
});
