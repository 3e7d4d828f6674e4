import type { Box } from '../../../src/core/workbook/address';
import { formulaToA1 } from '../../../src/core/workbook/formula-to-a1';
import { ownershipName } from '../../../src/core/workbook/sheet-id';
import { expandRuns } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { makeFakeSheet } from './make-spreadsheet';
import type { GivenCell } from './make-spreadsheet';
import { makeCell, wholeGrid } from './model/cells';
import type { FakeNamedRange, FakeSheet, FakeSpreadsheet } from './model/fake-spreadsheet';
import { newSpreadsheet } from './model/new-spreadsheet';
import { boxOf, splitReference } from './values/a1';

/**
 * The spreadsheet of a snapshot, as Google would hold it once imported: values, number formats, merges, hidden rows and columns,
 * fills, names, protection, and the named ranges that mark our own sheets. Native tables have no counterpart in it; formulas are
 * known of our own sheets only.
 */
export function spreadsheetOf(snapshot: WorkbookSnapshot): FakeSpreadsheet {
  const sheets = snapshot.sheets.map(sheetOf);
  const spreadsheet = newSpreadsheet(sheets, snapshot.fileName.replace(/\.[^.]+$/, ''));
  spreadsheet.lastId = 10_000;
  spreadsheet.namedRanges = [...snapshot.names.flatMap(({ name, refersTo }) => namedRange(name, refersTo, sheets)), ...snapshot.sheets.flatMap((sheet, index) => markOf(sheet, sheets[index]))];
  return spreadsheet;
}

/** Names of anything but a range of a sheet that is there do not come along. */
function namedRange(name: string, refersTo: string, sheets: readonly FakeSheet[]): FakeNamedRange[] {
  const { sheet: tab, reference } = splitReference(refersTo.replace(/^=/, ''));
  const sheet = sheets.find((one) => one.name === tab);
  if (!sheet || !/^[$A-Z0-9:]+$/i.test(reference)) return [];
  return [{ name, sheetId: sheet.id, box: boxOf(reference, sheet) }];
}

function markOf({ owned }: SheetSnapshot, sheet: FakeSheet | undefined): FakeNamedRange[] {
  return owned === null || !sheet ? [] : [{ name: ownershipName(owned), sheetId: sheet.id, box: wholeGrid(sheet) }];
}

const end = (box: Box | null, side: 'rows' | 'columns'): number => (box === null ? 0 : side === 'rows' ? box.row + box.rowCount : box.column + box.columnCount);

function sheetOf(snapshot: SheetSnapshot, index: number): FakeSheet {
  const { name, box, merges, hiddenRows, hiddenColumns, isProtected, visibility } = snapshot;
  const boxes = [box, ...merges];
  const sheet = makeFakeSheet(
    {
      name,
      rows: rowsOf(snapshot),
      rowCount: Math.max(1000, ...boxes.map((one) => end(one, 'rows')), ...hiddenRows.map((row) => row + 1)),
      columnCount: Math.max(26, ...boxes.map((one) => end(one, 'columns')), ...hiddenColumns.map((column) => column + 1)),
      hiddenRows,
      hiddenColumns,
      isHidden: visibility !== 'visible',
      protections: isProtected ? [{}] : [],
    },
    index + 1,
  );
  sheet.merges = merges.map((merge) => ({ ...merge }));
  for (const { row, column, r1c1 } of snapshot.ownedCells?.formulas ?? []) makeCell(sheet, row, column).formula = `=${formulaToA1(r1c1, { row, column })}`;
  return sheet;
}

function rowsOf({ box, cells, formats, fills }: SheetSnapshot): GivenCell[][] {
  if (!box) return [];
  const codes = expandRuns(formats, box, 'General');
  const colours = fills && expandRuns(fills, box, null);
  const lead = Array.from({ length: box.column }, () => null);
  const rows = cells.map((row, r) => [...lead, ...row.map((value, c): GivenCell => ({ value, format: codes[r]?.[c] ?? 'General', look: lookOf(colours?.[r]?.[c] ?? null) }))]);
  return [...Array.from({ length: box.row }, () => []), ...rows];
}

const lookOf = (fill: string | null): { readonly background?: string } => (fill === null || fill.toLowerCase() === '#ffffff' ? {} : { background: fill.toLowerCase() });
