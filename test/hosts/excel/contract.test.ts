import { ownershipName } from '../../../src/core/workbook/sheet-id';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { applyPlan } from '../../../src/hosts/excel/apply-plan';
import { readSnapshot } from '../../../src/hosts/excel/read-snapshot';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import { describeWith } from '../../support/require-tool';
import { officeClient } from '../../support/excel/client';
import type { FakeExcel } from '../../support/excel/fake-excel';
import type { FakeSheet } from '../../support/excel/model/fake-workbook';
import { PlannedValues, unwatched, useExcel } from '../../support/excel/use-excel';
import { workbookOf } from '../../support/excel/workbook-of';
import { describeHost } from '../contract';
import type { OpenWorkbook } from '../contract';

/** Which sheet carries the mark of one of ours. */
function ownedSheet({ workbook }: FakeExcel, id: SheetId): FakeSheet {
  const mark = workbook.names.find(({ name }) => name === ownershipName(id));
  const tab = /^='?(.*?)'?!\$/.exec(mark?.formula ?? '')?.[1]?.replace(/''/g, "'");
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

function open(bytes: Uint8Array, fileName: string): OpenWorkbook {
  const planned = new PlannedValues();
  const file = readFile(bytes, fileName);
  const excel = useExcel({ workbook: workbookOf(file), formulaValue: planned.valueOf });
  const { workbook } = excel;
  const theirs = new Set(workbook.sheets.map(({ id }) => id));
  return {
    read: () => readSnapshot(unwatched),
    apply: (plan) => {
      const marked = new Set(workbook.names.map(({ name }) => name));
      planned.expect(plan, ({ id, name }) => (marked.has(ownershipName(id)) ? ownedSheet(excel, id).name : name));
      return applyPlan(plan, unwatched);
    },
    whole: () => structuredClone(workbook),
    theirs: () => structuredClone({ sheets: workbook.sheets.filter(({ id }) => theirs.has(id)), names: workbook.names.filter(({ name }) => !name.startsWith('_plumbline_')), selection: workbook.selection }),
    type: (id, { row, column }, text) => {
      const { cells } = ownedSheet(excel, id);
      const line = (cells[row] ??= {});
      line[column] = { ...line[column], value: text };
    },
    rename: (id, name) => {
      const sheet = ownedSheet(excel, id);
      for (const mark of workbook.names) if (mark.name === ownershipName(id)) mark.formula = `='${name.replace(/'/g, "''")}'!$1:$1048576`;
      sheet.name = name;
    },
    protectSheet: (id) => excel.protectSheet(ownedSheet(excel, id).name),
    protectStructure: () => (workbook.isStructureProtected = true),
  };
}

describeWith(officeClient, 'Excel', () => {
  describeHost('Excel', { open, whenProtected: 'refuses' });
});
