import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refresh } from '../../../src/core/refresh';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import { toRuns } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import { openSpreadsheet } from '../../support/apps-script/open-spreadsheet';
import { spreadsheetOf } from '../../support/apps-script/spreadsheet-of';
import { useAppsScript } from '../../support/apps-script/use-apps-script';

const examples = readdirSync('examples').filter((name) => name.endsWith('.xlsx')).map((name) => join('examples', name));
// Other people's files, present only beside the project.
const portfolios = resolve(__dirname, '../../../../shared/data/portfolios');
const others = existsSync(portfolios) ? readdirSync(portfolios).filter((name) => name.endsWith('.xlsx')).map((name) => join(portfolios, name)) : [];

/** What Google Sheets knows of a sheet: no native tables, one kind of hidden, hidden lines only by a call each, no white fill, and merges where there are values. */
function seen({ visibility, fills, merges, ...sheet }: SheetSnapshot): SheetSnapshot {
  return { ...sheet, merges: merges.filter((merge) => sheet.box !== null && merge.row < sheet.box.row + sheet.box.rowCount && merge.column < sheet.box.column + sheet.box.columnCount), tables: [], hiddenRows: [], hiddenColumns: [], visibility: visibility === 'visible' ? 'visible' : 'hidden', fills: fills && toRuns(fills.flatMap(({ count, value }) => Array.from({ length: count }, () => (value === '#FFFFFF' ? null : value)))) };
}

/** Merges in reading order: a file has them as they were made. */
const inOrder = ({ merges, ...sheet }: SheetSnapshot): SheetSnapshot => ({ ...sheet, merges: [...merges].sort((a, b) => a.row - b.row || a.column - b.column) });

/** What is computed of a workbook; the code of the error where nothing can be. */
function figures(snapshot: WorkbookSnapshot): unknown {
  try {
    return refresh(snapshot, { settingsFile: null, asOf: { given: '2026-10-31', today: '2026-10-31' }, version: '1.0.0' }).result;
  } catch (error) {
    if (error instanceof PlumblineError) return error.code;
    throw error;
  }
}

describe('Google Sheets beside the file', () => {
  it.each([...examples, ...others].map((path) => [path.split('/').pop() ?? '', path]))('gives the same sheets and figures for %s, wherever its clocks stand', (name, path) => {
    const file = readFile(new Uint8Array(readFileSync(path)), name);
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Pacific/Apia']) {
      const fake = useAppsScript({ ...spreadsheetOf(file), timeZone });
      const read = readSnapshot(openSpreadsheet(fake));
      expect(fake.environment.faults).toEqual([]);
      expect(read.sheets.map(inOrder)).toEqual(file.sheets.map(seen).map(inOrder));
      if (timeZone === 'Europe/Berlin') expect(figures(read)).toEqual(figures(file));
    }
  });
});
