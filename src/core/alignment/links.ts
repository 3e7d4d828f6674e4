import type { Objective, ObjectiveLink, Portfolio, Project } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { plainName } from '../workbook/plain-name';
import { themeOf } from './theme-field';
import type { ThemeField } from './theme-field';

/** The objectives with every open project's share in them. */
export type LinkedObjectives = {
  readonly objectives: readonly Objective[];
  /** Links of open projects; shares of one project sum to 1. */
  readonly links: readonly ObjectiveLink[];
  /** `sheet`: projects name their objectives; `themes`: Settings map themes to objectives; null: neither. */
  readonly from: 'sheet' | 'themes' | null;
  readonly findings: readonly Finding[];
};

/**
 * Which open project serves which objective. The sheet's own links come first; without any, the theme table of
 * Settings stands in for them. An objective that only a link names is added after the others. Names meet without
 * regard to case and blanks; a link may also give an objective's id. Of objectives with one name the first counts,
 * so that no share is stated twice (finding `objective-repeated`).
 */
export function linkObjectives(input: {
  readonly portfolio: Portfolio;
  readonly settings: Settings;
  readonly open: readonly Project[];
  readonly themeField: ThemeField | null;
}): LinkedObjectives {
  const { portfolio, settings, open, themeField } = input;
  const openKeys = new Set(open.map(({ key }) => key));
  const { known, findings } = distinct(portfolio.objectives);
  if (portfolio.links.length > 0) {
    const links = portfolio.links.filter(({ projectKey }) => openKeys.has(projectKey));
    // Links of closed projects still name objectives that the sheet has.
    const { objectives } = resolve(portfolio.links, known);
    return { ...resolve(links, objectives), from: 'sheet', findings };
  }
  const links = themeField ? themeLinks(open, themeField, settings.themes) : [];
  if (links.length === 0) return { objectives: known, links: [], from: null, findings };
  return { ...resolve(links, known), from: 'themes', findings };
}

function distinct(objectives: readonly Objective[]): {
  readonly known: readonly Objective[];
  readonly findings: readonly Finding[];
} {
  const firsts = new Map<string, Objective>();
  for (const objective of objectives) {
    const name = plainName(objective.name);
    if (!firsts.has(name)) firsts.set(name, objective);
  }
  const known = [...firsts.values()];
  const repeated = objectives.filter((objective) => !known.includes(objective));
  if (repeated.length === 0) return { known, findings: [] };
  const args = { names: repeated.map(({ name }) => name).join(', '), count: repeated.length };
  const cells = repeated.flatMap(({ weight, target }) => (weight ?? target)?.cell ?? []);
  return { known, findings: [finding('objective-repeated', { severity: 'warning', count: repeated.length, cells, args })] };
}

function resolve(
  links: readonly ObjectiveLink[],
  known: readonly Objective[],
): Pick<LinkedObjectives, 'objectives' | 'links'> {
  const objectives = [...known];
  const byName = new Map<string, Objective>();
  for (const objective of known) if (objective.id !== null) byName.set(plainName(objective.id), objective);
  for (const objective of known) byName.set(plainName(objective.name), objective);
  const resolved = links.map((link) => {
    const name = plainName(link.objective);
    const objective = byName.get(name) ?? named(link.objective.trim());
    if (!byName.has(name)) {
      byName.set(name, objective);
      objectives.push(objective);
    }
    return { ...link, objective: objective.name };
  });
  return { objectives, links: resolved };
}

function named(name: string): Objective {
  const nothing = { weight: null, baseline: null, target: null, actual: null, start: null, due: null, owner: null };
  return { id: null, name, source: null, ...nothing };
}

function themeLinks(
  open: readonly Project[],
  field: ThemeField,
  themes: Settings['themes'],
): readonly ObjectiveLink[] {
  const objectiveOf = new Map(themes.map(({ theme, objective }) => [plainName(theme), objective]));
  return open.flatMap((project) => {
    const theme = themeOf(project, field);
    const objective = theme && objectiveOf.get(plainName(theme.value));
    return theme && objective ? [{ projectKey: project.key, objective, share: 1, cell: theme.cell }] : [];
  });
}
