import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refresh } from '../../../src/core/refresh';
import type { Refreshed } from '../../../src/core/refresh';
import type { Plan } from '../../../src/core/workbook/plan';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import { toRuns } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { applyPlan } from '../../../src/hosts/google-sheets/apply-plan';
import { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import type { FakeSpreadsheet } from '../../support/apps-script/model/fake-spreadsheet';
import { openSpreadsheet } from '../../support/apps-script/open-spreadsheet';
import { PlannedValues } from '../../support/apps-script/planned-values';
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
  const refreshed = outcomeOf(snapshot);
  return typeof refreshed === 'string' ? refreshed : refreshed.result;
}

function planOf(snapshot: WorkbookSnapshot): Plan | null {
  const refreshed = outcomeOf(snapshot);
  return typeof refreshed === 'string' ? null : refreshed.plan;
}

function outcomeOf(snapshot: WorkbookSnapshot): Refreshed | string {
  try {
    return refresh(snapshot, { settingsFile: null, asOf: { given: '2026-10-31', today: '2026-10-31' }, version: '1.0.0' });
  } catch (error) {
    if (error instanceof PlumblineError) return error.code;
    throw error;
  }
}

/** Refreshes in a spreadsheet, its owner's own, and tells which of our sheets were written; nothing where there are no projects. */
function refreshIn(spreadsheet: FakeSpreadsheet): readonly string[] {
  const planned = new PlannedValues();
  const fake = useAppsScript(spreadsheet, { evaluate: planned.evaluate });
  const snapshot = readSnapshot(openSpreadsheet(fake));
  const plan = planOf(snapshot);
  if (!plan) return [];
  planned.expect(plan, ({ name }) => name);
  const { written } = applyPlan(openSpreadsheet(fake), plan);
  expect(fake.environment.faults).toEqual([]);
  return written;
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

  it.each([...examples, ...others].map((path) => [path.split('/').pop() ?? '', path]))('writes our sheets into %s, leaves the others alone, and has nothing to write then', (name, path) => {
    const spreadsheet = spreadsheetOf(readFile(new Uint8Array(readFileSync(path)), name));
    const theirs = structuredClone(spreadsheet.sheets);
    const written = refreshIn(spreadsheet);
    expect(spreadsheet.sheets.slice(0, theirs.length)).toEqual(theirs);
    expect(spreadsheet.sheets).toHaveLength(theirs.length + written.length);
    expect(refreshIn(spreadsheet)).toEqual([]);
  });
});
