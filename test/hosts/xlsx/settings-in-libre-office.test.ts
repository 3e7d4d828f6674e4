import { effectiveSettings } from '../../../src/core/settings/effective-settings';
import { readSettingsSheet } from '../../../src/core/settings/read-settings-sheet';
import type { SettingsInput } from '../../../src/core/settings/settings';
import { settingsSheet } from '../../../src/core/sheets/settings';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { convertWithLibreOffice, libreOffice, sheetsInLibreOffice } from '../../support/libre-office';
import { makePlan } from '../../support/make-plan';
import { makeContext, makeMainTable, makeReport, mappedColumn } from '../../support/make-report';
import { beside } from '../../support/read-back';
import type { Edit } from '../../support/read-back';
import { describeWith } from '../../support/require-tool';

const timeout = 120_000;

const input: SettingsInput = {
  asOf: '2026-10-31',
  minimumCoverage: 1 / 3,
  hoursPerDay: 7.25,
  availability: 0.825,
  criteria: [{ label: 'Value', column: 'F', weight: 0.1 + 0.2, direction: 'cost', scale: [1, 5] }],
  columns: { budget: 'L', end: '' },
  objectives: [{ name: 'Grow', weight: 0.7 }],
  renames: [{ from: 'P-1', to: 'P-9', isSame: true }],
  sheetsToWrite: ['summary', 'settings'],
};

function written(): SheetSpec {
  const main = makeMainTable([mappedColumn('budget', 11, 'Cost'), mappedColumn('criterion:Value', 5, 'Value')]);
  return settingsSheet(makeContext(makeReport({ main, settings: effectiveSettings({ sheet: input, file: null }) })));
}

const workbookOf = (spec: SheetSpec): Uint8Array => applyPlan(newWorkbook({ name: 'Portfolio', rows: [['Project'], ['Alpha']] }), makePlan(spec));

/** The sheet after somebody typed into it: nothing else of it changes. */
function typed(spec: SheetSpec, edits: readonly Edit[]): SheetSpec {
  const cells = spec.cells.map((cell) => {
    const edit = edits.find(({ row, column }) => row === cell.row && column === cell.column);
    return edit ? { ...cell, value: edit.value } : cell;
  });
  return { ...spec, cells };
}

async function changesLine(spec: SheetSpec): Promise<string> {
  const rows = (await sheetsInLibreOffice(workbookOf(spec))).get('Settings');
  return rows?.[3]?.[0] ?? '';
}

describeWith(libreOffice, 'Settings in LibreOffice', () => {
  it('keeps every setting when the workbook is saved there', async () => {
    const saved = await convertWithLibreOffice(workbookOf(written()), { to: 'xlsx' });
    const sheet = readSnapshot(saved, 'saved.xlsx').sheets.find(({ owned }) => owned === 'settings');
    const reading = sheet && readSettingsSheet(sheet);
    expect(reading?.input).toEqual(input);
    expect(reading?.findings).toEqual([]);
    expect(reading?.signatures.get('columns.budget')).toBe('Cost');
  }, timeout);

  it('says nothing of changes while there are none', async () => {
    expect(await changesLine(written())).toBe('');
  }, timeout);

  it('counts a changed limit', async () => {
    const spec = written();
    expect(await changesLine(typed(spec, [{ ...beside(spec, 'Working hours per day'), value: 8 }]))).toBe('1 cell was changed since the last Refresh, which does not know it yet.');
  }, timeout);

  it('counts a changed weight, an emptied letter, a switched sheet and a new objective', async () => {
    const spec = written();
    const edits = [
      { ...beside(spec, 'Value'), value: 3 },
      { ...beside(spec, 'Budget'), value: null },
      { ...beside(spec, 'RAG status'), value: 'yes' },
      { row: beside(spec, 'Grow').row + 1, column: 0, value: 'Save' },
    ];
    expect(await changesLine(typed(spec, edits))).toBe('4 cells were changed since the last Refresh, which does not know them yet.');
  }, timeout);
});
