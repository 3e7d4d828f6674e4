import { fillTemplate } from '../messages/fill-template';
import type { MessageArgs } from '../messages/message';
import { sheetMovesMessages } from '../messages/en/sheet-moves';
import { sheetMessages } from '../messages/en/sheets';
import type { MoneyUnit } from '../portfolio/portfolio';
import type { FoundTable } from '../tables/found-table';
import { a1 } from '../workbook/address';
import type { CellAddress } from '../workbook/address';
import { civilOf } from '../workbook/day';
import type { Day } from '../workbook/day';
import { monthNames, shortMonths } from '../workbook/day-text';

export { dateText } from '../workbook/day-text';

const texts = { ...sheetMessages, ...sheetMovesMessages } as const;

export type SheetSentence = keyof typeof texts;

/** A headline, label or sentence that only our sheets say, its slots filled. */
export function say(code: SheetSentence, args: MessageArgs = {}): string {
  return fillTemplate(texts[code].text, args);
}

/** What the rows are called depends on the main table alone. */
type RowsOf = { readonly main: Pick<FoundTable, 'kind'> };

/** The same sentence about the rows of the main table: they are called tasks where it is a table of tasks. */
export function sayOf(report: RowsOf, code: SheetSentence, args: MessageArgs = {}): string {
  return fillTemplate(inRowWords(report, texts[code].text), args);
}

/** Text without names in it: `live projects` become `open tasks` where the rows are tasks. */
export function inRowWords({ main }: RowsOf, text: string): string {
  if (main.kind !== 'tasks') return text;
  return text.replace(/\blive (\{\w+\?)?project(?=s?\b)/g, 'open $1task').replace(/\bLive project(?=s?\b)/g, 'Open task').replace(/\b([Pp])roject(?=s?\b)/g, taskWord);
}

function taskWord(_match: string, first: string): string {
  return first === 'P' ? 'Task' : 'task';
}

/** The month of a day: `Nov 2026`. */
export function monthText(day: Day): string {
  const civil = civilOf(day);
  return `${shortMonths[civil.month - 1] ?? ''} ${civil.year}`;
}

/** A reporting period as people call it: `November 2026`, short `Nov 2026`; the quarter that begins there `Oct to Dec 2026`. */
export function periodText(period: string, of: { readonly length: 'month' | 'quarter'; readonly isShort?: boolean }): string {
  const [year = '', month = ''] = period.split('-');
  const index = Number(month) - 1;
  if (of.length === 'quarter') return say('period-quarter', { first: shortMonths[index] ?? '', last: `${shortMonths[index + 2] ?? ''} ${year}` });
  return `${(of.isShort ? shortMonths : monthNames)[index] ?? ''} ${year}`;
}

/** A number with thousands commas and at most `decimals` places, trailing zeros dropped: 1234.50 → `1,234.5`. */
export function numberText(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = '', fraction = ''] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fraction.replace(/0+$/, '');
  const sign = value < 0 && Number(fixed) !== 0 ? '−' : '';
  return `${sign}${grouped}${rest === '' ? '' : `.${rest}`}`;
}

/** A fraction as a percentage: 0.083 → `8%` with no decimals, `8.3%` with one. */
export function percentText(fraction: number, decimals = 0): string {
  return `${numberText(fraction * 100, decimals)}%`;
}

const symbols: ReadonlyMap<string, string> = new Map([
  ['EUR', '€'],
  ['GBP', '£'],
  ['USD', '$'],
  ['JPY', '¥'],
]);

const units = [
  { size: 1e9, mark: 'bn' },
  { size: 1e6, mark: 'm' },
  { size: 1e3, mark: 'k' },
] as const;

/** The currency as people write it before an amount: `£`, or `CHF ` for codes without a sign; empty when none is named. */
export function currencySign(unit: MoneyUnit | undefined): string {
  const currency = unit?.currency ?? null;
  if (currency === null || currency === 'mixed' || unit?.isShare) return '';
  const sign = symbols.get(currency.toUpperCase()) ?? currency;
  return /^[A-Za-z]+$/.test(sign) ? `${sign} ` : sign;
}

/** Money in a sentence, three significant digits: 2800 in £m → `£2.8bn`; no unit known: `2,800`; masked: `12.5%`. */
export function moneyText(amount: number, unit: MoneyUnit | undefined): string {
  const whole = Math.abs(amount) * (unit?.unit ?? 1);
  const scale = units.find(({ size }) => whole >= size * 0.9995);
  const scaled = scale ? whole / scale.size : whole;
  const decimals = !scale || scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2;
  const sign = amount < 0 && Number(scaled.toFixed(decimals)) !== 0 ? '−' : '';
  if (unit?.isShare) return percentText(amount / 100, whole >= 99.95 ? 0 : whole >= 9.995 ? 1 : 2);
  return `${sign}${currencySign(unit)}${numberText(scaled, decimals)}${scale?.mark ?? ''}`;
}

/** The header of a money column, unit in brackets: `Budget (£m)`, of one year `Budget, year (£m)`, masked `Budget (% of total)`; the label alone where nothing names one. */
export function moneyHeader(label: string, unit: MoneyUnit | undefined): string {
  const name = unit?.inYear ? say('header-year', { label }) : label;
  if (unit?.isShare) return `${name} (% of total)`;
  const scale = units.find(({ size }) => size === unit?.unit)?.mark ?? '';
  const bracket = `${currencySign(unit).trim()}${scale}`;
  return bracket === '' ? name : `${name} (${bracket})`;
}

/** The number format of a money column: no more decimals than the input has. */
export function moneyFormat(unit: MoneyUnit | undefined): string {
  const decimals = unit?.decimals ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A text on one line, cut at a word near `length` with an ellipsis. */
export function cutText(value: string, length: number): string {
  const line = value.trim().replace(/\s+/g, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** A cell as people point at it: `J17` on the main sheet, `Risks!C4` elsewhere. */
export function cellName(cell: CellAddress, mainSheet: string | null): string {
  const place = a1(cell.row, cell.column);
  return cell.sheet === null || cell.sheet === mainSheet ? place : `${cell.sheet}!${place}`;
}
