import { ownershipName } from '../../../src/core/workbook/sheet-id';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { applyPlan } from '../../../src/hosts/google-sheets/apply-plan';
import { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import type { FakeAppsScript } from '../../support/apps-script/fake-apps-script';
import { makeCell } from '../../support/apps-script/model/cells';
import type { FakeSheet } from '../../support/apps-script/model/fake-spreadsheet';
import { PlannedValues } from '../../support/apps-script/planned-values';
import { spreadsheetOf } from '../../support/apps-script/spreadsheet-of';
import { useAppsScript } from '../../support/apps-script/use-apps-script';
import { describeHost } from '../contract';
import type { OpenWorkbook } from '../contract';
import { openSpreadsheet } from '../../support/apps-script/open-spreadsheet';

/** Which sheet carries the mark of one of ours; null for none. */
function marked({ spreadsheet }: FakeAppsScript, id: SheetId): FakeSheet | null {
  const range = spreadsheet.namedRanges.find(({ name }) => name === ownershipName(id));
  return spreadsheet.sheets.find((sheet) => sheet.id === range?.sheetId) ?? null;
}

function ownedSheet(fake: FakeAppsScript, id: SheetId): FakeSheet {
  const sheet = marked(fake, id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

function open(bytes: Uint8Array, fileName: string): OpenWorkbook {
  const planned = new PlannedValues();
  const fake = useAppsScript(spreadsheetOf(readFile(bytes, fileName)), { evaluate: planned.evaluate });
  const { spreadsheet, environment } = fake;
  const theirs = new Set(spreadsheet.sheets.map(({ id }) => id));
  return {
    read: () => Promise.resolve(readSnapshot(openSpreadsheet(fake))),
    apply: (plan) => {
      planned.expect(plan, ({ id, name }) => marked(fake, id)?.name ?? name);
      return new Promise((resolve) => {
        applyPlan(openSpreadsheet(fake), plan);
        resolve();
      });
    },
    whole: () => structuredClone({ ...spreadsheet, lastId: 0 }),
    theirs: () => structuredClone({ sheets: spreadsheet.sheets.filter(({ id }) => theirs.has(id)), names: spreadsheet.namedRanges.filter(({ name }) => !name.startsWith('_plumbline_')), active: spreadsheet.activeSheetId }),
    type: (id, { row, column }, text) => Object.assign(makeCell(ownedSheet(fake, id), row, column), { value: text }),
    rename: (id, name) => void (ownedSheet(fake, id).name = name),
    protectSheet: (id) => {
      ownedSheet(fake, id).protections.push({ id: 9, box: null, description: '', warningOnly: false, editors: [], unprotected: [], rangeName: null });
      spreadsheet.editors.push('ann@example.com');
      environment.settings = { ...environment.settings, user: 'ann@example.com' };
    },
    protectStructure: null,
  };
}

describeHost('Google Sheets', { open, whenProtected: 'refuses', knowsStructure: false });
