import { analyse } from './analyse';
import { columnsToCheck } from './column-questions';
import { isOpen } from './portfolio/portfolio';
import type { Portfolio } from './portfolio/portfolio';
import { headerTexts, tableRows } from './portfolio/table-rows';
import { findTables, readSource } from './read-source';
import type { FoundTables, ReadOptions } from './read-source';
import { answerLines, bestUnlock } from './sheets/answer-lines';
import type { AnswerLine } from './sheets/answer-lines';
import type { SettingsInput } from './settings/settings';
import { surveyedCell } from './surveyed-cell';
import type { SurveyedCell } from './surveyed-cell';
import type { Detection, FoundTable, MappedColumn } from './tables/found-table';
import { a1Box } from './workbook/address';
import type { CellAddress } from './workbook/address';
import { isoOf } from './workbook/day';
import type { SheetId } from './workbook/sheet-id';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** The main table as it was found. */
export type SurveyedTable = {
  readonly kind: 'projects' | 'tasks';
  /** Null for a .csv. */
  readonly sheet: string | null;
  /** `A4:P51`, header included, and its first cell. */
  readonly range: string;
  readonly at: CellAddress;
  readonly count: number;
  readonly open: number;
  /** Columns that are surely a field, that should be checked (dates of unknown order among them), and that mean nothing to us. */
  readonly columns: { readonly recognised: number; readonly toCheck: number; readonly unused: number };
  /** The first rows, as far as they tell people that it is their table: at most four columns and three rows. */
  readonly preview: {
    /** 1-based. */
    readonly headerRow: number;
    readonly headers: readonly string[];
    /** Rows 1-based; null for an empty cell. */
    readonly rows: readonly { readonly row: number; readonly cells: readonly (SurveyedCell | null)[] }[];
  };
};

/** What is in a workbook, before anything is asked or written. */
export type Survey = {
  /** Null where no table is one of projects or tasks; then only `others` says anything. */
  readonly found: {
    readonly table: SurveyedTable;
    /** The date the figures would be true for, ISO, and where it comes from. */
    readonly asOf: { readonly date: string; readonly source: string };
    /** What each of the four analyses can say from these columns. */
    readonly answers: readonly AnswerLine[];
    /** The one column that would unlock most. */
    readonly unlock: string | null;
  } | null;
  /** The table that settings name, `headerRow` 1-based, and whether one starts there; null where they name none. */
  readonly named: { readonly sheet: string | null; readonly headerRow: number; readonly isThere: boolean } | null;
  /** Every other sheet with the reason why it is not the table; null for a .csv. */
  readonly others: readonly { readonly sheet: string | null; readonly why: string }[];
  /** Our sheets that are there already, by their tabs. */
  readonly own: readonly OwnSheet[];
};

export type OwnSheet = { readonly id: SheetId; readonly name: string };

/** Looks a workbook over by its own settings and those above them, without rating single projects or making sheets. Never throws on what a workbook holds. */
export function survey(snapshot: WorkbookSnapshot, options: Pick<ReadOptions, 'asOf'> & { readonly settings?: SettingsInput | null }): Survey {
  const found = findTables(snapshot, options.settings ?? null);
  const own = ownSheets(snapshot);
  const main = found.detection.tables.find((table) => table.main);
  const named = namedTable(found);
  if (!main) return { found: null, named, others: othersOf(found.detection, null), own };
  const { source, asOf } = readSource(snapshot, found, options);
  const { portfolio, settings, scoreHere } = source;
  const answers = { main, ...analyse({ portfolio, settings: settings.values, asOf: asOf.day, scoreHere }) };
  return {
    found: {
      table: surveyedTable(snapshot, main, portfolio),
      asOf: { date: isoOf(asOf.day), source: asOf.source },
      answers: answerLines(answers),
      unlock: bestUnlock(answers),
    },
    named,
    others: othersOf(found.detection, main),
    own,
  };
}

function namedTable({ detection, settings }: FoundTables): Survey['named'] {
  const { table } = settings.values;
  return table && { ...table, isThere: detection.findings.every(({ code }) => code !== 'table-setting-not-found') };
}

/** Our sheets of a workbook, in the order of their tabs. */
export function ownSheets({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): readonly OwnSheet[] {
  return sheets.flatMap(({ owned, name }) => (owned === null ? [] : [{ id: owned, name }]));
}

/** One line a sheet: what was passed over, and tables of other things. */
function othersOf({ tables, passedOver }: Detection, main: FoundTable | null): Survey['others'] {
  const used = new Set([main?.sheet, ...tables.filter(({ stackedOn }) => stackedOn !== null).map(({ sheet }) => sheet)]);
  const known = tables.filter(({ sheet }) => !used.has(sheet)).map(({ sheet, kind }) => ({ sheet, why: kindText(kind) }));
  return [...known, ...passedOver].filter(({ sheet }, index, all) => all.findIndex((other) => other.sheet === sheet) === index);
}

function kindText(kind: FoundTable['kind']): string {
  return kind === 'other' ? 'a table, but not of projects or tasks' : `a table of ${kind.replace('-', ' ')}`;
}

function surveyedTable(snapshot: WorkbookSnapshot, main: FoundTable, { projects }: Portfolio): SurveyedTable {
  const top = Math.min(main.firstRow, ...main.headerRows);
  const headers = headerTexts(snapshot, main);
  const rows = tableRows(snapshot, main);
  const mapped = new Set(main.columns.map(({ column }) => column));
  const unused = [...headers.keys()].filter((column) => !mapped.has(column)).length;
  const toCheck = columnsToCheck(main).size;
  const shown = shownColumns(main);
  return {
    ...{ kind: main.kind === 'tasks' ? 'tasks' : 'projects', sheet: main.sheet },
    at: { sheet: main.sheet, row: top, column: main.firstColumn },
    range: a1Box({ row: top, column: main.firstColumn, rowCount: main.lastRow - top + 1, columnCount: main.lastColumn - main.firstColumn + 1 }),
    ...{ count: projects.length, open: projects.filter(({ lifecycle }) => isOpen(lifecycle)).length },
    columns: { recognised: mapped.size - toCheck, toCheck, unused },
    preview: {
      headerRow: (main.headerRows[main.headerRows.length - 1] ?? main.firstRow - 1) + 1,
      headers: shown.map(({ header }) => header.split(' / ').pop() ?? header),
      rows: rows.slice(0, shownRows).map((row) => ({ row: row.row + 1, cells: shown.map(({ column }) => surveyedCell(row, column)) })),
    },
  };
}

const shownRows = 3;
const shownFields = ['name', 'rag', 'end', 'budget', 'status', 'owner', 'percentComplete', 'priority', 'id'] as const;
const columnsShown = 4;

/** The columns by which people know their table again, the name first, then as they stand. */
function shownColumns({ columns }: FoundTable): readonly MappedColumn[] {
  const wanted = shownFields.flatMap((field) => columns.find((column) => column.field === field) ?? []);
  const [first, ...rest] = [...new Set([...wanted, ...columns])].slice(0, columnsShown);
  return first ? [first, ...rest.sort((a, b) => a.column - b.column)] : [];
}
