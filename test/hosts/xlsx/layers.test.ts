import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const host = resolve(__dirname, '../../../src/hosts/xlsx');

/** Folders of the host from the bottom up: a file may import its own folder and those on lower lines; '' is the top. */
const layers: readonly (readonly string[])[] = [['xml'], ['archive', 'cells'], ['package'], ['read', 'write'], ['']];

const level = (folder: string): number => layers.findIndex((folders) => folders.includes(folder));

type Import = { readonly from: string; readonly to: string; readonly text: string };

function importsIn(folder: string): Import[] {
  const files = readdirSync(join(host, folder)).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const source = readFileSync(join(host, folder, name), 'utf8');
    const inside = folder === '' ? /from '\.\/(?:(\w+)\/)?[\w-]+'/g : /from '\.\.?\/(?:(\w+)\/)?[\w-]+'/g;
    return Array.from(source.matchAll(inside), ([text, to]) => ({ from: folder, to: to ?? folder, text: `${folder}/${name} ${text}` }));
  });
}

const imports = layers.flat().flatMap(importsIn);

describe('folders of the .xlsx host', () => {
  it('are all named here', () => {
    const folders = readdirSync(host, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(layers.flat().filter((name) => name !== '').sort());
  });

  it('import only lower ones: reading and writing nothing of each other', () => {
    expect(imports.length).toBeGreaterThan(100);
    const broken = imports.filter(({ from, to }) => from !== to && level(to) >= level(from));
    expect(broken.map(({ text }) => text)).toEqual([]);
  });
});
