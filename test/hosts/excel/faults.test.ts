import { readFileSync } from 'node:fs';
import { refresh } from '../../../src/core/refresh';
import type { Refreshed } from '../../../src/core/refresh';
import type { Plan } from '../../../src/core/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { applyPlan } from '../../../src/hosts/excel/apply-plan';
import { readSnapshot } from '../../../src/hosts/excel/read-snapshot';
import { readSnapshot as readFile } from '../../../src/hosts/xlsx/read-snapshot';
import { everyKindPlan, makePlan, makeSpec } from '../../support/make-plan';
import { describeWith } from '../../support/require-tool';
import { officeClient } from '../../support/excel/client';
import type { FakeExcel } from '../../support/excel/fake-excel';
import type { FakeFormat, FakeWorkbook } from '../../support/excel/model/fake-workbook';
import { fakeSheet, fakeWorkbook } from '../../support/excel/model/new-workbook';
import { PlannedValues, unwatched, useExcel } from '../../support/excel/use-excel';
import { workbookOf } from '../../support/excel/workbook-of';

/** One fake for many runs: starting the client takes longer than a run. */
function restore(excel: FakeExcel, state: FakeWorkbook): void {
  Object.assign(excel.workbook, structuredClone(state));
  excel.resetCounters();
}

const theirs = (workbook: FakeWorkbook): unknown => ({ sheets: workbook.sheets.filter(({ name }) => name === 'Register'), names: workbook.names.filter(({ name }) => !name.startsWith('_plumbline_')) });
/** A link remembers what its cell showed when it was made: nothing that anybody sees. */
const seen = (workbook: FakeWorkbook): unknown => JSON.parse(JSON.stringify(workbook, (key, value: unknown) => (key === 'textToDisplay' ? undefined : value)));
const failure = { code: 'InvalidArgument' };

function openRegister(): FakeExcel {
  const excel = useExcel({ workbook: fakeWorkbook([fakeSheet('Register', [['Project', 'Budget'], ['Alpha', 1200], ['Beta', '=B2*2']])]) });
  excel.workbook.names.push({ name: 'Budget', formula: '=Register!$B$2', isVisible: true, comment: '' });
  return excel;
}

/** How many actions a call takes when nothing fails. */
async function actionsOf(excel: FakeExcel, call: () => Promise<unknown>): Promise<number> {
  excel.resetCounters();
  await call();
  return excel.counters.actions;
}

const laterPlan = (): Plan => {
  const [priorities, settings] = everyKindPlan().sheets;
  const cells = (priorities?.cells ?? []).map((cell) => (cell.column === 1 && typeof cell.value === 'number' ? { ...cell, value: cell.value + 1 } : cell));
  return makePlan(makeSpec('priorities', { ...priorities, cells }), makeSpec('settings', { ...settings, tabColour: '#00FF00' }));
};

describeWith(officeClient, 'a fault at every single action', () => {
  it('of a first writing leaves the user’s sheets alone, and a second try makes ours whole', async () => {
    const excel = openRegister();
    const before = structuredClone(excel.workbook);
    const count = await actionsOf(excel, () => applyPlan(everyKindPlan(), unwatched));
    const whole = seen(excel.workbook);
    expect(count).toBeGreaterThan(200);
    for (let place = 1; place <= count; place += 1) {
      restore(excel, before);
      excel.failAt(place, failure);
      await applyPlan(everyKindPlan(), unwatched).catch(() => undefined);
      expect(theirs(excel.workbook)).toEqual(theirs(before));
      await applyPlan(everyKindPlan(), unwatched);
      expect([place, seen(excel.workbook)]).toEqual([place, whole]);
    }
  }, 240_000);

  it('of a later writing leaves the user’s sheets alone, and a second try makes ours whole', async () => {
    const excel = openRegister();
    await applyPlan(everyKindPlan(), unwatched);
    const before = structuredClone(excel.workbook);
    const count = await actionsOf(excel, () => applyPlan(laterPlan(), unwatched));
    const whole = seen(excel.workbook);
    for (let place = 1; place <= count; place += 1) {
      restore(excel, before);
      excel.failAt(place, failure);
      await applyPlan(laterPlan(), unwatched).catch(() => undefined);
      expect(theirs(excel.workbook)).toEqual(theirs(before));
      await applyPlan(laterPlan(), unwatched);
      expect([place, seen(excel.workbook)]).toEqual([place, whole]);
    }
  }, 240_000);

  it('that passes by itself is not even noticed, but where sheets are added', async () => {
    const excel = openRegister();
    await applyPlan(everyKindPlan(), unwatched);
    const before = structuredClone(excel.workbook);
    const count = await actionsOf(excel, () => applyPlan(laterPlan(), unwatched));
    const whole = seen(excel.workbook);
    for (const place of [5, 40, 80, Math.floor(count / 2), count - 60, count]) {
      restore(excel, before);
      excel.failAt(place, { code: 'ServiceNotAvailable' });
      await applyPlan(laterPlan(), unwatched);
      expect([place, seen(excel.workbook)]).toEqual([place, whole]);
    }
  }, 60_000);
});

describeWith(officeClient, 'a refresh of the example that breaks off', () => {
  const at = (snapshot: WorkbookSnapshot, date: string): Refreshed => refresh(snapshot, { settingsFile: null, asOf: { given: date, today: date }, version: '1.0.0' });
  const planned = new PlannedValues();
  let excel: FakeExcel;
  let first: FakeWorkbook;
  let count = 0;

  beforeAll(async () => {
    excel = useExcel({ workbook: workbookOf(readFile(readFileSync('examples/thin.xlsx'), 'thin.xlsx')), formulaValue: planned.valueOf });
    const { plan } = at(await readSnapshot(unwatched), '2026-10-31');
    planned.expect(plan, ({ name }) => name);
    await applyPlan(plan, unwatched);
    first = structuredClone(excel.workbook);
    const later = at(await readSnapshot(unwatched), '2026-12-15').plan;
    count = await actionsOf(excel, () => applyPlan(later, unwatched));
  }, 60_000);

  const eighths = [1, 2, 3, 5, 7];

  it.each(eighths)('after %i eighths of its actions is made whole by another refresh', async (share) => {
    restore(excel, first);
    const { plan } = at(await readSnapshot(unwatched), '2026-12-15');
    planned.expect(plan, ({ name }) => name);
    excel.failAt(Math.ceil((count * share) / 8), failure);
    await expect(applyPlan(plan, unwatched)).rejects.toMatchObject({ code: 'host-failed' });
    const again = at(await readSnapshot(unwatched), '2026-12-15').plan;
    planned.expect(again, ({ name }) => name);
    await applyPlan(again, unwatched);
    const broken = structuredClone(excel.workbook);
    restore(excel, first);
    planned.expect(plan, ({ name }) => name);
    await applyPlan(plan, unwatched);
    expect(contents(broken)).toEqual(contents(excel.workbook));
  }, 30_000);

  it.each(eighths)('after %i eighths of its actions is taken back by an undo', async (share) => {
    restore(excel, first);
    const before = await readSnapshot(unwatched);
    const { plan, undo } = at(before, '2026-12-15');
    planned.expect(plan, ({ name }) => name);
    excel.failAt(Math.ceil((count * share) / 8), failure);
    await expect(applyPlan(plan, unwatched)).rejects.toMatchObject({ code: 'host-failed' });
    planned.expect(undo, ({ name }) => name);
    await applyPlan(undo, unwatched);
    expect(contents(excel.workbook)).toEqual(contents(first));
    expect(looks(excel.workbook)).toEqual(looks(first));
  }, 30_000);
});

/** How all cells look, but for lines above and right of them, which are read as lines of their neighbours. */
function looks({ sheets }: FakeWorkbook): unknown {
  const shown = ({ borders, ...format }: FakeFormat): FakeFormat => {
    const { EdgeBottom, EdgeLeft } = borders ?? {};
    return { ...format, borders: { ...(EdgeBottom && { EdgeBottom }), ...(EdgeLeft && { EdgeLeft }) } };
  };
  return sheets.map(({ name, cells }) => [name, Object.entries(cells).flatMap(([row, line]) => Object.entries(line).flatMap(([column, { format }]) => (format ? [[row, column, shown(format)]] : [])))]);
}

/** What all cells hold, and which are merged. */
function contents({ sheets }: FakeWorkbook): unknown {
  return sheets.map(({ name, cells, merges }) => ({
    ...{ name, merges: [...merges].sort((a, b) => a.row - b.row || a.column - b.column) },
    cells: Object.entries(cells).flatMap(([row, line]) => Object.entries(line).flatMap(([column, { value, formula }]) => (value === null ? [] : [[row, column, value, formula]]))),
  }));
}
