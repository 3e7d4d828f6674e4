import type { TrendPoint } from '../snapshots/history';
import type { Report } from './report';
import type { SheetBuilder } from './sheet-builder';
import { styles } from './styles';
import { putHeading } from './summary-grid';
import { periodText, say, sayOf } from './words';

/** Periods shown, the current one included. */
export const shownPeriods = 6;

type Colour = keyof TrendPoint['computed'];

const colourHeaders = { R: '◆ Red', A: '▲ Amber', G: '● Green' } as const;
const reportedOrder = ['R', 'A', 'G', 'unrated'] as const;
const computedOrder = ['R', 'A', 'G', 'unconfirmed', 'unrated'] as const;
const firstComputed = 2;
const firstReported = 7;

/**
 * How many live projects had each colour in the last six periods, by the figures and as reported; greens that were not
 * confirmed apart, where there are any. A period whose limits or weights differ from the one before is marked, as its
 * counts do not compare. Result: the first row below.
 */
export function putTrend(sheet: SheetBuilder, report: Report, row: number): number {
  const points = report.trend.slice(-shownPeriods);
  if (points.length < 2) return row;
  const computed = computedOrder.filter((colour) => colour !== 'unconfirmed' || points.some((point) => point.computed.unconfirmed > 0));
  const strips: readonly Strip[] = [
    { title: sayOf(report, 'trend-heading'), from: 0, first: firstComputed, colours: computed, unrated: say('strip-unrated'), countsOf: (point) => point.computed },
    { title: say('trend-reported'), from: firstReported, first: firstReported, colours: reportedOrder, unrated: say('trend-unreported'), countsOf: (point) => point.reported },
  ];
  sheet.put([row + 1, 1], say('trend-period'), { style: styles.header });
  points.forEach((point, index) => sheet.put([row + 2 + index, 1], periodLabel(report, point, index > 0), { style: styles.body }));
  for (const strip of strips.filter(({ countsOf }) => points.some((point) => countsOf(point) !== null))) putStrip(sheet, { row, strip, points });
  return row + 2 + points.length + 1;
}

/** Counts by colour side by side, under a heading of their own. */
type Strip = {
  readonly title: string;
  /** First column of the heading, and of the counts. */
  readonly from: number;
  readonly first: number;
  readonly colours: readonly Colour[];
  readonly unrated: string;
  readonly countsOf: (point: TrendPoint) => Partial<TrendPoint['computed']> | null;
};

type StripPlace = { readonly row: number; readonly strip: Strip; readonly points: readonly TrendPoint[] };

function putStrip(sheet: SheetBuilder, { row, strip, points }: StripPlace): void {
  const { title, from, first, colours, countsOf } = strip;
  putHeading(sheet, { row, first: from, last: first + colours.length - 1 }, title);
  colours.forEach((colour, index) => {
    sheet.put([row + 1, first + index], headerOf(colour, strip), { style: styles.headerRight });
    points.forEach((point, below) => {
      const counts = countsOf(point);
      sheet.put([row + 2 + below, first + index], counts ? (counts[colour] ?? 0) : '–', { style: counts ? styles.number : styles.missing });
    });
  });
}

function headerOf(colour: Colour, { unrated }: Strip): string {
  if (colour === 'unrated') return unrated;
  return colour === 'unconfirmed' ? say('strip-unconfirmed') : colourHeaders[colour];
}

/** A break before the first period that is shown says nothing. */
function periodLabel({ settings }: Report, { period, isBreak }: TrendPoint, hasBefore: boolean): string {
  const text = periodText(period, { length: settings.values.reportingPeriod });
  return isBreak && hasBefore ? say('trend-break', { period: text }) : text;
}
