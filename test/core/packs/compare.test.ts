import { comparePacks } from '../../../src/core/packs/compare';
import type { PackComparison } from '../../../src/core/packs/compare';
import { comparisonReason, comparisonVerdict } from '../../../src/core/packs/compare-words';
import { buildSheets } from '../../../src/core/sheets/index';
import { stampOf } from '../../../src/core/workbook/run-stamp';
import type { RunStamp } from '../../../src/core/workbook/run-stamp';
import { sheetTitles } from '../../../src/core/workbook/sheet-id';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { analysedReport, day } from '../../support/analysed-report';
import { makeCriterion, makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { date, makeSheet, makeWorkbook } from '../../support/make-sheet';
import { columnOf, headerRowOf, readWithNotes, rowOfKey } from '../../support/read-spec';

const asOf = day('2026-10-31');
const stamp = stampOf({ asOf: '2026-10-31', asOfSource: 'title A1', input: 'a'.repeat(64), settings: 'b'.repeat(64), version: '0.1.0' });
const criteria = [makeCriterion({ label: 'Value', column: 60 }), makeCriterion({ label: 'Fit', column: 61 })];
const erp = makeProject({ key: 'ERP', row: 4, values: { start: asOf - 300, end: asOf - 41, rag: 'G', owner: 'M. Silva', budget: 10 }, criteria: { Value: 5, Fit: 2 } });
const crm = makeProject({ key: 'CRM', row: 5, values: { start: asOf - 300, end: asOf - 5, rag: 'A', owner: 'A. Meyer', budget: 6 }, criteria: { Value: 1, Fit: 4 } });

/** Our sheets of these two projects, as a host would write them. */
function specs(parts: { readonly stamp?: RunStamp; readonly projects?: readonly ReturnType<typeof makeProject>[] } = {}): readonly SheetSpec[] {
  const report = analysedReport({ portfolio: { projects: parts.projects ?? [erp, crm], criteria }, parts: { stamp: parts.stamp ?? stamp } });
  return buildSheets(makeContext(report));
}

type Change = (sheet: SheetSnapshot, spec: SheetSpec) => SheetSnapshot;

function pack(of: readonly SheetSpec[] = specs(), change: Change = (sheet) => sheet): WorkbookSnapshot {
  return makeWorkbook(of.map((spec) => change(readWithNotes(spec), spec)));
}

/** The same sheet with one cell typed over. */
function typed(spec: SheetSpec, at: { readonly row: number; readonly column: number }, value: string | number): SheetSnapshot {
  return readWithNotes(spec, [{ ...at, value }]);
}

const changeOn =
  (id: SheetSpec['id'], cell: (spec: SheetSpec) => { readonly row: number; readonly column: number }, value: string | number): Change =>
  (sheet, spec) =>
    spec.id === id ? typed(spec, cell(spec), value) : sheet;

const beside = (key: string, header: string) => (spec: SheetSpec) => ({ row: rowOfKey(spec, key), column: columnOf(spec, header) });

function changed(change: Change): PackComparison {
  return comparePacks(pack(), pack(specs(), change));
}

describe('comparePacks', () => {
  it('finds a pack equal to itself', () => {
    const { equal, count, differs } = comparePacks(pack(), pack());
    expect([equal, count, differs]).toEqual([true, 0, []]);
  });

  it('names sheet, row, column and both cells of a difference', () => {
    const { equal, differences } = changed(changeOn('rag', beside('ERP', 'By the figures'), '● G'));
    expect(equal).toBe(false);
    expect(differences).toEqual([{ sheet: 'RAG status', key: 'ERP', column: 'By the figures', a: '◆ R', b: '● G', aCell: 'B7', bCell: 'B7' }]);
  });

  it('joins rows by key, wherever they stand', () => {
    const swapped: Change = (sheet, spec) => {
      if (spec.id !== 'rag') return sheet;
      const [a, b] = [rowOfKey(spec, 'ERP'), rowOfKey(spec, 'CRM')];
      return { ...sheet, cells: sheet.cells.map((cells, row) => (row === a ? (sheet.cells[b] ?? []) : row === b ? (sheet.cells[a] ?? []) : cells)) };
    };
    expect(changed(swapped).count).toBe(0);
  });

  it('says of a project that only one of them has that it is not there', () => {
    const { differences } = comparePacks(pack(), pack(specs({ projects: [erp] })));
    const gone = differences.filter(({ sheet, key, column }) => sheet === 'RAG status' && key === 'CRM' && column === 'Project');
    expect(gone).toEqual([expect.objectContaining({ a: 'CRM', b: null, bCell: null })]);
  });

  it('finds equal what differs in the last digits alone', () => {
    const score = beside('ERP', 'Score');
    expect(changed(changeOn('priorities', score, 62.5 * (1 + 1e-11))).count).toBe(0);
    expect(changed(changeOn('priorities', score, 62.5 * (1 + 1e-8))).count).toBe(1);
  });

  it('tells a number from the same digits as text', () => {
    expect(changed(changeOn('priorities', beside('ERP', 'Score'), '62.5')).count).toBe(1);
  });

  it('leaves notes out, wherever they are typed', () => {
    const noted: Change = (sheet, spec) =>
      columnOf(spec, 'Your notes →') < 0 ? sheet : readWithNotes(spec, [{ row: headerRowOf(spec) + 1, column: columnOf(spec, 'Your notes →') + 2, value: 'asked' }, { row: 0, column: columnOf(spec, 'Your notes →'), value: 'mine' }]);
    expect(changed(noted).count).toBe(0);
  });

  it('leaves out the rows kept for notes of projects that are gone', () => {
    const noted = specs({ projects: [erp] }).map((spec) => readWithNotes(spec));
    const kept: Change = (sheet, spec) => {
      const last = Math.max(...spec.cells.map(({ row }) => row));
      if (spec.id !== 'rag') return sheet;
      return readWithNotes(spec, [
        { row: last + 2, column: 0, value: 'Notes of projects no longer in the list' },
        { row: last + 3, column: 0, value: 'CRM' },
        { row: last + 3, column: columnOf(spec, 'Key'), value: 'CRM' },
      ]);
    };
    expect(comparePacks(makeWorkbook(noted), pack(specs({ projects: [erp] }), kept)).count).toBe(0);
  });

  it('leaves out the state that the user gave a finding', () => {
    const findings = makeSheet('Findings', [['2 things to check'], [], ['Severity', 'What', 'State', 'Key', 'Your notes →'], ['▲ Check', 'Odd', 'Open', 'odd · J', null]], { owned: 'findings' });
    const fixed = { ...findings, cells: findings.cells.map((cells) => cells.map((cell) => (cell === 'Open' ? 'Fixed' : cell === 'Odd' ? 'Even' : cell))) };
    expect(comparePacks(makeWorkbook([findings]), makeWorkbook([fixed])).differences.map(({ column }) => column)).toEqual(['What']);
  });

  it('compares a limit typed in Settings', () => {
    const limit = (spec: SheetSpec) => ({ row: spec.cells.find(({ value }) => value === 'thresholds.cadenceDays')?.row ?? -1, column: 1 });
    expect(changed(changeOn('settings', limit, 14)).differences).toEqual([expect.objectContaining({ sheet: 'Settings', key: 'thresholds.cadenceDays', column: 'Value', a: 31, b: 14 })]);
  });

  it('compares what stands outside the table by its place', () => {
    expect(changed(changeOn('summary', () => ({ row: 0, column: 0 }), 'No red')).differences).toEqual([
      { sheet: 'Summary', key: null, column: 'A', a: '1 of 2 live projects is red', b: 'No red', aCell: 'A1', bCell: 'A1' },
    ]);
  });

  it('does not mind a row that someone inserted above', () => {
    const inserted: Change = (sheet) => ({ ...sheet, box: sheet.box && { ...sheet.box, row: sheet.box.row + 1 } });
    expect(changed(inserted).count).toBe(0);
  });

  it('gives dates as dates', () => {
    const sheet = (iso: string): WorkbookSnapshot => makeWorkbook([makeSheet('RAG status', [['Project', 'End (now)', 'Key', 'Your notes →'], ['ERP', date(iso), 'ERP']], { owned: 'rag' })]);
    expect(comparePacks(sheet('2026-10-31'), sheet('2026-11-30')).differences).toEqual([expect.objectContaining({ a: '2026-10-31', b: '2026-11-30' })]);
  });

  it('goes by what a sheet is, not by what its tab is called', () => {
    expect(changed((sheet) => ({ ...sheet, name: `${sheet.name} of May` })).count).toBe(0);
  });

  it('says which file holds none of our sheets', () => {
    const register = { ...makeWorkbook([makeSheet('Projects', [['Project'], ['ERP']])]), fileName: 'register.xlsx' };
    expect(() => comparePacks(pack(), register)).toThrow('register.xlsx holds none of our sheets');
    expect(() => comparePacks({ ...register, fileName: 'old.xlsx' }, register)).toThrow('old.xlsx and register.xlsx hold none');
  });
});

describe('the stamps of two packs', () => {
  const other = (parts: Partial<RunStamp>): readonly SheetSpec[] => specs({ stamp: stampOf({ ...stamp, ...parts }) });

  it('are read from Settings', () => {
    expect(comparePacks(pack(), pack()).a.stamp).toEqual(stamp);
  });

  it('are read from below a title where Settings are missing', () => {
    const bare = pack(specs().filter(({ id }) => id !== 'settings'));
    expect(comparePacks(bare, bare).a.stamp).toEqual({ ...stamp, input: null, settings: null });
  });

  it('say that the same numbers came from another version', () => {
    const comparison = comparePacks(pack(), pack(other({ version: '0.2.0' })));
    expect([comparison.equal, comparison.differs]).toEqual([true, ['version']]);
    expect(comparisonVerdict(comparison)).toBe('The same numbers, computed by another version (0.1.0 and 0.2.0).');
  });

  it('say why the numbers differ', () => {
    const one = comparePacks(pack(), pack(other({ input: 'c'.repeat(64), asOf: '2026-11-30' }), changeOn('rag', beside('ERP', 'By the figures'), '● G')));
    expect(one.differs).toEqual(['asOf', 'input']);
    expect(`${comparisonVerdict(one)} ${comparisonReason(one)}`).toBe('Different: 1 figure or text differs. They differ in the as-of date (31 Oct 2026 and 30 Nov 2026) and the data.');
  });

  it('say that something was changed afterwards where they agree', () => {
    const one = changed(changeOn('rag', beside('ERP', 'By the figures'), '● G'));
    expect(comparisonReason(one)).toMatch(/^Both name the same date, data, settings and version/);
  });

  it('leave the cause open where a pack has none', () => {
    const bare = makeWorkbook([makeSheet(sheetTitles.rag, [['Red'], ['Project', 'Key', 'Your notes →'], ['ERP', 'ERP']], { owned: 'rag' })]);
    expect([comparePacks(bare, pack()).a.stamp, comparisonReason(comparePacks(bare, pack()))]).toEqual([null, expect.stringMatching(/^One of them does not say/)]);
  });
});
