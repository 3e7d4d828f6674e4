import { cellRef, op } from '../workbook/formula';
import type { SheetSpec } from '../workbook/sheet-spec';
import { alignmentBlocks, alignmentKey, alignmentTitle, isThemed, shareSentence } from './alignment-rows';
import type { AlignmentRow } from './alignment-rows';
import { computedLook } from './rag-words';
import { putTable } from './put-table';
import type { TableCell, TableColumn } from './put-table';
import type { Report, SheetContext } from './report';
import { rollUpNote } from './money-column';
import { allAmounts, hasContent, isInYear, mainMoneyField, moneyLabels, moneyUnit, previousSheet, sumsUpOthers } from './report-view';
import { emptySheet, frameTable, startSheet } from './sheet-frame';
import { barColour, colours, ragLooks, styles } from './styles';
import { lookCell, missingCell, moneyCell, moneyWidth, numberCell, percentCell, projectCell, projectMoneyCell, textCell, wrapCell } from './table-cells';
import { moneyHeader, percentText, say, sayOf } from './words';
import { readWritten } from './written-words';

const id = 'alignment';

type Column = TableColumn<AlignmentRow>;

/**
 * Alignment: per objective its projects, money and colours, share, weight and gap where weights are typed, progress
 * against plan; objectives without a project and projects without an objective. Themes, titled as such, where there
 * are no objectives. Null at level `none`, unless the sheet exists already.
 */
export function alignmentSheet(context: SheetContext): SheetSpec | null {
  if (!hasContent(context, id)) return null;
  const { report } = context;
  const title = alignmentTitle(report);
  const keptHeading = say('kept-objectives');
  const nameHeader = isThemed(report) ? say('alignment-theme') : say('alignment-objective');
  if (report.alignment.level === 'none') {
    return emptySheet({ context, id, title, reason: say('alignment-empty'), nameHeader, keptHeading });
  }
  const { sheet, nextRow } = startSheet({ context, id, title, lines: explanation(report) });
  const columns = alignmentColumns(report, nameHeader);
  const blocks = alignmentBlocks(report);
  const table = putTable(sheet, {
    ...{ headerRow: nextRow, columns, blocks, keyOf: alignmentKey, nameHeader, keptHeading, hideKeys: true },
    previous: previousSheet(context, id),
    written: readWritten(context.snapshot, id),
  });
  const first = blocks[0]?.rows.length ?? 0;
  const share = columns.findIndex(({ header }) => header === shareHeader(report));
  if (first > 0 && share >= 0) {
    sheet.conditional({ kind: 'data-bar', box: { row: nextRow + 1, column: share, rowCount: first, columnCount: 1 }, colour: barColour, minimum: 0, maximum: 1 });
  }
  frameTable(sheet, table, { lastRow: nextRow + first, frozenColumns: 1 });
  return sheet.build({ id, name: context.sheetName(id) });
}

/** What the shares are of stands in the header itself. */
export function shareHeader({ alignment }: Report): string {
  return say(alignment.shareBasis === 'count' ? 'share-of-projects' : 'share-of-money');
}

function alignmentColumns(report: Report, nameHeader: string): readonly Column[] {
  const { objectives, themes } = report.alignment;
  const all = [...objectives, ...themes];
  const has = (test: (share: (typeof all)[number]) => boolean): boolean => all.some(test);
  const head: readonly Column[] = [
    { header: nameHeader, width: 36, cell: nameCell },
    ...(report.portfolio.objectives.some(({ owner }) => owner !== null)
      ? [{ header: 'Owner', width: 16, cell: (row: AlignmentRow) => textCell(row.kind === 'share' ? row.owner : row.project.values.owner?.value) }]
      : []),
    numeric('Projects', 9, (row) => (row.kind === 'share' ? numberCell(row.share.projects) : undefined)),
    ...moneyColumn(report),
    { ...numeric(shareHeader(report), 9, (row) => (row.kind === 'share' ? percentCell(row.share.spendShare) : undefined)), note: say(shareNote(report)) },
  ];
  const weights = has(({ weight }) => weight !== null) ? weightColumns(head.length) : [];
  const progress = has(({ achieved }) => achieved !== null) ? progressColumns() : [];
  const coloured = has(({ colours: counts }) => counts.R + counts.A + counts.G > 0) ? colourColumns() : [];
  const says = alignmentBlocks(report).some(({ rows }) => rows.some((row) => shareSentence(row) !== ''));
  const words: readonly Column[] = says ? [{ header: 'In words', width: 34, cell: sentenceCell }] : [];
  return [...head, ...weights, ...coloured, ...progress, ...words];
}

function sentenceCell(row: AlignmentRow): TableCell | undefined {
  const sentence = shareSentence(row);
  return sentence === '' ? undefined : wrapCell(sentence);
}

function shareNote({ alignment }: Report): 'alignment-share-money' | 'alignment-share-note-count' {
  return alignment.shareBasis === 'money' ? 'alignment-share-money' : 'alignment-share-note-count';
}

function nameCell(row: AlignmentRow): TableCell {
  if (row.kind === 'orphan') return projectCell(row.project);
  const { name, cell } = row.share;
  return cell ? { value: name, style: styles.linkBold, link: { cell } } : { value: name, style: { ...styles.bold, wrap: true } };
}

function numeric(header: string, width: number, cell: Column['cell']): Column {
  return { header, width, headerStyle: styles.headerRight, cell };
}

function moneyColumn(report: Report): readonly Column[] {
  const field = mainMoneyField(report);
  if (field === null) return [];
  const unit = moneyUnit(report, field);
  const amounts = [...report.alignment.objectives, ...report.alignment.themes].map(({ spend }) => spend);
  const width = moneyWidth([...amounts, ...allAmounts(report)], unit);
  return [
    {
      ...numeric(moneyHeader(moneyLabels[field], unit), width, (row) =>
        row.kind === 'share' ? moneyCell(row.share.spend, unit) : projectMoneyCell(field, row.project, unit),
      ),
      ...rollUpNote(report),
    },
  ];
}

/** Weight and gap: only where weights were typed. The gap is live: share minus weight. */
function weightColumns(after: number): readonly Column[] {
  return [
    numeric('Weight', 9, (row) => (row.kind === 'share' ? percentCell(row.share.weight) : undefined)),
    {
      ...numeric('Gap', 9, () => undefined),
      note: say('alignment-gap-note'),
      cell: (row, [at]) => {
        if (row.kind === 'orphan') return undefined;
        if (row.share.gap === null) return missingCell;
        return { value: row.share.gap, style: styles.percentDelta, formula: op(cellRef(at, after - 1), '-', cellRef(at, after)) };
      },
    },
  ];
}

/** Counts per computed colour; for a project without an objective its own colour. */
function colourColumns(): readonly Column[] {
  return (['R', 'A', 'G', 'none'] as const).map((colour): Column => {
    const look = ragLooks[colour];
    return {
      header: colour === 'none' ? say('alignment-no-colour') : look.text,
      width: 7,
      headerStyle: { ...styles.headerCentre, colour: colour === 'none' ? colours.grey : inks[colour] },
      cell: (row) => {
        if (row.kind === 'orphan') return (row.rating?.computed ?? 'none') === colour ? lookCell(computedLook(row.project.lifecycle, row.rating)) : undefined;
        return { value: row.share.colours[colour], style: row.share.colours[colour] === 0 ? styles.missingCentre : styles.centre };
      },
    };
  });
}

const inks = { R: colours.red, A: colours.amber, G: colours.green } as const;

function progressColumns(): readonly Column[] {
  return [
    { ...numeric('Achieved', 10, (row) => (row.kind === 'share' ? percentCell(row.share.achieved) : undefined)), note: say('alignment-achieved-note') },
    { ...numeric('Expected', 10, (row) => (row.kind === 'share' ? percentCell(row.share.expected) : undefined)), note: say('alignment-expected-note') },
    {
      header: 'Progress',
      width: 9,
      headerStyle: styles.headerCentre,
      cell: (row) => (row.kind === 'share' ? lookCell(ragLooks[row.share.status ?? 'none']) : undefined),
    },
  ];
}

function explanation(report: Report): readonly string[] {
  const { alignment } = report;
  const dominant = report.portfolio.projects.find(({ key }) => key === alignment.dominant?.key);
  const isCount = alignment.shareBasis === 'count';
  return [
    ...(isThemed(report) ? [say(isCount ? 'alignment-explain-themes-count' : 'alignment-explain-themes', { field: alignment.themeField ?? '' })] : []),
    ...(isCount ? [countSentence(report)] : moneyRows(report)),
    ...(dominant && alignment.dominant
      ? [say('alignment-dominant', { name: dominant.name, share: percentText(alignment.dominant.share), year: isInYear(report) ? say('of-the-year') : '' })]
      : []),
  ];
}

/** Why shares are of project count: few rows have an amount, or none. */
export function countSentence(report: Report): string {
  const { rowsWithAmount: rows, rowsCounted: of } = report.alignment;
  return rows === 0 ? say('alignment-share-count-only') : sayOf(report, 'alignment-share-count', { rows, of, sums: sumsUpOthers(report) });
}

function moneyRows(report: Report): readonly string[] {
  const field = mainMoneyField(report);
  if (field === null) return [];
  const { rowsWithAmount: rows, rowsCounted: of } = report.alignment;
  const label = moneyLabels[field].toLowerCase();
  const name = isInYear(report) ? say('field-of-the-year', { field: label }) : label;
  return [sayOf(report, 'alignment-rows', { field: name, rows, of, sums: sumsUpOthers(report) })];
}
