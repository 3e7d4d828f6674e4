import type { SheetSpec } from '../workbook/sheet-spec';
import { computedCounts } from './rag-counts';
import { computedLook } from './rag-words';
import { putTable } from './put-table';
import type { TableCell, TableColumn } from './put-table';
import type { Report, SheetContext } from './report';
import { asOfWarning, previousSheet } from './report-view';
import type { SheetBuilder } from './sheet-builder';
import { startSheet } from './sheet-frame';
import { formats, ragLooks, styles } from './styles';
import { summaryHeadline } from './summary-figures';
import { putFoot } from './summary-foot';
import { lastColumn, lineCount, lineHeight, putHeading, spanWidth, summaryWidths, whySpan } from './summary-grid';
import { putLists } from './summary-lists';
import { putMoved } from './summary-moved';
import { lookLines, shownLines } from './summary-look';
import type { LookLine } from './summary-look';
import { putStrips, putTiles } from './summary-top';
import { putTrend } from './summary-trend';
import { lookCell, numberCell, percentCell, projectCell, textCell } from './table-cells';
import { say } from './words';
import { readWritten } from './written-words';

const id = 'summary';

/**
 * Summary: one page a senior manager reads in five seconds. A sentence with a number that names only what was rated,
 * what moved since the last reporting period, key figures, reported and computed colours, what to look at first with the project manager's own words, people,
 * money, the trend, what each analysis could say, how fresh it is, and links to the other sheets. Always written.
 */
export function summarySheet(context: SheetContext): SheetSpec {
  const { report } = context;
  const { sheet, nextRow } = startSheet({ context, id, title: summaryHeadline(report), lines: asOfWarning(report) });
  sheet.hideGridlines();
  const lines = lookLines(report);
  const shown = lines.slice(0, shownLines);
  const headingRow = putStrips(sheet, report, putTiles(sheet, report, putMoved(sheet, context, nextRow)));
  const belowTable = headingRow + 2 + shown.length;
  const note = lookNote(report, lines);
  if (note !== null) sheet.put([belowTable, 1], note, { style: styles.subtitle });
  const lists = putLists(sheet, report, belowTable + (note === null ? 1 : 2));
  const end = putFoot(sheet, context, putTrend(sheet, report, lists));
  putLook(sheet, context, { headingRow, shown, end });
  // With what moved above, the page is taller than wide: shrunk onto a landscape page it could not be read.
  sheet.print({ titleRows: null, onePage: true, ...(report.moves ? { orientation: 'portrait' } : {}) });
  return sheet.build({ id, name: context.sheetName(id) });
}

/** Said below the list: how many more there are, or that there is nothing in it. */
function lookNote(report: Report, lines: readonly LookLine[]): string | null {
  if (lines.length === 0) return say(computedCounts(report).rated === 0 ? 'look-unrated' : 'look-none');
  return lines.length > shownLines ? say('look-more', { count: lines.length - shownLines }) : null;
}

type LookPlace = { readonly headingRow: number; readonly shown: readonly LookLine[]; readonly end: number };

function putLook(sheet: SheetBuilder, context: SheetContext, { headingRow, shown, end }: LookPlace): void {
  putHeading(sheet, { row: headingRow, first: 0, last: lastColumn }, say('summary-look'));
  const headerRow = headingRow + 1;
  putTable<LookLine>(sheet, {
    headerRow,
    columns: lookColumns(context.report, shown),
    blocks: [{ heading: null, rows: shown }],
    keyOf: ({ view }) => view.project.key,
    nameHeader: 'Project',
    previous: previousSheet(context, id),
    written: readWritten(context.snapshot, id),
    keptHeading: say('kept-projects'),
    hideKeys: true,
    keptFrom: end,
  });
  mergeWhy(sheet, headerRow);
  shown.forEach((line, index) => {
    const row = headerRow + 1 + index;
    mergeWhy(sheet, row);
    const lines = Math.max(lineCount(whyText(line), spanWidth(whySpan.first, whySpan.last)), lineCount(line.view.project.name, summaryWidths[1]));
    sheet.height(row, lineHeight * lines + 3);
  });
}

/** The columns under the merged *Why* are laid out already: only the merge is missing. */
function mergeWhy(sheet: SheetBuilder, row: number): void {
  sheet.merge({ row, column: whySpan.first, rowCount: 1, columnCount: whySpan.last - whySpan.first + 1 });
}

function whyText({ fact, comment }: LookLine): string {
  return comment === null ? fact : `${fact}\n${comment}`;
}

type LookColumn = Omit<TableColumn<LookLine>, 'width'>;

const blank: TableCell = { value: null, style: styles.wrap };

/** A column that no line fills keeps its place in the grid, but says nothing. */
function lateColumn(shown: readonly LookLine[]): LookColumn {
  if (shown.every(({ view }) => (view.rating?.overdueDays ?? null) === null)) return { header: '', cell: () => blank };
  return { header: 'Days late', headerStyle: styles.headerRight, cell: ({ view }) => numberCell(view.rating?.overdueDays, formats.days) };
}

function overColumn(shown: readonly LookLine[]): LookColumn {
  if (shown.every(({ view }) => (view.rating?.overBudget ?? null) === null)) return { header: '', cell: () => blank };
  return { header: 'Over budget', headerStyle: styles.headerRight, cell: ({ view }) => percentCell(view.rating?.overBudget) };
}

function lookColumns(report: Report, shown: readonly LookLine[]): readonly TableColumn<LookLine>[] {
  const hasReported = report.rag.projects.some(({ reported }) => reported);
  const columns: LookColumn[] = [
    { header: '#', headerStyle: styles.headerRight, cell: (line) => numberCell(shown.indexOf(line) + 1) },
    { header: 'Project', headerStyle: styles.header, cell: ({ view }) => projectCell(view.project) },
    {
      header: 'By the figures',
      headerStyle: styles.headerCentre,
      cell: ({ view }) => lookCell(computedLook(view.project.lifecycle, view.rating)),
    },
    {
      header: hasReported ? 'Reported' : '',
      headerStyle: styles.headerCentre,
      cell: ({ view }) => (hasReported ? lookCell(ragLooks[view.rating?.reported?.value ?? 'none']) : blank),
    },
    { header: 'Why', cell: (line) => ({ value: whyText(line), style: styles.wrap }) },
    ...Array.from({ length: whySpan.last - whySpan.first }, () => ({ header: '', cell: () => blank })),
    { header: report.settings.values.people === 'roles' ? '' : 'Owner', cell: ({ view }) => textCell(view.project.values.owner?.value) },
    lateColumn(shown),
    overColumn(shown),
  ];
  // Without a line the header would stand over nothing, yet the user's notes still need its row.
  const isHidden = ({ header }: LookColumn): boolean => shown.length === 0 && header !== 'Project';
  return columns.map((column, index) => ({ ...column, ...(isHidden(column) ? { header: '' } : {}), width: summaryWidths[index] ?? 9 }));
}
