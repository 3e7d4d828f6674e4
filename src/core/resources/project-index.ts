import { isOpen } from '../portfolio/portfolio';
import type { Project } from '../portfolio/portfolio';
import { nameKey } from './names';

/** Finds a project by what a table calls it: key, id or name, in this order; null when the text is none of them. */
export type ProjectIndex = (text: string | null) => Project | null;

/** Builds the index once; where two projects share a name, an open one wins, then the first in the sheet. */
export function indexProjects(projects: readonly Project[]): ProjectIndex {
  const byName = new Map<string, Project>();
  const ordered = [...projects.filter((project) => isOpen(project.lifecycle)), ...projects];
  const add = (text: string | undefined, project: Project): void => {
    if (text !== undefined && !byName.has(nameKey(text))) byName.set(nameKey(text), project);
  };
  for (const project of ordered) add(project.key, project);
  for (const project of ordered) add(project.values.id?.value, project);
  for (const project of ordered) add(project.values.name?.value, project);
  return (text) => (text === null ? null : (byName.get(nameKey(text)) ?? null));
}
