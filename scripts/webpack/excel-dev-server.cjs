const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { developmentUrl } = require('./manifest-for.cjs');

/** Where office-addin-dev-certs puts what it makes, when `npm run excel` asks it to. */
const certificates = join(homedir(), '.office-addin-dev-certs');

/**
 * The development server of the pane: what it serves is what is shipped, so nothing is injected into it and nothing reloads
 * by itself; press reload in the pane. Without certificates made before it makes one that no browser trusts.
 */
function excelDevServer() {
  return {
    host: 'localhost',
    port: Number(new URL(developmentUrl).port),
    server: { type: 'https', options: certificateFiles() },
    // Excel on the web is another site: it fetches shortcuts.json and shows the pictures, which the server refuses by default.
    allowedHosts: 'all',
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    client: false,
    hot: false,
    liveReload: false,
  };
}

function certificateFiles() {
  const files = { ca: join(certificates, 'ca.crt'), cert: join(certificates, 'localhost.crt'), key: join(certificates, 'localhost.key') };
  if (!Object.values(files).every((file) => existsSync(file))) return {};
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, readFileSync(file)]));
}

module.exports = { excelDevServer };
