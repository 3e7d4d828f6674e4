import type { Settings } from '../settings/settings';
import { cellText } from '../workbook/cell';
import type { SheetId } from '../workbook/sheet-id';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findKeyedTable, rowsByKey } from './keyed-table';
import type { KeyedTable } from './keyed-table';
import { scoreHereLabel } from './score-here';

/** Sheets whose rows are projects, and Findings, whose keys may end in one. */
const projectSheets: readonly SheetId[] = ['summary', 'priorities', 'rag', 'findings'];

/**
 * The workbook as read, with the rows of our sheets under the keys that their projects have now: notes, ratings and states
 * of a project that was confirmed to be renamed then go on under its new key. A key that the register still has (`keys`)
 * is never renamed. Where something is typed beside the new key already, the old row stays under its old key, so that
 * nothing is lost.
 */
export function renameOwnRows(snapshot: WorkbookSnapshot, renames: Settings['renames'], keys: ReadonlySet<string>): WorkbookSnapshot {
  const aliases = currentKeys(renames, keys);
  if (aliases.size === 0) return snapshot;
  const isKeyed = ({ owned }: SheetSnapshot): boolean => owned !== null && projectSheets.includes(owned);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (isKeyed(sheet) ? renameRows(sheet, aliases) : sheet)) };
}

/** Old key to the one that the project has after all its renamings; a ring of them leads nowhere. */
function currentKeys(renames: Settings['renames'], keys: ReadonlySet<string>): ReadonlyMap<string, string> {
  const next = new Map(renames.filter(({ isSame }) => isSame).map(({ from, to }) => [from, to]));
  const aliases = new Map<string, string>();
  for (const from of next.keys()) {
    let key = from;
    for (let steps = 0; steps < next.size && !keys.has(key); steps += 1) key = next.get(key) ?? key;
    if (key !== from && keys.has(key)) aliases.set(from, key);
  }
  return aliases;
}

function renameRows(sheet: SheetSnapshot, aliases: ReadonlyMap<string, string>): SheetSnapshot {
  const table = findKeyedTable(sheet, new Set());
  if (!table || table.keyColumn < 0 || !sheet.box) return sheet;
  const newKeys = new Map<number, string | null>();
  const typed = typedRows(sheet, table);
  const taken = new Set(table.rows.filter(({ row }) => typed(row)).map(({ key }) => key));
  const rowsOf = rowsByKey(table);
  for (const { row, key } of table.rows) {
    const alias = aliasOf(key, aliases);
    if (alias === null || taken.has(alias)) continue;
    taken.add(alias);
    for (const other of rowsOf.get(alias) ?? []) newKeys.set(other, null);
    newKeys.set(row, alias);
  }
  const { row: top, column: left } = sheet.box;
  const cells = sheet.cells.map((line, index) => {
    const key = newKeys.get(top + index);
    return key === undefined ? line : line.map((cell, column) => (left + column === table.keyColumn ? key : cell));
  });
  return newKeys.size === 0 ? sheet : { ...sheet, cells };
}

/** A finding about one project has a key that ends in the project's. */
function aliasOf(key: string, aliases: ReadonlyMap<string, string>): string | null {
  const whole = aliases.get(key);
  if (whole !== undefined) return whole;
  const place = key.lastIndexOf(' · ');
  const alias = place < 0 ? undefined : aliases.get(key.slice(place + 3));
  return alias === undefined ? null : key.slice(0, place + 3) + alias;
}

/** Did the user type anything in a row: right of our columns, a rating, or a state? */
function typedRows(sheet: SheetSnapshot, table: KeyedTable): (row: number) => boolean {
  const { column: left = 0, columnCount = 0 } = sheet.box ?? {};
  const inputs = [...table.columns].filter(([header]) => scoreHereLabel(header) !== null).map(([, column]) => column);
  const state = table.columns.get('State');
  for (let column = table.markerColumn; column < left + columnCount; column += 1) inputs.push(column);
  const calculated = new Set(sheet.ownedCells?.formulas.flatMap(({ row, column }) => (column >= table.markerColumn ? [row] : [])));
  return (row) => {
    const hasState = state !== undefined && !['', 'Open'].includes(cellText(cellAt(sheet, row, state)));
    return calculated.has(row) || hasState || inputs.some((column) => cellAt(sheet, row, column) !== null);
  };
}
