import type { CellAddress } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding, Severity } from '../workbook/finding';
import { examplesOf } from './issue';
import { matchName } from './match-name';
import type { Project } from './portfolio';

/** Finds the key of the project that a register's text names; null when none, or several, are meant. */
export type ProjectLookup = (text: string) => string | null;

/**
 * Joins by key, id, name, `id name` or `name id`, without regard to case, punctuation and blanks. Keys and ids go
 * before names; a text that fits two projects fits none.
 */
export function projectLookup(projects: readonly Project[]): ProjectLookup {
  const byKey = index(projects, ({ key }) => [key]);
  const byId = index(projects, ({ values }) => (values.id ? [values.id.value] : []));
  const byName = index(projects, ({ name, values }) => {
    const id = values.id?.value;
    return id === undefined ? [name] : [name, `${id} ${name}`, `${name} ${id}`];
  });
  return (text) => {
    const wanted = matchName(text);
    if (wanted === '') return null;
    for (const map of [byKey, byId, byName]) {
      const keys = map.get(wanted);
      if (keys) return keys.size === 1 ? ([...keys][0] ?? null) : null;
    }
    return null;
  };
}

function index(projects: readonly Project[], names: (project: Project) => readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const project of projects) {
    for (const name of names(project)) {
      const plain = matchName(name);
      const keys = map.get(plain) ?? new Set<string>();
      keys.add(project.key);
      map.set(plain, keys);
    }
  }
  return map;
}

/** A text of a register that names no project. */
export type Unmatched = { readonly text: string; readonly cell: CellAddress };

/** One finding per register for all texts that name no project of the main table; none without any. */
export function unmatchedFinding(code: string, severity: Severity, unmatched: readonly Unmatched[]): readonly Finding[] {
  if (unmatched.length === 0) return [];
  const args = { examples: examplesOf(unmatched.map(({ text }) => text)) };
  return [finding(code, { severity, cells: unmatched.map(({ cell }) => cell), args })];
}
