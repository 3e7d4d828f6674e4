import { ownershipName } from '../../../src/core/workbook/sheet-id';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import { builtProgram } from '../../support/apps-script/built-program';
import { makeCell } from '../../support/apps-script/model/cells';
import type { FakeSheet, FakeSpreadsheet } from '../../support/apps-script/model/fake-spreadsheet';
import { sidebarOf } from '../../support/apps-script/sidebar-of';
import { spreadsheetOf } from '../../support/apps-script/spreadsheet-of';
import { describeHost } from '../../hosts/contract';
import type { OpenWorkbook } from '../../hosts/contract';

/** Neither the owner nor somebody who may edit what is protected. */
const editor = 'ann@example.com';

function marked({ sheets, namedRanges }: FakeSpreadsheet, id: SheetId): FakeSheet | undefined {
  const mark = namedRanges.find(({ name }) => name === ownershipName(id));
  return sheets.find((sheet) => sheet.id === mark?.sheetId);
}

function ownedSheet(spreadsheet: FakeSpreadsheet, id: SheetId): FakeSheet {
  const sheet = marked(spreadsheet, id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** A call that answers later, as those of a page do. */
const later = <T>(ask: () => T): Promise<T> => Promise.resolve().then(ask);

function open(bytes: Uint8Array, fileName: string): OpenWorkbook {
  const spreadsheet: FakeSpreadsheet = { ...spreadsheetOf(readFile(bytes, fileName)), editors: [editor] };
  const program = builtProgram(spreadsheet, { user: editor });
  const sidebar = sidebarOf(program);
  const theirs = new Set(spreadsheet.sheets.map(({ id }) => id));
  return {
    read: () => later(() => sidebar.read().snapshot),
    apply: (plan) => {
      program.planned.expect(plan, ({ id, name }) => marked(spreadsheet, id)?.name ?? name);
      return later(() => void sidebar.applyPlan(plan));
    },
    whole: () => structuredClone({ ...spreadsheet, lastId: 0 }),
    theirs: () => structuredClone({ sheets: spreadsheet.sheets.filter(({ id }) => theirs.has(id)), names: spreadsheet.namedRanges.filter(({ name }) => !name.startsWith('_plumbline_')), selection: spreadsheet.selection, active: spreadsheet.activeSheetId }),
    type: (id, { row, column }, text) => Object.assign(makeCell(ownedSheet(spreadsheet, id), row, column), { value: text }),
    rename: (id, name) => Object.assign(ownedSheet(spreadsheet, id), { name }),
    protectSheet: (id) => ownedSheet(spreadsheet, id).protections.push({ id: 9, box: null, description: '', warningOnly: false, editors: [], unprotected: [], rangeName: null }),
    protectStructure: null,
  };
}

describeHost('Google Sheets, the built Code.js called as a sidebar does', { open, whenProtected: 'refuses', knowsStructure: false, examples: ['portfolio'] });
