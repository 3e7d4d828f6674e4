import type { Style } from '../workbook/sheet-spec';
import { isTelling, movedLines, movedNotes, movedSentence, movedWarning } from './moved-view';
import type { MovedLine } from './moved-view';
import type { Report, SheetContext } from './report';
import { sourceLink, writtenSheets } from './report-view';
import type { SheetBuilder } from './sheet-builder';
import { colours, formats, ragLooks, styles } from './styles';
import { fillSpan, lastColumn, lineCount, lineHeight, putHeading, spanWidth, summaryWidths } from './summary-grid';
import type { Span } from './summary-grid';
import { inRowWords, say } from './words';

/** Lines of the *Moved* block: RAG status has them all; where it is not written, more stand here. */
const shownMoves = { withRag: 6, alone: 12 } as const;

const sentenceStyle: Style = { size: 12, colour: colours.text };
const warningStyle: Style = { bold: true, colour: colours.amber };

/**
 * What moved since the last reporting period, before everything else: a sentence, who is new or gone, and the *Moved*
 * block with its cells and causes. Nothing at all where no earlier period is remembered. Result: the first row below.
 */
export function putMoved(sheet: SheetBuilder, context: SheetContext, row: number): number {
  const { report } = context;
  const text = movedSentence(report);
  if (text === null) return row;
  // The sentence takes the empty row below the subtitle.
  sheet.put([row - 1, 0], text, { style: sentenceStyle });
  const below = [
    { text: movedWarning(report) ?? '', style: warningStyle },
    { text: movedNotes(report).join(' · '), style: { colour: colours.grey } },
  ].filter(({ text: line }) => line !== '');
  below.forEach(({ text: line, style }, index) => sheet.put([row + index, 0], line, { style }));
  const next = row + below.length + 1;
  const lines = movedLines(report).filter(isTelling);
  return lines.length === 0 ? next : putLines(sheet, context, { row: next, lines });
}

type MovedPlace = { readonly row: number; readonly lines: readonly MovedLine[] };

function putLines(sheet: SheetBuilder, context: SheetContext, { row, lines }: MovedPlace): number {
  const hasList = context.report.rag.level !== 'none' && writtenSheets(context).includes('rag');
  const shown = lines.slice(0, hasList ? shownMoves.withRag : shownMoves.alone);
  putHeading(sheet, { row, first: 0, last: lastColumn }, say('moved-heading'));
  const columns = columnsOf(context.report, shown);
  for (const column of columns) putCell(sheet, { row: row + 1, ...column }, { value: column.header, style: column.headerStyle });
  shown.forEach((line, index) => putLine(sheet, columns, { row: row + 2 + index, line }));
  const end = row + 2 + shown.length;
  const more = (context.report.moves?.projects.length ?? 0) - shown.length;
  if (more === 0) return end + 1;
  sheet.put([end, 1], say(hasList ? 'moved-more-rag' : 'moved-more', { count: more, sheet: context.sheetName('rag') }), { style: styles.subtitle });
  return end + 2;
}

type MovedColumn = {
  readonly first: number;
  readonly last: number;
  readonly header: string;
  readonly headerStyle: Style;
  readonly style: (line: MovedLine) => Style;
  readonly value: (line: MovedLine) => string | number | null;
};

/** A column that no line fills gives its room to the one before it, or stays empty at the end. */
function columnsOf(report: Report, shown: readonly MovedLine[]): readonly MovedColumn[] {
  const hasCause = shown.some(({ cause }) => cause !== '');
  const hasReported = shown.some(({ view }) => view.rating?.reported);
  const hasDays = shown.some(({ days }) => days !== null);
  const text = { headerStyle: styles.headerText, style: () => styles.wrap };
  return [
    { first: 0, last: 0, header: '', headerStyle: styles.header, style: () => styles.body, value: () => null },
    { first: 1, last: 1, header: inRowWords(report, 'Project'), headerStyle: styles.header, style: () => styles.linkBold, value: ({ view }) => view.project.name },
    { first: 2, last: hasCause ? 6 : 9, header: say('moved-what'), ...text, value: (line) => line.text },
    ...(hasCause ? [{ first: 7, last: 9, header: say('moved-why'), ...text, value: ({ cause }: MovedLine) => (cause === '' ? null : cause) }] : []),
    {
      ...{ first: 10, last: 10, header: hasReported ? say('strip-reported') : '', headerStyle: styles.headerCentre },
      style: (line) => (hasReported ? reportedLook(line).style : styles.body),
      value: (line) => (hasReported ? reportedLook(line).text : null),
    },
    {
      ...{ first: 11, last: 11, header: hasDays ? say('moved-days') : '', headerStyle: styles.headerRight },
      style: ({ days }) => (days === null ? styles.body : { ...styles.number, format: formats.delta }),
      value: ({ days }) => days,
    },
  ];
}

function reportedLook({ view }: MovedLine): (typeof ragLooks)['none'] {
  return ragLooks[view.rating?.reported?.value ?? 'none'];
}

function putLine(sheet: SheetBuilder, columns: readonly MovedColumn[], { row, line }: { readonly row: number; readonly line: MovedLine }): void {
  for (const column of columns) {
    const content = { value: column.value(line), style: column.style(line) };
    if (column.first === 1) sheet.put([row, 1], content.value, { style: content.style, link: sourceLink(line.view.project) });
    else putCell(sheet, { row, ...column }, content);
  }
  const lines = columns.map((column) => lineCount(String(column.value(line) ?? ''), spanWidth(column.first, column.last)));
  sheet.height(row, lineHeight * Math.max(1, lineCount(line.view.project.name, summaryWidths[1]), ...lines) + 3);
}

function putCell(sheet: SheetBuilder, { row, first, last }: Span, content: { readonly value: string | number | null; readonly style: Style }): void {
  sheet.put([row, first], content.value === '' ? null : content.value, { style: content.style });
  fillSpan(sheet, { row, first, last }, content.style);
}
