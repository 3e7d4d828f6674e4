import type { ColumnReading } from '../tables/found-table';
import { profileColumn } from '../tables/values/profile-column';
import { readFraction } from '../tables/values/read-fraction';
import { readNumber } from '../tables/values/read-number';
import { isRead } from '../tables/values/value-problem';
import { matchName } from './match-name';
import type { Project, Sourced } from './portfolio';
import type { TableRow } from './table-rows';

type Tolerance = Project['tolerance'];

/** A tolerance column of the main table, in days or as a share of the budget. */
export type ToleranceColumn = { readonly column: number; readonly of: 'days' | 'cost'; readonly reading: ColumnReading };

/**
 * Columns whose header says tolerance and of what: `Time tolerance (days)`, `Cost tolerance %`. A cost tolerance in
 * money, or one that does not say of what, is left out, because it could not be held against a share.
 */
export function toleranceColumns(headers: ReadonlyMap<number, string>, rows: readonly TableRow[]): readonly ToleranceColumn[] {
  return [...headers].flatMap(([column, header]): ToleranceColumn[] => {
    const plain = matchName(header);
    if (!plain.includes('tolerance') && !plain.includes('toleranz')) return [];
    const isDays = /\b(?:days?|time|schedule|tage|termin)\b/.test(plain);
    const isCost = /\b(?:cost|budget|spend|kosten)\b/.test(plain);
    if (isDays === isCost) return [];
    const profile = profileColumn({ cells: rows.map((row) => row.cell(column)), formats: rows.map((row) => row.format(column)), header });
    const isMoney = isCost && profile.moneyLike > 0;
    return isMoney ? [] : [{ column, of: isDays ? 'days' : 'cost', reading: profile.reading }];
  });
}

/** The tolerances of one row; what cannot be read is absent. */
export function readTolerance(row: TableRow, columns: readonly ToleranceColumn[]): Tolerance {
  const found: { days?: Sourced<number>; cost?: Sourced<number> } = {};
  for (const { column, of, reading } of columns) {
    const read = of === 'days' ? readNumber(row.cell(column), row.format(column), reading) : readFraction(row.cell(column), row.format(column), reading);
    if (isRead(read) && read.value >= 0) found[of] = { value: read.value, cell: row.at(column) };
  }
  return found;
}
