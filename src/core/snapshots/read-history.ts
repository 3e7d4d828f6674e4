import type { Lifecycle, MoneyUnit, Rag } from '../portfolio/portfolio';
import type { Settings } from '../settings/settings';
import type { ProjectField } from '../tables/catalogue';
import type { CellAddress } from '../workbook/address';
import { cellText } from '../workbook/cell';
import type { Finding } from '../workbook/finding';
import { finding } from '../workbook/finding';
import { dayOf } from '../workbook/day';
import type { Day } from '../workbook/day';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { History, PeriodSnapshot } from './history';
import { wholePeriod } from './period';
import type { ProjectState, StateSide, StateValue } from './project-state';
import { readSnapshotCell } from './read-snapshot-cell';
import { confirmedWords, shareCurrency, snapshotColumns } from './snapshot-columns';
import type { SnapshotColumn, SnapshotHeader } from './snapshot-columns';
import { cellUnder, findSnapshotsTable } from './snapshots-table';
import type { SnapshotsTable, SnapshotTableRow } from './snapshots-table';

/**
 * What our Snapshots sheet remembers, oldest period first; nothing without the sheet. Of the months of one quarter the
 * latest counts. Rows without period or key, a project twice in one period (the first counts) and cells that hold
 * nothing their column can hold are findings, one per kind or column; nothing is corrected or deleted.
 */
export function readHistory(sheet: SheetSnapshot | undefined, { reportingPeriod }: Pick<Settings, 'reportingPeriod'>, current: string | null = null): History {
  const table = sheet && findSnapshotsTable(sheet);
  if (!table) return { periods: [], findings: sheet?.box ? [finding('snapshots-not-read', { severity: 'warning', at: { sheet: sheet.name, row: 0, column: 0 } })] : [] };
  const doubts = doubtsOf(table);
  const byPeriod = new Map<string, Map<string, SnapshotTableRow>>();
  for (const row of table.rows) {
    if (row.period === null || row.key === '') {
      if (isSnapshotRow(table, row)) doubts.noteRow(row);
      continue;
    }
    const rows = byPeriod.get(row.period) ?? new Map<string, SnapshotTableRow>();
    if (rows.has(row.key)) doubts.noteTwice(row);
    else byPeriod.set(row.period, rows.set(row.key, row));
  }
  // The last month of each quarter, under the quarter's name.
  const latest = new Map([...byPeriod.keys()].sort().map((period) => [wholePeriod(period, reportingPeriod), period]));
  // The rows of the current period are written anew, so that nothing in them stays unread.
  const last = [...latest.keys()].pop();
  const doubtsIn = (period: string): Doubts | null => (period === current && period === last ? null : doubts);
  const periods = [...latest].map(([period, from]) => readPeriod({ table, doubts: doubtsIn(period), period, from, rows: [...(byPeriod.get(from)?.values() ?? [])] }));
  return { periods, findings: [...goneColumns(table), ...doubts.findings()] };
}

/** More than a word that somebody typed below the table. */
function isSnapshotRow(table: SnapshotsTable, { row, period, key }: SnapshotTableRow): boolean {
  return period !== null || key !== '' || snapshotColumns.filter(({ header }) => cellText(cellUnder(table, row, header)) !== '').length > 1;
}

function goneColumns({ sheet, headerRow, columns }: SnapshotsTable): readonly Finding[] {
  const gone = snapshotColumns.map(({ header }) => header).filter((header) => !columns.has(header));
  if (gone.length === 0) return [];
  return [finding('snapshots-column-gone', { severity: 'warning', at: { sheet: sheet.name, row: headerRow, column: 0 }, count: gone.length, args: { headers: gone.join(', ') } })];
}

type Reading = {
  readonly table: SnapshotsTable;
  /** Null where doubts are no news. */
  readonly doubts: Doubts | null;
  readonly period: string;
  /** The period as the rows name it. */
  readonly from: string;
  readonly rows: readonly SnapshotTableRow[];
};

type Cells = ReadonlyMap<SnapshotHeader, string | number>;

function readPeriod({ table, doubts, period, from, rows }: Reading): PeriodSnapshot {
  const read = rows.map((row) => ({ key: row.key, cells: readCells(table, row, doubts) }));
  const states = read.map(({ key, cells }) => stateOf(key, cells));
  const days = read.map(({ cells }) => cells.get('As of')).filter((day): day is number => typeof day === 'number');
  const asOf = days.length > 0 ? days.reduce((a, b) => Math.max(a, b)) : lastDayOf(from);
  const rules = read.map(({ cells }) => cells.get('Rules')).find((mark): mark is string => typeof mark === 'string') ?? null;
  const side: StateSide = { asOf, states, fields: new Set(states.flatMap(({ values }) => [...values.keys()])), money: moneyOf(read.map(({ cells }) => cells)) };
  return { period, asOf, rules, side };
}

function readCells(table: SnapshotsTable, { row }: SnapshotTableRow, doubts: Doubts | null): Cells {
  const cells = new Map<SnapshotHeader, string | number>();
  for (const { header, kind } of snapshotColumns) {
    const value = readSnapshotCell(cellUnder(table, row, header), kind);
    if (value === null) doubts?.noteCell(header, row);
    else if (value !== undefined) cells.set(header, value);
  }
  return cells;
}

function stateOf(key: string, cells: Cells): ProjectState {
  const values = new Map<ProjectField, StateValue>();
  for (const { header, field } of snapshotColumns) {
    const value = cells.get(header);
    if (field && value !== undefined) values.set(field, { value, cell: null });
  }
  return {
    ...{ key, name: cellText(cells.get('Project')) || key, values },
    // An end on its baseline may be either: as a forecast that kept to plan it would be no news.
    isEndPlanned: cells.get('End') === cells.get('Baseline end'),
    lifecycle: (cells.get('Lifecycle') as Lifecycle | undefined) ?? 'live',
    commentMark: (cells.get('Comment mark') as string | undefined) ?? null,
    computed: (cells.get('By the figures') as Rag | undefined) ?? null,
    confirmed: cells.has('Confirmed') ? cells.get('Confirmed') === confirmedWords.yes : null,
    score: (cells.get('Score') as number | undefined) ?? null,
    rank: (cells.get('Rank') as number | undefined) ?? null,
  };
}

/** Amounts are remembered in whole units; one currency, none, or several. */
function moneyOf(rows: readonly Cells[]): StateSide['money'] {
  const names = new Set(rows.flatMap((cells) => cells.get('Currency') ?? []).map(String));
  const [only = null] = names;
  const currency = names.size > 1 ? 'mixed' : only === shareCurrency ? null : only;
  const unit: Pick<MoneyUnit, 'currency' | 'unit' | 'isShare'> = { currency, unit: 1, ...(only === shareCurrency ? { isShare: true } : {}) };
  return new Map((snapshotColumns as readonly SnapshotColumn[]).flatMap(({ kind, field }) => (kind === 'amount' && field ? [[field, unit] as const] : [])));
}

function lastDayOf(period: string): Day {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5, 7))];
  return (month === 12 ? (dayOf(year + 1, 1, 1) ?? 0) : (dayOf(year, month + 1, 1) ?? 0)) - 1;
}

type Doubts = {
  readonly noteRow: (row: SnapshotTableRow) => void;
  readonly noteTwice: (row: SnapshotTableRow) => void;
  readonly noteCell: (header: SnapshotHeader, row: number) => void;
  readonly findings: () => readonly Finding[];
};

function doubtsOf({ sheet, columns }: SnapshotsTable): Doubts {
  const rows: CellAddress[] = [];
  const twice: CellAddress[] = [];
  const cells = new Map<SnapshotHeader, CellAddress[]>();
  const at = (row: number, header: SnapshotHeader): CellAddress => ({ sheet: sheet.name, row, column: columns.get(header) ?? 0 });
  return {
    noteRow: ({ row, period }) => void rows.push(at(row, period === null ? 'Period' : 'Key')),
    noteTwice: ({ row }) => void twice.push(at(row, 'Key')),
    noteCell: (header, row) => {
      const found = cells.get(header) ?? [];
      found.push(at(row, header));
      cells.set(header, found);
    },
    findings: () => [
      ...(rows.length > 0 ? [finding('snapshots-row-unread', { severity: 'note', cells: rows })] : []),
      ...(twice.length > 0 ? [finding('snapshots-twice', { severity: 'warning', cells: twice })] : []),
      ...[...cells].map(([header, found]) => finding('snapshots-cell-unread', { severity: 'note', cells: found, args: { header } })),
    ],
  };
}
