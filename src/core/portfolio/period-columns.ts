import type { FoundTable } from '../tables/found-table';
import { profileColumn } from '../tables/values/profile-column';
import { isPercentFormat } from '../workbook/is-date-format';
import { dayOfIso, monthStart } from '../workbook/day';
import type { Day } from '../workbook/day';
import { cellText } from '../workbook/cell';
import { cellAt } from '../workbook/snapshot';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { matchName } from './match-name';
import type { FieldColumn } from './read-field';
import type { TableRow } from './table-rows';
import { sheetOf } from './table-rows';

/** A column of a wide table that stands for a period; `end` is its last day. */
export type PeriodColumn = { readonly column: FieldColumn; readonly start: Day; readonly end: Day };

/** Unit of amounts as typed; days become hours by Settings. */
export type AmountUnit = 'hours' | 'days' | 'fte' | 'percent';

/** The columns mapped `period:<ISO date>`, in time order: each lasts until the next, the last as long as the one before. */
export function periodColumns(table: FoundTable): readonly PeriodColumn[] {
  const starts = table.columns.flatMap((column) => {
    const start = column.field.startsWith('period:') ? dayOfIso(column.field.slice('period:'.length)) : null;
    return start === null ? [] : [{ column, start }];
  });
  const sorted = [...starts].sort((a, b) => a.start - b.start);
  return sorted.map(({ column, start }, index): PeriodColumn => ({
    column: { column: column.column, header: column.header, kind: 'number', reading: column.reading, isWeakRag: false, isEnd: false, hasNonValues: false },
    start,
    end: endOf(start, sorted[index + 1]?.start, sorted[index - 1]?.start),
  }));
}

/** A first of the month lasts to the month's end where its neighbours are months too; else the step of the neighbours. */
function endOf(start: Day, next: Day | undefined, before: Day | undefined): Day {
  const step = next === undefined ? (before === undefined ? null : start - before) : next - start;
  const isMonth = monthStart(start) === start && (step === null || (step >= 28 && step <= 31));
  if (isMonth) return monthStart(start, 1) - 1;
  const isQuarter = monthStart(start) === start && step !== null && step >= 89 && step <= 92;
  if (isQuarter) return monthStart(start, 3) - 1;
  // Longer gaps are missing columns, not long periods.
  return step !== null && step <= 31 ? start + step - 1 : monthStart(start, 1) - 1;
}

const unitWords: readonly (readonly [AmountUnit, RegExp])[] = [
  ['fte', /\b(?:ftes?|headcount|heads|vza|etp|wte)\b/],
  ['percent', /%|\b(?:percent|per cent|prozent|utilisation|utilization|auslastung)(?:\b|$)/],
  ['hours', /\b(?:hours?|hrs?|h|stunden|std|heures|horas)\b/],
  ['days', /\b(?:days?|person days|man days|pd|md|tage|personentage|pt|jours|jh|dias)\b/],
];

/** The unit a header, title or sheet name names; null when it names none. */
export function unitNamedIn(text: string): AmountUnit | null {
  const plain = `${matchName(text)} ${text.includes('%') ? '%' : ''}`;
  return unitWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/**
 * What the amounts of a wide table are: a percent format, a unit named in the headers, in the titles above the table
 * or in the sheet's name; else what only one unit can hold (above 200: hours; at most 2 with broken numbers: FTE).
 * Null when nothing tells: then nobody guesses.
 */
export function wideUnit(input: { readonly snapshot: WorkbookSnapshot; readonly table: FoundTable; readonly rows: readonly TableRow[]; readonly periods: readonly PeriodColumn[] }): AmountUnit | null {
  const { table, rows, periods, snapshot } = input;
  const cells = rows.flatMap((row) => periods.map(({ column }) => ({ cell: row.cell(column.column), format: row.format(column.column) })));
  const numbers = cells.filter(({ cell }) => typeof cell === 'number');
  if (numbers.length > 0 && numbers.filter(({ format }) => isPercentFormat(format)).length * 2 > numbers.length) return 'percent';
  const profile = profileColumn({ cells: cells.map(({ cell }) => cell), formats: cells.map(({ format }) => format), header: '' });
  if (profile.percents * 2 > profile.numbers) return 'percent';
  const named = [...new Set(periods.map(({ column }) => unitNamedIn(column.header)))];
  const [only = null] = named;
  if (named.length === 1 && only !== null) return only;
  return unitAbove(snapshot, table) ?? unitOfValues(profile.maximum, numbers.map(({ cell }) => cell as number));
}

function unitAbove(snapshot: WorkbookSnapshot, table: FoundTable): AmountUnit | null {
  const sheet = sheetOf(snapshot, table.sheet);
  const first = table.headerRows[0] ?? table.firstRow;
  for (let row = first - 1; sheet && row >= Math.max(0, first - 4); row -= 1) {
    for (let column = table.firstColumn; column <= table.lastColumn; column += 1) {
      const unit = unitNamedIn(cellText(cellAt(sheet, row, column)));
      if (unit) return unit;
    }
  }
  return unitNamedIn(table.sheet ?? '');
}

function unitOfValues(maximum: number | null, numbers: readonly number[]): AmountUnit | null {
  if (maximum === null) return null;
  if (maximum > 200) return 'hours';
  return maximum <= 2 && numbers.some((value) => !Number.isInteger(value)) ? 'fte' : null;
}
