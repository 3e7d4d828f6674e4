import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { refresh } from '../../src/core/refresh';
import type { RefreshResult } from '../../src/core/result';
import { PlumblineError } from '../../src/core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readSnapshot as readExcel } from '../../src/hosts/excel/read-snapshot';
import { readSnapshot as readSheets } from '../../src/hosts/google-sheets/read-snapshot';
import { readSnapshot as readFile } from '../../src/hosts/xlsx/read-snapshot';
import { openSpreadsheet } from '../support/apps-script/open-spreadsheet';
import { spreadsheetOf } from '../support/apps-script/spreadsheet-of';
import { useAppsScript } from '../support/apps-script/use-apps-script';
import { officeClient } from '../support/excel/client';
import { unwatched, useExcel } from '../support/excel/use-excel';
import { workbookOf } from '../support/excel/workbook-of';
import { figuresOf, parityFile, parityWorkbook, readParityCases } from '../support/parity-case';
import { describeWith } from '../support/require-tool';

const cases = readParityCases(join(__dirname, '../fixtures/parity'));

function resultOf(snapshot: WorkbookSnapshot, asOf: string | null): RefreshResult {
  return refresh(snapshot, { settingsFile: null, asOf: { given: asOf, today: '2027-03-01' }, version: '1.0.0' }).result;
}

function throughExcel(workbook: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  useExcel({ workbook: workbookOf(workbook) });
  return readExcel(unwatched);
}

function throughSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const fake = useAppsScript({ ...spreadsheetOf(workbook), timeZone: 'Europe/Berlin' });
  const read = readSheets(openSpreadsheet(fake));
  expect(fake.environment.faults).toEqual([]);
  return read;
}

describe('figures derived by hand', () => {
  it('are of ten workbooks', () => {
    expect(cases).toHaveLength(10);
  });

  it.each(cases.map((one) => [one.name, one] as const))('are those of the .xlsx host: %s', (_name, one) => {
    const { bytes, fileName } = parityFile(one);
    const file = readFile(bytes, fileName);
    expect(file.sheets).toEqual(parityWorkbook(one).sheets);
    expect(figuresOf(resultOf(file, one.asOf), one.expected)).toMatchObject(one.expected);
  });

  it.each(cases.map((one) => [one.name, one] as const))('are those of Google Sheets, as of the file in all else: %s', (_name, one) => {
    const { bytes, fileName } = parityFile(one);
    const result = resultOf(throughSheets(parityWorkbook(one)), one.asOf);
    expect(figuresOf(result, one.expected)).toMatchObject(one.expected);
    expect(result).toEqual(resultOf(readFile(bytes, fileName), one.asOf));
  });
});

describeWith(officeClient, 'figures derived by hand, in Excel', () => {
  it.each(cases.map((one) => [one.name, one] as const))('are those of Excel, as of the file in all else: %s', async (_name, one) => {
    const { bytes, fileName } = parityFile(one);
    const result = resultOf(await throughExcel(parityWorkbook(one)), one.asOf);
    expect(figuresOf(result, one.expected)).toMatchObject(one.expected);
    expect(result).toEqual(resultOf(readFile(bytes, fileName), one.asOf));
  });
});

describe('hidden rows', () => {
  it('never influence a result', () => {
    const hiding = cases.filter(({ sheets }) => sheets.some(({ hiddenRows }) => hiddenRows));
    expect(hiding).not.toEqual([]);
    for (const one of hiding) {
      const shown = parityFile({ ...one, sheets: one.sheets.map((sheet) => ({ ...sheet, hiddenRows: [] })) });
      const { bytes, fileName } = parityFile(one);
      expect(resultOf(readFile(bytes, fileName), one.asOf)).toEqual(resultOf(readFile(shown.bytes, fileName), one.asOf));
    }
  });
});

const workbooksIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')).map((name) => join(folder, name)) : []);
// Other people's files, present only beside the project.
const collected = workbooksIn(resolve(__dirname, '../../../shared/data/portfolios'));

/** The result for a real workbook; the code of the error where it holds nothing to work on. */
function outcomeOf(snapshot: WorkbookSnapshot): RefreshResult | string {
  try {
    return resultOf(snapshot, '2026-10-31');
  } catch (error) {
    if (error instanceof PlumblineError) return error.code;
    throw error;
  }
}

async function expectSameInExcel(path: string): Promise<void> {
  const file = readFile(new Uint8Array(readFileSync(path)), basename(path));
  expect(outcomeOf(await throughExcel(file))).toEqual(outcomeOf(file));
}

describeWith(officeClient, 'Excel beside the file', () => {
  it.each(workbooksIn('examples'))('gives the same result for %s', expectSameInExcel);

  (collected.length > 0 ? it.each(collected.map((path) => [basename(path), path])) : it.skip.each([['skipped: ../shared/data/portfolios is not here', '']]))('gives the same result for the collected %s', (_name, path) => expectSameInExcel(path));
});
