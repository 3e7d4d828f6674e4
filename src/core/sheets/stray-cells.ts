import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { keyHeader, lastRowOf } from './keyed-table';
import type { KeyedTable } from './keyed-table';
import { say } from './words';
import { isWrittenText, wordMark } from './written-words';
import type { Written } from './written-words';

export type StrayInput = {
  readonly sheet: SheetSnapshot;
  readonly table: KeyedTable;
  /** Null: nothing is known of what was written, so nothing is taken for the user's. */
  readonly written: Written | null;
  /** Headers that are ours now. */
  readonly headers: ReadonlySet<string>;
};

/** What people put left of `Your notes →`: whole columns of their own, and cells above the table or in rows without a key. */
export type Strays = { readonly columns: readonly number[]; readonly cells: readonly { readonly row: number; readonly column: number }[] };

/**
 * Tells what people inserted among our rows and columns from what is ours, by what the last refresh wrote. A header of
 * ours that was typed over is no column of theirs; a figure of ours that was typed over cannot be told and is not here.
 */
export function findStrays(input: StrayInput): Strays {
  if (!input.written) return { columns: [], cells: [] };
  const columns = strayColumns(input, input.written);
  return { columns, cells: strayCells(input, { ...input.written, columns: new Set(columns) }) };
}

function strayColumns({ sheet, table, headers }: StrayInput, written: Written): readonly number[] {
  const texts = Array.from({ length: table.markerColumn }, (_, column) => cellText(cellAt(sheet, table.headerRow, column)));
  const present = new Set(texts);
  const isOurs = (text: string): boolean => text === keyHeader || headers.has(text) || written.headers.includes(text);
  const strays: number[] = [];
  let unknown: number[] = [];
  let last = -1;
  const close = (next: number): void => {
    // As many unknown headers as are missing here: ours, typed over.
    const missing = written.headers.slice(last + 1, next).filter((header) => !present.has(header)).length;
    if (unknown.length > missing) strays.push(...unknown);
    unknown = [];
  };
  texts.forEach((text, column) => {
    if (!isOurs(text)) {
      if (text !== '' || hasContent(sheet, table, column)) unknown.push(column);
      return;
    }
    const place = written.headers.indexOf(text, last + 1);
    close(place < 0 ? last + 1 : place);
    last = place < 0 ? last : place;
  });
  close(written.headers.length);
  return strays;
}

function hasContent(sheet: SheetSnapshot, { rows }: KeyedTable, column: number): boolean {
  return rows.some(({ row }) => cellAt(sheet, row, column) !== null);
}

type Known = Pick<Written, 'words' | 'isForm'> & { readonly columns: ReadonlySet<number> };

/** In a row of our words only other texts are theirs; in a row without any, everything. */
function strayCells({ sheet, table }: StrayInput, { words, columns, isForm }: Known): Strays['cells'] {
  if (!words) return [];
  const keyed = new Set(table.rows.map(({ row }) => row));
  const lastKeyed = table.rows[table.rows.length - 1]?.row ?? table.headerRow;
  const isEntry = (row: number): boolean => isForm && row > table.headerRow && row < lastKeyed;
  const isOurWord = (text: string): boolean => isWrittenText(text) || text === say('notes-header') || words.has(wordMark(text));
  const cells: { row: number; column: number }[] = [];
  const last = lastRowOf(sheet);
  for (let row = 0; row <= last; row += 1) {
    if (row === table.headerRow || keyed.has(row) || isEntry(row)) continue;
    const held = Array.from({ length: table.markerColumn }, (_, column) => ({ row, column, value: cellAt(sheet, row, column) })).filter(
      ({ column, value }) => value !== null && !columns.has(column),
    );
    const isOursRow = held.some(({ value }) => typeof value === 'string' && isOurWord(cellText(value)));
    const isAbove = row < table.headerRow;
    const isTheirs = ({ value }: (typeof held)[number]): boolean => (typeof value === 'string' ? !isOurWord(cellText(value)) : !isOursRow && !isAbove);
    cells.push(...held.filter(isTheirs).map(({ column }) => ({ row, column })));
  }
  return cells;
}
