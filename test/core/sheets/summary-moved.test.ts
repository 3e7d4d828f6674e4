import type { FieldChange, Moves } from '../../../src/core/moves/moves';
import { ragSheet } from '../../../src/core/sheets/rag';
import type { Report } from '../../../src/core/sheets/report';
import { summarySheet } from '../../../src/core/sheets/summary';
import { cellText } from '../../../src/core/workbook/cell';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { analysedReport, day } from '../../support/analysed-report';
import { endChange, makeMove, makeMoves } from '../../support/make-moves';
import { makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { allTexts, cellAtA1, columnOf, headersOf, readWithNotes, rowOfKey, valueFor } from '../../support/read-spec';

const asOf = day('2026-10-31');
const erp = makeProject({ key: 'ERP', row: 4, values: { start: asOf - 300, end: asOf - 41, rag: 'G', lastUpdated: asOf - 3 } });
const crm = makeProject({ key: 'CRM', row: 5, values: { start: asOf - 300, end: asOf + 90, rag: 'A', lastUpdated: asOf - 70 } });
const projects = [erp, crm];
const slipped = makeMove({ key: 'ERP', flags: ['date-moved-rating-did-not'], changes: [endChange('2026-06-30', '2026-09-20', 4)], computed: { old: 'G', new: 'R' }, reported: { old: 'G', new: 'G' } });
const edited = makeMove({ key: 'CRM', changes: [{ field: 'percentComplete', old: 0.2, new: 0.3, oldCell: null, newCell: null, days: null }] });
const dearer: FieldChange = { field: 'forecastCost', old: 100, new: 120, oldCell: null, newCell: null, days: null };

function reported(moves: Moves | null, parts: Partial<Report> = {}): Report {
  return analysedReport({ portfolio: { projects }, parts: { moves, ...parts } });
}

function built(moves: Moves | null, parts: Partial<Report> = {}): SheetSpec {
  return summarySheet(makeContext(reported(moves, parts)));
}

const sentenceOf = (moves: Moves | null, parts: Partial<Report> = {}): unknown => cellAtA1(built(moves, parts), 'A3')?.value;

describe('the sentence of what moved', () => {
  it('stands below title and subtitle and counts what matters most', () => {
    expect(sentenceOf(makeMoves([slipped, edited]))).toBe('Since 30 Sep 2026: 1 turned red and 1 end date more than 30 days later while the rating stayed or improved.');
  });

  it('says that nothing moved', () => {
    expect(sentenceOf(makeMoves([]))).toBe('Since 30 Sep 2026: nothing moved in 44 projects.');
  });

  it('says that what moved is little', () => {
    expect(sentenceOf(makeMoves([edited]))).toBe('Since 30 Sep 2026: 1 of 44 projects changed a little; no colour, baseline or budget did, and nothing became overdue.');
  });

  it('says that no project of then is left', () => {
    expect(sentenceOf(makeMoves([], { matched: 0 }))).toBe('Since 30 Sep 2026: no project of then is in the list now.');
  });

  it('counts no money that was only spent as the work went on', () => {
    const spent = makeMove({ key: 'CRM', flags: ['money-moved'], changes: [{ ...dearer, field: 'actualCost' }] });
    expect(sentenceOf(makeMoves([spent]))).toMatch(/changed a little/);
    expect(sentenceOf(makeMoves([{ ...spent, changes: [{ ...dearer, field: 'actualCost', new: 80 }] }]))).toMatch(/1 with money moved/);
  });

  it('names a copied comment only where nothing else moved', () => {
    const copied = makeMove({ ...edited, flags: ['comment-unchanged'] });
    expect(sentenceOf(makeMoves([copied]))).toBe('Since 30 Sep 2026: 1 with the same comment as then.');
    expect(sentenceOf(makeMoves([slipped, copied]))).not.toMatch(/comment/);
  });

  const counts = { R: 0, A: 0, G: 0, unconfirmed: 0, unrated: 0 };
  const trend = [{ period: '2026-10', asOf, projects: 2, computed: counts, reported: null, isBreak: true }];

  it('warns where limits or weights changed since', () => {
    expect(sentenceOf(makeMoves([slipped]), { trend })).toMatch(/Limits or weights changed since then/);
  });

  it('blames no fact of the project for a colour that other limits changed', () => {
    expect(allTexts(built(makeMoves([slipped]), { trend }))).toContain('Green → Red by the figures, at other limits or weights than then');
  });

  it.each([
    ['turned amber', { computed: { old: 'G', new: 'A' } }, '1 turned amber'],
    ['turned green', { computed: { old: 'A', new: 'G' } }, '1 turned green'],
    ['no longer red', { computed: { old: 'R', new: 'A' } }, '1 no longer red'],
    ['reported worse', { reported: { old: 'G', new: 'A' } }, '1 reported worse'],
    ['reported better', { reported: { old: 'A', new: 'AG' } }, '1 reported better'],
  ] as const)('counts what %s', (...[, parts, expected]) => {
    expect(sentenceOf(makeMoves([makeMove({ key: 'CRM', ...parts })]))).toBe(`Since 30 Sep 2026: ${expected}.`);
  });

  it('praises nobody for a red that is gone with its date', () => {
    const changes = [{ ...endChange('2026-06-30', '2026-09-20', 4), new: null, days: null }];
    expect(sentenceOf(makeMoves([makeMove({ key: 'CRM', changes, computed: { old: 'R', new: null } })]))).toBe('Since 30 Sep 2026: 1 no longer red only because a date or amount is missing now.');
  });

  it('says that there is more than its four parts', () => {
    const flags = ['date-moved-rating-did-not', 'baseline-changed', 'newly-overdue', 'money-moved', 'reopened'] as const;
    expect(sentenceOf(makeMoves([makeMove({ key: 'CRM', flags, changes: [dearer] })]))).toMatch(/, 1 with money moved by more than 5% and more\.$/);
  });

  it('is not there without an earlier period, nor is anything else of it', () => {
    const first = built(null);
    expect(cellAtA1(first, 'A3')).toBeUndefined();
    expect(allTexts(first)).not.toMatch(/Moved|Since/);
    expect(first.print.orientation).toBe('landscape');
  });
});

describe('the notes below it', () => {
  const notesOf = (moves: Moves, parts: Partial<Report> = {}): unknown => cellAtA1(built(moves, parts), 'A4')?.value;

  it('name a few new and gone projects', () => {
    expect(notesOf(makeMoves([], { appeared: ['CRM'], gone: [{ key: 'X', name: 'Old intranet' }] }))).toBe('New: CRM · No longer in the list: Old intranet');
  });

  it('count many of them', () => {
    const gone = ['A', 'B', 'C', 'D'].map((key) => ({ key, name: key }));
    expect(notesOf(makeMoves([], { gone }))).toBe('4 projects no longer in the list');
  });

  it('name what has another name now, and what changed where no row is dated', () => {
    const renamed = [{ from: 'Old name', to: 'CRM', why: { code: 'renamed-same-id', args: { key: 'CRM' } }, isCertain: true }];
    expect(notesOf(makeMoves([slipped], { renamed }), { updated: { count: 1, of: 2, period: '2026-10', isByChange: true } })).toBe('Renamed: Old name → CRM · 1 of 2 live projects changed in October 2026');
  });

  it('warn first of what every project has lost, and say whom to ask', () => {
    const moves = makeMoves([slipped], { notCompared: [{ field: 'percentComplete', why: { kind: 'vanished' } }] });
    expect(notesOf(moves)).toBe('% complete: known on 30 Sep 2026, empty for every project now, so what rests on it is not rated. Ask whoever maintains Portfolio.');
  });

  it('say how many were updated for the period, and below only who is silent', () => {
    const parts = { updated: { count: 1, of: 2, period: '2026-10', isByChange: false } };
    expect(notesOf(makeMoves([slipped]), parts)).toBe('1 of 2 live projects updated for October 2026');
    expect(allTexts(built(makeMoves([slipped]), parts))).toContain('\n1 live project silent for more than 62 days\n');
  });

  it('leave that to the foot of the page where no earlier period is known', () => {
    expect(allTexts(built(null, { updated: { count: 1, of: 2, period: '2026-10', isByChange: false } }))).toContain('1 of 2 live projects updated for October 2026; 1 silent for more than 62 days');
  });
});

describe('the block Moved', () => {
  const row = (spec: SheetSpec, a1Row: number): readonly unknown[] => spec.cells.filter((cell) => cell.row === a1Row - 1 && cell.value !== null).map(({ value }) => value);

  it('says what moved, why the colour changed, what is reported now and by how many days', () => {
    const spec = built(makeMoves([slipped]));
    expect(row(spec, 5)).toEqual(['Moved']);
    expect(row(spec, 6)).toEqual(['Project', 'What moved', 'Why the colour changed', 'Reported', 'Days later']);
    expect(row(spec, 7)).toEqual(['ERP', expect.stringContaining('O5'), 'Green → Red by the figures: end date passed 41 days ago (O5)', '● G', 82]);
  });

  it('calls a colour that ended with the project closed', () => {
    const done = makeMove({ key: 'CRM', computed: { old: 'R', new: null }, lifecycle: { old: 'live', new: 'done' } });
    expect(allTexts(built(makeMoves([done])))).toContain('Red → Closed\n');
    expect(allTexts(built(makeMoves([{ ...done, lifecycle: { old: 'live', new: 'on-hold' } }])))).toContain('Red → On hold\n');
  });

  it('leads to the row of the project', () => {
    const [link] = built(makeMoves([slipped])).links;
    expect(link).toMatchObject({ row: 6, column: 1, target: { cell: { sheet: 'Portfolio', row: 4 } } });
  });

  it('leaves out what is only a small edit, and counts it', () => {
    const texts = allTexts(built(makeMoves([slipped, edited])));
    expect(texts).toContain('and 1 more on RAG status');
  });

  it('is not there where only small edits were made', () => {
    expect(allTexts(built(makeMoves([edited])))).not.toContain('Moved');
  });

  const shownOf = (count: number, values: { readonly end: number }): string => {
    const many = Array.from({ length: count }, (_, index) => makeProject({ key: `P${index}`, row: 4 + index, values }));
    const moves = makeMoves(many.map(({ key }) => makeMove({ key, flags: ['money-moved'], changes: [dearer] })));
    const spec = summarySheet(makeContext(analysedReport({ portfolio: { projects: many }, parts: { moves } })));
    const names = spec.links.filter(({ target }) => 'cell' in target && target.cell.sheet === 'Portfolio').map(({ row }) => spec.cells.find((cell) => cell.row === row && cell.column === 1)?.value);
    const moved = names.slice(0, names.indexOf('P0', 1) < 0 ? names.length : names.indexOf('P0', 1));
    const more = /and \d+ more.*/.exec(allTexts(spec))?.[0] ?? '';
    return `${moved.map((name) => cellText(name)).join(' ')} ${more}`;
  };

  it('shows six at most, in their order', () => {
    expect(shownOf(8, { end: asOf - 40 })).toBe('P0 P1 P2 P3 P4 P5 and 2 more on RAG status');
  });

  it('shows twelve where there is no RAG status to have them all', () => {
    expect(shownOf(14, { end: asOf + 40 })).toBe('P0 P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 and 2 more');
  });

  it('gives the room of an empty cause to what moved', () => {
    const spec = built(makeMoves([makeMove({ key: 'ERP', flags: ['money-moved'], changes: [dearer] })]));
    expect(row(spec, 6)).toEqual(['Project', 'What moved', 'Reported']);
    expect(spec.merges).toContainEqual({ row: 6, column: 2, rowCount: 1, columnCount: 8 });
  });

  it('keeps notes beside their project when it appears', () => {
    const before = built(null);
    const note = { row: rowOfKey(before, 'ERP'), column: columnOf(before, 'Your notes →'), value: 'asked on Monday' };
    const snapshot = makeWorkbook([readWithNotes(before, [note])]);
    const after = summarySheet(makeContext(reported(makeMoves([slipped])), snapshot));
    expect(after.userCells).toEqual([{ row: rowOfKey(after, 'ERP'), column: note.column, value: 'asked on Monday' }]);
    const again = summarySheet(makeContext(reported(makeMoves([slipped])), makeWorkbook([readWithNotes(after)])));
    expect(again).toEqual(after);
  });
});

describe('what moved on RAG status', () => {
  const rag = (moves: Moves | null): SheetSpec => {
    const spec = ragSheet(makeContext(reported(moves)));
    if (!spec) throw new Error('no sheet');
    return spec;
  };

  it('has a column that names the period before', () => {
    expect(headersOf(rag(makeMoves([slipped])))).toContain('Since Sep 2026');
    expect(headersOf(rag(null)).join()).not.toContain('Since');
  });

  it('names the quarter where periods are quarters', () => {
    const report = reported(makeMoves([slipped], { since: { asOf: day('2026-09-30'), period: '2026-07' } }));
    const quarterly = { ...report, settings: { ...report.settings, values: { ...report.settings.values, reportingPeriod: 'quarter' as const } } };
    const spec = ragSheet(makeContext(quarterly));
    expect(spec && headersOf(spec)).toContain('Since Jul to Sep 2026');
  });

  it('says of every project what moved, small edits included', () => {
    const spec = rag(makeMoves([slipped, edited]));
    expect(valueFor(spec, 'ERP', 'Since Sep 2026')).toMatch(/O5.*; Green → Red by the figures$/);
    expect(valueFor(spec, 'CRM', 'Since Sep 2026')).toMatch(/20% → 30%/);
  });

  it('marks new projects, and has a dash for what did not move', () => {
    const spec = rag(makeMoves([], { appeared: ['CRM'] }));
    expect(['ERP', 'CRM'].map((key) => valueFor(spec, key, 'Since Sep 2026'))).toEqual(['–', 'New']);
  });
});
