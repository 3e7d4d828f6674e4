import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { developmentUrl, manifestFor } from '../scripts/webpack/manifest-for.cjs';
import { actionIds, functionNames, shortcutFaults, unassociated } from './support/command-faults';
import { manifestFaults, type ManifestContext } from './support/manifest-faults';
import { pngSize } from './support/png-size';
import { inFolder } from './support/run-cli';

const root = resolve(__dirname, '..');
const entry = join(root, 'src/entries/taskpane');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const manifest = read('manifest.xml');
const shortcuts = read('src/entries/taskpane/shortcuts.json');
const { version } = JSON.parse(read('package.json')) as { version: string };
const publicUrl = 'https://addins.example.org/plumbline';

const context: ManifestContext = {
  version,
  pictureSize: (name) => {
    const path = join(entry, 'icons', name);
    return existsSync(path) ? pngSize(readFileSync(path)) : null;
  },
};

/** The pane's TypeScript: where commands are associated. */
const sources = readdirSync(entry, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(entry, name), 'utf8'));

describe('manifest.xml', () => {
  it('is read by the official tool', () => {
    const tool = join(root, 'node_modules/office-addin-manifest/cli.js');
    const info = execFileSync(process.execPath, [tool, 'info', join(root, 'manifest.xml')], { encoding: 'utf8' });
    for (const line of ['Id: 6d4c8a52-3b0e-4a0f-9a4e-51d6b0c8f7e3', 'Type: TaskPaneApp', 'Hosts: Workbook', 'Permissions: ReadWriteDocument', `Version: ${version}.0`]) {
      expect(info).toContain(line);
    }
  });

  it('has no fault that we know of', () => {
    expect(manifestFaults(manifest, context)).toEqual([]);
  });

  it('offers Open, Refresh and Explain selected row', () => {
    expect([...manifest.matchAll(/xsi:type="Button" id="(.*?)"/g)].map(([, id]) => id)).toEqual(['Plumbline.Open', 'Plumbline.Refresh', 'Plumbline.Explain']);
    expect(functionNames(manifest)).toEqual(['refresh', 'explainSelectedRow']);
  });

  it('asks for nothing beside the workbook: no other domain, no account, no mailbox', () => {
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
    expect(manifest).not.toMatch(/AppDomain|WebApplicationInfo|Scope|Mailbox/);
  });
});

describe('manifestFaults', () => {
  /** The sentence that is said, and what is replaced by what in the sound manifest. */
  const broken: readonly (readonly [string, string | RegExp, string])[] = [
    ['OfficeApp has Version too late', /( *<Version>.*\n)( *<ProviderName>.*\n)/, '$2$1'],
    ['vo:DesktopFormFactor has no vo:FunctionFile', /( *<FunctionFile.*\n)/, ''],
    ['vo:Group cannot hold vo:Tooltip', '<Label resid="Group.Label"/>', '<Label resid="Group.Label"/><Tooltip/>'],
    ['vo:GetStarted holds vo:LearnMoreUrl twice', '<LearnMoreUrl resid="Support.Url"/>', '<LearnMoreUrl resid="Support.Url"/><LearnMoreUrl resid="Support.Url"/>'],
    ['OfficeApp has vo:VersionOverrides too late', /(<VersionOverrides[^]*<\/VersionOverrides>)(\s*)(<ExtendedOverrides.*\/>)/, '$3$2$1'],
    ['vo:Host has vo:Runtimes too late', /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/, '$2$1'],
    ['Id "6d4c8a5-3b0e-4a0f-9a4e-51d6b0c8f7e3" is no GUID', '6d4c8a52', '6d4c8a5'],
    [`Version "${version}" has not four parts`, `<Version>${version}.0`, `<Version>${version}`],
    [`Version "9.9.9.0" is not the package's ${version} with a fourth part`, `<Version>${version}.0`, '<Version>9.9.9.0'],
    ['vo:Label names Renew.Label, which is not in bt:ShortStrings', '<Label resid="Refresh.Label"/>', '<Label resid="Renew.Label"/>'],
    ['Refresh.Label is defined and not used', '<Label resid="Refresh.Label"/>', '<Label resid="Refresh.Label2"/>'],
    ['vo:Label names Refresh.Description, which is not in bt:ShortStrings', '<Label resid="Refresh.Label"/>', '<Label resid="Refresh.Description"/>'],
    ['Group.Label is defined twice', '<bt:String id="Open.Label"', '<bt:String id="Group.Label"'],
    ['the name Explain.Description.For.The.Button has 34 characters, not 1 to 32', /Explain\.Description/g, 'Explain.Description.For.The.Button'],
    ['GetStarted.Title has 126 characters, not 1 to 125', 'DefaultValue="Plumbline is ready"', `DefaultValue="${'x'.repeat(126)}"`],
    ['Open.Description has', 'DefaultValue="Opens the pane with', `DefaultValue="${'x'.repeat(250)} `],
    ['Description has', 'DefaultValue="Turns', `DefaultValue="${'x'.repeat(250)}`],
    ['http://localhost:3000/support.html is not https', 'id="Support.Url" DefaultValue="https:', 'id="Support.Url" DefaultValue="http:'],
    ['addresses of 2 origins: https://localhost:3000, https://example.org', 'Url="https://localhost:3000/assets', 'Url="https://example.org/assets'],
    ['https://localhost:3000/assets/refresh-32.png is 32 x 32, not 80 x 80', 'assets/refresh-80.png', 'assets/refresh-32.png'],
    ['https://localhost:3000/assets/explain-17.png is missing, not 16 x 16', 'assets/explain-16.png', 'assets/explain-17.png'],
    ['an Icon has no picture of 16 pixels', '<bt:Image size="16" resid="Refresh.16"/>', ''],
    ['the Runtime has not lifetime="long"', 'lifetime="long"', 'lifetime="short"'],
    ['vo:FunctionFile is not in the shared runtime Taskpane.Url', '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Support.Url"/>'],
    ['vo:SourceLocation is not in the shared runtime Taskpane.Url', /(<Action xsi:type="ShowTaskpane">[^]*?)"Taskpane.Url"/, '$1"Support.Url"'],
    ['SourceLocation is another page than the shared runtime', '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"', '<SourceLocation DefaultValue="https://localhost:3000/pane.html"'],
    ['vo:Runtimes holds vo:Runtime twice', '<Runtime resid="Taskpane.Url" lifetime="long"/>', '<Runtime resid="Taskpane.Url" lifetime="long"/><Runtime resid="Taskpane.Url" lifetime="long"/>'],
    ['more than one TaskpaneId', /<Action xsi:type="ExecuteFunction">\s*<FunctionName>refresh<\/FunctionName>/, '<Action xsi:type="ShowTaskpane"><TaskpaneId>Other</TaskpaneId><SourceLocation resid="Taskpane.Url"/>'],
    ['the id "Plumbline.Refresh" is missing, too long or used twice', 'id="Plumbline.Explain"', 'id="Plumbline.Refresh"'],
  ];

  it.each(broken)('says: %s', (fault, from, to) => {
    const changed = manifest.replace(from, to);
    expect(changed).not.toBe(manifest);
    expect(manifestFaults(changed, context).join('\n')).toContain(fault);
  });

  it('refuses what is not well-formed', () => {
    expect(() => manifestFaults(manifest.replace('</Hosts>', ''), context)).toThrow('unexpected close tag');
  });

  it('does not take elements of another namespace for those of Office', () => {
    expect(manifestFaults(manifest.replace('office/taskpaneappversionoverrides', 'office/mailappversionoverrides'), context)).toContain('OfficeApp has no vo:VersionOverrides');
  });
});

describe('commands and keys', () => {
  it('has a shortcuts file that Office takes', () => {
    expect(shortcutFaults(shortcuts)).toEqual([]);
    expect(actionIds(shortcuts)).toEqual(['openPane', 'refresh', 'explainSelectedRow']);
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ['action "openPane" needs id, name and type ExecuteFunction', '"name": "Open the pane"', '"title": "Open the pane"'],
    ['action "openPane" needs id, name and type ExecuteFunction', '"type": "ExecuteFunction"', '"type": "OpenPage"'],
    ['action "refresh" twice', '{ "id": "openPane"', '{ "id": "refresh"'],
    ['action "refresh" has no keys', '"action": "refresh"', '"action": "renew"'],
    ['keys for "renew", which is no action', '"action": "refresh"', '"action": "renew"'],
    ['"Ctrl+R" is not Ctrl+Shift+Alt and a letter, which Excel leaves to add-ins', 'Ctrl+Shift+Alt+R', 'Ctrl+R'],
    ['"Ctrl+Shift+Alt+H" twice', 'Ctrl+Shift+Alt+R', 'Ctrl+Shift+Alt+H'],
    ['unknown: keys', '"shortcuts":', '"keys":'],
  ];

  it.each(broken)('says of shortcuts: %s', (fault, from, to) => {
    expect(shortcutFaults(shortcuts.replace(from, to))).toContain(fault);
  });

  it('sees a command that no code is associated with', () => {
    const code = ["Office.actions.associate('refresh', refresh);", 'Office.actions.associate(\n  "openPane",\n  open);'];
    expect(unassociated(['refresh', 'openPane', 'explainSelectedRow'], code)).toEqual(['explainSelectedRow']);
  });

  (sources.length > 0 ? it : it.skip)(`has code for every button and every key${sources.length > 0 ? '' : ' (skipped: the pane has no code yet)'}`, () => {
    expect(unassociated([...functionNames(manifest), ...actionIds(shortcuts)], sources)).toEqual([]);
  });

  it('names the same keys on the support page', () => {
    const page = read('src/entries/taskpane/support.html').replace(/<\/?kbd>/g, '');
    for (const [keys] of shortcuts.matchAll(/Ctrl\+Shift\+Alt\+[A-Z]/g)) expect(page).toContain(keys);
  });
});

describe('manifestFor', () => {
  it('replaces the development server, and nothing else', () => {
    const made = manifestFor(manifest, `${publicUrl}/`);
    expect(made).not.toContain('localhost');
    expect(made.split(publicUrl).join(developmentUrl)).toBe(manifest);
    expect(manifestFaults(made, context)).toEqual([]);
  });

  it.each([
    ['http://addins.example.org', 'is not an https address'],
    ['addins.example.org', 'is not an https address'],
    ['https://localhost:3000', 'is this computer alone'],
    ['https://addins.example.org/?v=1', 'has more than a place and a path'],
  ])('refuses %s', (address, reason) => {
    expect(() => manifestFor(manifest, address)).toThrow(reason);
  });

  it('refuses a manifest that does not point at the development server', () => {
    expect(() => manifestFor('<OfficeApp/>', publicUrl)).toThrow('it must point at the development server');
  });

  it('writes it with pictures, keys and support page where webpack is told the address', () => {
    inFolder((folder) => {
      const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
      execFileSync(process.execPath, [webpack, '--config-name', 'excel', '--env', `publicUrl=${publicUrl}`, '--output-path', folder], { cwd: root });
      const made = readFileSync(join(folder, 'manifest.xml'), 'utf8');
      expect(made).toBe(manifestFor(manifest, publicUrl));
      const addresses = [...made.matchAll(/"https:\/\/addins\.example\.org\/plumbline\/(.*?)"/g)].map(([, path = '']) => path);
      const missing = addresses.filter((path) => !existsSync(join(folder, path)));
      expect(missing.filter((path) => path !== 'taskpane.html' || sources.length > 0)).toEqual([]);
      expect(readFileSync(join(folder, 'assets/shortcuts.json'), 'utf8')).toBe(shortcuts);
    });
  }, 180_000);

  it('leaves the built manifest at the development server where it is not', () => {
    expect(read('dist/excel/manifest.xml')).toBe(manifest);
  });
});

describe('appsscript.json', () => {
  it('asks for the current spreadsheet and its own sidebar, and nothing else', () => {
    const script = JSON.parse(read('appsscript.json')) as { oauthScopes: string[]; runtimeVersion: string };
    expect(script.runtimeVersion).toBe('V8');
    expect(script.oauthScopes.map((scope) => scope.split('/').pop())).toEqual(['spreadsheets.currentonly', 'script.container.ui']);
  });
});
