import type { Settings } from '../settings/settings';
import type { Detection, FoundTable } from '../tables/found-table';
import type { DateOrder } from '../tables/values/parse-date';
import { readDate } from '../tables/values/read-date';
import { defaultReading } from '../tables/found-table';
import { isRead } from '../tables/values/value-problem';
import { a1 } from '../workbook/address';
import { dayOf, dayOfIso } from '../workbook/day';
import type { Day } from '../workbook/day';
import { expandRuns } from '../workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { dateInText, isOtherDateWord, isStatusWord } from './date-in-text';
import type { AsOf, Portfolio } from './portfolio';
import { headerTexts, sheetOf } from './table-rows';

export type AsOfInput = {
  readonly snapshot: WorkbookSnapshot;
  readonly detection: Detection;
  readonly portfolio: Portfolio;
  readonly settings: Settings;
  /** ISO date the user gave, or null. */
  readonly given: string | null;
  /** ISO date. */
  readonly today: string;
};

const firstPlausible = dayOf(2000, 1, 1) ?? 0;
/** How far ahead of today a title may date a plan. */
const daysAhead = 366;
/** The same for a date that nothing names. */
const daysAheadAlone = 31;

/**
 * The date the figures are true for, and where it comes from: given by the user; Settings; a date in a title above
 * the main table (near words such as `as at` first, else one that stands alone), the sheet's name, the file's name, a
 * header with such a word; the latest last-updated that does not lie after tomorrow; today. A month means its last
 * day. Dates before 2000 or more than 366 days ahead are none; one that stands alone may lie 31 days ahead. Texts such
 * as 03/04/2026 are read in the order of the table's own dates, or not at all. Source: methods.md section 0.
 */
export function findAsOf(input: AsOfInput): AsOf {
  const { given, settings, today } = input;
  const now = dayOfIso(today);
  if (now === null) return { day: firstPlausible, source: 'today' };
  const typed = given === null ? null : dayOfIso(given);
  if (typed !== null) return { day: typed, source: 'given' };
  const set = settings.asOf === null ? null : dayOfIso(settings.asOf);
  if (set !== null) return { day: set, source: 'Settings' };
  return inWorkbook(input, now) ?? latestUpdate(input.portfolio, now) ?? { day: now, source: 'today' };
}

function inWorkbook({ snapshot, detection }: AsOfInput, now: Day): AsOf | null {
  const main = detection.tables.find((table) => table.main);
  const sheet = main ? sheetOf(snapshot, main.sheet) : null;
  if (!main || !sheet) return null;
  const plausible = (found: AsOf | null): AsOf | null => (found && isPlausible(found.day, now) ? found : null);
  return (
    inTitle(sheet, main, now) ??
    plausible(snapshot.source === 'csv' ? null : inText(sheet.name, 'sheet name')) ??
    plausible(inText(snapshot.fileName.replace(/\.[a-z]{3,4}$/i, ''), 'file name')) ??
    plausible(inHeader(snapshot, main))
  );
}

function isPlausible(day: Day, now: Day): boolean {
  return day >= firstPlausible && day <= now + daysAhead;
}

function inText(text: string, source: string): AsOf | null {
  const day = dateInText(text);
  return day === null ? null : { day, source };
}

type TitleCell = { readonly row: number; readonly column: number; readonly text: string; readonly day: Day | null };

/** Title cells above the header: first those with a status word (in the cell, or beside or above it), then a date alone. */
function inTitle(sheet: SheetSnapshot, main: FoundTable, now: Day): AsOf | null {
  const cells = titleCells(sheet, main);
  const dated = cells.flatMap((cell) => (cell.day !== null && isPlausible(cell.day, now) ? [{ ...cell, day: cell.day }] : []));
  const near = dated.find((cell) => isStatusWord(cell.text) || isStatusWord(neighbourText(cells, cell)));
  const others = dated.filter((cell) => !isOtherDateWord(`${cell.text} ${neighbourText(cells, cell)}`) && cell.day <= now + daysAheadAlone);
  const found = near ?? (dated.length === 1 ? others[0] : undefined);
  return found ? { day: found.day, source: `title ${a1(found.row, found.column)}` } : null;
}

/** The order of the table's own dates, where they tell one. */
function orderOf(main: FoundTable): DateOrder | null {
  const orders = new Set(main.columns.map(({ reading }) => reading.dateOrder));
  if (orders.has('dmy') === orders.has('mdy')) return null;
  return orders.has('dmy') ? 'dmy' : 'mdy';
}

function titleCells(sheet: SheetSnapshot, main: FoundTable): readonly TitleCell[] {
  const { box } = sheet;
  const before = Math.min(...main.headerRows, main.firstRow);
  const order = orderOf(main);
  if (!box) return [];
  const formats = before > box.row ? expandRuns(sheet.formats, { ...box, rowCount: Math.min(box.rowCount, before - box.row) }, 'General') : [];
  return formats.flatMap((rowFormats, r) =>
    rowFormats.flatMap((format, c): TitleCell[] => {
      const cell = sheet.cells[r]?.[c] ?? null;
      const text = typeof cell === 'string' ? cell : '';
      const read = typeof cell === 'number' ? readDate(cell, format, defaultReading) : null;
      const day = typeof cell === 'string' ? dateInText(cell, order) : read && isRead(read) ? read.value.last : null;
      return text === '' && day === null ? [] : [{ row: box.row + r, column: box.column + c, text, day }];
    }),
  );
}

/** The nearest text to the left in the same row, or the one right above. */
function neighbourText(cells: readonly TitleCell[], { row, column }: TitleCell): string {
  const left = cells.filter((cell) => cell.row === row && cell.column < column && cell.text !== '').pop();
  const above = cells.find((cell) => cell.row === row - 1 && cell.column === column);
  return left && isStatusWord(left.text) ? left.text : (above?.text ?? '');
}

/** The latest date of the headers that have a status word: `Status Sep 2026` stands beside `Status Oct 2026`. */
function inHeader(snapshot: WorkbookSnapshot, main: FoundTable): AsOf | null {
  const row = main.headerRows[main.headerRows.length - 1] ?? main.firstRow;
  const dated = [...headerTexts(snapshot, main)].flatMap(([column, header]): AsOf[] => {
    const day = isStatusWord(header) ? dateInText(header, orderOf(main)) : null;
    return day === null ? [] : [{ day, source: `header ${a1(row, column)}` }];
  });
  return dated.reduce<AsOf | null>((latest, one) => (latest && latest.day >= one.day ? latest : one), null);
}

/** The latest last-updated of all projects that does not lie after tomorrow. */
function latestUpdate({ projects }: Portfolio, now: Day): AsOf | null {
  let latest: { readonly day: Day; readonly source: string } | null = null;
  for (const { values } of projects) {
    const updated = values.lastUpdated;
    if (!updated || updated.value > now + 1 || updated.value < firstPlausible) continue;
    if (!latest || updated.value > latest.day) latest = { day: updated.value, source: `latest update ${a1(updated.cell.row, updated.cell.column)}` };
  }
  return latest;
}
