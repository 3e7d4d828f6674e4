import type { Project, Rag } from '../portfolio/portfolio';
import type { CellAddress } from '../workbook/address';
import type { ObjectiveShare } from './alignment';
import type { Amounts } from './amounts';
import { computeShares, countColours } from './shares';
import { plainName } from '../workbook/plain-name';
import { themeOf } from './theme-field';
import type { ThemeField } from './theme-field';

export type ThemesInput = {
  readonly open: readonly Project[];
  readonly field: ThemeField;
  readonly amounts: Amounts;
  readonly colours: ReadonlyMap<string, Rag | null>;
};

/**
 * Open projects and their money by theme, the lesser answer where no objective is named: no weight, no gap, no
 * progress. Spellings that differ in case or blanks are one theme, under the first. Largest first: by money, or by
 * count where money is thin, then by the other, then in sheet order. Projects without a theme are in none.
 */
export function groupByTheme({ open, field, amounts, colours }: ThemesInput): readonly ObjectiveShare[] {
  const first = new Map<string, { readonly name: string; readonly cell: CellAddress }>();
  const links = open.flatMap((project) => {
    const theme = themeOf(project, field);
    if (!theme) return [];
    const plain = plainName(theme.value);
    if (!first.has(plain)) first.set(plain, { name: theme.value, cell: theme.cell });
    return [{ projectKey: project.key, objective: plain, share: 1 }];
  });
  const shares = computeShares({ names: [...first.keys()], links, amounts });
  const themes = [...first.values()].map(({ name, cell }, index) => {
    const { projectKeys = [], spend = null, share = null } = shares[index] ?? {};
    const colourCounts = countColours(projectKeys, colours);
    return { ...noTarget, name, cell, projects: projectKeys.length, projectKeys, spend, spendShare: share, colours: colourCounts };
  });
  return themes.sort(
    (a, b) => (b.spendShare ?? 0) - (a.spendShare ?? 0) || b.projects - a.projects || (b.spend ?? 0) - (a.spend ?? 0),
  );
}

const noTarget = { weight: null, gap: null, achieved: null, expected: null, status: null } as const;
