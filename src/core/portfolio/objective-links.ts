import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { examplesOf } from './issue';
import { matchName } from './match-name';
import type { Objective, ObjectiveLink, Project, Sourced } from './portfolio';

export type ReadLinks = {
  readonly links: readonly ObjectiveLink[];
  /** Objectives that only projects name, in order of appearance: those of the portfolio where no table defines any. */
  readonly named: readonly string[];
  readonly hasObjectiveColumn: boolean;
  readonly findings: readonly Finding[];
};

const longestMeanLength = 80;
const fewestForProse = 8;
const mostDistinctShare = 0.7;

/**
 * Which project serves which objectives, from the projects' objective texts. A text is one objective, or a list: at
 * line breaks and semicolons always, at commas and slashes only where every part is a known objective or stands
 * in other rows too. Shares are equal, or as typed (`Growth 60%, Cost 40%`), and sum to 1. Names are those of the
 * table where it has them (by name, id, or both); an unknown name stays as typed (finding `unknown-objective`).
 * A column of long or nearly all different texts describes and does not name: no links (finding `objective-column-is-prose`).
 */
export function readLinks(projects: readonly Project[], objectives: readonly Objective[]): ReadLinks {
  const cells = projects.flatMap(({ key, values }) => (values.objective ? [{ projectKey: key, ...values.objective }] : []));
  const known = knownNames(objectives);
  const nothing = { links: [], named: [], hasObjectiveColumn: false, findings: [] };
  if (cells.length === 0) return nothing;
  const isProse = isProseColumn(cells.map(({ value }) => value), known);
  const vocabulary = { known, common: commonParts(cells.map(({ value }) => value)) };
  const usable = isProse ? cells.filter(({ value }) => known.has(matchName(value))) : cells;
  const links = usable.flatMap((cell) => linksOf(cell, vocabulary));
  const unknown = objectives.length === 0 ? [] : links.filter(({ objective }) => !known.has(matchName(objective)));
  return {
    links,
    named: distinctNames(links.map(({ objective }) => objective).filter((name) => !known.has(matchName(name)))),
    hasObjectiveColumn: !isProse || links.length > 0,
    findings: [...(isProse ? [proseFinding(cells)] : []), ...unknownFinding(unknown)],
  };
}

type Known = ReadonlyMap<string, string>;
type Vocabulary = { readonly known: Known; readonly common: ReadonlyMap<string, string> };
type LinkCell = Sourced<string> & { readonly projectKey: string };

/** Every way to write an objective to its name: name, id, `id name`, `name id`. */
function knownNames(objectives: readonly Objective[]): Known {
  const known = new Map<string, string>();
  for (const { id, name } of objectives) {
    const ways = id === null ? [name] : [name, id, `${id} ${name}`, `${name} ${id}`];
    for (const way of ways) if (!known.has(matchName(way))) known.set(matchName(way), name);
  }
  return known;
}

function isProseColumn(texts: readonly string[], known: Known): boolean {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  if (mean > longestMeanLength) return true;
  const distinct = new Set(texts.map(matchName)).size;
  return known.size === 0 && texts.length >= fewestForProse && distinct > mostDistinctShare * texts.length && commonParts(texts).size === 0;
}

/** Parts of lists that occur at least twice over the whole column, by their comparable form. */
function commonParts(texts: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, { readonly text: string; readonly count: number }>();
  for (const text of texts) {
    for (const part of new Set(splitAt(text, /\s*[\n;,/|]\s*/).map((each) => withoutShare(each).name))) {
      const before = counts.get(matchName(part));
      counts.set(matchName(part), { text: before?.text ?? part, count: (before?.count ?? 0) + 1 });
    }
  }
  return new Map([...counts].filter(([, { count }]) => count >= 2).map(([plain, { text }]) => [plain, text]));
}

type Part = { readonly name: string; readonly percent: number | null };

function linksOf(cell: LinkCell, vocabulary: Vocabulary): readonly ObjectiveLink[] {
  const parts = mergeParts(partsOf(cell.value, vocabulary), vocabulary);
  const total = parts.reduce((sum, { percent }) => sum + (percent ?? 0), 0);
  const isTyped = total > 0 && parts.every(({ percent }) => percent !== null);
  return parts.map(({ name, percent }) => ({
    projectKey: cell.projectKey,
    objective: name,
    share: isTyped ? (percent ?? 0) / total : 1 / parts.length,
    cell: cell.cell,
  }));
}

function partsOf(text: string, { known, common }: Vocabulary): readonly Part[] {
  if (known.has(matchName(text))) return [{ name: text, percent: null }];
  const lines = splitAt(text, /\s*[\n;]\s*/);
  return lines.flatMap((line) => {
    const parts = splitAt(line, /\s*(?:,|\||\s\/\s|\s&\s)\s*/).map(withoutShare);
    const isList = parts.every(({ name, percent }) => known.has(matchName(name)) || common.has(matchName(name)) || percent !== null);
    return isList ? parts : [withoutShare(line)];
  });
}

function splitAt(text: string, separator: RegExp): readonly string[] {
  return text.split(separator).map((part) => part.replace(/^[-•·*\s]+/, '').trim()).filter((part) => part !== '');
}

/** `Growth 60%`, `Growth (60%)`, `60% Growth` as name and percentage. */
function withoutShare(text: string): Part {
  const match = /^(?<name>.*?\S)[\s:(–-]*?\(?(?<percent>\d{1,3}(?:[.,]\d+)?)\s?%\)?$/.exec(text) ?? /^(?<percent>\d{1,3}(?:[.,]\d+)?)\s?%[\s:–-]*(?<name>\S.*)$/.exec(text);
  const { name, percent } = match?.groups ?? {};
  if (name === undefined || percent === undefined) return { name: text, percent: null };
  return { name: name.replace(/[\s:(–-]+$/, ''), percent: Number(percent.replace(',', '.')) };
}

/** Known names as the table spells them, others as the column first did; one part for each. */
function mergeParts(parts: readonly Part[], { known, common }: Vocabulary): readonly Part[] {
  const merged = new Map<string, Part>();
  for (const { name, percent } of parts) {
    const spelled = known.get(matchName(name)) ?? common.get(matchName(name)) ?? name;
    const before = merged.get(matchName(spelled));
    const sum = before && before.percent !== null && percent !== null ? before.percent + percent : (before?.percent ?? percent);
    merged.set(matchName(spelled), { name: before?.name ?? spelled, percent: sum });
  }
  return [...merged.values()];
}

function distinctNames(names: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(matchName(name))) first.set(matchName(name), name);
  return [...first.values()];
}

function proseFinding(cells: readonly LinkCell[]): Finding {
  return finding('objective-column-is-prose', { severity: 'note', cells: cells.map(({ cell }) => cell), args: { examples: examplesOf(cells.map(({ value }) => value)) } });
}

function unknownFinding(unknown: readonly ObjectiveLink[]): readonly Finding[] {
  if (unknown.length === 0) return [];
  const args = { examples: examplesOf(unknown.map(({ objective }) => objective)) };
  return [finding('unknown-objective', { severity: 'warning', cells: unknown.map(({ cell }) => cell), args })];
}
