import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

describe('manifest.xml', () => {
  it('is read by the official tool', () => {
    const tool = join(root, 'node_modules/office-addin-manifest/cli.js');
    const info = execFileSync(process.execPath, [tool, 'info', join(root, 'manifest.xml')], { encoding: 'utf8' });
    expect(info).toContain('6d4c8a52-3b0e-4a0f-9a4e-51d6b0c8f7e3');
    expect(info).toContain('Plumbline');
  });

  it('has its elements in the documented order', () => {
    const order = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'];
    const children = [...manifest.matchAll(/^ {2}<([A-Z]\w+)/gm)].map((match) => match[1]);
    expect(children).toEqual(order);
  });

  it('carries the version of the package with a fourth part', () => {
    expect(/<Version>(.*)<\/Version>/.exec(manifest)?.[1]).toBe(`${version}.0`);
  });

  it('uses one https origin', () => {
    const origins = [...manifest.matchAll(/DefaultValue="(\w+:\/\/[^/"]+)/g)].map((match) => match[1]);
    expect(new Set(origins)).toEqual(new Set(['https://localhost:3000']));
  });
});

describe('appsscript.json', () => {
  it('asks for the current spreadsheet and its own sidebar, and nothing else', () => {
    const script = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as { oauthScopes: string[]; runtimeVersion: string };
    expect(script.runtimeVersion).toBe('V8');
    expect(script.oauthScopes.map((scope) => scope.split('/').pop())).toEqual(['spreadsheets.currentonly', 'script.container.ui']);
  });
});
