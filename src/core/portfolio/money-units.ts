import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import { parseNumber } from '../tables/values/parse-number';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { isBlank } from '../workbook/cell';
import { headerLabel } from './issue';
import type { MoneyUnit } from './portfolio';
import { readField } from './read-field';
import type { FieldColumn } from './read-field';
import type { TableRow } from './table-rows';

/** Every column of one money field with the rows it belongs to: one per table that is stacked, preferred first. */
export type MoneySource = { readonly field: ProjectField; readonly columns: readonly FieldColumn[]; readonly rows: readonly TableRow[] };

export type MoneyUnits = { readonly money: ReadonlyMap<ProjectField, MoneyUnit>; readonly findings: readonly Finding[] };

/**
 * What the numbers of each money field are. Columns of one field that disagree on currency or unit make it `mixed`,
 * as several currencies in one column do: then it is never summed (finding `mixed-currencies`).
 */
export function moneyUnits(sources: readonly MoneySource[]): MoneyUnits {
  const money = new Map<ProjectField, MoneyUnit>();
  const findings: Finding[] = [];
  const fields = [...new Set(sources.map(({ field }) => field))].filter((field) => projectFields[field].kind === 'money');
  for (const field of fields) {
    const own = sources.filter((source) => source.field === field);
    const columns = own.flatMap((source) => source.columns);
    const [first] = columns;
    if (!first) continue;
    const isMixed = columns.some(({ reading }) => reading.currency === 'mixed' || reading.unit !== first.reading.unit || differs(reading.currency, columns));
    const { unit, inYear } = first.reading;
    money.set(field, { currency: isMixed ? 'mixed' : currencyOf(columns), unit, inYear, decimals: decimalsOf(own) });
    if (isMixed) findings.push(mixedFinding(own, first));
  }
  return { money, findings };
}

function currencyOf(columns: readonly FieldColumn[]): string | null {
  return columns.find(({ reading }) => reading.currency !== null)?.reading.currency ?? null;
}

function differs(currency: string | null, columns: readonly FieldColumn[]): boolean {
  return currency !== null && columns.some(({ reading }) => reading.currency !== null && reading.currency !== currency);
}

function mixedFinding(sources: readonly MoneySource[], first: FieldColumn): Finding {
  const cells = sources.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.filter(({ column }) => !isBlank(row.cell(column))).map(({ column }) => row.at(column))),
  );
  return finding('mixed-currencies', { severity: 'warning', cells, args: { header: headerLabel(first.header) } });
}

/** The most decimal places that any amount really has, at most 4. */
function decimalsOf(sources: readonly MoneySource[]): number {
  let most = 0;
  for (const { rows, columns } of sources) {
    for (const row of rows) {
      for (const column of columns) {
        const read = readField(row, column).value;
        if (read && typeof read.value === 'number') most = Math.max(most, decimalsOfCell(read.value, row, column));
      }
    }
  }
  return Math.min(most, 4);
}

function decimalsOfCell(value: number, row: TableRow, { column, reading }: FieldColumn): number {
  const cell = row.cell(column);
  const typed = typeof cell === 'string' ? parseNumber(cell, reading.decimalMark) : null;
  return typed?.magnitude === 1 ? typed.decimals : decimalsShown(value, row.format(column));
}

/** Decimals of a number as its format shows it; under General those it has, binary noise left out. */
function decimalsShown(value: number, format: string): number {
  const section = (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[0#]/.test(section)) return /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
  const plain = String(Number(value.toPrecision(12)));
  return plain.includes('e') ? 0 : (plain.split('.')[1]?.length ?? 0);
}
