import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import { keyHeader } from './keyed-table';
import type { KeyedTable } from './keyed-table';

/** Columns between two headers of ours that stand where they stood, and what stood between those when we wrote them. */
export type HeaderGap = {
  /** Columns under a header that is none of ours, in order. */
  readonly unknown: readonly number[];
  /** Columns without a header that hold something in rows of ours. */
  readonly bare: readonly number[];
  /** Headers of ours that are not there any more, in order. */
  readonly missing: readonly string[];
  /** How many columns are there more than were written. */
  readonly added: number;
};

export type AlignInput = {
  readonly sheet: SheetSnapshot;
  readonly table: KeyedTable;
  /** As the last refresh wrote them, left to right, blanks included. */
  readonly written: readonly string[];
  /** Headers that are ours now, whatever was written. */
  readonly known: ReadonlySet<string>;
};

/** Holds the header row of a table of ours against the one that was written, gap by gap, left to right. */
export function alignHeaders({ sheet, table, written, known }: AlignInput): readonly HeaderGap[] {
  const texts = Array.from({ length: table.markerColumn }, (_, column) => cellText(cellAt(sheet, table.headerRow, column)));
  const present = new Set(texts);
  const isOurs = (text: string): boolean => text !== '' && (text === keyHeader || known.has(text) || written.includes(text));
  const gaps: HeaderGap[] = [];
  let [from, writtenFrom] = [0, 0];
  const close = (to: number, writtenTo: number): void => {
    const columns = texts.slice(from, to).map((text, index) => ({ text, column: from + index }));
    gaps.push({
      unknown: columns.filter(({ text }) => text !== '').map(({ column }) => column),
      bare: columns.filter(({ text, column }) => text === '' && hasContent(sheet, table, column)).map(({ column }) => column),
      missing: written.slice(writtenFrom, writtenTo).filter((header) => header !== '' && !present.has(header)),
      added: columns.length - (writtenTo - writtenFrom),
    });
  };
  texts.forEach((text, column) => {
    if (!isOurs(text)) return;
    const place = written.indexOf(text, writtenFrom);
    close(column, place < 0 ? writtenFrom : place);
    from = column + 1;
    writtenFrom = place < 0 ? writtenFrom : place + 1;
  });
  close(texts.length, written.length);
  return gaps;
}

function hasContent(sheet: SheetSnapshot, { rows }: KeyedTable, column: number): boolean {
  return rows.some(({ row }) => cellAt(sheet, row, column) !== null);
}
