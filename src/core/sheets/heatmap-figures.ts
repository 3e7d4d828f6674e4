import type { ResourceRow, Resources } from '../resources/resources';
import { demandFormat, firstPeriodColumn } from './heatmap-columns';
import type { FigureRows } from './heatmap-columns';
import type { SheetBuilder } from './sheet-builder';
import { styles, withFormat } from './styles';
import { missingCell } from './table-cells';
import { say } from './words';

/**
 * Where the figures of each person stand: one block of demand, one of capacity, each a row per person in the order
 * of the heatmap, from `top` on.
 */
export function figureRows(resources: Resources, top: number): readonly FigureRows[] {
  const count = resources.rows.length;
  return resources.rows.map((_, index) => ({ demand: top + 1 + index, capacity: top + count + 3 + index }));
}

/** Lays out demand and capacity, which the heatmap's percentages are formulas over. Result: the first free row. */
export function putFigures(sheet: SheetBuilder, resources: Resources, rows: readonly FigureRows[]): number {
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!first || !last) return 0;
  const unit = unitText(resources);
  sheet.put([first.demand - 1, 0], say('heatmap-demand', { unit }), { style: styles.section });
  sheet.put([first.capacity - 1, 0], say('heatmap-capacity', { unit }), { style: styles.section });
  resources.rows.forEach((row, index) => {
    const at = rows[index];
    if (!at) return;
    putFigureRow(sheet, { row, values: row.demand, at: at.demand, resources });
    putFigureRow(sheet, { row, values: row.capacity, at: at.capacity, resources });
  });
  return last.capacity + 1;
}

type FigureRow = {
  readonly row: ResourceRow;
  readonly values: readonly (number | null)[];
  readonly at: number;
  readonly resources: Resources;
};

function putFigureRow(sheet: SheetBuilder, { row, values, at, resources }: FigureRow): void {
  const first = firstPeriodColumn(resources);
  const isAssumed = values === row.capacity && row.capacityAssumed;
  const style = withFormat(styles.number, demandFormat(resources));
  sheet.put([at, 0], row.name, { style: styles.body });
  values.forEach((value, index) => {
    const cell = value === null ? missingCell : { value, style: isAssumed ? { ...style, colour: styles.grey.colour } : style };
    sheet.put([at, first + index], cell.value, cell);
  });
}

/** Unit of demand and capacity in words. */
export function unitText({ basis }: Resources): string {
  if (basis === 'hours') return say('unit-hours');
  if (basis === 'fte') return say('unit-fte');
  return basis === 'percent' ? say('unit-percent') : say('unit-count');
}
