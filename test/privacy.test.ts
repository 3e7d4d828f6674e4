import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { librariesOf, licences } from '../scripts/webpack/licences.cjs';

const root = resolve(__dirname, '..');
const security = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** What a browser offers to send something, or to keep something outside the workbook. */
const sending = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'WebTransport', 'RTCPeerConnection', 'openBrowserWindow', 'displayDialogAsync', 'getAccessToken', 'getAccessTokenAsync'];
const keeping = ['localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'caches', 'showSaveFilePicker'];

/** Lines of a source in which one of these names stands as a name of code, not in a comment or a text. */
function usesOf(names: readonly string[], path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isName = ts.isIdentifier(node) || (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent));
    if (isName && names.includes(node.text)) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith(join('entries', 'cli')))
  .map((name) => [name, readFileSync(join(root, 'src', name), 'utf8')] as const);

describe('what docs/security.md promises', () => {
  it('reads the sources whole', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(usesOf(sending, 'a.ts', 'const x = "fetch"; // fetch\nwindow.fetch(x); navigator["sendBeacon"](x);')).toEqual(['a.ts:2 fetch', 'a.ts:2 sendBeacon']);
  });

  it('sends nothing: no source outside the command line calls what could', () => {
    expect(sources.flatMap(([name, source]) => usesOf(sending, name, source))).toEqual([]);
  });

  it('keeps nothing outside the workbook but the chosen theme', () => {
    const found = sources.flatMap(([name, source]) => usesOf(keeping, name, source).map((use) => use.replace(/:\d+ /, ' ')));
    expect([...new Set(found)]).toEqual([`${join('ui', 'kept-choice.ts')} localStorage`]);
  });

  it('names every library that is shipped, with its licence', () => {
    for (const { name, license } of librariesOf(root)) {
      expect(security).toContain(name);
      expect(security).toContain(license);
    }
    expect(librariesOf(root).map(({ name }) => name)).toEqual(['@noble/hashes', 'fflate', 'papaparse', 'preact', 'saxes', 'valibot', 'xmlchars']);
  });

  it('gives their texts beside the pane', () => {
    const text = licences(root);
    expect(text).toBe(readFileSync(join(root, 'dist/excel/licences.txt'), 'utf8'));
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(7);
    expect(text).toContain('saxes 6.0.0 (ISC)\n\nBy Louis-Dominique Dubeau');
  });
});
