import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { loadFaults } from './excel-api-floor/load-faults.mjs';
import { mixedTags } from './excel-api-floor/mixed-tags.mjs';
import { requirementOf } from './excel-api-floor/requirement-of.mjs';
import { usesOf } from './excel-api-floor/uses-of.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** As strict as the project itself, with the types of Office and of a page. */
const options = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2020.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['office-js'],
  typeRoots: [join(root, 'node_modules/@types')],
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * What the sources in these folders demand of Excel.
 *
 * `members`: each member of Office used, once a set: { name, set, level, at: ['file:line'], gate }, highest level first.
 * `floor`: by set, the highest level of members that are not gated: what the manifest must ask for.
 * `faults`: sentences with file and line: what could not be seen, and what stands above its file's own gate.
 *
 * A file named gated-1.20.ts runs only where ExcelApi 1.20 was asked for (gated-task-pane-api-1.1.ts: TaskPaneApi 1.1). What it
 * uses of that set does not count for the floor, and must not be above it.
 */
export function apiFloor(folders, { decisions = mixedTags } = {}) {
  const files = folders.map((folder) => resolve(root, folder)).filter((folder) => existsSync(folder)).flatMap(sourcesBelow);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const members = new Map();
  const faults = [];
  for (const path of files) {
    const file = program.getSourceFile(path);
    for (const { node, message } of loadFaults(file, checker)) faults.push(`${placeOf(node)}: ${message}`);
    for (const { declaration, node, use } of usesOf(file, checker)) {
      const { fault, ...required } = requirementOf(declaration, use, decisions);
      if (fault) faults.push(`${placeOf(node)}: ${fault}`);
      else collect(members, required, { at: placeOf(node), gate: gateOf(path) });
    }
  }
  const all = [...members.values()].sort((a, b) => compareLevels(b.level, a.level) || a.name.localeCompare(b.name, 'en'));
  return { files: files.length, members: all, floor: floorOf(all), faults: [...faults, ...all.filter(isAboveGate).map(gateFault)] };
}

function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(folder, name));
}

/** Set and level that the file's name says it is gated by, or null. */
function gateOf(path) {
  const [, set = 'excel-api', level] = /^gated-(?:([a-z-]+)-)?(\d+\.\d+)\.tsx?$/.exec(basename(path)) ?? [];
  return level === undefined ? null : { set: set.replaceAll('-', ''), level };
}

function collect(members, { name, requirements }, { at, gate }) {
  for (const { set, level } of requirements.length > 0 ? requirements : [{ set: null, level: null }]) {
    const ownGate = set !== null && gate?.set === set.toLowerCase() ? gate.level : null;
    const key = [name, set, level, ownGate].join(' ');
    const member = members.get(key) ?? { name, set, level, gate: ownGate, at: [] };
    members.set(key, { ...member, at: [...new Set([...member.at, at])] });
  }
}

function placeOf(node) {
  const file = node.getSourceFile();
  const end = ts.isPropertyAccessExpression(node) ? node.name.getStart(file) : node.getStart(file);
  return `${relative(root, file.fileName).replaceAll('\\', '/')}:${file.getLineAndCharacterOfPosition(end).line + 1}`;
}

/** By number, not by text: 1.9 is below 1.10. No level is below every level. */
export function compareLevels(a, b) {
  const [[majorOfA, minorOfA], [majorOfB, minorOfB]] = [a, b].map((level) => (level ?? '0.0').split('.').map(Number));
  return majorOfA - majorOfB || minorOfA - minorOfB;
}

function floorOf(members) {
  const floor = {};
  for (const { set, level, gate } of members) {
    if (set === null || gate !== null) continue;
    if (!(set in floor) || compareLevels(level, floor[set]) > 0) floor[set] = level;
  }
  return floor;
}

const isAboveGate = ({ level, gate }) => gate !== null && compareLevels(level, gate) > 0;
const gateFault = ({ name, set, level, gate, at }) => `${at[0]}: ${name} needs ${set} ${level}, and its file is gated by ${gate}`;

function print({ files, members, floor, faults }) {
  if (files === 0) return console.log('There is no code for Excel yet.');
  for (const { name, set, level, gate, at } of members) {
    const needs = set === null ? '-' : `${set} ${level ?? ''}`;
    console.log(`${needs.padEnd(18)} ${name}${gate === null ? '' : ' (gated)'}  ${at[0]}${at.length > 1 ? ` and ${at.length - 1} more` : ''}`);
  }
  console.log('\nFloor, by set, and what sets it:');
  for (const [set, level] of Object.entries(floor)) {
    const highest = members.find((member) => member.set === set && member.level === level && member.gate === null);
    console.log(`${`${set} ${level ?? ''}`.padEnd(18)} ${highest.name}  ${highest.at.join(', ')}`);
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print(apiFloor(['src/hosts/excel', 'src/entries/taskpane']));
