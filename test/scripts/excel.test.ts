import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inFolder } from '../support/run-cli';

const root = resolve(__dirname, '../..');
const address = (path: string): string => JSON.stringify(pathToFileURL(join(root, path)).href);

/** Runs a module in a process of its own, with `home` as its user's folder; answers what it printed as JSON. */
function answerOf(code: string, home: string = root): unknown {
  const env = { ...process.env, HOME: home, USERPROFILE: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1));
}

describe('npm run excel', () => {
  it('says so where its port is taken, and does nothing else', async () => {
    // Whether this takes the port or somebody has it already: it is taken.
    const taken = await new Promise<Server>((done) => {
      const server = createServer();
      server.once('error', () => done(server));
      server.listen(3000, 'localhost', () => done(server));
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/excel.mjs')], { cwd: root, encoding: 'utf8' });
    taken.close();
    expect(stderr.trim()).toBe('Port 3000 is taken, perhaps by another "npm run excel". End that first: the manifest names this port.');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  }, 60_000);

  it.each(['linux', 'darwin', 'win32'])('has steps by hand for %s, with the manifest in them', (platform) => {
    const code = `import { stepsFor } from ${address('scripts/excel/steps.mjs')}; process.stdout.write(JSON.stringify(stepsFor('${platform}', 'the/manifest.xml')));`;
    const steps = String(answerOf(code)).split('\n');
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.join()).toContain('the/manifest.xml');
    expect(steps.map((step) => Number.parseInt(step.trim(), 10))).toEqual(steps.map((_, index) => index + 1));
  });
});

describe('the development server', () => {
  /** Starts it at a free port, fetches from it as Excel on the web does, and says what came. */
  const session = `
    import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    import { get } from 'node:https';
    import { homedir } from 'node:os';
    import webpack from 'webpack';
    import WebpackDevServer from 'webpack-dev-server';
    import { seeToCertificates } from ${address('scripts/excel/certificates.mjs')};
    const require = createRequire(${address('scripts/excel.mjs')});
    await seeToCertificates('linux');
    const { excelDevServer } = require('./webpack/excel-dev-server.cjs');
    const { ExcelFilesPlugin } = require('./webpack/excel-files-plugin.cjs');
    const compiler = webpack({ mode: 'production', entry: {}, plugins: [new ExcelFilesPlugin()], infrastructureLogging: { level: 'none' }, stats: 'none' });
    const server = new WebpackDevServer({ ...excelDevServer(), port: 0 }, compiler);
    await server.start();
    const ca = readFileSync(homedir() + '/.office-addin-dev-certs/ca.crt');
    const fetched = (path, headers) => new Promise((done, fail) => get({ host: 'localhost', port: server.server.address().port, path, ca, headers },
      (answer) => done([answer.resume().statusCode, answer.headers['access-control-allow-origin']])).once('error', fail));
    const otherSite = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' };
    const answers = [await fetched('/assets/shortcuts.json', {}), await fetched('/assets/plumbline-32.png', otherSite), await fetched('/manifest.xml', {})];
    await server.stop();
    process.stdout.write('\\n' + JSON.stringify(answers), () => process.exit(0));`;

  it('has a certificate that can be trusted, and lets the site of Excel on the web fetch keys and pictures', () => {
    // The requests trust the certificate that was made, and no other.
    expect(inFolder((home) => answerOf(session, home))).toEqual([
      [200, '*'],
      [200, '*'],
      [200, '*'],
    ]);
  }, 120_000);
});
