import { isBlank } from '../workbook/cell';
import type { Box } from '../workbook/address';
import type { ExcludedRow } from './found-table';
import { share } from './row-extent';
import type { SheetGrid } from './sheet-grid';
import { foldText } from './vocabulary/fold-text';
import { isGeneratedMark, isLegendTitle, isTotalLabel } from './vocabulary/row-words';

/** What is known of a table when its rows are told apart. */
export type RowContext = {
  readonly grid: SheetGrid;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly first: number;
  readonly last: number;
  readonly typicalColumns: readonly number[];
  readonly headerRows: readonly number[];
  readonly nameColumn: number | null;
  readonly idColumn: number | null;
  /** Other columns that tell what a row is about (person, role, project). */
  readonly keyColumns: readonly number[];
  readonly moneyColumns: readonly number[];
  readonly dateColumns: readonly number[];
  /** Columns of planned, baseline and actual dates. */
  readonly planColumns: readonly number[];
  /** Columns of status, owner, colour and dates: subtotals leave them blank. */
  readonly detailColumns: readonly number[];
  /** Is the share of rows with an id so high that one without is no project? */
  readonly hasDenseIds: boolean;
};

type Reason = ExcludedRow['reason'];

/** Every row between the first and the last that is no data, with the reason, ascending. */
export function excludedRows(context: RowContext): readonly ExcludedRow[] {
  const excluded: ExcludedRow[] = [];
  const sums = runningSums(context.moneyColumns);
  let dataSeen = false;
  for (let row = context.first; row <= context.last; row += 1) {
    const reason = rowReason(context, row, { isSum: sums.isSumOf(context.grid, row), dataSeen });
    if (reason === null) {
      dataSeen = true;
      sums.add(context.grid, row);
    } else {
      excluded.push({ row, reason });
      if (reason === 'subtotal') sums.reset();
    }
  }
  return excluded;
}

function rowReason(context: RowContext, row: number, state: { readonly isSum: boolean; readonly dataSeen: boolean }): Reason | null {
  const { grid } = context;
  if (grid.isBlankRow(row, context.firstColumn, context.lastColumn)) return 'blank';
  if (repeatsHeader(context, row)) return 'repeated-header';
  const filled = filledColumns(context, row);
  if (isTotal(context, row, filled) || (state.isSum && !hasDetails(context, row))) return 'subtotal';
  if (!state.dataSeen && isPlaceholder(context, row)) return 'legend';
  if (isSection(context, row, filled)) return isLegendTitle(grid.text(row, filled[0] ?? 0)) ? 'legend' : 'section';
  if (isGenerated(context, row, filled)) return 'legend';
  return isUnnamed(context, row) ? 'unnamed' : null;
}

function filledColumns(context: RowContext, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = context.firstColumn; column <= context.lastColumn; column += 1) {
    if (!context.grid.isBlank(row, column)) columns.push(column);
  }
  return columns;
}

function repeatsHeader(context: RowContext, row: number): boolean {
  const { grid, headerRows } = context;
  const filled = filledColumns(context, row);
  if (filled.length < 2) return false;
  const needed = Math.max(2, 0.6 * filled.length);
  return headerRows.some((header) => {
    let equal = 0;
    // Almost every row is out after a few cells.
    for (let index = 0; index < filled.length && equal + filled.length - index >= needed; index += 1) {
      const column = filled[index] ?? 0;
      if (isSameText(grid.text(row, column), grid.text(header, column))) equal += 1;
    }
    return equal >= needed;
  });
}

function isSameText(left: string, right: string): boolean {
  if (left.length !== right.length || left === '') return false;
  return left === right || foldText(left) === foldText(right);
}

function isTotal(context: RowContext, row: number, filled: readonly number[]): boolean {
  const labelled = filled.filter((column) => typeof context.grid.cell(row, column) === 'string').slice(0, 3);
  const label = labelled.find((column) => isTotalLabel(context.grid.text(row, column)));
  if (label === undefined) return false;
  // "Total cost reduction" can be a project: then somebody owns it, or it has dates or a status.
  if (isTotalLabel(context.grid.text(row, label), true)) return filled.length < 4 || !hasDetails(context, row);
  return !hasDetails(context, row);
}

function hasDetails(context: RowContext, row: number): boolean {
  return context.detailColumns.some((column) => {
    const cell = context.grid.cell(row, column);
    return !isBlank(cell) && !(typeof cell === 'string' && /^[\W_]*$/u.test(cell));
  });
}

/** A row above the first data that explains columns (`dd/mm/yyyy`, `£k`, `1`, `2`, `3`) instead of filling them. */
function isPlaceholder(context: RowContext, row: number): boolean {
  const { grid } = context;
  const filled = filledColumns(context, row);
  const isCount = filled.length >= 4 && filled.every((column, index) => Number(grid.cell(row, column)) === index + 1);
  if (isCount) return true;
  const typed = [...context.dateColumns, ...context.moneyColumns].filter((column) => !grid.isBlank(row, column));
  const explained = typed.filter((column) => /^[^\d]*$/u.test(grid.text(row, column)) && grid.text(row, column).length > 1);
  const keyText = grid.text(row, context.nameColumn ?? context.idColumn ?? context.firstColumn);
  return typed.length >= 2 && explained.length === typed.length && (keyText === '' || /^[[(<{].*[\])>}]$|^(?:e\.?g|text|free text|example)\b/iu.test(keyText));
}

function isSection(context: RowContext, row: number, filled: readonly number[]): boolean {
  const { grid, nameColumn, typicalColumns } = context;
  const only = filled[0];
  if (filled.length !== 1 || only === undefined || typicalColumns.length < 3) return false;
  if (typeof grid.cell(row, only) !== 'string') return false;
  if (only !== nameColumn) return nameColumn === null || only < nameColumn || isWide(mergeAt(grid, row, only));
  if (context.hasDenseIds || isWide(mergeAt(grid, row, only)) || grid.text(row, only).endsWith(':')) return true;
  return isOwnFill(context, row, only);
}

function isWide(merge: Box | undefined): boolean {
  return merge !== undefined && merge.columnCount > 1;
}

function mergeAt(grid: SheetGrid, row: number, column: number): Box | undefined {
  return grid.merges.find((merge) => merge.row === row && merge.column === column);
}

/** Filled with a colour that the next and the previous data rows do not have: a band across the table. */
function isOwnFill({ grid, first, last }: RowContext, row: number, column: number): boolean {
  const fill = grid.fill(row, column);
  if (fill === null) return false;
  const neighbours = [row - 1, row + 1].filter((near) => near >= first && near <= last);
  return neighbours.length > 0 && neighbours.every((near) => grid.fill(near, column) !== fill);
}

/** A row of figures that a machine keeps, without a date of its own: nobody's project. */
function isGenerated(context: RowContext, row: number, filled: readonly number[]): boolean {
  const { grid } = context;
  const isMarked = filled.some((column) => typeof grid.cell(row, column) === 'string' && isGeneratedMark(grid.text(row, column)));
  return isMarked && context.planColumns.length > 0 && context.planColumns.every((column) => grid.isBlank(row, column));
}

function isUnnamed(context: RowContext, row: number): boolean {
  const { grid, nameColumn, idColumn, keyColumns } = context;
  if (nameColumn === null && idColumn === null && keyColumns.length === 0) return false;
  if (nameColumn !== null && !grid.isBlank(row, nameColumn)) return false;
  if (keyColumns.some((column) => !grid.isBlank(row, column)) && nameColumn === null) return false;
  if (idColumn === null || grid.isBlank(row, idColumn)) return true;
  // Numbered in advance: an id, and nothing typed beside it.
  return nameColumn !== null && share(grid, row, context.typicalColumns) < 0.5;
}

/** Sums of the money columns since the last subtotal, and since the top. */
function runningSums(columns: readonly number[]) {
  const since = new Map<number, number>();
  const all = new Map<number, number>();
  let rows = 0;
  return {
    add: (grid: SheetGrid, row: number): void => {
      rows += 1;
      for (const column of columns) {
        const cell = grid.cell(row, column);
        if (typeof cell !== 'number') continue;
        since.set(column, (since.get(column) ?? 0) + cell);
        all.set(column, (all.get(column) ?? 0) + cell);
      }
    },
    reset: (): void => {
      rows = 0;
      since.clear();
    },
    isSumOf: (grid: SheetGrid, row: number): boolean => {
      const amounts = columns.flatMap((column) => {
        const cell = grid.cell(row, column);
        return typeof cell === 'number' && cell !== 0 ? [{ column, cell }] : [];
      });
      if (amounts.length === 0 || rows < 2) return false;
      return [since, all].some((sums) => amounts.every(({ column, cell }) => Math.abs((sums.get(column) ?? 0) - cell) <= 1e-6 * Math.abs(cell)));
    },
  };
}
