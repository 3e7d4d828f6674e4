import { isOpen } from '../portfolio/portfolio';
import { isOver, heatmapMode, spanText, worstOverloads } from './heatmap-view';
import { tiedShare } from './alignment-rows';
import { computedCounts } from './rag-counts';
import { headline as ragHeadline } from './rag';
import type { Report } from './report';
import { asOfDoubt, isInYear, mainMoneyField, moneyLabels, moneyUnit, sumsUpOthers } from './report-view';
import { moneyText, percentText, say, sayOf } from './words';

/** One key figure: a number people read at a glance and the line that says what it is. */
export type Tile = { readonly id: 'red' | 'late' | 'money' | 'people' | 'tied'; readonly value: string; readonly caption: string };

/** Up to five key figures, only those that the sheet can say. */
export function summaryTiles(report: Report): readonly Tile[] {
  const tiles = [redTile(report), lateTile(report), moneyTile(report), peopleTile(report), tiedTile(report)];
  return tiles.filter((tile): tile is Tile => tile !== null);
}

function redTile(report: Report): Tile | null {
  const { R, rated } = computedCounts(report);
  return rated === 0 ? null : { id: 'red', value: say('tile-red', { red: R }), caption: sayOf(report, 'tile-red-of', { rated, today: byToday(report) }) };
}

/** Said with what is counted to today because the sheet's own date is unknown and doubtful. */
function byToday(report: Report): string {
  return asOfDoubt(report) ? say('by-today') : '';
}

/** Late ones among those with an end date; the median counts the late ones only. */
function lateTile(report: Report): Tile | null {
  const { portfolio, rag } = report;
  const withEnd = portfolio.projects.filter(({ lifecycle, currentEnd }) => isOpen(lifecycle) && currentEnd !== null).length;
  if (withEnd === 0) return null;
  const late = rag.projects.flatMap(({ overdueDays }) => (overdueDays === null ? [] : [overdueDays]));
  const code = late.length === 0 ? 'tile-late-none' : late.length === 1 ? 'tile-late-one' : 'tile-late-median';
  const caption = sayOf(report, code, { of: withEnd, days: median(late), today: byToday(report) });
  return { id: 'late', value: say('tile-late', { late: late.length }), caption };
}

/** The middle value, rounded to whole days; of two middle ones their mean. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return Math.round((low + high) / 2);
}

/** Forecast against budget over the rows that have both in one unit; else the money there is, with its coverage. */
function moneyTile(report: Report): Tile | null {
  return forecastTile(report) ?? totalTile(report);
}

function forecastTile(report: Report): Tile | null {
  const [budgetUnit, forecastUnit] = [moneyUnit(report, 'budget'), moneyUnit(report, 'forecastCost')];
  const pairs = openRows(report).flatMap(({ values }) => {
    const [budget, forecast] = [values.budget?.value ?? 0, values.forecastCost?.value];
    return budget > 0 && forecast !== undefined ? [{ budget, forecast }] : [];
  });
  const isComparable =
    budgetUnit?.currency === forecastUnit?.currency &&
    budgetUnit?.unit === forecastUnit?.unit &&
    budgetUnit?.inYear === forecastUnit?.inYear &&
    budgetUnit?.currency !== 'mixed';
  if (pairs.length === 0 || !isComparable) return null;
  const budget = pairs.reduce((sum, pair) => sum + pair.budget, 0);
  const forecast = pairs.reduce((sum, pair) => sum + pair.forecast, 0);
  const change = forecast / budget - 1;
  return {
    id: 'money',
    value: moneyText(forecast, forecastUnit),
    caption: say(budgetUnit?.inYear ? 'tile-forecast-in-year' : 'tile-forecast', {
      change: signedPercent(change),
      budget: moneyText(budget, budgetUnit),
      rows: pairs.length,
    }),
  };
}

function signedPercent(change: number): string {
  const text = percentText(Math.abs(change), Math.abs(change) < 0.1 ? 1 : 0);
  return Math.round(change * 1000) === 0 ? '±0%' : `${change > 0 ? '+' : '−'}${text}`;
}

function totalTile(report: Report): Tile | null {
  const total = totalMoney(report);
  if (!total) return null;
  return { id: 'money', value: total.text, caption: say('tile-money', { field: total.label, rows: total.rows, of: openRows(report).length, sums: sumsUpOthers(report) }) };
}

/** All money of the open projects in the main money column, each counted once; null without any. */
export function totalMoney(report: Report): { readonly text: string; readonly label: string; readonly rows: number } | null {
  const field = mainMoneyField(report);
  if (field === null) return null;
  const amounts = openRows(report).flatMap(({ values }) => (values[field] && values[field].value > 0 ? [values[field].value] : []));
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const name = moneyLabels[field].toLowerCase();
  const label = isInYear(report) ? say('field-of-the-year', { field: name }) : name;
  return { text: moneyText(sum, moneyUnit(report, field)), label, rows: amounts.length };
}

function openRows({ portfolio }: Report): Report['portfolio']['projects'] {
  return portfolio.projects.filter(({ lifecycle, isRollUp }) => isOpen(lifecycle) && !isRollUp);
}

function peopleTile(report: Report): Tile | null {
  if (report.resources.level === 'none' || heatmapMode(report.resources) !== 'utilisation') return null;
  const known = report.resources.rows.filter(({ utilisation }) => utilisation.some((value) => value !== null));
  const over = known.filter(({ utilisation }) => utilisation.some((value) => isOver(value, report))).length;
  const full = percentText(report.settings.values.thresholds.utilisation[2]);
  return { id: 'people', value: say('tile-people', { over, of: known.length }), caption: say('tile-people-over', { full, span: spanText(report.resources) }) };
}

function tiedTile(report: Report): Tile | null {
  const tied = tiedShare(report);
  return tied === null ? null : { id: 'tied', value: percentText(tied), caption: say(isInYear(report) ? 'tile-tied-year' : 'tile-tied') };
}

/**
 * The sentence at the top. Rated: how many of the rated are red. Nothing rated: how many projects and how much money,
 * and what is missing to rate them.
 */
export function summaryHeadline(report: Report): string {
  const { rated, of } = computedCounts(report);
  const doubt = asOfDoubt(report);
  if (rated > 0) return doubt ? sayOf(report, 'headline-by-today', { what: ragHeadline(report), ...doubt }) : ragHeadline(report);
  const money = totalMoney(report);
  const projects = sayOf(report, of === 0 ? 'headline-no-live' : 'headline-projects', { count: of === 0 ? report.portfolio.projects.length : of });
  const what = money ? say(isInYear(report) ? 'headline-with-year-money' : 'headline-with-money', { projects, money: money.text }) : projects;
  const missing = missingWords(report);
  if (of === 0) return what;
  return missing.length === 0 ? say('headline-no-evidence', { what }) : say('headline-missing', { what, missing: listOr(missing) });
}

/** What a colour would need and the portfolio lacks altogether. */
function missingWords({ portfolio }: Report): readonly string[] {
  const has = (test: (project: (typeof portfolio.projects)[number]) => boolean): boolean => portfolio.projects.some(test);
  return [
    ...(has(({ currentEnd }) => currentEnd !== null) ? [] : [say('missing-dates')]),
    ...(has(({ values }) => values.percentComplete !== undefined) ? [] : [say('missing-progress')]),
    ...(has(({ values }) => values.status !== undefined) ? [] : [say('missing-status')]),
  ];
}

function listOr(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

/** At which limits how many would be red: `At half the limits 14 would be red, as set 6, at double 4`. */
export function rehearsalSentence({ rag }: Report): string | null {
  const red = (factor: number): number | undefined => rag.rehearsal.find((entry) => entry.factor === factor)?.red;
  const [half, set, double] = [red(0.5), red(1), red(2)];
  if (half === undefined || set === undefined || double === undefined || (rag.level !== 'full' && rag.level !== 'partial')) return null;
  if (half === set && double === set) return null;
  return say('rehearsal', { half, set, double });
}

/** The people whose worst month is over full, worst first. */
export function hotSpots(report: Report): ReturnType<typeof worstOverloads> {
  return heatmapMode(report.resources) === 'utilisation' ? worstOverloads(report).slice(0, 6) : [];
}

