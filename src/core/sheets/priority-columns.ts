import { isOpen } from '../portfolio/portfolio';
import type { Cell } from '../workbook/cell';
import { moneyColumns } from './money-column';
import { computedLook } from './rag-words';
import type { PriorityInput, PriorityModel } from './priority-model';
import { coverageFormula, pointsFormula, rankFormula, scoreFormula } from './priority-formulas';
import type { PriorityPlaces } from './priority-formulas';
import { callText, rangeText, whySentence } from './priority-words';
import type { TableCell, TableColumn } from './put-table';
import type { Report } from './report';
import { nameWidth } from './report-view';
import type { ProjectView } from './report-view';
import { formats, ragLooks, styles, withFormat } from './styles';
import { lookCell, missingCell, projectCell, textCell, wrapCell } from './table-cells';
import { inRowWords, say, sayOf } from './words';

export type PriorityColumn = TableColumn<ProjectView>;

/** Where the columns of the scored table stand. */
export const coverageColumn = 5;
export const scoreColumn = 2;
export const firstRawColumn = 6;

const rankStyle = { ...styles.number, bold: true } as const;

type Parts = { readonly report: Report; readonly model: PriorityModel; readonly places: PriorityPlaces };

/** Columns where projects are scored: rank and score live over the inputs on this very sheet. */
export function priorityColumns(parts: Parts): readonly PriorityColumn[] {
  const { model, places, report } = parts;
  return [
    ...headColumns(report, places),
    ...model.inputs.map((input) => (input.kind === 'typed' ? typedColumn(model, input) : copiedColumn(report, input))),
    ...model.inputs.map((input, index) => pointsColumn(places, input, index)),
    ...model.spare.map((input) => typedColumn(model, input)),
    ...contextColumns(report),
    { header: 'Why', width: 44, note: say('priorities-why-note'), cell: ({ project, score }) => wrapCell(whySentence(score, isOpen(project.lifecycle))) },
  ];
}

function headColumns(report: Report, places: PriorityPlaces): readonly PriorityColumn[] {
  const filledFrom = places.firstRow;
  const [rank, score, coverage] = [rankFormula(places), scoreFormula(places), coverageFormula(places)];
  return [
    {
      ...right('#', 5, (view, [row]) => (isOpenRow(places, row) ? { value: view.score?.rank ?? '', style: rankStyle, formula: rank, filledFrom } : undefined)),
      note: sayOf(report, 'priorities-rank-note'),
    },
    { header: inRowWords(report, 'Project'), width: nameWidth(report), headerStyle: styles.header, cell: ({ project }) => projectCell(project) },
    {
      ...right('Score', 9, (view) => ({ value: view.score?.score ?? '', style: styles.score, formula: score, filledFrom })),
      note: say('priorities-score-note'),
    },
    { header: 'If complete', width: 18, note: say('priorities-range-note'), cell: (view) => centred(rangeText(view.score)), headerStyle: styles.headerCentre },
    { header: 'Call', width: 10, note: sayOf(report, 'priorities-call-note'), cell: (view) => centred(callText(view.score)), headerStyle: styles.headerCentre },
    {
      ...right('Coverage', 10, (view) => ({ value: view.score?.coverage ?? 0, style: styles.percent, formula: coverage, filledFrom })),
      note: sayOf(report, 'priorities-coverage-note'),
    },
  ];
}

function isOpenRow(places: PriorityPlaces, row: number): boolean {
  return row >= places.firstRow && row <= places.lastOpenRow;
}

function copiedColumn(report: Report, input: PriorityInput): PriorityColumn {
  const raws = report.prioritisation.scores.flatMap(({ contributions }) => contributions.flatMap((part) => (part.criterion === input.criterion && part.raw !== null ? [part.raw] : [])));
  const style = raws.every(Number.isInteger) ? withFormat(styles.numberLink, formats.integer) : styles.numberLink;
  return right(input.header, 9, ({ score }) => {
    const part = score?.contributions.find(({ criterion }) => criterion === input.criterion);
    if (!part || part.raw === null) return { value: null, style: styles.missingInput };
    return { value: part.raw, style, ...(part.cell ? { link: { cell: part.cell } } : {}) };
  });
}

/** A column in which people rate from 1 to 5; what they typed stays, whatever it is. */
export function typedColumn(model: PriorityModel, input: PriorityInput): PriorityColumn {
  return {
    header: input.header,
    width: 10,
    headerStyle: styles.headerCentre,
    note: say(input.direction === 'cost' ? 'score-here-cost-note' : 'score-here-note'),
    cell: ({ project }) => {
      const value = model.typed.get(project.key)?.get(input.label) ?? null;
      const isClosed = project.lifecycle === 'done' || project.lifecycle === 'cancelled';
      return isClosed && value === null ? undefined : { value, style: styles.rating };
    },
    keptCell: ({ value }: { readonly value: Cell }): TableCell => ({ value, style: styles.rating }),
  };
}

function pointsColumn(places: PriorityPlaces, input: PriorityInput, index: number): PriorityColumn {
  const formula = pointsFormula(places, input, index);
  return right(say('points-header', { label: input.label }), 9, ({ score }) => ({
    value: score?.contributions.find(({ criterion }) => criterion === input.criterion)?.points ?? '',
    style: styles.score,
    formula,
    filledFrom: places.firstRow,
  }));
}

/** What else is known of the project: reported priority, money, colour. Only columns that some project fills. */
export function contextColumns(report: Report): readonly PriorityColumn[] {
  const computed = report.rag.projects.some((rating) => rating.computed !== null);
  const reported = report.rag.projects.some((rating) => rating.reported !== null);
  return [
    ...(report.portfolio.fields.has('priority')
      ? [{ header: 'Reported priority', width: 12, cell: ({ project }: ProjectView) => priorityCell(project.values.priority) }]
      : []),
    ...moneyColumns(report),
    ...(computed ? [centre('By the figures', ({ project, rating }) => lookCell(computedLook(project.lifecycle, rating)))] : []),
    ...(reported && !computed ? [centre('Reported', ({ rating }) => lookCell(ragLooks[rating?.reported?.value ?? 'none']))] : []),
  ];
}

function priorityCell(priority: ProjectView['project']['values']['priority']): TableCell {
  return priority ? { ...textCell(priority.value), link: { cell: priority.cell } } : missingCell;
}

export function right(header: string, width: number, cell: PriorityColumn['cell']): PriorityColumn {
  return { header, width, headerStyle: styles.headerRight, cell };
}

function centre(header: string, cell: PriorityColumn['cell']): PriorityColumn {
  return { header, width: 9, headerStyle: styles.headerCentre, cell };
}

function centred(value: string): TableCell {
  return value === '' ? { value: '–', style: styles.missingCentre } : { value, style: styles.centre };
}
