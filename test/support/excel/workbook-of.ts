import { isDateFormat } from '../../../src/core/workbook/is-date-format';
import { ownershipName } from '../../../src/core/workbook/sheet-id';
import { expandRuns } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { formulaToA1 } from '../../../src/core/workbook/formula-to-a1';
import { sheetPrefix, wholeSheet } from './model/boxes';
import { cellsIn, makeCell, mergeFormat } from './model/cells';
import type { FakeName, FakeSheet, FakeWorkbook } from './model/fake-workbook';
import { fakeSheet, fakeWorkbook, sheetId } from './model/new-workbook';
import { protectionOptions } from './objects/protection';

export type WorkbookOfOptions = {
  /** Dates are stored from 1904 on, as in workbooks made on an old Mac. */
  readonly isDate1904?: boolean;
};

/**
 * The workbook of a snapshot, as Excel would show it once opened: values, number formats, merges, hidden rows and columns,
 * tables, fills, names, protection, and the hidden names that mark our own sheets. Formulas are known of our own sheets only;
 * other looks, rules and notes are not in a snapshot.
 */
export function workbookOf(snapshot: WorkbookSnapshot, { isDate1904 = false }: WorkbookOfOptions = {}): FakeWorkbook {
  const sheets = snapshot.sheets.map(sheetOf);
  if (isDate1904) for (const sheet of sheets) toEpoch1904(sheet);
  return {
    ...fakeWorkbook(sheets, snapshot.fileName),
    isDate1904,
    isStructureProtected: snapshot.writeBarriers.includes('structure-protected'),
    names: [...snapshot.names.map(({ name, refersTo }) => nameOf(name, refersTo)), ...snapshot.sheets.flatMap(markOf)],
  };
}

function nameOf(name: string, refersTo: string): FakeName {
  return { name, formula: refersTo.startsWith('=') ? refersTo : `=${refersTo}`, isVisible: true, comment: '' };
}

function markOf({ owned, name }: SheetSnapshot): FakeName[] {
  return owned === null ? [] : [{ ...nameOf(ownershipName(owned), `${sheetPrefix(name)}$1:$1048576`), isVisible: false }];
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

function sheetOf(snapshot: SheetSnapshot): FakeSheet {
  const sheet = fakeSheet(snapshot.name);
  sheet.visibility = visibilities[snapshot.visibility];
  sheet.merges = snapshot.merges.map((box) => ({ ...box }));
  for (const row of snapshot.hiddenRows) sheet.rows[row] = { isHidden: true };
  for (const column of snapshot.hiddenColumns) sheet.columns[column] = { isHidden: true };
  sheet.tables = snapshot.tables.map(({ name, box, hasHeaderRow, hasTotalsRow }) => ({ id: sheetId(name), name, box: { ...box }, hasHeaders: hasHeaderRow, hasTotals: hasTotalsRow }));
  sheet.protection = snapshot.isProtected ? { password: null, options: protectionOptions({}) } : null;
  fillCells(sheet, snapshot);
  for (const { row, column, r1c1 } of snapshot.ownedCells?.formulas ?? []) makeCell(sheet, row, column).formula = `=${formulaToA1(r1c1, { row, column })}`;
  return sheet;
}

function fillCells(sheet: FakeSheet, { box, cells, formats, fills }: SheetSnapshot): void {
  if (!box) return;
  const codes = expandRuns(formats, box, 'General');
  const colours = fills && expandRuns(fills, box, null);
  for (const [r, row] of cells.entries()) {
    for (const [c, value] of row.entries()) {
      const numberFormat = codes[r]?.[c] ?? 'General';
      const fill = colours?.[r]?.[c] ?? null;
      if (value === null && numberFormat === 'General' && fill === null) continue;
      const cell = makeCell(sheet, box.row + r, box.column + c);
      cell.value = value;
      const format = mergeFormat({}, { numberFormat, ...(fill === null ? {} : { fill }) });
      if (Object.keys(format).length > 0) cell.format = format;
    }
  }
}

function toEpoch1904(sheet: FakeSheet): void {
  for (const { cell } of cellsIn(sheet, wholeSheet)) if (typeof cell.value === 'number' && isDateFormat(cell.format?.numberFormat ?? 'General')) cell.value -= 1462;
}
