import type { ObjectiveShare } from '../alignment/alignment';
import { countSentence, shareHeader } from './alignment';
import { isThemed } from './alignment-rows';
import { bandOf } from './heatmap-bands';
import { demandText } from './heatmap-view';
import type { Overload } from './heatmap-view';
import type { Report } from './report';
import { isInYear, mainMoneyField, moneyLabels, moneyUnit } from './report-view';
import type { SheetBuilder } from './sheet-builder';
import { barColour, colours, styles, utilisationStyles } from './styles';
import { fillSpan, putHeading } from './summary-grid';
import { hotSpots } from './summary-figures';
import { moneyCell, numberCell, percentCell } from './table-cells';
import { cutText, inRowWords, moneyHeader, monthText, numberText, percentText, say, sayOf } from './words';
import type { SheetSentence } from './words';

const shownShares = 8;

/** Money by objective or theme (left) beside the people over full (right). Result: the first row below both. */
export function putLists(sheet: SheetBuilder, report: Report, row: number): number {
  const ends = [putShares(sheet, report, row), putHotSpots(sheet, report, row)];
  const end = Math.max(...ends);
  return end === row ? row : end + 1;
}

/** Up to eight objectives or themes, largest first, with projects, money and a bar of the share. */
function putShares(sheet: SheetBuilder, report: Report, row: number): number {
  const { alignment } = report;
  const themed = isThemed(report);
  const shares = [...(themed ? alignment.themes : alignment.objectives)].sort(bySize);
  if (alignment.level === 'none' || shares.length === 0) return row;
  const field = mainMoneyField(report);
  const unit = moneyUnit(report, field);
  putHeading(sheet, { row, first: 0, last: 5 }, sayOf(report, headingOf(report, themed)));
  const header = row + 1;
  sheet.put([header, 1], say(themed ? 'alignment-theme' : 'alignment-objective'), { style: styles.header });
  sheet.put([header, 2], inRowWords(report, 'Projects'), { style: styles.headerRight });
  if (field) sheet.put([header, 3], moneyHeader(moneyLabels[field], unit), { style: styles.headerRight });
  if (field) fillSpan(sheet, { row: header, first: 3, last: 4 }, styles.headerRight);
  sheet.put([header, 5], shareHeader(report), { style: styles.headerRight });
  const lines = [...shares.slice(0, shownShares).map(shareLine), ...orphanLine(report)];
  lines.forEach((line, index) => {
    const at = header + 1 + index;
    sheet.put([at, 1], cutText(line.name, 34), { style: line.isGrey ? styles.grey : styles.body });
    sheet.put([at, 2], line.projects, numberCell(line.projects));
    if (field) putMoney(sheet, { at, amount: line.spend, unit });
    const share = percentCell(line.share);
    sheet.put([at, 5], share.value, share);
  });
  const count = Math.min(shownShares, shares.length);
  sheet.conditional({ kind: 'data-bar', box: { row: header + 1, column: 5, rowCount: count, columnCount: 1 }, colour: barColour, minimum: 0, maximum: 1 });
  return putShareNotes(sheet, report, { row: header + 1 + lines.length, hidden: shares.length - count });
}

function headingOf(report: Report, themed: boolean): SheetSentence {
  if (report.alignment.shareBasis === 'count') return themed ? 'summary-themes-count' : 'summary-objectives-count';
  if (isInYear(report)) return themed ? 'summary-themes-year' : 'summary-objectives-year';
  return themed ? 'summary-themes' : 'summary-objectives';
}

function bySize(a: ObjectiveShare, b: ObjectiveShare): number {
  return (b.spendShare ?? 0) - (a.spendShare ?? 0) || b.projects - a.projects;
}

type ShareLine = {
  readonly name: string;
  readonly projects: number;
  readonly spend: number | null;
  readonly share: number | null;
  readonly isGrey: boolean;
};

function shareLine({ name, projects, spend, spendShare }: ObjectiveShare): ShareLine {
  return { name, projects, spend, share: spendShare, isGrey: false };
}

/** Projects without an objective: grey, never red. */
function orphanLine({ alignment }: Report): readonly ShareLine[] {
  const { orphans, orphanSpend } = alignment;
  return orphans.length === 0 ? [] : [{ name: say('summary-orphans'), projects: orphans.length, spend: orphanSpend, share: null, isGrey: true }];
}

type MoneyAt = { readonly at: number; readonly amount: number | null; readonly unit: ReturnType<typeof moneyUnit> };

function putMoney(sheet: SheetBuilder, { at, amount, unit }: MoneyAt): void {
  const cell = moneyCell(amount, unit);
  sheet.put([at, 3], cell.value, cell);
  if (cell.style) fillSpan(sheet, { row: at, first: 3, last: 4 }, cell.style);
}

function putShareNotes(sheet: SheetBuilder, report: Report, at: { readonly row: number; readonly hidden: number }): number {
  const { alignment, portfolio } = report;
  const dominant = portfolio.projects.find(({ key }) => key === alignment.dominant?.key);
  const notes = [
    ...(at.hidden > 0 ? [say('and-more-rows', { count: at.hidden })] : []),
    ...(alignment.shareBasis === 'count' ? [countSentence(report)] : []),
    ...(dominant && alignment.dominant ? [say('alignment-dominant', { name: cutText(dominant.name, 40), share: percentText(alignment.dominant.share), year: isInYear(report) ? say('of-the-year') : '' })] : []),
  ];
  notes.forEach((note, index) => sheet.put([at.row + index, 1], cutText(note, 88), { style: styles.subtitle }));
  return at.row + notes.length;
}

/** At most six people or roles, worst first, with the month and what causes it. Only where there is utilisation. */
function putHotSpots(sheet: SheetBuilder, report: Report, row: number): number {
  const spots = hotSpots(report);
  if (spots.length === 0) return row;
  putHeading(sheet, { row, first: 7, last: 11 }, say('summary-people'));
  sheet.put([row + 1, 7], 'Person or role', { style: styles.header });
  fillSpan(sheet, { row: row + 1, first: 7, last: 8 }, styles.header);
  sheet.put([row + 1, 9], say('summary-peak'), { style: styles.headerCentre });
  sheet.put([row + 1, 10], say('summary-causes'), { style: styles.headerText });
  fillSpan(sheet, { row: row + 1, first: 10, last: 11 }, styles.headerText);
  spots.forEach((spot, index) => putHotSpot(sheet, report, { spot, row: row + 2 + index }));
  return row + 2 + spots.length;
}

function putHotSpot(sheet: SheetBuilder, report: Report, at: { readonly spot: Overload; readonly row: number }): void {
  const { spot, row } = at;
  const month = monthText(report.resources.periods[spot.period] ?? 0);
  sheet.put([row, 7], cutText(spot.row.name, 24), { style: styles.body });
  fillSpan(sheet, { row, first: 7, last: 8 }, styles.body);
  const band = bandStyle(report, spot.utilisation);
  // A text, not a number with the month in its format: styles would pile up in the workbook month by month.
  const peak = say('summary-peak-in', { percent: numberText(spot.utilisation * 100), month });
  sheet.put([row, 9], peak, { style: { ...band, align: 'center', borderBottom: colours.line } });
  const largest = spot.row.causes[spot.period]?.[0];
  if (!largest) return;
  const cause = `${cutText(largest.project, 15)} ${demandText(report.resources, largest.demand)}`;
  sheet.put([row, 10], cause, { style: { colour: colours.text, indent: 1, align: 'left' } });
}

function bandStyle(report: Report, utilisation: number): (typeof utilisationStyles)[number] {
  const band = bandOf(utilisation, report.settings.values.thresholds.utilisation);
  return utilisationStyles[band] ?? utilisationStyles[5];
}
