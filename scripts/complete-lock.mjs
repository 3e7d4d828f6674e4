import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds to package-lock.json the optional packages of other platforms that a registry did not hold when the lock was
 * written. Without them npm 11 takes the lock for incomplete and `npm ci` fails; with them each machine installs its own.
 * Run after every change of dependencies; it changes nothing when all are there.
 */
const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['darwin', 'win32', 'linux', 'freebsd', 'netbsd', 'openbsd', 'android', 'openharmony', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32', 'arm'];

const places = Object.keys(lock.packages);
const isThere = (name) => places.some((place) => place.endsWith(`node_modules/${name}`));

const added = {};
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isThere(name)) continue;
    const words = name.toLowerCase().split(/[-/]/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter((processor) => words.some((word) => word === processor || (processor === 'arm' && word.startsWith('arm') && word !== 'arm64')));
    if (!/^\d/.test(version) || cpu.length === 0) continue;
    added[`node_modules/${name}`] = { version, cpu, dev: true, optional: true, ...(os.length > 0 ? { os } : {}) };
  }
}
const [root, ...rest] = Object.entries(lock.packages);
const packages = [...rest, ...Object.entries(added)].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries([root, ...packages]) }, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages of other platforms added`);
