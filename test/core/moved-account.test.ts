import { changes } from '../../src/core/changes';
import { explainProject } from '../../src/core/explain-project';
import { comparedAccount, movedAccount } from '../../src/core/moved-account';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { refreshOnce } from '../support/refresh-again';

const header = ['ID', 'Project', 'RAG', 'Start', 'End', 'Budget', 'Forecast cost'];
const row = (id: string, end: string, budget = 100): TestCell[] => [id, `Project ${id}`, 'Green', date('2026-01-05'), date(end), budget, 100];
const book = (...rows: readonly TestCell[][]): WorkbookSnapshot => makeWorkbook([makeSheet('Portfolio', [header, ...rows])]);

const before = book(row('P1', '2027-04-30'), row('P2', '2027-04-30'), row('P3', '2027-04-30'), row('P4', '2027-04-30'));
const now = book(row('P1', '2027-08-31'), row('P2', '2027-04-30', 250), row('P3', '2027-04-30'), row('P5', '2027-04-30'));

describe('comparedAccount', () => {
  const moved = comparedAccount(changes(before, now, { today: '2026-11-28', files: { old: 'October.xlsx', new: 'November.xlsx' } }));

  it('tells the file, and says what moved in a sentence', () => {
    expect(moved.since.file).toBe('October.xlsx');
    expect(moved.sentence).toBe('2 of 3 moved; 1 end later, 1 of them by more than 30 days with a rating the same or better; 1 new, 1 gone.');
  });

  it('groups projects by the first thing to notice, with values, days and cells', () => {
    expect(moved.groups.map(({ flag, cards }) => [flag, cards.map(({ key }) => key)])).toEqual([
      ['date-moved-rating-did-not', ['P1']],
      ['baseline-changed', ['P2']],
    ]);
    expect(moved.groups[0]?.cards[0]?.changes).toEqual([
      { label: 'End', old: '30 Apr 2027', new: '31 Aug 2027', oldCell: { sheet: 'Portfolio', row: 1, column: 4 }, newCell: { sheet: 'Portfolio', row: 1, column: 4 }, days: 123 },
    ]);
  });

  it('names who is new and who is gone', () => {
    expect([moved.appeared, moved.gone]).toEqual([[{ key: 'P5', name: 'Project P5' }], ['Project P4']]);
  });

  it('says what is doubtful about the two dates', () => {
    expect(moved.notes.join(' ')).toContain('Neither file names its date');
  });

  it('shows a project once only, and every project that moved', () => {
    const keys = moved.groups.flatMap(({ cards }) => cards.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(2);
  });
});

describe('movedAccount', () => {
  const { after } = refreshOnce(before, { asOf: '2026-10-31' });
  const later = { ...after, sheets: [...now.sheets, ...after.sheets.filter(({ owned }) => owned !== null)] };
  const { report } = refreshOnce(later, { asOf: '2026-11-28' });

  it('is null before an earlier period is remembered', () => {
    expect(movedAccount(refreshOnce(before).report)).toBeNull();
  });

  it('tells what moved since the last period, with the date of that', () => {
    expect(movedAccount(report)).toMatchObject({ since: { asOf: '2026-10-31', file: null }, gone: ['Project P4'] });
    expect(movedAccount(report)?.groups.flatMap(({ cards }) => cards.map(({ key }) => key))).toEqual(['P1', 'P2']);
  });

  it('stands in the explanation of a project that moved, and in no other', () => {
    expect(explainProject(report, 'P1')?.moved).toMatchObject({ since: '2026-10-31', changes: [{ label: 'End', days: 123 }] });
    expect(explainProject(report, 'P3')?.moved).toBeNull();
  });
});
