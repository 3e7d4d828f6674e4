import { hasWords } from '../messages/sentence';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { alignHeaders } from './align-headers';
import { findKeyedTable, keyHeader } from './keyed-table';
import type { KeyedTable } from './keyed-table';
import { keyLikeColumn, tableByKeys } from './recover-keys';
import type { KnownKeys } from './recover-keys';
import { say } from './words';
import { scoreHereLabel } from './score-here';
import { readWritten, wordMark } from './written-words';

/**
 * The workbook with the headers that people deleted from our tables or typed over, as the last refresh wrote them: ratings
 * and states stand in columns of ours and are known by their headers. Left alone where our rows cannot be found.
 */
export function restoreHeaders(snapshot: WorkbookSnapshot, projects: ReadonlySet<string>): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => restored(snapshot, sheet, sheet.owned === 'findings' ? findingKeys : projects)) };
}

/** A finding's key begins with its code. */
const findingKeys: KnownKeys = { has: (text) => hasWords(text.split(' · ')[0] ?? '') };

function restored(snapshot: WorkbookSnapshot, sheet: SheetSnapshot, keys: KnownKeys): SheetSnapshot {
  const written = sheet.owned === null ? null : readWritten(snapshot, sheet.owned);
  if (!written || written.isForm) return sheet;
  const table = findKeyedTable(sheet, new Set());
  if (table && table.keyColumn >= 0) return withTypedOver(sheet, table, written.headers);
  if (table) {
    const keyColumn = keyLikeColumn(sheet, table, keys);
    return keyColumn < 0 ? sheet : withRow(sheet, { row: table.headerRow, column: keyColumn, values: [keyHeader] });
  }
  const bare = tableByKeys(sheet, keys);
  if (!bare) return sheet;
  const column = bare.keyColumn - written.headers.lastIndexOf(keyHeader);
  const row = rowAbove(sheet, bare);
  const values = [...written.headers.map((header) => (header === '' ? null : header)), say('notes-header')];
  const isOurWord = (cell: Cell): boolean => typeof cell !== 'string' || (written.words?.has(wordMark(cellText(cell))) ?? false);
  const isFree = row >= 0 && column >= 0 && values.every((_, index) => isOurWord(cellAt(sheet, row, column + index)));
  return isFree ? withRow(sheet, { row, column, values }) : sheet;
}

/** Headers of ours that were typed over, one for one, are ours again; a *Score here* column may bear another label. */
function withTypedOver(sheet: SheetSnapshot, table: KeyedTable, written: readonly string[]): SheetSnapshot {
  const gaps = alignHeaders({ sheet, table, written, known: new Set() });
  const typedOver = gaps.flatMap(({ unknown, missing }) => (unknown.length === missing.length ? unknown.map((column, index) => ({ column, header: missing[index] ?? null })) : []));
  const isRenamed = (column: number): boolean => scoreHereLabel(cellText(cellAt(sheet, table.headerRow, column))) !== null;
  return typedOver
    .filter(({ column }) => !isRenamed(column))
    .reduce((current, { column, header }) => withRow(current, { row: table.headerRow, column, values: [header] }), sheet);
}

/** The row above the first one that has something for a key, known or not. */
function rowAbove(sheet: SheetSnapshot, { headerRow, keyColumn }: KeyedTable): number {
  let row = headerRow;
  while (row >= 0 && typeof cellAt(sheet, row, keyColumn) === 'string') row -= 1;
  return row;
}

type Row = { readonly row: number; readonly column: number; readonly values: readonly Cell[] };

/** The sheet with these values in a row within its box. */
function withRow(sheet: SheetSnapshot, { row, column, values }: Row): SheetSnapshot {
  const { row: top, column: left } = sheet.box ?? { row: 0, column: 0 };
  const cells = sheet.cells.map((line, r) => (top + r === row ? line.map((cell, c) => values[left + c - column] ?? cell) : line));
  return { ...sheet, cells };
}
