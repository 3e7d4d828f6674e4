import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RefreshResult } from '../../src/core/result';
import { a1 } from '../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { escapeXml, minimalWorkbook } from './make-package';
import { date, makeSheet, makeWorkbook } from './make-sheet';
import type { FormattedCell, TestCell } from './make-sheet';

/** A cell as a case file writes it: a plain value, an error, a number with its format, or a day as an ISO date. */
type WrittenCell = TestCell | { readonly date: string };

type WrittenSheet = {
  readonly name: string;
  /** From row 1, column A on. */
  readonly rows: readonly (readonly WrittenCell[])[];
  /** A1 boxes. */
  readonly merges?: readonly string[];
  /** 1-based, as a spreadsheet shows them. */
  readonly hiddenRows?: readonly number[];
};

type Parts = Readonly<Record<string, unknown>>;

/** What a result shall hold: only what is named here; lists whole, projects by key, findings by code and number. */
export type ExpectedFigures = {
  readonly projectCount: number;
  readonly counts: { readonly red: number; readonly amber: number; readonly green: number; readonly notRated: number };
  readonly projects: Readonly<Record<string, Parts>>;
  readonly findings: Readonly<Record<string, number>>;
  readonly stamp?: Parts;
  readonly answers?: Parts;
  readonly resources?: Parts;
  readonly objectives?: readonly Parts[];
  readonly alignment?: Parts;
};

/** A workbook written by hand, and the figures that methods.md gives for it, derived by hand in `why`. */
export type ParityCase = {
  readonly name: string;
  /** Null: the workbook itself says it. */
  readonly asOf: string | null;
  readonly sheets: readonly WrittenSheet[];
  readonly why: readonly string[];
  readonly expected: ExpectedFigures;
};

const fileName = 'parity.xlsx';

/** The cases of a folder, by file name. */
export function readParityCases(folder: string): readonly ParityCase[] {
  return readdirSync(folder).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ParityCase);
}

/** The workbook of a case for the models of Excel and Google Sheets, made without any file. */
export function parityWorkbook({ sheets }: ParityCase): WorkbookSnapshot {
  return makeWorkbook(sheets.map(({ name, rows, merges, hiddenRows }) => makeSheet(name, rows.map((row) => row.map(toCell)), { merges: merges ?? [], hiddenRows: (hiddenRows ?? []).map((row) => row - 1) })), { fileName });
}

/** The workbook of a case as an .xlsx file. */
export function parityFile({ sheets }: ParityCase): { readonly bytes: Uint8Array; readonly fileName: string } {
  const formats = [...new Set(['General', ...sheets.flatMap(({ rows }) => rows.flat().map((cell) => formatOf(toCell(cell))))])];
  return { fileName, bytes: minimalWorkbook({ sheets: sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet, formats) })), styles: stylesXml(formats) }) };
}

/** Of a result, what `expected` names, to nine decimals; everything else of it is left to the comparison of the hosts. */
export function figuresOf({ projects, findings, ...rest }: RefreshResult, expected: ExpectedFigures): unknown {
  const colours = projects.map(({ rag }) => rag.computed);
  const count = (colour: string | null): number => colours.filter((one) => one === colour).length;
  return rounded({
    ...rest,
    projectCount: projects.length,
    counts: { red: count('R'), amber: count('A'), green: count('G'), notRated: count(null) },
    projects: Object.fromEntries(projects.map((project) => [project.key, project])),
    findings: Object.fromEntries(Object.keys(expected.findings).map((code) => [code, findings.filter((finding) => finding.code === code).length])),
  });
}

function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'number' ? Number(part.toFixed(9)) : part)));
}

function toCell(cell: WrittenCell): TestCell {
  return typeof cell === 'object' && cell !== null && 'date' in cell ? date(cell.date) : cell;
}

const isFormatted = (cell: TestCell): cell is FormattedCell => typeof cell === 'object' && cell !== null && 'format' in cell;
const formatOf = (cell: TestCell): string => (isFormatted(cell) ? cell.format : 'General');

function sheetXml({ rows, merges = [], hiddenRows = [] }: WrittenSheet, formats: readonly string[]): string {
  const rowsXml = rows.map((cells, row) => `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${cells.map((cell, column) => cellXml(toCell(cell), a1(row, column), formats)).join('')}</row>`);
  const mergesXml = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((box) => `<mergeCell ref="${box}"/>`).join('')}</mergeCells>`;
  return `<sheetData>${rowsXml.join('')}</sheetData>${mergesXml}`;
}

function cellXml(cell: TestCell, at: string, formats: readonly string[]): string {
  if (cell === null || cell === '') return '';
  if (isFormatted(cell)) return `<c r="${at}" s="${formats.indexOf(cell.format)}"><v>${cell.value}</v></c>`;
  if (typeof cell === 'object') return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return typeof cell === 'boolean' ? `<c r="${at}" t="b"><v>${Number(cell)}</v></c>` : `<c r="${at}"><v>${cell}</v></c>`;
}

/** One cell format for each number format, in their order; the first is General. */
function stylesXml(formats: readonly string[]): string {
  const [, ...own] = formats;
  const codes = own.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`).join('');
  const cellFormats = formats.map((_code, index) => `<xf numFmtId="${index === 0 ? 0 : 163 + index}" applyNumberFormat="1"/>`).join('');
  return `${own.length === 0 ? '' : `<numFmts count="${own.length}">${codes}</numFmts>`}<cellXfs count="${formats.length}">${cellFormats}</cellXfs>`;
}
