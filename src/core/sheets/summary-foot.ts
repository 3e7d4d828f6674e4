import { isOpen } from '../portfolio/portfolio';
import type { SheetId } from '../workbook/sheet-id';
import { answerLines } from './answer-lines';
import { periodWords, silentCount } from './moved-view';
import type { Report, SheetContext } from './report';
import { writtenSheets } from './report-view';
import type { SheetBuilder } from './sheet-builder';
import { colours, styles } from './styles';
import { lastColumn, putHeading } from './summary-grid';
import { rehearsalSentence } from './summary-figures';
import { dateText, say, sayOf } from './words';

/** What each analysis could say and what would unlock more, how fresh the rows are, and the other sheets. */
export function putFoot(sheet: SheetBuilder, context: SheetContext, row: number): number {
  const next = putNotes(sheet, context.report, putAnswers(sheet, context.report, row));
  return putLinks(sheet, context, next);
}

function putAnswers(sheet: SheetBuilder, report: Report, row: number): number {
  putHeading(sheet, { row, first: 0, last: lastColumn }, say('summary-answers'));
  const lines = answerLines(report);
  lines.forEach(({ question, text, unlock }, index) => {
    const at = row + 1 + index;
    sheet.put([at, 1], question, { style: { colour: colours.text } });
    sheet.put([at, 2], text, { style: { colour: colours.text } });
    if (unlock !== null) sheet.put([at, 6], unlock, { style: { colour: colours.grey } });
  });
  return row + lines.length + 2;
}

/** Freshness and rehearsal stand side by side. */
const noteColumns = [0, 6] as const;

function putNotes(sheet: SheetBuilder, report: Report, row: number): number {
  const notes = [freshness(report), rehearsalSentence(report)].filter((note): note is string => note !== null);
  notes.forEach((note, index) => sheet.put([row, noteColumns[index] ?? 0], note, { style: { colour: colours.grey } }));
  return notes.length === 0 ? row : row + 2;
}

/**
 * `27 of 47 live projects updated for November 2026; 5 silent for more than 62 days`, or where nothing tells who was
 * updated for the period, since one cadence before the as-of date; null where nothing dates the rows.
 */
function freshness(report: Report): string | null {
  const { rag, portfolio, settings, asOf, moves, updated } = report;
  const days = settings.values.thresholds.cadenceDays;
  const silent = silentCount(report);
  // How many were updated stands beside what moved already.
  if (updated && moves) return silent > 0 ? sayOf(report, 'silent-only', { silent, days: 2 * days }) : null;
  if (updated) {
    const args = { count: updated.count, of: updated.of, period: periodWords(report, updated.period), silent, days: 2 * days };
    return sayOf(report, silent > 0 ? 'moved-updated-silent' : 'moved-updated', args);
  }
  const open = new Set(portfolio.projects.filter(({ lifecycle }) => isOpen(lifecycle)).map(({ key }) => key));
  const rows = rag.projects.filter(({ key }) => open.has(key));
  if (!rows.some((row) => row.updated)) return null;
  const args = { updated: rows.filter(({ confirmed }) => confirmed === true).length, of: rows.length, date: dateText(asOf.day - days), silent, days: 2 * days };
  return sayOf(report, silent > 0 ? 'freshness-silent' : 'freshness', args);
}

/** Room for seven links in one row. */
const linkColumns = [1, 2, 4, 6, 8, 9, 10] as const;

function putLinks(sheet: SheetBuilder, context: SheetContext, row: number): number {
  const ids = writtenSheets(context).filter((id): id is Exclude<SheetId, 'summary'> => id !== 'summary');
  if (ids.length === 0) return row;
  putHeading(sheet, { row, first: 0, last: lastColumn }, say('summary-sheets'));
  ids.forEach((id, index) => {
    const column = linkColumns[index] ?? lastColumn;
    sheet.put([row + 1, column], context.sheetName(id), { style: styles.paragraphLink, link: { sheet: id, row: 0, column: 0 }, tip: say(`sheet-${id}`) });
  });
  return row + 2;
}
