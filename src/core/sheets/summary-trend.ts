import type { TrendPoint } from '../snapshots/history';
import type { Report } from './report';
import type { SheetBuilder } from './sheet-builder';
import { styles } from './styles';
import { putHeading } from './summary-grid';
import { periodText, say, sayOf } from './words';

/** Periods shown, the current one included. */
export const shownPeriods = 6;

type Counts = TrendPoint['computed'];

const order = ['R', 'A', 'G', 'unrated'] as const satisfies readonly (keyof Counts)[];
const headers = ['◆ Red', '▲ Amber', '● Green'] as const;
const firstComputed = 2;
const firstReported = 7;

/**
 * How many live projects had each colour in the last six periods, by the figures and as reported. A period whose limits
 * or weights differ from the one before is marked, as its counts do not compare. Result: the first row below.
 */
export function putTrend(sheet: SheetBuilder, report: Report, row: number): number {
  const points = report.trend.slice(-shownPeriods);
  if (points.length < 2) return row;
  const hasReported = points.some(({ reported }) => reported !== null);
  const last = (hasReported ? firstReported : firstComputed) + order.length - 1;
  putHeading(sheet, { row, first: 0, last }, sayOf(report, hasReported ? 'trend-heading-both' : 'trend-heading'));
  sheet.put([row + 1, 1], say('trend-period'), { style: styles.header });
  putHeaders(sheet, row + 1, { first: firstComputed, unrated: say('strip-unrated') });
  if (hasReported) {
    sheet.put([row + 1, firstReported - 1], say('trend-reported'), { style: styles.headerRight });
    putHeaders(sheet, row + 1, { first: firstReported, unrated: say('trend-unreported') });
  }
  points.forEach((point, index) => {
    const at = row + 2 + index;
    sheet.put([at, 1], periodLabel(report, point, index > 0), { style: styles.body });
    putCounts(sheet, at, { first: firstComputed, counts: point.computed });
    if (!hasReported) return;
    sheet.put([at, firstReported - 1], null, { style: styles.body });
    putCounts(sheet, at, { first: firstReported, counts: point.reported });
  });
  return row + 2 + points.length + 1;
}

function putHeaders(sheet: SheetBuilder, row: number, { first, unrated }: { readonly first: number; readonly unrated: string }): void {
  [...headers, unrated].forEach((header, index) => sheet.put([row, first + index], header, { style: styles.headerRight }));
}

function putCounts(sheet: SheetBuilder, row: number, { first, counts }: { readonly first: number; readonly counts: Counts | null }): void {
  order.forEach((colour, index) => sheet.put([row, first + index], counts ? counts[colour] : '–', { style: counts ? styles.number : styles.missing }));
}

/** A break before the first period that is shown says nothing. */
function periodLabel({ settings }: Report, { period, isBreak }: TrendPoint, hasBefore: boolean): string {
  const text = periodText(period, { length: settings.values.reportingPeriod });
  return isBreak && hasBefore ? say('trend-break', { period: text }) : text;
}
