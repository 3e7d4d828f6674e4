import * as v from 'valibot';
import { PlumblineError } from '../workbook/plumbline-error';
import { bandNames, bandSides, isBandInOrder, thresholdsOverDefaults } from './bands';
import { parseJson, quoteJson } from './json-error';
import { inputSetting } from './setting-records';
import type { SettingsInput } from './settings';
import { notInThisVersion, settingsSchema } from './settings-schema';

/**
 * The settings that a `--settings` file gives, checked; keys it leaves out are absent. `knownFields` are the names that
 * `columns` may map, beside `rag:…` and `criterion:…`.
 * Throws PlumblineError `invalid-settings` with one sentence on the first problem: the place of a JSON error, or the
 * key's path, what was given and what is allowed. A pair of limits must be in order together with the defaults of what
 * the file leaves out.
 */
export function readSettingsFile(json: string, knownFields: readonly string[]): SettingsInput {
  const parsed = parseJson(json);
  if ('error' in parsed) {
    const { line, column, found } = parsed.error;
    throw invalid(`is not valid JSON: unexpected ${found} in line ${line}, column ${column}`);
  }
  const result = v.safeParse(settingsSchema(knownFields), parsed.value);
  if (!result.success) throw invalid(problemOf(result.issues[0]));
  const input: SettingsInput = result.output;
  const clash = bandClash(input);
  if (clash !== null) throw invalid(clash);
  return input;
}

function invalid(problem: string): PlumblineError {
  return new PlumblineError('invalid-settings', `The settings file ${problem}.`);
}

type Issue = v.BaseIssue<unknown>;

function problemOf(issue: Issue): string {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const path = pathText(keys);
  if (path === '') return `holds ${quoteJson(issue.input)}; it must be ${issue.message} such as {"minimumCoverage": 0.6}`;
  if (issue.type === 'strict_object') return keyProblem(issue, keys);
  if (issue.message === notInThisVersion) return laterProblem(path, issue.input);
  const unknownField = /^no field /.test(issue.message);
  if (unknownField) return `names "${path}", but there is no such field; allowed are the field names of docs/columns.md, rag:… and criterion:…`;
  return `gives "${path}" as ${quoteJson(issue.input)}; allowed is ${issue.message}`;
}

/** A key too many, or one that is missing. */
function keyProblem(issue: Issue, keys: readonly (string | number)[]): string {
  const path = pathText(keys);
  if (issue.expected !== 'never') return `leaves out "${path}", which is needed there`;
  const parent = pathText(keys.slice(0, -1));
  return `has the unknown key "${path}"; allowed ${parent === '' ? 'at the top' : `in "${parent}"`} are ${issue.message}`;
}

function laterProblem(path: string, given: unknown): string {
  if (path === 'pairwise') return 'asks for "pairwise", which is not in this version: give each criterion its "weight" instead';
  return `gives "${path}" as ${quoteJson(given)}, which is not in this version: use "weighted-score", with what you score on as criteria`;
}

/** `thresholds.cpi.amber`, `criteria[0].weight`. */
function pathText(keys: readonly (string | number)[]): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : (index === 0 ? '' : '.') + key)).join('');
}

function bandClash(input: SettingsInput): string | null {
  const name = bandNames.find((candidate) => !isBandInOrder(candidate, thresholdsOverDefaults(input)));
  if (name === undefined) return null;
  const limit = (end: 'amber' | 'red'): string => {
    const value = thresholdsOverDefaults(input)[name][end];
    const isGiven = inputSetting(input, `thresholds.${name}.${end}`) !== undefined;
    return `"thresholds.${name}.${end}" (${value}${isGiven ? '' : ', the default'})`;
  };
  const order = bandSides[name] === 'below' ? 'above' : 'below';
  return `gives ${limit('red')} ${order} ${limit('amber')}; allowed is a red limit ${order === 'above' ? 'at or below' : 'at or above'} the amber one`;
}
