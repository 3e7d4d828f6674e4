const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * The licences under which what we ship is given on: ours, and those of all libraries it may be built of, with their texts, as
 * they demand. `root` is the folder of package.json, `without` what is not in it this time. Throws where a library names no licence.
 */
function licences(root, without = []) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const parts = librariesOf(root).filter(({ name }) => !without.includes(name)).map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`);
  return [`Plumbline\n\n${own.trim()}\n`, ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

/** What package.json names as a dependency, and what that depends on, by name. */
function librariesOf(root, names = dependenciesOf(root), found = new Map()) {
  for (const name of names) {
    const folder = join(root, 'node_modules', name);
    if (found.has(name)) continue;
    const { version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof license !== 'string') throw new Error(`${name} names no licence: what we ship must carry one.`);
    found.set(name, { name, version, license, text: licenceText(folder) ?? `By ${author}. Its package holds no other text: https://spdx.org/licenses/${license}.html` });
    librariesOf(root, dependenciesOf(folder), found);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const dependenciesOf = (folder) => Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {});

function licenceText(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8');
}

module.exports = { licences, librariesOf };
