import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { seeToCertificates } from './excel/certificates.mjs';
import { stepsFor } from './excel/steps.mjs';

/**
 * Gets the add-in into Excel for a try: certificates, the development server, and the add-in registered (Windows, Mac) or the
 * steps to upload it (elsewhere, and with --serve). Runs until Ctrl+C, and then takes the registration back.
 */
const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = join(root, 'manifest.xml');
const registers = ['win32', 'darwin'].includes(process.platform) && !process.argv.includes('--serve');

/** The program that registers add-ins is fetched when it is needed: few need it, and it brings hundreds of packages. */
const debugging = (command, ...words) => {
  const line = ['--yes', 'office-addin-debugging@7.0.0', command, 'manifest.xml', ...words];
  return spawnSync('npx', line, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
};

async function main() {
  const config = require('../webpack.config.js')({}).find(({ name }) => name === 'excel');
  await seeThatPortIsFree(config.devServer.port);
  await seeToCertificates(process.platform);
  const { excelDevServer } = require('./webpack/excel-dev-server.cjs');
  const server = new WebpackDevServer({ ...excelDevServer(), setupExitSignals: false }, webpack(config));
  await server.start();
  const stats = await new Promise((built) => {
    server.middleware.waitUntilValid(built);
  });
  if (stats.hasErrors()) throw new Error(`The pane could not be built:\n${stats.toString({ preset: 'errors-only' })}`);
  const stop = async () => {
    if (registers) debugging('stop');
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`\nPlumbline is served from https://localhost:${config.devServer.port}. Leave this running; Ctrl+C ends it.`);
  register();
}

function register() {
  if (registers && debugging('start', 'desktop', '--app', 'excel', '--no-debug')) {
    console.log('\nIn Excel: Home > Plumbline > Open Plumbline.');
    return;
  }
  if (registers) console.error('\nThe add-in could not be registered (above: why; it may need the internet, or Excel). By hand:');
  else console.log('\nTo get it into Excel:');
  console.log(stepsFor(registers ? process.platform : 'web', manifest));
}

function seeThatPortIsFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`Port ${port} is taken, perhaps by another "npm run excel". End that first: the manifest names this port.`)));
    probe.listen(port, 'localhost', () => probe.close(resolve));
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
