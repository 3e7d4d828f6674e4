import { parse } from 'papaparse';
import { a1 } from '../../core/workbook/address';
import type { Cell } from '../../core/workbook/cell';
import { finding } from '../../core/workbook/finding';
import type { Finding } from '../../core/workbook/finding';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { maxRows } from '../../core/workbook/cell-reference';
import { buildSheet } from './read/build-sheet';
import { decodeCsv } from './read/decode-csv';
import { sheetNameOfFile } from './read/sheet-name-of-file';
import { emptySheetPart, maxValues } from './read/sheet-part';
import type { SheetPart } from './read/sheet-part';

const delimiters = [',', ';', '\t', '|'] as const;
const sampleRecords = 200;

/**
 * A .csv file as a snapshot with one sheet named after it. Rows are records, blank lines included, so record n is
 * row n. A plain number becomes a number only when it reads back exactly (`12`, `-3.5`; not `007`, `1.50`, `1e5`);
 * everything else stays text. Throws `not-a-workbook` for empty or binary content, `over-limit` as .xlsx does.
 */
export function readCsv(bytes: Uint8Array, fileName: string): WorkbookSnapshot {
  const text = decodeCsv(bytes);
  const { records, openQuote } = readRecords(text);
  const name = sheetNameOfFile(fileName);
  const built = buildSheet({
    entry: { name, relationshipId: '', visibility: 'visible', owned: null },
    addressedAs: null,
    part: sheetPart(records),
    tables: [],
    formats: [],
    is1904: false,
  });
  const { box } = built.sheet;
  if (box && box.rowCount * box.columnCount > maxValues) throw tooLarge();
  return {
    fileName,
    source: 'csv',
    sheets: [{ ...built.sheet, fills: null }],
    names: [],
    writeBarriers: [],
    findings: [...openQuote, ...built.findings],
  };
}

type Records = { readonly records: readonly (readonly string[])[]; readonly openQuote: readonly Finding[] };

function readRecords(text: string): Records {
  const { data, errors } = parse(text, { delimiter: guessDelimiter(text), newline: '\n' });
  const last = data[data.length - 1];
  const records = last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
  return { records, openQuote: isOpen ? [openQuoteFinding(data)] : [] };
}

function openQuoteFinding(data: readonly (readonly string[])[]): Finding {
  const at = { sheet: null, row: data.length - 1, column: Math.max(0, (data[data.length - 1]?.length ?? 1) - 1) };
  return finding('unclosed-quote', { severity: 'warning', at, args: { cell: a1(at.row, at.column) } });
}

/** The delimiter that cuts most of the first records into the same number of fields, at least two; a comma if none does. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, 1_000_000);
  const rated = delimiters.map((delimiter) => {
    const { data } = parse(sample, { delimiter, newline: '\n', preview: sampleRecords });
    return { delimiter, ...consistency(data.filter((record) => record.length > 1 || record[0] !== '')) };
  });
  const usable = rated.filter(({ width }) => width > 1).sort((a, b) => b.share - a.share || b.width - a.width);
  return usable[0]?.delimiter ?? ',';
}

function consistency(records: readonly (readonly string[])[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return { width, share: count / Math.max(1, records.length) };
}

function sheetPart(records: readonly (readonly string[])[]): SheetPart {
  if (records.length > maxRows) throw tooLarge();
  const part = emptySheetPart();
  const { cells } = part;
  records.forEach((record, row) => {
    record.forEach((text, column) => {
      if (text === '') return;
      cells.rows.push(row);
      cells.columns.push(column);
      cells.values.push(cellOf(text));
      cells.styles.push(0);
    });
    if (cells.values.length > maxValues) throw tooLarge();
  });
  return part;
}

function cellOf(text: string): Cell {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return text;
  const number = Number(text);
  return String(number) === text ? number : text;
}

function tooLarge(): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The file spans more than ${maxValues} cells or ${maxRows} rows. Save the part you need as a file of its own.`,
  );
}
