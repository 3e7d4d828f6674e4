import type { Thresholds } from '../settings/settings';
import type { SheetSpec } from '../workbook/sheet-spec';
import { putTable } from './put-table';
import { ragColumns } from './rag-columns';
import { computedCounts } from './rag-counts';
import type { SheetContext, Report } from './report';
import { amountIn, asOfDoubt, asOfWarning, groupViews, hasContent, keysAreNames, mainMoneyField, previousSheet, projectViews } from './report-view';
import type { ProjectView } from './report-view';
import { emptySheet, frameTable, startSheet } from './sheet-frame';
import { dateText, inRowWords, numberText, percentText, say, sayOf } from './words';
import { readWritten } from './written-words';

const id = 'rag';

/**
 * RAG status: computed and reported colours side by side, with the measure, value, limit and source cell behind
 * every colour. Red first, then by money; on-hold and closed projects in blocks below. At level `none` null, unless
 * the sheet exists already.
 */
export function ragSheet(context: SheetContext): SheetSpec | null {
  if (!hasContent(context, id)) return null;
  const { report } = context;
  const title = headline(report);
  const keptHeading = sayOf(report, 'kept-projects');
  const nameHeader = inRowWords(report, 'Project');
  if (report.rag.level === 'none') {
    return emptySheet({ context, id, title, reason: say('rag-empty'), nameHeader, keptHeading });
  }
  const { sheet, nextRow } = startSheet({ context, id, title, lines: legend(report) });
  const { open, onHold, closed } = groupViews(projectViews(report));
  const table = putTable(sheet, {
    headerRow: nextRow,
    columns: ragColumns(report),
    blocks: [
      { heading: null, rows: worstFirst(report, open) },
      { heading: say('block-on-hold', { count: onHold.length }), rows: onHold },
      { heading: say('block-closed', { count: closed.length }), rows: closed },
    ],
    keyOf: ({ project }) => project.key,
    nameHeader,
    previous: previousSheet(context, id),
    written: readWritten(context.snapshot, id),
    keptHeading,
    hideKeys: keysAreNames(report),
  });
  frameTable(sheet, table, { lastRow: nextRow + open.length, frozenColumns: 2 });
  return sheet.build({ id, name: context.sheetName(id) });
}

/** `6 of 30 rated live projects are red; 17 not rated`: names only what was rated, and that it is doubtful where it is. */
export function headline(report: Report): string {
  const counts = computedCounts(report);
  if (counts.rated === 0) return sayOf(report, report.rag.level === 'none' ? 'rag-title-none' : 'rag-title-reported', { of: counts.of });
  if (asOfDoubt(report)) {
    const code = counts.R === 0 ? 'rag-title-by-today-no-red' : 'rag-title-by-today';
    return sayOf(report, code, { date: dateText(report.asOf.day), red: counts.R, of: counts.rated });
  }
  if (counts.R === 0) {
    const unrated = counts.none === 0 ? '' : say('rag-title-unrated', { unrated: counts.none });
    const args = { of: counts.rated, rated: counts.none === 0 ? '' : 'rated ', amber: counts.A, unrated };
    return sayOf(report, counts.A === 0 ? 'rag-title-no-red-amber' : 'rag-title-no-red', args);
  }
  if (counts.none === 0) return sayOf(report, 'rag-title-all', { red: counts.R, of: counts.of });
  return sayOf(report, 'rag-title-part', { red: counts.R, of: counts.rated, unrated: counts.none });
}

const order = { R: 0, A: 1, G: 2, none: 3 } as const;

function worstFirst(report: Report, views: readonly ProjectView[]): readonly ProjectView[] {
  const place = ({ rating }: ProjectView): number => order[rating?.computed ?? 'none'];
  const field = mainMoneyField(report);
  const money = ({ project }: ProjectView): number => amountIn(field, project) ?? -Infinity;
  return views
    .map((view, index) => ({ view, index }))
    .sort((a, b) => place(a.view) - place(b.view) || compare(money(b.view), money(a.view)) || a.index - b.index)
    .map(({ view }) => view);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The limits in words, as Settings have them, and what the marks mean. */
function legend(report: Report): readonly string[] {
  const limits: Thresholds = report.settings.values.thresholds;
  const { finishSlip: slip, costOverrun: cost } = limits;
  return [
    ...asOfWarning(report),
    say('rag-legend-limits', {
      slipAmber: percentText(slip.amber, 1),
      slipRed: percentText(slip.red, 1),
      slipDays: numberText(slip.redDays),
      bareAmber: limits.slipDaysWithoutStart.amber,
      bareRed: limits.slipDaysWithoutStart.red,
      costAmber: percentText(cost.amber, 1),
      costRed: percentText(cost.red, 1),
    }),
    say('rag-legend-marks', { days: limits.cadenceDays }),
  ];
}
