import { findingResult } from './finding-result';
import type { FindingResult } from './finding-result';
import { orderFindings } from './order-findings';
import { buildPortfolio } from './portfolio/build-portfolio';
import { readWorkbookSettings } from './read-workbook-settings';
import { followColumns } from './settings/follow-columns';
import { detect } from './tables/detect';
import type { Detection, FoundTable, TableKind } from './tables/found-table';
import { columnLetters } from './workbook/address';
import { PlumblineError } from './workbook/plumbline-error';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** The JSON of `inspect --json` but for the file's name; rows are 1-based, columns letters. */
export type Inspection = {
  readonly tables: readonly InspectedTable[];
  readonly passedOver: readonly { readonly sheet: string | null; readonly why: string }[];
  readonly findings: readonly FindingResult[];
};

export type InspectedTable = {
  readonly kind: TableKind;
  readonly sheet: string | null;
  readonly main: boolean;
  readonly headerRow: number;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly excludedRows: readonly number[];
  readonly stackedOn: string | null;
  readonly columns: readonly {
    readonly field: string;
    readonly column: string;
    readonly header: string;
    readonly confidence: number;
    readonly check: boolean;
    readonly why: string;
  }[];
};

/** Finds and maps the tables of a workbook and reads the main one, without rating or writing anything. */
export function inspect(snapshot: WorkbookSnapshot): Inspection {
  const { settings: typed, findings } = readWorkbookSettings(snapshot, null);
  const detection = detect(snapshot, typed.values, typed.signatures);
  const settings = followColumns(typed, detection.followed);
  const hasMain = detection.tables.some((table) => table.main);
  const rowFindings = hasMain ? buildPortfolio({ snapshot, detection, settings: settings.values }).findings : [];
  const all = [...snapshot.findings, ...findings, ...detection.findings, ...rowFindings];
  return {
    tables: detection.tables.map(inspectedTable),
    passedOver: detection.passedOver,
    findings: orderFindings(snapshot, all).map(findingResult),
  };
}

function inspectedTable(table: FoundTable): InspectedTable {
  return {
    kind: table.kind,
    sheet: table.sheet,
    main: table.main,
    headerRow: (table.headerRows[table.headerRows.length - 1] ?? table.firstRow - 1) + 1,
    headerRows: table.headerRows.map((row) => row + 1),
    firstRow: table.firstRow + 1,
    lastRow: table.lastRow + 1,
    excludedRows: table.excludedRows.map(({ row }) => row + 1),
    stackedOn: table.stackedOn,
    columns: table.columns.map(({ field, column, header, confidence, check, why }) => ({
      field,
      column: columnLetters(column),
      header,
      confidence: Math.round(confidence * 100) / 100,
      check,
      why,
    })),
  };
}

/** The error of a workbook without a project or task table: every sheet with the reason it was passed over. */
export function noTableError(snapshot: WorkbookSnapshot, detection: Detection): PlumblineError {
  const lines = [
    ...detection.tables.map(({ sheet, kind }) => `${sheet ?? snapshot.fileName}: ${notProjects(kind)}`),
    ...detection.passedOver.map(({ sheet, why }) => `${sheet ?? snapshot.fileName}: ${why}`),
  ];
  const what = `No project or task table was found in ${snapshot.fileName}. Nothing was written.`;
  const next = 'If one of these is your project list, name it with --settings: {"table": {"sheet": "…", "headerRow": 4}}.';
  return new PlumblineError('no-table', [what, ...lines.map((line) => `  ${line}`), next].join('\n'));
}

function notProjects(kind: TableKind): string {
  return kind === 'other' ? 'a table, but not of projects or tasks' : `a table of ${kind.replace('-', ' ')}, not of projects or tasks`;
}
