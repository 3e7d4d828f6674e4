import { survey } from '../../src/core/survey';
import type { Survey } from '../../src/core/survey';
import { date, makeSheet, makeWorkbook, percent } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { refreshOnce } from '../support/refresh-again';

const look = (...sheets: ReturnType<typeof makeSheet>[]): Survey => survey(makeWorkbook(sheets), { asOf: { given: null, today: '2026-11-02' } });

const rows: TestCell[][] = [
  ['Portfolio, status as of 31 October 2026'],
  [],
  ['Project', 'Owner', 'RAG', 'End', '% complete', 'Budget', 'Zz'],
  ['Fleet telematics', 'A. Meyer', 'Green', date('2026-09-20'), percent(0.9), 310, 'x1'],
  ['ERP consolidation', 'L. Chen', 'Red', date('2027-04-30'), percent(0.4), 3400, 'x2'],
  ['Loyalty app', 'M. Okafor', 'Amber', date('2027-03-30'), null, 640, 'x3'],
  ['Data platform', 'L. Chen', 'Done', date('2026-03-30'), percent(1), 900, 'x4'],
];
const register = makeSheet('Portfolio 2026', rows);

describe('survey', () => {
  it('tells the table, its size and what its columns are', () => {
    expect(look(register).found?.table).toMatchObject({ kind: 'projects', sheet: 'Portfolio 2026', range: 'A3:G7', at: { sheet: 'Portfolio 2026', row: 2, column: 0 }, count: 4, columns: { recognised: 6, toCheck: 0, unused: 1 } });
  });

  it('shows the first three rows by number, the name first and the values as they are', () => {
    const preview = look(register).found?.table.preview;
    expect([preview?.headerRow, preview?.headers]).toEqual([3, ['Project', 'RAG', 'End', 'Budget']]);
    expect(preview?.rows).toHaveLength(3);
    expect(preview?.rows[0]).toEqual({
      row: 4,
      cells: [
        { kind: 'text', value: 'Fleet telematics' },
        { kind: 'text', value: 'Green' },
        { kind: 'date', value: '2026-09-20' },
        { kind: 'number', value: 310 },
      ],
    });
  });

  it('shows percentages as such and empty cells as nothing', () => {
    const narrow = makeSheet('Portfolio', rows.map(([name, , , end, done]) => [name ?? null, end ?? null, done ?? null]));
    expect(look(narrow).found?.table.preview.rows.map(({ cells }) => cells[2])).toEqual([{ kind: 'percent', value: 0.9 }, { kind: 'percent', value: 0.4 }, null]);
  });

  it('offers the date that the workbook names, with its place', () => {
    expect(look(register).found?.asOf).toEqual({ date: '2026-10-31', source: 'title A1' });
  });

  it('says what each analysis can say and what would unlock most', () => {
    const found = look(register).found;
    expect(found?.answers.map(({ id, level }) => [id, level])).toEqual([
      ['priorities', 'substitute'],
      ['rag', 'partial'],
      ['heatmap', 'substitute'],
      ['alignment', 'none'],
    ]);
    expect(found?.unlock).not.toBeNull();
  });

  it('names the other sheets with the reason', () => {
    const notes = makeSheet('Notes', [['Minutes of the last meeting'], ['Nothing was decided.']]);
    const risks = makeSheet('Risks', [['Risk', 'Probability', 'Impact', 'Response', 'Status'], ['Vendor late', 3, 4, 'Escalate', 'Open'], ['Key person leaves', 2, 5, 'Train a deputy', 'Open'], ['Site not ready', 4, 4, 'Second site', 'Open']]);
    const result = look(register, notes, risks);
    expect(result.others.map(({ sheet }) => sheet).sort()).toEqual(['Notes', 'Risks']);
    expect(result.others.find(({ sheet }) => sheet === 'Risks')?.why).toBe('a table of risks');
  });

  it('finds nothing without a table of projects, and says why of each sheet', () => {
    const result = look(makeSheet('Notes', [['Minutes of the last meeting'], ['Nothing was decided.']]));
    expect(result.found).toBeNull();
    expect(result.others.map(({ sheet }) => sheet)).toEqual(['Notes']);
    expect(result.others[0]?.why).not.toBe('');
  });

  it('knows our sheets that are there already', () => {
    const snapshot = makeWorkbook([register]);
    expect(look(register).own).toEqual([]);
    expect(survey(refreshOnce(snapshot).after, { asOf: { given: null, today: '2026-11-02' } }).own).toContainEqual({ id: 'rag', name: 'RAG status' });
  });
});
