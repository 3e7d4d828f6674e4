const { join } = require('node:path');
const { gzipSync } = require('node:zlib');
const { sources } = require('webpack');
const { licences } = require('./licences.cjs');
const { afterBuilding, filled, inlined, textOf } = require('./one-file.cjs');

const root = join(__dirname, '../..');
/** Libraries that read and write files, which the sidebar does not. */
const filesOnly = ['papaparse', 'saxes', 'xmlchars'];
const template = join(root, 'src/entries/sidebar/sidebar.html');

/**
 * Puts the sidebar into one file, for both builds of the server, and takes the pieces away. Google sends it whole each time a
 * sidebar opens: all scripts but the first are zipped in it.
 */
class SidebarFilePlugin {
  apply(compiler) {
    afterBuilding(compiler, 'SidebarFilePlugin', (compilation) => this.emit(compilation));
  }

  emit(compilation) {
    compilation.fileDependencies.add(template);
    const packed = (name) => gzipSync(textOf(compilation, `${name}.js`), { level: 9 }).toString('base64');
    const html = filled(template, {
      ...{ core: packed('core'), pane: packed('pane') },
      ...{ first: inlined(textOf(compilation, 'first.js'), 'script'), style: inlined(textOf(compilation, 'pane.css'), 'style'), licences: inlined(licences(root, filesOnly), 'script') },
    });
    for (const name of Object.keys(compilation.assets)) compilation.deleteAsset(name);
    for (const folder of ['sheets', 'sheets-scheduled']) compilation.emitAsset(`${folder}/sidebar.html`, new sources.RawSource(html));
  }
}

module.exports = { SidebarFilePlugin };
