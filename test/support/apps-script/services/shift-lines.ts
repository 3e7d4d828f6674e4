import type { Box } from '../../../../src/core/workbook/address';
import type { FakeArea, FakeCell, FakeSheet, FakeSpreadsheet } from '../model/fake-spreadsheet';
import { shiftFormula } from '../values/shift-formula';

export type Axis = 'rows' | 'columns';
export type Grid = { readonly spreadsheet: FakeSpreadsheet; readonly sheet: FakeSheet; readonly axis: Axis };
type Lines = { readonly at: number; readonly count: number };

/** Where a line goes; null for one that is taken away. */
export type Move = { readonly axis: Axis; readonly line: (index: number) => number | null; readonly box: (box: Box) => Box | null };

export function insertLines(grid: Grid, { at, count }: Lines): void {
  const { sheet, axis } = grid;
  if (axis === 'rows') sheet.rowCount += count;
  else sheet.columnCount += count;
  // A range grows where lines are put into it, not where they are put before it.
  shift(grid, { axis, line: (index) => (index >= at ? index + count : index), box: (box) => (start(box, axis) >= at ? moved(box, axis, count) : end(box, axis) > at ? grown(box, axis, count) : box) });
}

export function deleteLines(grid: Grid, { at, count }: Lines): void {
  const { sheet, axis } = grid;
  if (axis === 'rows') sheet.rowCount -= count;
  else sheet.columnCount -= count;
  const left = (edge: number): number => (edge <= at ? edge : Math.max(at, edge - count));
  shift(grid, {
    axis,
    line: (index) => (index < at ? index : index < at + count ? null : index - count),
    box: (box) => {
      const [from, to] = [left(start(box, axis)), left(end(box, axis))];
      return to > from ? (axis === 'rows' ? { ...box, row: from, rowCount: to - from } : { ...box, column: from, columnCount: to - from }) : null;
    },
  });
}

const start = (box: Box, axis: Axis): number => (axis === 'rows' ? box.row : box.column);
const end = (box: Box, axis: Axis): number => (axis === 'rows' ? box.row + box.rowCount : box.column + box.columnCount);
const moved = (box: Box, axis: Axis, by: number): Box => (axis === 'rows' ? { ...box, row: box.row + by } : { ...box, column: box.column + by });
const grown = (box: Box, axis: Axis, by: number): Box => (axis === 'rows' ? { ...box, rowCount: box.rowCount + by } : { ...box, columnCount: box.columnCount + by });

function shift({ spreadsheet, sheet }: Grid, move: Move): void {
  sheet.cells = shiftedCells(sheet.cells, move);
  if (move.axis === 'rows') sheet.rows = along(sheet.rows, move);
  else sheet.columns = along(sheet.columns, move);
  sheet.merges = boxes(sheet.merges, move).filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
  sheet.rules = sheet.rules.map((rule) => ({ ...rule, boxes: boxes(rule.boxes, move) })).filter((rule) => rule.boxes.length > 0);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const box = protection.box === null ? null : move.box(protection.box);
    return protection.box !== null && box === null ? [] : [{ ...protection, box, unprotected: boxes(protection.unprotected, move) }];
  });
  const filter = sheet.filter && move.box(sheet.filter.box);
  sheet.filter = sheet.filter && filter ? { box: filter, hiddenRows: move.axis === 'rows' ? sheet.filter.hiddenRows.flatMap((row) => move.line(row) ?? []) : sheet.filter.hiddenRows } : null;
  shiftWorkbook(spreadsheet, sheet, move);
}

function shiftWorkbook(spreadsheet: FakeSpreadsheet, sheet: FakeSheet, move: Move): void {
  spreadsheet.namedRanges = spreadsheet.namedRanges.flatMap((named) => {
    if (named.sheetId !== sheet.id) return [named];
    const box = move.box(named.box);
    return box ? [{ ...named, box }] : [];
  });
  for (const one of spreadsheet.sheets) {
    one.charts = one.charts.map((chart) => ({ ...chart, ranges: chart.ranges.flatMap((area) => movedArea(area, sheet, move) ?? []) }));
    for (const cells of Object.values(one.cells)) for (const cell of Object.values(cells)) if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, { isOwn: one === sheet, sheet: sheet.name, move });
  }
}

function movedArea(area: FakeArea, sheet: FakeSheet, move: Move): FakeArea | null {
  if (area.sheetId !== sheet.id) return area;
  const box = move.box(area.box);
  return box ? { sheetId: area.sheetId, box } : null;
}

const boxes = (all: readonly Box[], move: Move): Box[] => all.flatMap((box) => move.box(box) ?? []);

function shiftedCells(cells: Readonly<Record<number, Record<number, FakeCell>>>, move: Move): Record<number, Record<number, FakeCell>> {
  if (move.axis === 'rows') return along(cells, move);
  return Object.fromEntries(Object.entries(cells).map(([row, line]) => [row, along(line, move)] as const).filter(([, line]) => Object.keys(line).length > 0));
}

function along<T>(record: Readonly<Record<number, T>>, { line }: Move): Record<number, T> {
  const shifted: Record<number, T> = {};
  for (const [index, value] of Object.entries(record)) {
    const to = line(Number(index));
    if (to !== null) shifted[to] = value;
  }
  return shifted;
}
