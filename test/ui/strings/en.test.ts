import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const folder = resolve(__dirname, '../../../src/ui');
const words = JSON.parse(readFileSync(join(folder, 'strings/en.json'), 'utf8')) as Record<string, string>;

function filesBelow(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const inner = join(path, name);
    if (statSync(inner).isDirectory()) return filesBelow(inner);
    return /\.tsx?$/.test(name) ? [inner] : [];
  });
}

/** Every literal text in the source of the pane. */
const literals = new Set(
  filesBelow(folder).flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node)) found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2020, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
    return found;
  }),
);

describe('strings of the pane', () => {
  it('are all used', () => {
    expect(Object.keys(words).filter((key) => !literals.has(key))).toEqual([]);
  });

  it('are all there', () => {
    const families = new Set(Object.keys(words).map((key) => key.slice(0, key.indexOf('.'))));
    const missing = [...literals].filter((text) => /^[a-z]+\.[a-z]/.test(text) && families.has(text.slice(0, text.indexOf('.'))) && !(text in words));
    expect(missing).toEqual([]);
  });

  it('close every brace that they open', () => {
    expect(Object.values(words).filter((text) => text.split('{').length !== text.split('}').length)).toEqual([]);
  });

  it('have at most 14 words a sentence', () => {
    const sentences = Object.values(words).flatMap((text) => text.replace(/\{\w+, plural, .*?other \{(.*?)\}\}/g, '$1').split(/[.:?] /));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 14)).toEqual([]);
  });

  it('count no single thing before its name', () => {
    expect(Object.values(words).filter((text) => /one \{[^{}]*\bthe #/.test(text))).toEqual([]);
  });

  it('say what they do, without the words of dialogs', () => {
    expect(Object.values(words).filter((text) => /\b(OK|Submit|AI|please|add-in|mapping)\b/i.test(text))).toEqual([]);
  });
});
