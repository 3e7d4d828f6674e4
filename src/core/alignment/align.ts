import { isOpen } from '../portfolio/portfolio';
import type { Objective, Portfolio, Project, Rag } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import type { Day } from '../workbook/day';
import type { Finding } from '../workbook/finding';
import type { Alignment, ObjectiveShare } from './alignment';
import { alignmentFindings } from './alignment-findings';
import { collectAmounts, dominantProject, sum } from './amounts';
import type { Amounts } from './amounts';
import { linkObjectives } from './links';
import type { LinkedObjectives } from './links';
import { objectiveProgress, progressFindings } from './objective-progress';
import { shareObjectiveWeights } from './objective-weights';
import type { ObjectiveWeights } from './objective-weights';
import { computeShares, countColours, findOrphans, spendOf } from './shares';
import type { Share } from './shares';
import { chooseThemeField } from './theme-field';
import type { ThemeField } from './theme-field';
import { groupByTheme } from './themes';
import { unlockObjective } from './unlock-objective';

export type AlignInput = {
  readonly portfolio: Portfolio;
  readonly settings: Settings;
  readonly asOf: Day;
  /** Computed colours by project key, null or absent where there is none. */
  readonly colours: ReadonlyMap<string, Rag | null>;
};

/**
 * Whether the open projects and their money follow the objectives.
 *
 * `full`: every open project names an objective and every objective has a typed weight, so that each gap = share − W
 * and the index = ½ Σ |gap| (0 perfect, 1 disjoint) exist; `partial`: objectives and links, but not all of that;
 * `substitute`: no project names an objective: themes (programme, else department), and objectives only through the
 * theme table of Settings; `none`: neither. Shares are of linked money, or of linked project count where fewer than
 * 60% of rows have an amount. Progress of objectives stands beside, whatever is linked. `cannot-alignment` names
 * what is missing at substitute (note) and none (warning). Source: methods.md section 0 and 1.13.
 */
export function align(input: AlignInput): Alignment {
  const { portfolio, settings, colours } = input;
  const open = portfolio.projects.filter(({ lifecycle }) => isOpen(lifecycle));
  const amounts = collectAmounts(portfolio, open);
  const themeField = chooseThemeField(open);
  const linked = linkObjectives({ portfolio, settings, open, themeField });
  const weights = shareObjectiveWeights(linked.objectives);
  const shares = computeShares({ names: linked.objectives.map(({ name }) => name), links: linked.links, amounts });
  const objectives = linked.objectives.map((objective, index) =>
    objectiveShare(objective, { input, share: linked.from === null ? undefined : shares[index], weight: weights.shares[index] ?? null }),
  );
  const hasThemes = (linked.from !== 'sheet' || linked.links.length === 0) && themeField !== null;
  const themes = hasThemes ? groupByTheme({ open, field: themeField, amounts, colours }) : [];
  const orphans = linked.from === 'sheet' ? findOrphans(open, linked.links) : [];
  return assemble({ input, open, amounts, linked, weights, objectives, themes, themeField: hasThemes ? themeField : null, orphans });
}

type ObjectiveContext = {
  readonly input: AlignInput;
  readonly share: Share | undefined;
  readonly weight: number | null;
};

function objectiveShare(objective: Objective, { input, share, weight }: ObjectiveContext): ObjectiveShare {
  const projectKeys = share?.projectKeys ?? [];
  const spendShare = share?.share ?? null;
  const { weight: weighed, target, actual, baseline, due } = objective;
  return {
    name: objective.name,
    weight,
    projects: projectKeys.length,
    projectKeys,
    spend: share?.spend ?? null,
    spendShare,
    gap: weight === null || spendShare === null ? null : spendShare - weight,
    colours: countColours(projectKeys, input.colours),
    ...objectiveProgress(objective, input.asOf),
    cell: (weighed ?? target ?? actual ?? baseline ?? due)?.cell ?? null,
  };
}

type Parts = {
  readonly input: AlignInput;
  readonly open: readonly Project[];
  readonly amounts: Amounts;
  readonly linked: LinkedObjectives;
  readonly weights: ObjectiveWeights;
  readonly objectives: readonly ObjectiveShare[];
  readonly themes: readonly ObjectiveShare[];
  readonly themeField: ThemeField | null;
  readonly orphans: readonly string[];
};

function assemble(parts: Parts): Alignment {
  const { input, open, amounts, linked, weights, objectives, themes, orphans } = parts;
  const index = misalignment(objectives, weights);
  const linkedKeys = new Set(linked.links.map(({ projectKey }) => projectKey));
  const themed = new Set(themes.flatMap(({ projectKeys }) => projectKeys));
  const covered = linked.from === 'sheet' ? linkedKeys.size : new Set([...linkedKeys, ...themed]).size;
  const level = levelOf(parts, { covered, index });
  const findings: readonly Finding[] = [
    ...linked.findings,
    ...weights.findings,
    ...progressFindings(linked.objectives),
    ...alignmentFindings({ level, portfolio: input.portfolio, amounts, openCount: open.length }),
  ];
  return {
    ...{ level, covered, of: open.length, objectives, index, orphans, themes, themeField: parts.themeField },
    unlock: unlockObjective({ level, weights, openCount: open.length, orphanCount: orphans.length }),
    orphanSpend: linked.from === 'sheet' ? spendOf(orphans, amounts) : null,
    uncovered: linked.from === null ? [] : objectives.filter(({ projects }) => projects === 0).map(({ name }) => name),
    shareBasis: amounts.basis,
    rowsWithAmount: amounts.rowsWithAmount,
    rowsCounted: amounts.rows,
    dominant: dominantProject(amounts),
    findings,
  };
}

/** ½ Σ |gap|, held within 0..1 against the last digit; null unless every objective has both weight and share. */
function misalignment(objectives: readonly ObjectiveShare[], weights: ObjectiveWeights): number | null {
  if (!weights.areComplete || objectives.some(({ gap }) => gap === null)) return null;
  return Math.min(1, sum(objectives.map(({ gap }) => Math.abs(gap ?? 0))) / 2);
}

function levelOf(
  { linked, orphans, themes }: Parts,
  { covered, index }: { readonly covered: number; readonly index: number | null },
): Alignment['level'] {
  if (linked.from === 'sheet' && covered > 0) return orphans.length === 0 && index !== null ? 'full' : 'partial';
  return themes.length > 0 ? 'substitute' : 'none';
}
