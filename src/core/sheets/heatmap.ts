import type { SheetSpec } from '../workbook/sheet-spec';
import { neutralRules, paint, putBandLegend } from './heatmap-bands';
import { firstPeriodColumn, heatmapColumns } from './heatmap-columns';
import type { HeatmapRow } from './heatmap-columns';
import { figureRows, putFigures, unitText } from './heatmap-figures';
import { heatmapMode, heatmapTitle, overloads, overloadSentence } from './heatmap-view';
import type { HeatmapMode } from './heatmap-view';
import { putTable } from './put-table';
import type { PlacedTable } from './put-table';
import type { Report, SheetContext } from './report';
import { hasContent, previousSheet } from './report-view';
import type { SheetBuilder } from './sheet-builder';
import { emptySheet, frameTable, startSheet } from './sheet-frame';
import { styles } from './styles';
import { numberText, percentText, say } from './words';
import { readWritten } from './written-words';

const id = 'heatmap';
const shownOverloads = 40;

/**
 * Heatmap: people or roles by month. Demand / capacity as live percentages in stepped bands with what causes each
 * overload; plain demand where no capacity is known; counts on a neutral scale where only owners and dates are,
 * never called utilisation or overload. Null at level `none`, unless the sheet exists already.
 */
export function heatmapSheet(context: SheetContext): SheetSpec | null {
  if (!hasContent(context, id)) return null;
  const { report } = context;
  const title = heatmapTitle(report);
  const keptHeading = say('kept-people');
  if (report.resources.level === 'none' || report.resources.rows.length === 0) {
    return emptySheet({ context, id, title, reason: say('heatmap-empty'), nameHeader: 'Person or role', keptHeading });
  }
  const mode = heatmapMode(report.resources);
  const { sheet, nextRow } = startSheet({ context, id, title, lines: [explanation(report, mode)] });
  sheet.hideGridlines();
  const first = firstPeriodColumn(report.resources);
  const rules =
    mode === 'utilisation' ? putBandLegend(sheet, context, { row: nextRow - 1, column: first, labelColumn: 0 }) : neutralRules(report.resources);
  const table = putMap(sheet, context, { mode, headerRow: mode === 'utilisation' ? nextRow + 2 : nextRow });
  const rowCount = report.resources.rows.length;
  const columnCount = report.resources.periods.length;
  paint(sheet, { row: table.headerRow + 1, column: first, rowCount, columnCount: columnCount + (mode === 'utilisation' ? 1 : 0) }, rules);
  frameTable(sheet, table, { lastRow: table.headerRow + rowCount, frozenColumns: first });
  return sheet.build({ id, name: context.sheetName(id) });
}

type MapPlace = { readonly mode: HeatmapMode; readonly headerRow: number };

/** The map, and below it the causes of each overload and the figures behind the percentages. */
function putMap(sheet: SheetBuilder, context: SheetContext, { mode, headerRow }: MapPlace): PlacedTable {
  const { resources } = context.report;
  const causes = mode === 'utilisation' ? overloadLines(context.report) : [];
  const causesRow = headerRow + resources.rows.length + 2;
  const figuresRow = causesRow + (causes.length === 0 ? 0 : causes.length + 2);
  const figures = figureRows(resources, figuresRow);
  const below = mode === 'utilisation' ? (figures[figures.length - 1]?.capacity ?? figuresRow) + 1 : headerRow + resources.rows.length + 1;
  const table = putTable<HeatmapRow>(sheet, {
    headerRow,
    columns: heatmapColumns(resources, mode),
    blocks: [{ heading: null, rows: resources.rows.map((row, index) => ({ row, figures: figures[index] ?? { demand: 0, capacity: 0 } })) }],
    keyOf: rowKeys(context.report),
    nameHeader: mode === 'count' ? 'Owner' : 'Person or role',
    previous: previousSheet(context, id),
    written: readWritten(context.snapshot, id),
    keptHeading: say('kept-people'),
    keptFrom: below,
    hideKeys: true,
  });
  if (mode === 'utilisation') {
    putCauses(sheet, { row: causesRow, lines: causes });
    putFigures(sheet, resources, figures);
  }
  return table;
}

/** The name, with the role where names repeat. */
function rowKeys({ resources }: Report): (row: HeatmapRow) => string {
  const keys = new Map<HeatmapRow['row'], string>();
  const used = new Set<string>();
  for (const row of resources.rows) {
    const plain = used.has(row.name) ? `${row.name} · ${row.role ?? ''}` : row.name;
    let key = plain;
    for (let number = 2; used.has(key); number += 1) key = `${plain} #${number}`;
    used.add(key);
    keys.set(row, key);
  }
  return ({ row }) => keys.get(row) ?? row.name;
}

function putCauses(sheet: SheetBuilder, { row, lines }: { readonly row: number; readonly lines: readonly string[] }): void {
  if (lines.length === 0) return;
  sheet.put([row, 0], say('heatmap-causes'), { style: styles.section });
  lines.forEach((line, index) => sheet.put([row + 1 + index, 0], line, { style: { colour: styles.body.colour } }));
}

function overloadLines(report: Report): readonly string[] {
  const all = overloads(report);
  const lines = all.slice(0, shownOverloads).map((overload) => overloadSentence(report, overload));
  return all.length > lines.length ? [...lines, say('heatmap-more', { count: all.length - lines.length })] : lines;
}

function explanation(report: Report, mode: HeatmapMode): string {
  const { resources, settings } = report;
  if (mode === 'count') return say('heatmap-explain-count');
  const unit = unitText(resources);
  if (mode === 'demand') return say('heatmap-explain-demand', { unit });
  const assumed = resources.rows.some(({ capacityAssumed }) => capacityAssumed);
  return say(assumed ? 'heatmap-explain-assumed' : 'heatmap-explain', {
    unit,
    derived: resources.derived ? say('heatmap-derived') : '',
    hours: numberText(settings.values.hoursPerDay, 1),
    available: percentText(settings.values.availability),
  });
}
