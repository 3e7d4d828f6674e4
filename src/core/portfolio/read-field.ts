import type { FieldKind } from '../tables/catalogue';
import type { ColumnReading } from '../tables/found-table';
import { isColourLetter } from '../tables/values/colour-letters';
import { isErrorText, isNonValue } from '../tables/values/non-value';
import { isOtherColour } from '../tables/values/other-colour';
import { dateOrderOf } from '../tables/values/parse-date';
import { parseRag } from '../tables/values/parse-rag';
import { parseStatus } from '../tables/values/parse-status';
import { readDate } from '../tables/values/read-date';
import { effortUnitOf, readEffort } from '../tables/values/read-effort';
import { readFraction } from '../tables/values/read-fraction';
import { readMoney, readNumber } from '../tables/values/read-number';
import { isRead, problemOf } from '../tables/values/value-problem';
import type { Read, ValueProblem } from '../tables/values/value-problem';
import type { Cell } from '../workbook/cell';
import { cellText, isBlank } from '../workbook/cell';
import { isoOf } from '../workbook/day';
import { isDateFormat } from '../workbook/is-date-format';
import type { Issue } from './issue';
import type { Effort, ReportedRag, Sourced } from './portfolio';
import type { TableRow } from './table-rows';

/** A column as values are read from it. */
export type FieldColumn = {
  readonly column: number;
  readonly header: string;
  readonly kind: FieldKind;
  readonly reading: ColumnReading;
  /** Health words such as `On track` are colours here, because the column holds little else. */
  readonly isWeakRag: boolean;
  /** A single letter is a colour here; so it is when left out. */
  readonly hasColourLetters?: boolean;
  /** A date that ends something: `May 2026` is its last day. */
  readonly isEnd: boolean;
  /** Texts such as `TBC` or a dash say that there is no value. */
  readonly hasNonValues: boolean;
};

/** Text, colour letter, number, day or effort, by the kind of the column. */
export type FieldValue = string | number | Effort;

/** A cell's value with its source, or why there is none; both null for a blank cell. */
export type FieldRead = { readonly value: Sourced<FieldValue> | null; readonly issue: Issue | null };

/** Reads one cell of a mapped column. Errors, unknown texts and known non-values become issues, never values. */
export function readField(row: TableRow, column: FieldColumn): FieldRead {
  const cell = row.cell(column.column);
  if (isBlank(cell)) return { value: null, issue: null };
  const read = readers[column.kind](cell, row.format(column.column), column);
  const at = row.at(column.column);
  if (isRead(read)) return { value: { value: read.value, cell: at }, issue: null };
  const named = issueOf(read.problem, column, cell);
  const issue = named && { ...named, cell: at, header: column.header, sample: cellText(cell) };
  return { value: null, issue };
}

type Reader = (cell: Cell, format: string, column: FieldColumn) => Read<FieldValue>;

const readers: { readonly [K in FieldKind]: Reader } = {
  text: readText,
  people: readText,
  status: readText,
  rag: readRag,
  date: (cell, format, column) => {
    const read = readDate(cell, format, column.reading);
    return isRead(read) ? { value: column.isEnd ? read.value.last : read.value.first } : read;
  },
  money: (cell, format, { reading }) => readMoney(cell, format, reading),
  number: (cell, format, { reading }) => readNumber(cell, format, reading),
  fraction: (cell, format, { reading }) => readFraction(cell, format, reading),
  effort: (cell, format, { reading, header }) => {
    const read = readEffort(cell, format, reading);
    if (!isRead(read) || read.value.unit !== null) return read;
    return { value: { ...read.value, unit: effortUnitOf(header) } };
  },
};

function readText(cell: Cell, format: string, column: FieldColumn): Read<string> {
  if (typeof cell === 'number') return { value: numberText(cell, format) };
  if (typeof cell === 'object') return { problem: 'error' };
  const text = cellText(cell);
  if (isErrorText(text)) return { problem: 'error' };
  return column.hasNonValues && isNonValue(text) ? { problem: 'non-value' } : { value: text };
}

/** A number in a text column as people see it: dates as ISO, fixed decimals kept (3.10 is not 3.1). */
function numberText(value: number, format: string): string {
  if (isDateFormat(format) && value >= 61) return isoOf(value);
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

/** A colour; a word of life such as `Complete`, or blue, in a RAG column is known to be no colour. */
function readRag(cell: Cell, _format: string, column: FieldColumn): Read<ReportedRag> {
  if (typeof cell !== 'string') return { problem: typeof cell === 'object' ? 'error' : 'unreadable' };
  const colour = parseRag(cell, { weak: column.isWeakRag });
  if (colour && (column.hasColourLetters !== false || !isColourLetter(cell))) return { value: colour };
  const problem = problemOf(cell);
  return { problem: problem === 'unreadable' && (parseStatus(cell) !== null || isOtherColour(cell)) ? 'no-colour' : problem };
}

type IssueKind = Pick<Issue, 'code' | 'severity'>;

const unreadableCodes: { readonly [K in FieldKind]: string } = {
  text: 'unreadable-text',
  people: 'unreadable-text',
  status: 'unreadable-text',
  rag: 'unreadable-colour',
  date: 'unreadable-date',
  money: 'unreadable-money',
  number: 'unreadable-number',
  fraction: 'unreadable-percent',
  effort: 'unreadable-effort',
};

function issueOf(problem: ValueProblem, column: FieldColumn, cell: Cell): IssueKind | null {
  if (problem === 'blank') return null;
  if (problem === 'unreadable') return unreadable(column, cell);
  // Detection tells this of every column of amounts.
  if (problem === 'unclear-mark' && column.kind === 'money') return null;
  return problemIssues[problem];
}

const problemIssues: { readonly [P in Exclude<ValueProblem, 'blank' | 'unreadable'>]: IssueKind } = {
  'non-value': { code: 'value-not-given', severity: 'note' },
  reference: { code: 'value-by-reference', severity: 'note' },
  error: { code: 'error-value', severity: 'warning' },
  rate: { code: 'rate-not-read', severity: 'warning' },
  'other-currency': { code: 'other-currency', severity: 'warning' },
  'unclear-percent': { code: 'mixed-percent-scale', severity: 'warning' },
  'unclear-mark': { code: 'ambiguous-number', severity: 'warning' },
  'no-colour': { code: 'no-rag-colour', severity: 'note' },
};

/** Texts that only the undecided order of their column keeps from being dates are told once, by the column's own finding. */
function unreadable(column: FieldColumn, cell: Cell): IssueKind | null {
  const isUndecided = column.kind === 'date' && column.reading.dateOrder === 'ambiguous' && typeof cell === 'string' && dateOrderOf(cell) === 'either';
  return isUndecided ? null : { code: unreadableCodes[column.kind], severity: 'warning' };
}
