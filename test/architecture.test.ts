import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..');
const source = join(root, 'src');

/** Layers of the core from the bottom up: a folder may import itself and what stands on a lower line. */
const coreLayers: readonly (readonly string[])[] = [
  ['workbook'],
  ['settings', 'messages'],
  ['tables'],
  ['portfolio'],
  ['snapshots'],
  ['prioritisation', 'rag', 'resources', 'alignment', 'moves'],
  ['sheets'],
  ['packs', 'undo'],
  ['.'],
];

/** The only libraries the core may use: pure ES2020, without eval, timers, Intl or DOM. */
const coreLibraries = ['valibot', '@noble/hashes'];

/** The only library of the pane. */
const paneLibraries = ['preact'];

type Import = { readonly from: string; readonly to: string; readonly specifier: string };

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({ from: file, to: resolveImport(file, fileName), specifier: fileName }));
}

function resolveImport(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const base = resolve(dirname(file), specifier);
  const found = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find(
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  );
  return found ?? base;
}

const files = filesBelow(source);
const imports = files.flatMap(importsOf);
const isOwn = (path: string): boolean => path.startsWith(source + sep);
const place = (path: string): string => relative(source, path).split(sep).join('/');
const show = ({ from, specifier }: Import): string => `${place(from)} imports ${specifier}`;

/** Part of the product that a file belongs to: `core`, `ui`, `hosts/xlsx`, `entries/cli` … */
function part(path: string): string {
  const [first = '', second = ''] = place(path).split('/');
  return first === 'hosts' || first === 'entries' ? `${first}/${second}` : first;
}

function isAllowed(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'core') return false;
  if (from === 'ui' || from.startsWith('hosts/')) return to === 'core';
  if (from === 'report') return to === 'core';
  const own = from.replace('entries/', '');
  const hostOfEntry: Readonly<Record<string, string>> = {
    taskpane: 'excel',
    commands: 'excel',
    'sheets-server': 'google-sheets',
    sidebar: 'google-sheets',
  };
  return ['core', 'ui', 'report', 'hosts/xlsx', `hosts/${hostOfEntry[own] ?? 'xlsx'}`].includes(to);
}

describe('architecture', () => {
  it('reads the whole source', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(20);
  });

  it('keeps hosts, pane and entries apart: core <- ui, core <- hosts, entries wire them', () => {
    const broken = imports.filter(({ from, to }) => isOwn(to) && !isAllowed(part(from), part(to)));
    expect(broken.map(show)).toEqual([]);
  });

  it('imports nothing of the tests and nothing that does not exist', () => {
    const isThere = (path: string): boolean => files.includes(path) || (/\.(?:json|css)$/.test(path) && existsSync(path));
    const broken = imports.filter(({ to, specifier }) => specifier.startsWith('.') && (!isOwn(to) || !isThere(to)));
    expect(broken.map(show)).toEqual([]);
  });

  it('lets each layer of the core import only lower ones', () => {
    const layer = (path: string): { readonly folder: string; readonly level: number } => {
      const parts = place(path).split('/');
      const folder = parts.length > 2 ? (parts[1] ?? '.') : '.';
      return { folder, level: coreLayers.findIndex((folders) => folders.includes(folder)) };
    };
    const inCore = imports.filter(({ from, to }) => isOwn(to) && part(from) === 'core' && part(to) === 'core');
    const broken = inCore.filter(({ from, to }) => {
      const [upper, lower] = [layer(from), layer(to)];
      return upper.level < 0 || lower.level < 0 || (upper.folder !== lower.folder && lower.level >= upper.level);
    });
    expect(broken.map(show)).toEqual([]);
  });

  it.each([
    ['core', coreLibraries],
    ['ui', paneLibraries],
  ])('lets src/%s use only the libraries named here', (folder, libraries) => {
    const broken = imports.filter(
      ({ from, to }) => part(from) === folder && !isOwn(to) && !libraries.some((name) => to === name || to.startsWith(`${name}/`)),
    );
    expect(broken.map(show)).toEqual([]);
  });

  it('keeps the file system and other Node modules in the command line', () => {
    const broken = imports.filter(({ from, to }) => to.startsWith('node:') && part(from) !== 'entries/cli');
    expect(broken.map(show)).toEqual([]);
  });

  it('uses no lookbehind: Safari before 16.4 refuses a whole script that holds one', () => {
    expect(files.filter((file) => /\(\?<[=!]/.test(readFileSync(file, 'utf8'))).map(place)).toEqual([]);
  });

  it('has no import cycles', () => {
    const next = new Map(files.map((file) => [file, imports.filter(({ from, to }) => from === file && isOwn(to)).map(({ to }) => to)]));
    expect(findCycle(next)?.map(place) ?? null).toBeNull();
  });

  it('checks each folder against its own tsconfig', () => {
    const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { references: { path: string }[] };
    const folders = [...new Set(files.map(part))].map((name) => `src/${name}`);
    expect(references.map(({ path }) => path).filter((path) => !path.startsWith('test')).sort()).toEqual(folders.sort());
  });

  it('gives the core nothing but ES2020', () => {
    const options = (JSON.parse(readFileSync(join(source, 'core/tsconfig.json'), 'utf8')) as { compilerOptions: unknown }).compilerOptions;
    expect(options).toMatchObject({ lib: ['ES2020'], types: [] });
  });
});

function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
