import { cellRef, integer, op } from '../workbook/formula';
import type { Box } from '../workbook/address';
import type { Formula } from '../workbook/formula';
import type { ConditionalRule } from '../workbook/sheet-spec';
import type { Resources } from '../resources/resources';
import type { SheetContext } from './report';
import { settingRef } from './setting-ref';
import type { SheetBuilder } from './sheet-builder';
import { countStyles, formats, styles, utilisationStyles } from './styles';
import { numberText, say } from './words';

export const legendColumns = 6;

/**
 * The legend of utilisation: six painted bands in one row and their five edges in the row below, live from Settings.
 * The rules refer to these edges, so that an edited limit repaints the map.
 */
export function putBandLegend(sheet: SheetBuilder, context: SheetContext, at: LegendPlace): readonly ConditionalRule[] {
  const edges = context.report.settings.values.thresholds.utilisation;
  utilisationStyles.forEach((style, band) => {
    sheet.put([at.row, at.column + band], bandText(edges, band), { style: { ...style, align: 'center' } });
  });
  sheet.put([at.row + 1, at.labelColumn], say('heatmap-edges'), { style: { ...styles.subtitle } });
  edges.forEach((edge, index) => {
    const formula = settingRef(context, `thresholds.utilisation.${index}`);
    sheet.put([at.row + 1, at.column + index], edge, {
      style: { ...styles.subtitle, align: 'right', format: formats.percent },
      ...(formula ? { formula } : {}),
    });
  });
  const edge = (index: number): Formula => beyond(cellRef(at.row + 1, at.column + index, { absolute: true }), index);
  return utilisationStyles.map((style, band) => ({
    kind: 'between',
    atLeast: band === 0 ? integer(0) : edge(band - 1),
    below: band === utilisationStyles.length - 1 ? null : edge(band),
    style,
  }));
}

/** The first two edges open the healthy band; from full on, a value on an edge still belongs to the band below it. */
const firstFullEdge = 2;

/** A hair past an upper edge: rules hold from their lower end on, and exactly full is no overload. */
function beyond(edge: Formula, index: number): Formula {
  return index < firstFullEdge ? edge : op(edge, '+', op(integer(1), '/', integer(1000000000)));
}

/** The band of a value, 0 = under … 5 = far over, by the same edges as the rules. */
export function bandOf(utilisation: number, edges: readonly number[]): number {
  return edges.filter((edge, index) => utilisation >= (index < firstFullEdge ? edge : edge + 1e-9)).length;
}

export type LegendPlace = { readonly row: number; readonly column: number; readonly labelColumn: number };

function bandText(edges: readonly number[], band: number): string {
  const low = edges[band - 1];
  const high = edges[band];
  if (low === undefined) return say('band-under', { high: numberText((high ?? 0) * 100) });
  if (high === undefined) return say('band-over', { low: numberText(low * 100) });
  return say('band', { low: numberText(low * 100), high: numberText(high * 100) });
}

/** A neutral scale in four even steps up to the largest value: no step of it means good or bad. */
export function neutralRules(resources: Resources): readonly ConditionalRule[] {
  const largest = Math.max(1, ...resources.rows.flatMap((row) => row.demand));
  const steps = [...new Set([1, 2, 3, 4].map((step) => Math.max(1, Math.ceil((largest * (step - 1)) / 4))))];
  return steps.map((low, index) => {
    const next = steps[index + 1];
    const style = countStyles[index] ?? countStyles[0];
    return { kind: 'between', atLeast: integer(low), below: next === undefined ? null : integer(next), style };
  });
}

/** Paints a box of the map by these rules. */
export function paint(sheet: SheetBuilder, box: Box, rules: readonly ConditionalRule[]): void {
  if (box.rowCount > 0) sheet.conditional({ kind: 'rules', box, rules });
}
