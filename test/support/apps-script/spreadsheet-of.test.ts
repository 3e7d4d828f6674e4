import { readFileSync } from 'node:fs';
import { refresh } from '../../../src/core/refresh';
import type { Cell } from '../../../src/core/workbook/cell';
import { isDateFormat } from '../../../src/core/workbook/is-date-format';
import { expandRuns } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { applyPlan, readSnapshot } from '../../../src/hosts/xlsx';
import { date, formatted, makeSheet, makeWorkbook } from '../make-sheet';
import { spreadsheetOf } from './spreadsheet-of';
import { tryScript } from './try-script';

const example = new Uint8Array(readFileSync('examples/portfolio.xlsx'));

/** A cell as a script reads it: errors as texts, dates as ISO days, nothing as ''. */
function asRead(cell: Cell, format: string): unknown {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'number' && isDateFormat(format) ? `date ${cell}` : cell;
}

function expected({ box, cells, formats }: SheetSnapshot): unknown {
  const codes = box ? expandRuns(formats, box, 'General') : [];
  return cells.map((row, r) => row.map((cell, c) => asRead(cell, codes[r]?.[c] ?? '')));
}

const readAll = `const epoch = Date.UTC(1899, 11, 30); const day = (date) => { const [y, m, d] = Utilities.formatDate(date, book.getSpreadsheetTimeZone(), "yyyy-MM-dd").split("-").map(Number); return "date " + (Date.UTC(y, m - 1, d) - epoch) / 864e5; };
  const got = {}; for (const one of book.getSheets()) got[one.getName()] = one.getDataRange().getValues().map((row) => row.map((value) => value instanceof Date ? day(value) : value)); return got;`;

describe('spreadsheetOf', () => {
  it('holds every cell of a file, dates by the clocks of the spreadsheet', () => {
    const snapshot = readSnapshot(example, 'portfolio.xlsx');
    const got = tryScript(readAll, { spreadsheet: spreadsheetOf(snapshot) }) as Record<string, unknown[][]>;
    for (const sheet of snapshot.sheets) {
      const { row = 0, column = 0 } = sheet.box ?? {};
      expect(got[sheet.name]?.slice(row).map((line) => line.slice(column))).toEqual(expected(sheet));
    }
    expect(JSON.stringify(got)).toContain('date 4');
  });

  it('keeps merges, hidden lines, formats, fills, protection and names', () => {
    const sheet = makeSheet('Plan', [['Title'], [], [null, date('2026-03-31'), formatted(0.5, '0%')]], { merges: ['A1:C1'], hiddenRows: [1], hiddenColumns: [2], fills: { B3: '#00FF00' }, isProtected: true });
    const spreadsheet = spreadsheetOf({ ...makeWorkbook([sheet, makeSheet('Old', [[1]], { visibility: 'very-hidden' })]), names: [{ name: 'rate', refersTo: "Plan!$B$3:$C$3" }, { name: 'gone', refersTo: 'Nowhere!$A$1' }] });
    expect(tryScript('return [sheet.getRange("B1").getMergedRanges()[0].getA1Notation(), sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.getRange("B3:C3").getNumberFormats(), sheet.getRange("B3").getBackground(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, book.getNamedRanges().map((one) => one.getName()), book.getSheetByName("Old").isSheetHidden()];', { spreadsheet })).toEqual(['A1:C1', true, true, [['yyyy-mm-dd', '0%']], '#00ff00', 1, ['rate'], true]);
  });

  it('marks our own sheets by named ranges, and knows their formulas', () => {
    const { plan } = refresh(readSnapshot(example, 'portfolio.xlsx'), { settingsFile: null, asOf: { given: null, today: '2026-06-15' }, version: '0.0.0' });
    const snapshot = readSnapshot(applyPlan(example, plan), 'portfolio.xlsx');
    const spreadsheet = spreadsheetOf(snapshot);
    const own = snapshot.sheets.filter(({ owned }) => owned !== null);
    expect(own.length).toBeGreaterThan(3);
    expect(spreadsheet.namedRanges.map(({ name }) => name).filter((name) => name.startsWith('_plumbline_'))).toEqual(own.map(({ owned }) => `_plumbline_${owned ?? ''}`));
    const formulas = own.reduce((sum, { ownedCells }) => sum + (ownedCells?.formulas.length ?? 0), 0);
    expect(formulas).toBeGreaterThan(50);
    expect(tryScript('return book.getSheets().reduce((sum, one) => sum + one.getDataRange().getFormulas().flat().filter((text) => text !== "").length, 0);', { spreadsheet })).toBe(formulas);
  });
});
