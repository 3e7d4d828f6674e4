import type { ResourceRow, Resources } from '../resources/resources';
import { monthText } from './words';
import type { TableCell, TableColumn } from './put-table';
import { hasRoles } from './heatmap-view';
import type { HeatmapMode } from './heatmap-view';
import { formats, styles, withFormat } from './styles';
import { missingCell, numberCell, textCell } from './table-cells';
import { boxRef, call, cellRef, integer, op, text } from '../workbook/formula';
import type { Formula } from '../workbook/formula';
import { say } from './words';

/** Where the figures behind a row stand on the sheet: the rows of its demand and its capacity. */
export type FigureRows = { readonly demand: number; readonly capacity: number };

export type HeatmapRow = { readonly row: ResourceRow; readonly figures: FigureRows };

type Column = TableColumn<HeatmapRow>;

/** Columns of the heatmap: name, role, one per month, and what sums the row up. */
export function heatmapColumns(resources: Resources, mode: HeatmapMode): readonly Column[] {
  const first = firstPeriodColumn(resources);
  const last = first + resources.periods.length - 1;
  const plain = demandFormat(resources);
  const format = mode === 'utilisation' ? formats.percent : plain;
  const span = (row: number): Formula => boxRef({ row, column: first, rowCount: 1, columnCount: last - first + 1 });
  return [
    { header: mode === 'count' ? 'Owner' : 'Person or role', width: 24, cell: ({ row }) => ({ value: row.name, style: styles.bold }) },
    ...(hasRoles(resources) ? [{ header: 'Role', width: 20, cell: ({ row }: HeatmapRow) => textCell(row.role) }] : []),
    ...resources.periods.map((day, period): Column => ({
      header: monthText(day),
      width: 9,
      headerStyle: styles.headerCentre,
      cell: ({ row, figures }, [, column]) => periodCell({ row, period, mode, format: plain }, { figures, column }),
    })),
    {
      header: 'Peak',
      width: 8,
      headerStyle: styles.headerRight,
      cell: ({ row }, [at]) => summary(valuesOf(row, mode), { format, formula: call('MAX', span(at)), reduce: (list) => Math.max(...list) }),
    },
    {
      header: 'Average',
      width: 9,
      headerStyle: styles.headerRight,
      cell: ({ row }, [at]) =>
        summary(valuesOf(row, mode), { format: mode === 'count' ? '0.0' : format, formula: call('AVERAGE', span(at)), reduce: (list) => list.reduce((a, b) => a + b, 0) / list.length }),
    },
    {
      header: 'Projects',
      width: 9,
      headerStyle: styles.headerRight,
      cell: ({ row }) => numberCell(new Set(row.causes.flatMap((causes) => causes.map(({ project }) => project))).size),
    },
    ...(mode === 'utilisation'
      ? [{ header: 'Capacity', width: 10, note: say('heatmap-capacity-note'), cell: ({ row }: HeatmapRow) => capacityCell(row) }]
      : []),
  ];
}

/** Zero-based column of the first month. */
export function firstPeriodColumn(resources: Resources): number {
  return hasRoles(resources) ? 2 : 1;
}

/** What a row shows per month in this mode. */
export function valuesOf(row: ResourceRow, mode: HeatmapMode): readonly (number | null)[] {
  return mode === 'utilisation' ? row.utilisation : row.demand;
}

/** The number format of the heatmap's cells and of the demand behind them. */
export function demandFormat({ basis }: Resources): string {
  if (basis === 'percent') return formats.percent;
  return basis === 'fte' ? '0.0#' : formats.integer;
}

type PeriodValue = {
  readonly row: ResourceRow;
  readonly period: number;
  readonly mode: HeatmapMode;
  /** Number format of plain demand. */
  readonly format: string;
};

function periodCell({ row, period, mode, format }: PeriodValue, at: { readonly figures: FigureRows; readonly column: number }): TableCell {
  const value = valuesOf(row, mode)[period] ?? null;
  if (value === null) return { value: '–', style: styles.missingCentre };
  if (mode !== 'utilisation') return { value, style: withFormat(styles.centre, mode === 'count' ? countFormat(row, period) : format) };
  const demand = cellRef(at.figures.demand, at.column);
  const capacity = cellRef(at.figures.capacity, at.column);
  return {
    value,
    style: withFormat(styles.centre, formats.percent),
    formula: call('IF', op(call('N', capacity), '>', integer(0)), op(demand, '/', capacity), text('–')),
  };
}

/** A month in which a project of the row ends is marked with a dot. */
function countFormat(row: ResourceRow, period: number): string {
  return (row.finishes[period] ?? 0) > 0 ? '0"•";-0;"–"' : '0;-0;"–"';
}

type Summary = {
  readonly format: string;
  readonly formula: Formula;
  readonly reduce: (values: readonly number[]) => number;
};

function summary(values: readonly (number | null)[], { format, formula, reduce }: Summary): TableCell {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return missingCell;
  return { value: reduce(known), formula, style: withFormat(styles.number, format) };
}

function capacityCell(row: ResourceRow): TableCell {
  if (row.capacity.every((value) => value === null)) return missingCell;
  return { value: say(row.capacityAssumed ? 'heatmap-assumed' : 'heatmap-typed'), style: row.capacityAssumed ? styles.grey : styles.wrap };
}
