import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { Page, PageCursor, SheetRows, SheetsCalls, WorkbookOutline } from './protocol';
import { dateSerials } from './read/date-serials';
import { readRows, withoutCheckboxTail } from './read/read-rows';
import { readSheetOutline } from './read/read-sheet-outline';
import { checkSize } from './read/read-whole-sheet';
import { asHost } from './run/host-error';
import { workbookFacts } from './workbook/workbook-facts';
import type { WorkbookFacts } from './workbook/workbook-facts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const maxFilledCells = 100_000;
const maxPageLength = 2_000_000;

/** About as many cells as 2 MB hold: what turns out longer is cut. */
const pageCells = 40_000;

/** All sheets without their cells. */
export function readOutline(spreadsheet: Spreadsheet): WorkbookOutline {
  return asHost(() => {
    const { fileName, timeZone, sheets: facts, memory } = workbookFacts(spreadsheet);
    const sheets = facts.map((one) => readSheetOutline(one, memory).outline);
    sheets.forEach((one) => checkSize(one, one));
    return { fileName, timeZone, locale: spreadsheet.getSpreadsheetLocale(), sheets, cellCount: sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0) };
  });
}

type PageInput = SheetsCalls['page']['input'];

/**
 * Rows from the cursor on, over as many sheets as 2 MB of JSON hold. Throws `changed-since-read` where the sheets are not those
 * of the outline any more.
 */
export function readPage(spreadsheet: Spreadsheet, { outline, cursor }: PageInput): Page {
  return asHost(() => {
    const facts = workbookFacts(spreadsheet);
    checkSheets(facts, outline);
    const serialOf = dateSerials(facts.timeZone);
    const rows: SheetRows[] = [];
    let [room, next, cellsLeft] = [maxPageLength, cursor as PageCursor | null, pageCells];
    while (next && room > 0 && cellsLeft > 0) {
      const { sheet, row } = next;
      const size = outline[sheet];
      const own = facts.sheets[sheet];
      if (!size || !own) break;
      const count = Math.min(size.rowCount - row, Math.max(1, Math.floor(cellsLeft / size.columnCount)));
      const range = own.sheet.getRange(row + 1, 1, count, size.columnCount);
      const read = readRows({ range, sheet, row, isOurs: own.owned !== null, withFills: size.rowCount * size.columnCount <= maxFilledCells, serialOf }).rows;
      const fitting = fittingRows(read, { room, isFirst: rows.length === 0, columnCount: size.columnCount });
      if (!fitting) break;
      rows.push(fitting);
      room -= JSON.stringify(fitting).length;
      cellsLeft -= fitting.cells.length * size.columnCount;
      next = cursorAfter(fitting, outline);
    }
    return { rows: trimmed(rows, { outline, facts }), next };
  });
}

function cursorAfter({ sheet, row, cells }: SheetRows, outline: PageInput['outline']): PageCursor | null {
  const end = row + cells.length;
  if (end < (outline[sheet]?.rowCount ?? 0)) return { sheet, row: end };
  return sheet + 1 < outline.length ? { sheet: sheet + 1, row: 0 } : null;
}

/** As many of the rows as fit; null for none, but at least one row on an empty page. */
function fittingRows(rows: SheetRows, { room, isFirst, columnCount }: { readonly room: number; readonly isFirst: boolean; readonly columnCount: number }): SheetRows | null {
  const length = JSON.stringify(rows).length;
  if (length <= room) return rows;
  if (!isFirst) return null;
  let count = rows.cells.length;
  let cut = rows;
  while (count > 1 && JSON.stringify(cut).length > room) {
    count = Math.max(1, Math.floor(count / 2));
    cut = firstRows(rows, count, columnCount);
  }
  return cut;
}

function firstRows(rows: SheetRows, count: number, columnCount: number): SheetRows {
  const end = rows.row + count;
  return {
    ...rows,
    cells: rows.cells.slice(0, count),
    formats: firstOfRuns(rows.formats, count * columnCount),
    fills: rows.fills && firstOfRuns(rows.fills, count * columnCount),
    formulas: rows.formulas.filter(({ row }) => row < end),
    styles: rows.styles.filter(({ row }) => row < end),
  };
}

function firstOfRuns<R extends { readonly count: number }>(runs: readonly R[], count: number): readonly R[] {
  const kept: R[] = [];
  let left = count;
  for (const run of runs) {
    if (left <= 0) break;
    kept.push({ ...run, count: Math.min(run.count, left) });
    left -= run.count;
  }
  return kept;
}

/** Empty checkboxes at a sheet's end are left out of its last page, where it is a page of one sheet alone or not. */
function trimmed(rows: readonly SheetRows[], { outline, facts }: { readonly outline: PageInput['outline']; readonly facts: WorkbookFacts }): readonly SheetRows[] {
  return rows.map((piece) => {
    const isLast = piece.row + piece.cells.length >= (outline[piece.sheet]?.rowCount ?? 0);
    return isLast && facts.sheets[piece.sheet]?.owned === null ? { ...piece, cells: withoutCheckboxTail(piece.cells) } : piece;
  });
}

function checkSheets({ sheets }: WorkbookFacts, outline: PageInput['outline']): void {
  const isSame = sheets.length === outline.length && sheets.every(({ name }, index) => outline[index]?.name === name);
  if (isSame) return;
  throw new PlumblineError('changed-since-read', 'Somebody added, renamed, moved or deleted a sheet while the spreadsheet was read. Nothing was changed. Try again.');
}
