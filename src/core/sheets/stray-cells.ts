import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { alignHeaders } from './align-headers';
import { lastRowOf } from './keyed-table';
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

/** As many unknown headers as are missing in their place are ours, typed over; so are columns without one, unless there are more than were written. */
function strayColumns({ sheet, table, headers }: StrayInput, written: Written): readonly number[] {
  const gaps = alignHeaders({ sheet, table, written: written.headers, known: headers });
  return gaps.flatMap(({ unknown, bare, missing, added }) => [...(unknown.length > missing.length ? unknown : []), ...(bare.length <= added ? bare : [])]);
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
