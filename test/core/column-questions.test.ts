import fc from 'fast-check';
import { columnQuestions, columnsToCheck } from '../../src/core/column-questions';
import type { AskedColumn, ColumnQuestions } from '../../src/core/column-questions';
import { findTables } from '../../src/core/read-source';
import type { SettingsInput } from '../../src/core/settings/settings';
import { survey } from '../../src/core/survey';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { refreshOnce } from '../support/refresh-again';

const workbook = (rows: readonly (readonly TestCell[])[]): WorkbookSnapshot => makeWorkbook([makeSheet('Portfolio', rows)]);

function ask(snapshot: WorkbookSnapshot, settings: SettingsInput | null = null): ColumnQuestions {
  const questions = columnQuestions(snapshot, findTables(snapshot, settings));
  if (!questions) throw new Error('no main table');
  return questions;
}

const columnOf = ({ columns }: ColumnQuestions, letters: string): AskedColumn | undefined => columns.find(({ column }) => column === letters);
const main = (snapshot: WorkbookSnapshot, settings: SettingsInput | null = null) => {
  const table = findTables(snapshot, settings).detection.tables.find((found) => found.main);
  if (!table) throw new Error('no main table');
  return table;
};

const header = ['Id', 'Project', 'Owner', 'Status', 'Value', 'Urgency', 'Budget', 'End', 'Blah'];
const names = ['ERP consolidation', 'Fleet telematics', 'Loyalty app', 'Data platform', 'Branch refit', 'HR self-service'];
const register = workbook([
  header,
  ...names.map((name, index): TestCell[] => [`P${index}`, name, 'A. Meyer', index === 0 ? 'Done' : 'In progress', index % 2 === 0 ? 'High' : 'Low', index % 2 === 0 ? 'Low' : 'High', `£${index + 1}00k`, date('2027-04-30'), `zz ${index}`]),
]);

describe('columnQuestions', () => {
  it('tells of every column, in the order of the sheet, what it is taken for', () => {
    expect(ask(register).columns.map(({ column, field, certainty }) => [column, field, certainty])).toEqual([
      ['A', 'id', 'sure'],
      ['B', 'name', 'sure'],
      ['C', 'owner', 'sure'],
      ['D', 'status', 'sure'],
      ['E', 'criterion:Value', 'doubtful'],
      ['F', 'criterion:Urgency', 'doubtful'],
      ['G', 'budget', 'sure'],
      ['H', 'end', 'sure'],
      ['I', null, 'unused'],
    ]);
  });

  it('shows up to three values as they stand and as they are read', () => {
    const questions = ask(register);
    expect(columnOf(questions, 'D')?.samples).toEqual([
      { raw: { kind: 'text', value: 'Done' }, read: { kind: 'lifecycle', value: 'done' } },
      { raw: { kind: 'text', value: 'In progress' }, read: { kind: 'lifecycle', value: 'live' } },
    ]);
    expect(columnOf(questions, 'E')?.samples).toEqual([
      { raw: { kind: 'text', value: 'High' }, read: { kind: 'number', value: 3 } },
      { raw: { kind: 'text', value: 'Low' }, read: { kind: 'number', value: 1 } },
    ]);
    expect(columnOf(questions, 'G')?.samples.map(({ raw, read }) => [raw.value, read?.value])).toEqual([['£100k', 100_000], ['£200k', 200_000], ['£300k', 300_000]]);
    expect(columnOf(questions, 'H')?.samples).toEqual([{ raw: { kind: 'date', value: '2027-04-30' }, read: { kind: 'date', value: '2027-04-30' } }]);
  });

  it('shows a value that cannot be read in the place of the last one', () => {
    const rows = names.map((name, index): TestCell[] => [`P${index}`, name, index === 5 ? 'soonish' : date(`2027-04-0${index + 1}`)]);
    expect(columnOf(ask(workbook([['Id', 'Project', 'End'], ...rows])), 'C')?.samples.map(({ raw, read }) => [raw.value, read === null])).toEqual([['2027-04-01', false], ['2027-04-02', false], ['soonish', true]]);
  });

  it('says why: a rating that nobody confirmed', () => {
    expect(columnOf(ask(register), 'E')?.doubt).toEqual({ kind: 'rating' });
  });

  it('says why: another column holds later dates', () => {
    const rows = names.map((name, index): TestCell[] => [`P${index}`, name, date('2027-01-31'), date('2027-06-30'), index]);
    const questions = ask(workbook([['Id', 'Project', 'Target end date', 'Something', 'N'], ...rows]));
    expect(columnOf(questions, 'C')).toMatchObject({ field: 'end', certainty: 'doubtful', doubt: { kind: 'later-dates', other: { column: 'D', header: 'Something' }, count: 6 } });
  });

  it('says why: taken by what it holds alone', () => {
    const rows = names.map((name, index): TestCell[] => [name, 'A. Meyer', index % 2 === 0 ? 'Red' : 'Green', date('2027-01-31')]);
    expect(columnOf(ask(workbook([['Project', 'Owner', 'Zz', 'End'], ...rows])), 'C')).toMatchObject({ field: 'rag', doubt: { kind: 'values' } });
  });

  it('says why: two columns of dates, one never before the other', () => {
    const rows = names.map((name): TestCell[] => [name, 'A. Meyer', date('2026-01-31'), date('2027-01-31')]);
    expect(ask(workbook([['Project', 'Owner', 'Ja', 'Nein'], ...rows])).columns.slice(2).map(({ field, doubt }) => [field, doubt])).toEqual([['start', { kind: 'pair' }], ['end', { kind: 'pair' }]]);
  });

  it('knows which column holds a field now', () => {
    expect(ask(register).holders).toMatchObject({ id: 'A', name: 'B', budget: 'G', end: 'H' });
  });

  it('is null without a table of projects', () => {
    const notes = workbook([['Minutes of the last meeting'], ['Nothing was decided.']]);
    expect(columnQuestions(notes, findTables(notes, null))).toBeNull();
  });

  it('asks for the name where a table by the user’s word has none, until told that there is none', () => {
    const codes = workbook([['Code', 'Cost', 'Spent'], ...names.map((_, index): TestCell[] => [`PX-${index + 17}`, 100 * index + 50, 10 * index])]);
    const table = { sheet: 'Portfolio', headerRow: 1 };
    expect(ask(codes, { table, columns: { id: 'A' } }).missing).toEqual([{ field: 'name', mayBeNone: true }]);
    expect(ask(codes, { table, columns: { id: 'A', name: '' } }).missing).toEqual([]);
    expect(ask(register).missing).toEqual([]);
  });
});

describe('an answer', () => {
  const confirmed: SettingsInput = { columns: { 'criterion:Value': 'E', 'criterion:Urgency': 'F' } };

  it('takes the doubt away and leaves everything else as it was', () => {
    const fieldsOf = (questions: ColumnQuestions): unknown => questions.columns.map(({ column, field }) => [column, field]);
    const after = ask(register, confirmed);
    expect([columnOf(after, 'E')?.certainty, columnOf(after, 'F')?.certainty]).toEqual(['named', 'named']);
    expect(fieldsOf(after)).toEqual(fieldsOf(ask(register)));
  });

  it('is written into Settings and still holds when the workbook is read again', () => {
    const { after } = refreshOnce(register, { file: confirmed });
    expect([columnOf(ask(after), 'E')?.certainty, columnsToCheck(main(after)).size]).toEqual(['named', 0]);
  });

  it('can leave a column out for good', () => {
    const { after } = refreshOnce(register, { file: { columns: { budget: '' } } });
    expect(columnOf(ask(after), 'G')).toMatchObject({ field: null, certainty: 'unused' });
  });

  it('keeps money that is ranked by a benefit in money too', () => {
    const rows = names.map((name, index): TestCell[] => [name, 1000 * (index + 1), index + 1 > 5 ? 5 : index + 1, date('2027-01-31')]);
    const money = workbook([['Project', 'Benefit (£)', 'Urgency', 'End'], ...rows]);
    const before = ask(money).columns.filter(({ column }) => column === 'B').map(({ field }) => field);
    expect([...before].sort()).toEqual(['benefit', 'criterion:Benefit']);
    const after = ask(money, { columns: { 'criterion:Benefit': 'B' } });
    expect(after.columns.filter(({ column }) => column === 'B').map(({ field }) => field).sort()).toEqual([...before].sort());
  });

  it('to every doubt leaves none, whatever the columns are called (law)', () => {
    const titles = fc.uniqueArray(fc.constantFrom('Owner', 'Team', 'Zz', 'Category', 'When', 'Finish', 'Value', 'Urgency', 'Risk', 'Stage', 'Remarks', 'Cost', 'Pct'), { minLength: 2, maxLength: 8 });
    const cells = fc.constantFrom<TestCell>('High', 'Low', 3, 'A. Meyer', date('2027-01-31'), 'Red', 120000, 'Some longer remark on the state of things');
    fc.assert(
      fc.property(titles, fc.array(cells, { minLength: 8, maxLength: 8 }), (columns, kinds) => {
        const snapshot = workbook([['Project', ...columns], ...names.map((name): TestCell[] => [name, ...columns.map((_, index) => kinds[index] ?? null)])]);
        const table = { sheet: 'Portfolio', headerRow: 1 };
        const doubtful = ask(snapshot, { table }).columns.filter(({ certainty }) => certainty === 'doubtful');
        const answers = Object.fromEntries(doubtful.map(({ field, column }) => [String(field), column]));
        const after = ask(snapshot, { table, columns: answers });
        expect(after.columns.filter(({ certainty }) => certainty === 'doubtful')).toEqual([]);
        expect(doubtful.map(({ column, field }) => after.columns.some((other) => other.column === column && other.field === field && other.certainty === 'named'))).toEqual(doubtful.map(() => true));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of day and month', () => {
  const dated = (cells: readonly string[], title = 'End'): WorkbookSnapshot => workbook([['Project', 'Owner', title], ...cells.map((cell, index): TestCell[] => [names[index] ?? '', 'A. Meyer', cell])]);
  const open = dated(['03/04/2027', '05/06/2027', '07/08/2027']);

  it('is asked where no date shows it, with what both would mean and how many fit', () => {
    expect(ask(open).dateOrder).toEqual({
      example: '03/04/2027',
      of: 3,
      choices: [{ order: 'day-first', date: '2027-04-03', fits: 3 }, { order: 'month-first', date: '2027-03-04', fits: 3 }],
      chosen: null,
      assumed: null,
      columns: [{ column: 'C', header: 'End' }],
    });
  });

  it('is asked where dates contradict each other', () => {
    expect(ask(dated(['03/04/2027', '25/06/2027', '07/28/2027', '08/28/2027'])).dateOrder?.choices.map(({ fits }) => fits)).toEqual([2, 3]);
  });

  it('is asked with what currency suggests', () => {
    const priced = workbook([['Project', 'Owner', 'Budget', 'End'], ...names.map((name): TestCell[] => [name, 'A. Meyer', '£100', '03/04/2027'])]);
    expect(ask(priced).dateOrder).toMatchObject({ chosen: null, assumed: 'day-first' });
  });

  it('is not asked where one date shows it', () => {
    expect(ask(dated(['03/04/2027', '25/06/2027', '07/08/2027'])).dateOrder).toBeNull();
  });

  it('counts among the columns to check until it is told', () => {
    const toCheck = (settings: SettingsInput | null): number | undefined => survey(open, { asOf: { given: null, today: '2026-11-02' }, settings }).found?.table.columns.toCheck;
    expect([toCheck(null), toCheck({ dateOrder: 'day-first' })]).toEqual([1, 0]);
  });

  it('once told decides every such date, and stays answered and changeable', () => {
    const endOf = (settings: SettingsInput): unknown => refreshOnce(open, { file: settings }).result.projects[0]?.values['end'];
    expect([endOf({}), endOf({ dateOrder: 'day-first' }), endOf({ dateOrder: 'month-first' })]).toEqual([null, '2027-04-03', '2027-03-04']);
    expect(ask(open, { dateOrder: 'month-first' }).dateOrder).toMatchObject({ chosen: 'month-first', assumed: null });
  });

  it('never turns a date that can only be read one way', () => {
    const shown = dated(['03/04/2027', '25/06/2027']);
    expect(refreshOnce(shown, { file: { dateOrder: 'month-first' } }).result.projects.map(({ values }) => values['end'])).toEqual(['2027-04-03', '2027-06-25']);
  });

  it('travels with the workbook', () => {
    const { after, findings } = refreshOnce(open, { file: { dateOrder: 'month-first' } });
    expect(findings.filter(({ code }) => /date-order/.test(code))).toEqual([]);
    expect(findTables(after, null).settings.values.dateOrder).toBe('month-first');
    expect(refreshOnce(after).result.projects[0]?.values['end']).toBe('2027-03-04');
  });
});
