import { columnLetters } from '../workbook/address';
import type { Dimension, DimensionRating } from '../rag/rag';
import { moneyColumns } from './money-column';
import { movedWords } from './moved-view';
import { basisText, computedLook, dimensionLabels, measureText, ratedDimensions, ratingSentence } from './rag-words';
import type { Report } from './report';
import { nameWidth } from './report-view';
import type { ProjectView } from './report-view';
import type { TableCell, TableColumn } from './put-table';
import { formats, ragLooks, styles, withFormat } from './styles';
import { dateCell, lookCell, missingCell, numberCell, percentCell, projectCell, textCell, wrapCell } from './table-cells';
import { dateText, inRowWords, periodText, say } from './words';

type Column = TableColumn<ProjectView>;

const unconfirmedDate = withFormat(styles.date, `"! "${formats.date}`);

/** Columns of the RAG status table: only those that some project fills. */
export function ragColumns(report: Report): readonly Column[] {
  const rated = ratedDimensions(report);
  return [
    ...overallColumns(report, rated.length),
    ...movedColumn(report),
    ...rated.flatMap((dimension) => dimensionColumns(report, dimension)),
    ...dateAndMoneyColumns(report),
    ...freshnessColumns(report),
    ...ownerColumn(report),
  ];
}

function overallColumns(report: Report, ratedAnywhere: number): readonly Column[] {
  const reported = report.rag.projects.some((rating) => rating.reported);
  const columns: Column[] = [
    { header: inRowWords(report, 'Project'), width: nameWidth(report), cell: ({ project }) => projectCell(project) },
    {
      header: 'By the figures',
      width: 9,
      headerStyle: styles.headerCentre,
      note: say('rag-overall-note'),
      cell: ({ project, rating }) => lookCell(computedLook(project.lifecycle, rating)),
    },
  ];
  if (reported) {
    columns.push({
      header: 'Reported',
      width: 9,
      headerStyle: styles.headerCentre,
      note: say('rag-reported-note', { place: reportedPlace(report) }),
      cell: ({ rating }) => lookCell(ragLooks[rating?.reported?.value ?? 'none']),
    });
  }
  columns.push(
    { header: 'In words', width: 38, cell: (view) => wrapCell(ratingSentence(report, view)) },
    {
      header: 'Basis',
      width: 17,
      note: say('rag-basis-note'),
      cell: ({ rating }) => wrapCell(basisText(rating, ratedAnywhere)),
    },
  );
  return columns;
}

/** What moved since the last reporting period, every project of it; no column without an earlier period. */
function movedColumn(report: Report): readonly Column[] {
  const { moves } = report;
  if (!moves) return [];
  const { asOf, period } = moves.since;
  const since = period === null ? dateText(asOf) : periodText(period, { length: report.settings.values.reportingPeriod, isShort: true });
  const words = movedWords(report);
  return [
    {
      header: say('moved-header', { period: since }),
      width: 34,
      note: say('moved-header-note', { date: dateText(asOf) }),
      cell: ({ project }) => wrapCell(words.get(project.key) ?? ''),
    },
  ];
}

function dimensionColumns(report: Report, dimension: Dimension): readonly Column[] {
  const label = dimensionLabels[dimension];
  return [
    {
      header: label,
      width: Math.max(9, label.length + 1),
      headerStyle: styles.headerCentre,
      cell: ({ rating }) => lookCell(ragLooks[rating?.dimensions[dimension]?.rag ?? 'none']),
    },
    {
      header: `${label}: measured`,
      // LibreOffice breaks no line inside a link.
      width: 32,
      note: say('rag-measure-note'),
      cell: ({ rating }) => measureCell(report, rating?.dimensions[dimension]),
    },
  ];
}

/** Measure, value, limit and the address of the cell that decided, leading to it. */
function measureCell(report: Report, rating: DimensionRating | undefined): TableCell {
  if (!rating) return wrapCell('');
  const value = measureText(rating, report.main.sheet);
  return rating.cell ? { value, style: styles.link, link: { cell: rating.cell } } : wrapCell(value);
}

/** Which column the reported colours come from; empty where they come from several. */
function reportedPlace(report: Report): string {
  const cells = report.rag.projects.flatMap(({ reported }) => (reported ? [reported.cell] : []));
  const [first] = cells;
  const isOne = first !== undefined && cells.every(({ sheet, column }) => sheet === first.sheet && column === first.column);
  return isOne ? say('rag-reported-place', { column: columnLetters(first.column) }) : '';
}

function dateAndMoneyColumns(report: Report): readonly Column[] {
  const { portfolio, rag } = report;
  const isLate = rag.projects.some(({ overdueDays }) => overdueDays !== null);
  const isOver = rag.projects.some(({ overBudget }) => overBudget !== null);
  const hasEnd = portfolio.projects.some(({ currentEnd }) => currentEnd !== null);
  return [
    ...(isLate ? [right('Days late', 8, ({ rating }) => numberCell(rating?.overdueDays, formats.days))] : []),
    ...(isOver ? [right('Over budget', 8, ({ rating }) => percentCell(rating?.overBudget))] : []),
    ...(portfolio.fields.has('baselineEnd') ? [right('End (baseline)', 12, ({ project }) => dateCell(project.values.baselineEnd))] : []),
    ...(hasEnd ? [right('End (now)', 12, ({ project }) => dateCell(project.currentEnd))] : []),
    ...moneyColumns(report),
  ];
}

function right(header: string, width: number, cell: Column['cell']): Column {
  return { header, width, headerStyle: styles.headerRight, cell };
}

function freshnessColumns(report: Report): readonly Column[] {
  if (!report.rag.projects.some(({ updated }) => updated)) return [];
  return [
    {
      header: 'Updated',
      width: 13,
      headerStyle: styles.headerRight,
      note: say('rag-updated-note', { days: report.settings.values.thresholds.cadenceDays }),
      cell: ({ rating }) => {
        if (!rating?.updated) return missingCell;
        return { ...dateCell(rating.updated), style: rating.confirmed === false ? unconfirmedDate : styles.date };
      },
    },
  ];
}

function ownerColumn(report: Report): readonly Column[] {
  if (!report.portfolio.fields.has('owner')) return [];
  return [{ header: 'Owner', width: 16, cell: ({ project }) => textCell(project.values.owner?.value) }];
}
