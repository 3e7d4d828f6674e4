import { refresh } from '../../../src/core/refresh';
import { applyPlan } from '../../../src/hosts/google-sheets/apply-plan';
import { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import { makeSpreadsheet } from '../../support/apps-script/make-spreadsheet';
import type { GivenCell } from '../../support/apps-script/make-spreadsheet';
import type { FakeAppsScript } from '../../support/apps-script/fake-apps-script';
import { openSpreadsheet } from '../../support/apps-script/open-spreadsheet';
import { PlannedValues } from '../../support/apps-script/planned-values';
import { useAppsScript } from '../../support/apps-script/use-apps-script';

const statuses = ['Green', 'Amber', 'Red'];

/** A register of so many projects, with dates that repeat. */
function register(count: number): readonly (readonly GivenCell[])[] {
  const day = (value: number): GivenCell => ({ value, format: 'yyyy-mm-dd' });
  const rows = Array.from({ length: count }, (_, n): readonly GivenCell[] => [`P-${n + 1}`, `Project ${n + 1}`, `Owner ${n % 7}`, day(46023), day(46300 + (n % 5)), { value: (n % 10) / 10, format: '0%' }, statuses[n % 3] ?? '', 1000 * (n + 1), 400 * (n + 1)]);
  return [['ID', 'Project', 'Owner', 'Start', 'End', '% complete', 'Status', 'Budget', 'Actual cost'], ...rows];
}

/** Reads, computes and writes as the menu does; gives the calls of either half by method. */
function refreshOf(count: number): { readonly fake: FakeAppsScript; readonly read: ReadonlyMap<string, number>; readonly written: ReadonlyMap<string, number>; readonly sheets: number } {
  const planned = new PlannedValues();
  const fake = useAppsScript(makeSpreadsheet({ sheets: [{ name: 'Register', rows: register(count), rowCount: count + 10 }] }), { evaluate: planned.evaluate });
  const { meter } = fake.environment;
  const snapshot = readSnapshot(openSpreadsheet(fake));
  const read = new Map(meter.byMethod);
  const { plan } = refresh(snapshot, { settingsFile: null, asOf: { given: '2026-10-31', today: '2026-10-31' }, version: '1.0.0' });
  planned.expect(plan, ({ name }) => name);
  meter.reset();
  applyPlan(openSpreadsheet(fake), plan);
  expect(fake.environment.faults).toEqual([]);
  return { fake, read, written: new Map(meter.byMethod), sheets: plan.sheets.length };
}

/** Calls that cross to Google: what builders do and what only points somewhere stays in the script. */
const crossing = /^(?:Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection)\.(?!getRange$|getRangeList$|getA1Notation$|getSheetId$)/;
const crossings = (calls: ReadonlyMap<string, number>): number => [...calls].reduce((sum, [method, count]) => sum + (crossing.test(method) ? count : 0), 0);

describe('calls of the Google Sheets host', () => {
  it('do not grow with the rows', () => {
    const [few, many] = [refreshOf(40), refreshOf(400)];
    for (const part of ['read', 'written'] as const) {
      const more = [...many[part]].filter(([method, count]) => count > (few[part].get(method) ?? 0));
      expect(more).toEqual([]);
    }
  });

  it('are at most 12 for a sheet that is read, and 8 for the spreadsheet around it', () => {
    expect(crossings(refreshOf(40).read)).toBeLessThanOrEqual(20);
  });

  // Widths and lines are most of it: a call for each stretch of columns that agree.
  it('are at most 40 for each new sheet that is written', () => {
    const { written, sheets } = refreshOf(40);
    expect(crossings(written) / sheets).toBeLessThanOrEqual(40);
  });
});
