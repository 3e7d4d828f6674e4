import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Import = { readonly from: string; readonly to: string; readonly text: string };

/**
 * Checks the folders of a host. `layers` lists them from the bottom up: a file may import its own folder and those on lower
 * lines; '' is the host's top.
 */
export function describeLayers(name: string, host: string, layers: readonly (readonly string[])[]): void {
  const root = resolve(__dirname, '../../src/hosts', host);
  const level = (folder: string): number => layers.findIndex((folders) => folders.includes(folder));
  const imports = layers.flat().flatMap((folder) => importsIn(root, folder));

  describe(`folders of ${name}`, () => {
    it('are all named here', () => {
      const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(folders.map((folder) => folder.name).sort()).toEqual(layers.flat().filter((folder) => folder !== '').sort());
    });

    it('import only lower ones', () => {
      expect(imports.length).toBeGreaterThan(80);
      const broken = imports.filter(({ from, to }) => from !== to && level(to) >= level(from));
      expect(broken.map(({ text }) => text)).toEqual([]);
    });
  });
}

function importsIn(root: string, folder: string): Import[] {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const source = readFileSync(join(root, folder, name), 'utf8');
    const inside = folder === '' ? /from '\.\/(?:(\w+)\/)?[\w.-]+'/g : /from '\.\.?\/(?:(\w+)\/)?[\w.-]+'/g;
    return Array.from(source.matchAll(inside), ([text, to]) => ({ from: folder, to: to ?? folder, text: `${folder}/${name} ${text}` }));
  });
}
