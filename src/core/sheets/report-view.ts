import { enoughAmounts } from '../alignment/amounts';
import type { Level } from '../portfolio/answer';
import type { MoneyUnit, Project } from '../portfolio/portfolio';
import { isOpen } from '../portfolio/portfolio';
import type { ProjectField } from '../tables/catalogue';
import type { ProjectScore } from '../prioritisation/prioritisation';
import type { ProjectRag } from '../rag/rag';
import { a1Box } from '../workbook/address';
import type { SheetId } from '../workbook/sheet-id';
import { sheetIds } from '../workbook/sheet-id';
import type { LinkTarget } from '../workbook/sheet-spec';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Report, SheetContext } from './report';
import { dateText, say } from './words';

/** One project with everything the sheets say about it. */
export type ProjectView = {
  readonly project: Project;
  readonly rating: ProjectRag | null;
  readonly score: ProjectScore | null;
};

/** Several sheets and lines show them: worked out once per report. */
const viewsOfReports = new WeakMap<Report, readonly ProjectView[]>();

/** Every project with its rating and score, in sheet order. */
export function projectViews(report: Report): readonly ProjectView[] {
  const views = viewsOfReports.get(report) ?? viewsOf(report);
  viewsOfReports.set(report, views);
  return views;
}

function viewsOf(report: Report): readonly ProjectView[] {
  const ratings = new Map(report.rag.projects.map((rating) => [rating.key, rating]));
  const scores = new Map(report.prioritisation.scores.map((score) => [score.key, score]));
  return report.portfolio.projects.map((project) => ({
    project,
    rating: ratings.get(project.key) ?? null,
    score: scores.get(project.key) ?? null,
  }));
}

export type ViewGroups = {
  readonly open: readonly ProjectView[];
  readonly onHold: readonly ProjectView[];
  readonly closed: readonly ProjectView[];
};

/** The same, split by lifecycle: only open ones rank, colour and count. */
export function groupViews(views: readonly ProjectView[]): ViewGroups {
  return {
    open: views.filter(({ project }) => isOpen(project.lifecycle)),
    onHold: views.filter(({ project }) => project.lifecycle === 'on-hold'),
    closed: views.filter(({ project }) => project.lifecycle === 'done' || project.lifecycle === 'cancelled'),
  };
}

const moneyFields = ['budget', 'forecastCost', 'actualCost'] as const;
export type MoneyField = (typeof moneyFields)[number];

/** What the header of a money column says. */
export const moneyLabels: Readonly<Record<MoneyField, string>> = { budget: 'Budget', forecastCost: 'Forecast', actualCost: 'Actual cost' };

/**
 * The money that stands for the projects, by the same rule as alignment: the first of budget, forecast and actual cost
 * that 60% of the open rows have, else the fullest. Null without any, or where only mixed currencies are.
 */
export function mainMoneyField({ portfolio }: Report): MoneyField | null {
  const rows = portfolio.projects.filter(({ lifecycle, isRollUp }) => isOpen(lifecycle) && !isRollUp);
  const columns = moneyFields
    .filter((field) => portfolio.money.get(field)?.currency !== 'mixed')
    .map((field) => ({ field, count: rows.filter(({ values }) => (values[field]?.value ?? 0) > 0).length }))
    .filter(({ count }) => count > 0);
  const enough = columns.find(({ count }) => count >= enoughAmounts * rows.length);
  const fullest = columns.reduce<(typeof columns)[number] | null>((best, column) => (best && best.count >= column.count ? best : column), null);
  return (enough ?? fullest)?.field ?? null;
}

/** Unit of a money column; undefined where the column is absent. */
export function moneyUnit(report: Report, field: ProjectField | null): MoneyUnit | undefined {
  return field === null ? undefined : report.portfolio.money.get(field);
}

/** A project's own amount in a money column; null when missing, or carried by its parts. */
export function amountIn(field: MoneyField | null, project: Project): number | null {
  return field === null || project.isRollUp ? null : (project.values[field]?.value ?? null);
}

/** Is the main money column of one financial year, not whole life? */
export function isInYear(report: Report): boolean {
  return moneyUnit(report, mainMoneyField(report))?.inYear === true;
}

/** `(1 row sums up others)`, where open rows are left out of counts of amounts for that; else nothing. */
export function sumsUpOthers({ portfolio }: Report): string {
  const count = portfolio.projects.filter(({ lifecycle, isRollUp }) => isOpen(lifecycle) && isRollUp).length;
  return count === 0 ? '' : say('sums-up-others', { count });
}

/** Do the keys say nothing that the names do not, because there are no ids? */
export function keysAreNames({ portfolio }: Report): boolean {
  return portfolio.projects.every(({ key, name }) => key === name || key.startsWith(`${name} `));
}

/** Width of a column of project names: the longest on one line where that is not too wide. */
export function nameWidth({ portfolio }: Report): number {
  const longest = portfolio.projects.reduce((most, { name }) => Math.max(most, name.length), 0);
  return Math.min(44, Math.max(26, longest + 2));
}

/** Every project's amount in the main money column, those of rows that sum up others included. */
export function allAmounts(report: Report): readonly (number | null)[] {
  const field = mainMoneyField(report);
  return report.portfolio.projects.map(({ values }) => (field === null ? null : (values[field]?.value ?? null)));
}

/** Link to a project's row in the user's sheet, at its name. */
export function sourceLink(project: Project): LinkTarget {
  const column = project.values.name?.cell.column ?? project.values.id?.cell.column ?? 0;
  return { cell: { sheet: project.source.sheet, row: project.source.row, column } };
}

/** Our sheet of this id as it stands in the workbook. */
export function previousSheet(context: Pick<SheetContext, 'snapshot'>, id: SheetId): SheetSnapshot | undefined {
  return context.snapshot.sheets.find(({ owned }) => owned === id);
}

/** Level of the analysis a sheet shows; null for sheets that show none. */
export function levelOf(report: Report, id: SheetId): Level | null {
  const analyses: Partial<Record<SheetId, Level>> = {
    priorities: report.prioritisation.level,
    rag: report.rag.level,
    heatmap: report.resources.level,
    alignment: report.alignment.level,
  };
  return analyses[id] ?? null;
}

/**
 * Is there anything to write on this sheet: its analysis says something, or the sheet exists already, so that
 * what the user typed in it stays?
 */
export function hasContent(context: SheetContext, id: SheetId): boolean {
  if (previousSheet(context, id)) return true;
  if (id === 'findings') return context.report.findings.length > 0;
  return levelOf(context.report, id) !== 'none';
}

/** The sheets this refresh really writes, in their order. */
export function writtenSheets(context: SheetContext): readonly SheetId[] {
  return sheetIds.filter((id) => context.writes.includes(id) && hasContent(context, id));
}

/**
 * How many end dates have passed of how many, where today stands in for the sheet's own date and that is doubtful, as
 * in a register of an earlier year; else null.
 */
export function asOfDoubt({ asOf, findings }: Report): { readonly past: number; readonly of: number } | null {
  const doubt = asOf.source === 'today' ? findings.find(({ code }) => code === 'as-of-doubtful') : undefined;
  return doubt ? { past: Number(doubt.args['past']), of: Number(doubt.args['of']) } : null;
}

/** Said where no date was found for the data: days late may then only show how old the sheet is. */
export function asOfWarning({ asOf, portfolio }: Report): readonly string[] {
  const hasDates = portfolio.projects.some(({ currentEnd, values }) => currentEnd !== null || values.lastUpdated !== undefined);
  return asOf.source === 'today' && hasDates ? [say('days-to-today')] : [];
}

/** Grey second row of every sheet: source range · as of, with its source · version · run. */
export function subtitle(context: SheetContext): string {
  const { report, snapshot } = context;
  return say('subtitle', {
    source: sourceRange(report, snapshot),
    date: dateText(report.asOf.day),
    asOfSource: report.asOf.source,
    version: report.version,
    run: report.stamp.run,
  });
}

/** `Portfolio 2026!A4:P51`; a .csv has the one sheet that its output has too. */
export function sourceRange({ main }: Report, snapshot: SheetContext['snapshot']): string {
  const top = Math.min(main.firstRow, ...main.headerRows);
  const box = a1Box({
    row: top,
    column: main.firstColumn,
    rowCount: main.lastRow - top + 1,
    columnCount: main.lastColumn - main.firstColumn + 1,
  });
  return `${main.sheet ?? snapshot.sheets[0]?.name ?? snapshot.fileName}!${box}`;
}

/** Footer of a printed page; hosts add page and pages. */
export function footer(context: SheetContext, id: SheetId): string {
  const { asOf, stamp } = context.report;
  return say('footer', { sheet: context.sheetName(id), date: dateText(asOf.day), run: stamp.run });
}
