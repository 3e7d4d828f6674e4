import { parse } from 'acorn';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { sheetsFunctions } from '../../../scripts/webpack/sheets-files-plugin.cjs';

const root = resolve(__dirname, '../../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const scopesOf = (folder: string): readonly string[] => (JSON.parse(textOf(`dist/${folder}/appsscript.json`)) as { oauthScopes: string[] }).oauthScopes;
const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** Names that stand as names of code by themselves, not in comments or texts, and not those of members. */
function namesIn(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isMember = ts.isIdentifier(node) && 'name' in node.parent && node.parent.name === node && !ts.isVariableDeclaration(node.parent);
    if (ts.isIdentifier(node) && !isMember) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS));
  return names;
}

describe.each(['sheets', 'sheets-scheduled'])('dist/%s/Code.js', (folder) => {
  const code = textOf(`dist/${folder}/Code.js`);

  it('parses as a script of ES2020', () => {
    expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });

  it('declares one variable and the functions that Google calls, each with its comment', () => {
    const { body } = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
    const declared = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : node.type === 'VariableDeclaration' ? node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : '')) : []));
    expect(declared).toEqual(['Plumbline_', ...sheetsFunctions]);
    for (const name of sheetsFunctions) expect(code).toMatch(new RegExp(`\\*/\\nfunction ${name}\\(`));
    expect(code.slice(0, 200)).toContain('@OnlyCurrentDoc');
  });

  it('makes no code from texts, and calls no service but those of the spreadsheet', () => {
    const names = namesIn(code);
    for (const name of ['eval', 'Function', 'setTimeout', 'setInterval', 'fetch', 'URL', 'structuredClone', 'window', 'document', 'process', 'UrlFetchApp', 'DriveApp']) expect(names).not.toContain(name);
    expect(code).not.toContain('openById');
  });
});

describe('what is asked for', () => {
  it('is the spreadsheet itself and the sidebar, as Google’s V8 in Greenwich', () => {
    expect(JSON.parse(textOf('dist/sheets/appsscript.json'))).toMatchObject({ timeZone: 'Etc/UTC', runtimeVersion: 'V8' });
    expect(scopesOf('sheets')).toEqual([scope('spreadsheets.currentonly'), scope('script.container.ui')]);
  });

  it('is timers too where refreshes shall come by themselves: only that build has any code for them', () => {
    expect(scopesOf('sheets-scheduled')).toEqual([...scopesOf('sheets'), scope('script.scriptapp')]);
    expect(namesIn(textOf('dist/sheets/Code.js'))).not.toContain('ScriptApp');
    expect(namesIn(textOf('dist/sheets-scheduled/Code.js'))).toContain('ScriptApp');
  });
});

describe('clasp', () => {
  it('pushes the program and nothing else', () => {
    const run = spawnSync(process.execPath, [join(root, 'node_modules/@google/clasp/build/src/index.js'), 'show-file-status', '--json', '-P', '.clasp.example.json'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'clasp-')) },
    });
    const { filesToPush } = JSON.parse(run.stdout) as { filesToPush: string[] };
    const sidebar = existsSync(join(root, 'dist/sheets/sidebar.html')) ? ['dist/sheets/sidebar.html'] : [];
    expect(filesToPush.map((path) => path.replace(/\\/g, '/')).sort()).toEqual(['dist/sheets/Code.js', 'dist/sheets/appsscript.json', ...sidebar].sort());
  });

  it('never has the id of somebody’s script in the repository', () => {
    const ignored = textOf('.gitignore').split('\n');
    for (const name of ['.clasp.json', '.clasp-*.json', '.clasprc.json']) expect(ignored).toContain(name);
    expect((JSON.parse(textOf('.clasp.example.json')) as { scriptId: string }).scriptId).toBe('the-id-of-your-own-script');
  });
});
