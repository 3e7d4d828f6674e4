import { snapshotColumns, snapshotIndex, snapshotRow } from '../snapshots/snapshot-columns';
import type { SnapshotHeader, SnapshotKind } from '../snapshots/snapshot-columns';
import { findSnapshotsTable } from '../snapshots/snapshots-table';
import { wholePeriod } from '../snapshots/period';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { expandRows, lastRowAfter } from '../workbook/expand-rows';
import type { Finding } from '../workbook/finding';
import { finding } from '../workbook/finding';
import type { SheetSpec, Style, UserCell } from '../workbook/sheet-spec';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Report, SheetContext } from './report';
import { previousSheet } from './report-view';
import { putNotesHeader } from './put-notes-header';
import type { SheetBuilder } from './sheet-builder';
import { startSheet } from './sheet-frame';
import { inOurLayout, markerColumn } from './snapshots-layout';
import { formats, styles, withFormat } from './styles';
import { periodText, say } from './words';

const id = 'snapshots';
const frozenColumns = 4;

/**
 * The Snapshots sheet: one row per project per reporting period. The rows of the current period are stated, every other
 * row stays as it is; a period is closed once a later one is remembered, and is then not touched either. Where people
 * inserted rows or columns the sheet is laid out anew, with everything that was in it.
 */
export function snapshotsSheet(context: SheetContext): SheetSpec {
  const { report } = context;
  const count = new Set(report.history.periods.map(({ period }) => period)).add(report.period).size;
  const title = say('snapshots-title', { count, period: periodText(report.period, { length: report.settings.values.reportingPeriod }) });
  const { sheet, nextRow: headerRow } = startSheet({ context, id, title, lines: [say('snapshots-legend')] });
  const read = previousSheet(context, id);
  const previous = read && inOurLayout(read, headerRow);
  putHeader(sheet, headerRow, report.now.states.map(({ key }) => key));
  sheet.addUserCells(previous ? cellsAbove(sheet, previous, headerRow) : []);
  sheet.grow({ headerRow, keyColumn: snapshotIndex('Period'), idColumn: snapshotIndex('Key'), ...currentRows(report, previous), styles: columnStyles });
  sheet.freeze(headerRow + 1, frozenColumns);
  sheet.print({ titleRows: [headerRow, headerRow] });
  const spec = withFilter(sheet.build({ id, name: context.sheetName(id) }), previous);
  return previous === read ? spec : expandRows(spec, previous);
}

const widestKey = 32;

/** Keys are names where the register has no ids. */
function keyWidth(keys: readonly string[], least: number): number {
  return keys.reduce((width, key) => Math.max(width, Math.min(widestKey, key.length + 2)), least);
}

const notes: ReadonlyMap<SnapshotHeader, string> = new Map([
  ['Key', say('key-note')],
  ['Confirmed', say('snapshots-confirmed-note')],
  ['Comment mark', say('snapshots-comment-note')],
  ['Rules', say('snapshots-rules-note')],
]);

function putHeader(sheet: SheetBuilder, headerRow: number, keys: readonly string[]): void {
  snapshotColumns.forEach(({ header, kind, width }, column) => {
    const note = notes.get(header);
    sheet.put([headerRow, column], header, { style: isNumber(kind) ? styles.headerRight : kind === 'text' ? { ...styles.header, indent: 1 } : styles.header, ...(note === undefined ? {} : { note }) });
    sheet.width(column, header === 'Key' ? keyWidth(keys, width) : width);
  });
  putNotesHeader(sheet, [headerRow, markerColumn]);
}

/** Is this period over: is a later one remembered? */
function isClosed({ history, period }: Pick<Report, 'history' | 'period'>): boolean {
  return history.periods.some((other) => other.period > period) && history.periods.some((other) => other.period === period);
}

/** One note where the period is over, so that nobody waits for it to change. */
export function closedFindings(report: Report): readonly Finding[] {
  if (!isClosed(report)) return [];
  const { history, period, settings } = report;
  const length = settings.values.reportingPeriod;
  const later = history.periods[history.periods.length - 1]?.period ?? period;
  return [finding('period-closed', { severity: 'note', args: { period: periodText(period, { length }), later: periodText(later, { length }) } })];
}

function currentRows(report: Report, previous: SheetSnapshot | undefined): { readonly key: string; readonly rows: readonly (readonly Cell[])[] } {
  const { period, now, rules } = report;
  // No row has this key: none is stated, so none is touched.
  if (isClosed(report)) return { key: `${period} (closed)`, rows: [] };
  const rows = now.states.map((state) => snapshotRow({ period, side: now, state, rules }));
  return { key: period, rows: [...rows, ...notedRows(report, previous)] };
}

/** Rows of this period whose project is no longer in the list, or stands there a second time: kept for what is typed beside them. */
function notedRows({ period, now, settings }: Report, previous: SheetSnapshot | undefined): readonly (readonly Cell[])[] {
  const table = previous && findSnapshotsTable(previous);
  if (!previous || !table) return [];
  const waiting = new Set(now.states.map(({ key }) => key));
  const noted = new Set(previous.ownedCells?.formulas.flatMap(({ row, column }) => (column >= markerColumn ? [row] : [])));
  return table.rows.flatMap((row) => {
    if (row.period === null || wholePeriod(row.period, settings.values.reportingPeriod) !== period || row.period !== period) return [];
    if (waiting.delete(row.key) || !(noted.has(row.row) || hasNotes(previous, row.row))) return [];
    return [snapshotColumns.map((_, column) => cellAt(previous, row.row, column))];
  });
}

function hasNotes(sheet: SheetSnapshot, row: number): boolean {
  const { column: left = 0, columnCount = 0 } = sheet.box ?? {};
  for (let column = markerColumn; column < left + columnCount; column += 1) if (cellText(cellAt(sheet, row, column)) !== '') return true;
  return false;
}

/** What people typed above the table and right of its header. */
function cellsAbove(sheet: SheetBuilder, previous: SheetSnapshot, headerRow: number): readonly UserCell[] {
  const cells = new Map<string, UserCell>();
  const add = (cell: UserCell): void => {
    const place = `${cell.row},${cell.column}`;
    const isOurs = cell.column === 0 || sheet.has([cell.row, cell.column]);
    if (!isOurs) cells.set(place, { ...cells.get(place), ...cell });
  };
  const { row: top, column: left } = previous.box ?? { row: 0, column: 0 };
  previous.cells.slice(0, Math.max(0, headerRow + 1 - top)).forEach((line, r) => line.forEach((value, c) => (value === null ? undefined : add({ row: top + r, column: left + c, value }))));
  const value = ({ row, column }: { readonly row: number; readonly column: number }): Cell => cellAt(previous, row, column);
  const isAbove = ({ row }: { readonly row: number }): boolean => row <= headerRow;
  for (const { r1c1, ...at } of previous.ownedCells?.formulas.filter(isAbove) ?? []) add({ ...at, value: value(at), r1c1 });
  for (const { token, ...at } of previous.ownedCells?.styles.filter(isAbove) ?? []) add({ ...at, value: value(at), styleToken: token });
  return [...cells.values()];
}

function withFilter(spec: SheetSpec, previous: SheetSnapshot | undefined): SheetSpec {
  const table = spec.rowsByKey;
  const last = table ? lastRowAfter(table, previous) : 0;
  if (!table || last <= table.headerRow) return spec;
  return { ...spec, filter: { row: table.headerRow, column: 0, rowCount: last - table.headerRow + 1, columnCount: markerColumn + 1 } };
}

const looks: Readonly<Record<SnapshotKind, Style>> = {
  // Indented, as texts stand right of dates and amounts.
  text: { ...withFormat(styles.body, formats.text), indent: 1 },
  date: styles.date,
  amount: styles.number,
  fraction: styles.percent,
  score: styles.score,
  count: styles.number,
  reported: styles.body,
  computed: styles.body,
  confirmed: styles.body,
  lifecycle: styles.body,
};

const columnStyles: readonly Style[] = snapshotColumns.map(({ kind }) => looks[kind]);

function isNumber(kind: SnapshotKind): boolean {
  return kind === 'date' || kind === 'amount' || kind === 'fraction' || kind === 'score' || kind === 'count';
}
