const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { sources, Compilation, WebpackError } = require('webpack');
const { licences } = require('./licences.cjs');
const { manifestFor } = require('./manifest-for.cjs');

const root = join(__dirname, '../..');
const entry = join(root, 'src/entries/taskpane');

/**
 * Puts beside the built pane what Excel itself loads, unchanged: the pictures and shortcuts.json into assets/, and the support
 * page that the manifest names; the licences of what is in it; and manifest.xml, pointing at `publicUrl`, or at the development
 * server where none is given.
 */
class ExcelFilesPlugin {
  constructor({ publicUrl } = {}) {
    this.publicUrl = publicUrl;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ExcelFilesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ExcelFilesPlugin', stage }, () => this.emit(compilation));
    });
  }

  emit(compilation) {
    for (const [name, path] of excelFiles()) {
      compilation.fileDependencies.add(path);
      compilation.emitAsset(name, new sources.RawSource(readFileSync(path)));
    }
    const path = join(root, 'manifest.xml');
    compilation.fileDependencies.add(path);
    try {
      compilation.emitAsset('licences.txt', new sources.RawSource(licences(root)));
      const manifest = readFileSync(path, 'utf8');
      compilation.emitAsset('manifest.xml', new sources.RawSource(this.publicUrl === undefined ? manifest : manifestFor(manifest, this.publicUrl)));
    } catch ({ message }) {
      compilation.errors.push(Object.assign(new WebpackError(message), { hideStack: true }));
    }
  }
}

/** Name in the output folder, and the file it is a copy of. */
function excelFiles() {
  const pictures = readdirSync(join(entry, 'icons')).filter((name) => name.endsWith('.png'));
  return [
    ...pictures.map((name) => [`assets/${name}`, join(entry, 'icons', name)]),
    ['assets/shortcuts.json', join(entry, 'shortcuts.json')],
    ['support.html', join(entry, 'support.html')],
    ['support.css', join(entry, 'support.css')],
  ];
}

module.exports = { ExcelFilesPlugin };
