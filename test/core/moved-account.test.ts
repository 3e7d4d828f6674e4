import { explainProject } from '../../src/core/explain-project';
import { movedAccount } from '../../src/core/moved-account';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { refreshOnce } from '../support/refresh-again';

const header = ['ID', 'Project', 'RAG', 'Start', 'End', 'Budget', 'Forecast cost'];
const row = (id: string, end: string, budget = 100): TestCell[] => [id, `Project ${id}`, 'Green', date('2026-01-05'), date(end), budget, 100];
const book = (...rows: readonly TestCell[][]): WorkbookSnapshot => makeWorkbook([makeSheet('Portfolio', [header, ...rows])]);

const before = book(row('P1', '2027-04-30'), row('P2', '2027-04-30'), row('P3', '2027-04-30'), row('P4', '2027-04-30'));
const now = book(row('P1', '2027-08-31'), row('P2', '2027-04-30', 250), row('P3', '2027-04-30'), row('P5', '2027-04-30'));

describe('movedAccount', () => {
  const { after } = refreshOnce(before, { asOf: '2026-10-31' });
  const later = { ...after, sheets: [...now.sheets, ...after.sheets.filter(({ owned }) => owned !== null)] };
  const { report } = refreshOnce(later, { asOf: '2026-11-28' });

  it('is null before an earlier period is remembered', () => {
    expect(movedAccount(refreshOnce(before).report)).toBeNull();
  });

  it('tells what moved since the last period, with the date of that', () => {
    expect(movedAccount(report)).toMatchObject({ since: '2026-10-31', gone: ['Project P4'] });
    expect(movedAccount(report)?.groups.map(({ flag, cards }) => [flag, cards.map(({ key }) => key)])).toEqual([['date-moved-rating-did-not', ['P1']], ['baseline-changed', ['P2']]]);
    expect(movedAccount(report)?.groups[0]?.cards[0]?.changes[0]).toMatchObject({ label: 'End', old: '30 Apr 2027', new: '31 Aug 2027', newCell: { row: 1, column: 4 }, days: 123 });
  });

  it('stands in the explanation of a project that moved, and in no other', () => {
    expect(explainProject(report, 'P1')?.moved).toMatchObject({ since: '2026-10-31', changes: [{ label: 'End', days: 123 }] });
    expect(explainProject(report, 'P3')?.moved).toBeNull();
  });
});
