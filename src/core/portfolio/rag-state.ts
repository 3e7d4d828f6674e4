import type { FoundTable } from '../tables/found-table';
import { isBlue, isOtherColour } from '../tables/values/other-colour';
import { parseRag } from '../tables/values/parse-rag';
import { parseStatus } from '../tables/values/parse-status';
import type { CellAddress } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Lifecycle } from './portfolio';
import type { FieldColumn } from './read-field';
import type { TableRow } from './table-rows';

/**
 * What a cell of the colour column says about life instead of a colour. `lifecycle` is null where that is not sure:
 * then `isClosing` tells a word of ending (`Blue`, `Complete`) from a colour that may mean anything (`Grey`).
 */
export type RagState = { readonly cell: CellAddress; readonly lifecycle: Lifecycle | null; readonly isClosing: boolean };

/**
 * Reads states out of the colour column of a table. Blue and words of closing are sure only where the header says BRAG or
 * a legend in the workbook says what blue means (`B = complete`, or `Blue` beside `Complete`).
 */
export function ragStates(snapshot: WorkbookSnapshot, table: FoundTable, columns: readonly FieldColumn[]): (row: TableRow) => RagState | null {
  const [first] = columns;
  if (!first) return () => null;
  const legend = blueInLegend(snapshot, table);
  const blueMeans = legend ?? (columns.some(({ header }) => /\bb-?rag/i.test(header)) ? 'done' : null);
  return (row) => stateOf(row, columns, blueMeans);
}

function stateOf(row: TableRow, columns: readonly FieldColumn[], blueMeans: Lifecycle | null): RagState | null {
  for (const { column } of columns) {
    const text = cellText(row.cell(column));
    if (text === '') continue;
    if (parseRag(text, { weak: true }) !== null) return null;
    const cell = row.at(column);
    if (isBlue(text)) return { cell, lifecycle: blueMeans, isClosing: blueMeans === null || isClosed(blueMeans) };
    if (isOtherColour(text)) return { cell, lifecycle: null, isClosing: false };
    const meaning = parseStatus(text);
    if (meaning !== null && isClosed(meaning)) return { cell, lifecycle: blueMeans === null ? null : meaning, isClosing: true };
  }
  return null;
}

function isClosed(lifecycle: Lifecycle): boolean {
  return lifecycle === 'done' || lifecycle === 'cancelled' || lifecycle === 'on-hold';
}

const legendText = /(?:^|[,;:/(|\n•·]\s*)(?:b\s*\/\s*blue|blue\s*\/\s*b|blue\s*\(b\)|blue|b|blau|bleu|azul)\s*(?:=|:|[-–—])\s*(?<meaning>\p{L}[^,;/|\n)]{2,40})/iu;
const longestLegend = 400;

/** What blue means by the first legend that says so; null without any. */
function blueInLegend({ sheets }: WorkbookSnapshot, table: FoundTable): Lifecycle | null {
  const excluded = new Set(table.excludedRows.map(({ row }) => row));
  for (const sheet of sheets) {
    if (sheet.owned !== null) continue;
    const isMain = table.sheet === null || sheet.name === table.sheet;
    for (let index = 0; index < sheet.cells.length; index += 1) {
      const row = (sheet.box?.row ?? 0) + index;
      const isData = isMain && row >= table.firstRow && row <= table.lastRow && !excluded.has(row);
      const meaning = meaningInRow(sheet.cells[index] ?? [], isData);
      if (meaning) return meaning;
    }
  }
  return null;
}

/** Beside a project's own blue stands whatever it stands beside. */
function meaningInRow(cells: readonly Cell[], isData: boolean): Lifecycle | null {
  for (let column = 0; column < cells.length; column += 1) {
    const meaning = meaningIn(cells[column] ?? null, isData ? null : cells[column + 1]);
    if (meaning) return meaning;
  }
  return null;
}

function meaningIn(cell: Cell, beside: Cell | undefined): Lifecycle | null {
  if (typeof cell !== 'string' || cell.length > longestLegend) return null;
  const typed = legendText.exec(cell)?.groups?.meaning;
  if (typed !== undefined) return parseStatus(typed);
  return typeof beside === 'string' && isBlue(cell) ? parseStatus(beside) : null;
}
