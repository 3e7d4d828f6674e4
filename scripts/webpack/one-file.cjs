const { readFileSync } = require('node:fs');
const { basename } = require('node:path');
const { Compilation, WebpackError } = require('webpack');

/** Lets `emit` make its files of what was built, once that is as small as it gets; what it throws is an error of the build. */
function afterBuilding(compiler, name, emit) {
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE }, () => {
      try {
        emit(compilation);
      } catch ({ message }) {
        compilation.errors.push(Object.assign(new WebpackError(message), { hideStack: true }));
      }
    });
  });
}

/** What was built under this name, as text. */
function textOf(compilation, name) {
  const asset = compilation.getAsset(name);
  if (!asset) throw new Error(`${name} is needed and was not built.`);
  return asset.source.source().toString();
}

/** A text that ends no element early, and that a browser reads letter for letter: else its hash were another one. */
function inlined(text, element) {
  const unsafe = new RegExp(`</${element}|<!--|\\r|\\0`, 'i').exec(text);
  if (unsafe) throw new Error(`A ${element} of the page holds ${JSON.stringify(unsafe[0])}, which may not stand in a page.`);
  return text;
}

/** A template with each {{piece}} in its place, letter for letter. Throws where it asks for one that there is not. */
function filled(template, pieces) {
  return readFileSync(template, 'utf8').replace(/\{\{([a-z-]+)\}\}/g, (_whole, name) => {
    if (pieces[name] === undefined) throw new Error(`${basename(template)} asks for {{${name}}}, which there is not.`);
    return pieces[name];
  });
}

module.exports = { afterBuilding, filled, inlined, textOf };
