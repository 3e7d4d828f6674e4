const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const { sources } = require('webpack');
const { licences } = require('./licences.cjs');
const { afterBuilding, filled, inlined, textOf } = require('./one-file.cjs');

const root = join(__dirname, '../..');
const template = join(root, 'src/entries/browser/app.html');
const samples = { sample: 'examples/portfolio.xlsx', 'sample-before': 'examples/portfolio-last-month.xlsx' };

/**
 * Puts everything into one file, app.html, and takes the pieces away: script, style, the core's script as text, the sample
 * workbooks. The policy allows exactly these two scripts and this style, by their hashes, and no connection of any kind.
 */
class PageFilePlugin {
  apply(compiler) {
    afterBuilding(compiler, 'PageFilePlugin', (compilation) => this.emit(compilation));
  }

  emit(compilation) {
    for (const path of [template, ...Object.values(samples).map((name) => join(root, name))]) compilation.fileDependencies.add(path);
    const html = pageFile({ page: escapedScript(textOf(compilation, 'page.js')), core: escapedScript(textOf(compilation, 'core.js')), style: textOf(compilation, 'page.css') });
    for (const name of Object.keys(compilation.assets)) compilation.deleteAsset(name);
    compilation.emitAsset('app.html', new sources.RawSource(html));
  }
}

/** The same program without what would begin a comment of the page or end a script early. Throws where that is code and no text. */
function escapedScript(code) {
  const escaped = code.replace(/<(?=!--|\/script)/gi, '\\x3C');
  new Script(escaped);
  return escaped;
}

/** The page as one text. Throws where a piece cannot stand in a page as it is. */
function pageFile({ page, core, style }) {
  const pieces = {
    policy: policyOf({ page, core, style }),
    ...{ page: inlined(page, 'script'), core: inlined(core, 'script'), style: inlined(style, 'style'), licences: inlined(licences(root), 'script') },
    ...Object.fromEntries(Object.entries(samples).map(([id, name]) => [id, readFileSync(join(root, name)).toString('base64')])),
  };
  return filled(template, pieces);
}

function policyOf({ page, core, style }) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(page)} ${hash(core)}`,
    `style-src ${hash(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

module.exports = { PageFilePlugin, escapedScript, pageFile };
