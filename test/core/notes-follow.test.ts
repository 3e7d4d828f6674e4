import { findKeyedTable } from '../../src/core/sheets/keyed-table';
import { cellText } from '../../src/core/workbook/cell';
import type { Cell } from '../../src/core/workbook/cell';
import type { SheetId } from '../../src/core/workbook/sheet-id';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { cellAt } from '../../src/core/workbook/snapshot';
import { deleteColumn, deleteRow, insertColumns } from '../support/edit-sheet';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { ownSheet, placeOf, textsOf, typed, withSheet } from '../support/own-sheets';
import { refreshOnce } from '../support/refresh-again';

const header = ['ID', 'Project', 'Owner', 'Status', 'Start', 'End', 'Budget'];
const robotics: readonly TestCell[] = ['P-1', 'Warehouse robotics', 'Ann Lee', 'In progress', date('2026-01-05'), date('2026-09-20'), 120000];
const payroll: readonly TestCell[] = ['P-2', 'Payroll renewal', 'Ben Ott', 'In progress', date('2026-02-01'), date('2026-08-31'), 90000];
const refit: readonly TestCell[] = ['P-3', 'Branch refit', 'Cem Kaya', 'In progress', date('2026-03-01'), date('2027-06-30'), 45000];

const register = (...rows: readonly (readonly TestCell[])[]): SheetSnapshot => makeSheet('Portfolio', [header, ...rows]);
const first = refreshOnce(makeWorkbook([register(robotics, payroll, refit)])).after;

/** Where a key's row and a header's column cross on one of our sheets; a number counts from the notes column on. */
function place(book: WorkbookSnapshot, id: SheetId, { key, under }: { readonly key: string; readonly under: string | number }): { row: number; column: number } {
  const sheet = ownSheet(book, id);
  const table = findKeyedTable(sheet, new Set());
  const row = table?.rows.find((entry) => entry.key === key)?.row ?? -1;
  const column = typeof under === 'number' ? (table?.markerColumn ?? 0) + under : (table?.columns.get(under) ?? -1);
  return { row, column };
}

type Typing = { readonly key: string; readonly under: string | number; readonly value: Cell };

function typeIn(book: WorkbookSnapshot, id: SheetId, ...typings: readonly Typing[]): WorkbookSnapshot {
  return withSheet(book, typed(ownSheet(book, id), typings.map(({ value, ...at }) => ({ ...place(book, id, at), value }))));
}

const shown = (book: WorkbookSnapshot, id: SheetId, at: Omit<Typing, 'value'>): Cell => {
  const { row, column } = place(book, id, at);
  return cellAt(ownSheet(book, id), row, column);
};

const noted = typeIn(first, 'rag', { key: 'P-1', under: 0, value: 'call Ann' });

describe('a note', () => {
  it('stays in its row when our sheet was renamed and moved to the front', () => {
    const [portfolio, ...ours] = noted.sheets.map((sheet) => (sheet.owned === 'rag' ? { ...sheet, name: 'Colours for Tuesday' } : sheet));
    const { after } = refreshOnce({ ...noted, sheets: [...ours.reverse(), ...(portfolio ? [portfolio] : [])] });
    expect(ownSheet(after, 'rag').name).toBe('Colours for Tuesday');
    expect(shown(after, 'rag', { key: 'P-1', under: 0 })).toBe('call Ann');
  });

  it('is kept below while its project is out of the register, and returns with it', () => {
    const gone = refreshOnce(withSheet(noted, register(payroll, refit))).after;
    expect(textsOf(ownSheet(gone, 'rag'))).toContain('call Ann');
    expect(placeOf(ownSheet(gone, 'rag'), 'call Ann').row).toBeGreaterThan(placeOf(ownSheet(gone, 'rag'), 'Notes of projects no longer in the list').row);
    const { after } = refreshOnce(withSheet(gone, register(robotics, payroll, refit)));
    expect(ownSheet(after, 'rag')).toEqual(ownSheet(refreshOnce(noted).after, 'rag'));
  });

  it('goes to the new key of its project once the user says that it is the same', () => {
    const renamed = refreshOnce(withSheet(noted, register(['P-9', ...robotics.slice(1)], payroll, refit)), { file: { renames: [{ from: 'P-1', to: 'P-9', isSame: true }] } });
    expect(shown(renamed.after, 'rag', { key: 'P-9', under: 0 })).toBe('call Ann');
  });

  it('stays under the old key until then', () => {
    const { after } = refreshOnce(withSheet(noted, register(['P-9', ...robotics.slice(1)], payroll, refit)));
    expect(shown(after, 'rag', { key: 'P-1', under: 0 })).toBe('call Ann');
    expect(shown(after, 'rag', { key: 'P-9', under: 0 })).toBeNull();
  });

  it('stays with its sheet, which says why it is empty, when nothing can be rated any more', () => {
    const bare = makeSheet('Portfolio', [header.slice(0, 3), robotics.slice(0, 3), payroll.slice(0, 3)]);
    const { after } = refreshOnce(withSheet(noted, bare));
    expect(shown(after, 'rag', { key: 'P-1', under: 0 })).toBe('call Ann');
    expect(textsOf(ownSheet(after, 'rag')).filter((text) => text.includes('This sheet is empty because'))).toHaveLength(1);
  });

  it('outlives a register that was pasted over, and returns with it', () => {
    const other = makeSheet('Portfolio', [['Task', 'Person', 'Due'], ['Buy racks', 'Eve Roth', date('2026-12-01')], ['Paint', 'Eve Roth', date('2026-12-09')]]);
    const pasted = refreshOnce(withSheet(noted, other)).after;
    expect(textsOf(ownSheet(pasted, 'rag'))).toContain('call Ann');
    const { after } = refreshOnce(withSheet(pasted, register(robotics, payroll, refit)));
    expect(shown(after, 'rag', { key: 'P-1', under: 0 })).toBe('call Ann');
  });
});

describe('two projects with the same id and name', () => {
  const doubled = withSheet(noted, register(robotics, robotics, payroll));

  it('get one finding, which says what becomes of their notes', () => {
    const { after, findings } = refreshOnce(doubled);
    expect(findings.filter(({ code }) => code === 'repeated-key').map(({ count }) => count)).toEqual([1]);
    expect(textsOf(ownSheet(after, 'findings'))).toContain('Told apart by #2, #3 in the order of the sheet: notes may move when rows are sorted.');
  });

  it('lose no note', () => {
    expect(textsOf(ownSheet(refreshOnce(doubled).after, 'rag'))).toContain('call Ann');
  });
});

describe('a state in Findings', () => {
  const key = ownKeys(first, 'findings')[0] ?? '';
  const settled = typeIn(first, 'findings', { key, under: 'State', value: 'Accepted' }, { key, under: 1, value: 'as agreed' });

  it('stays with its finding', () => {
    const { after } = refreshOnce(settled);
    expect(shown(after, 'findings', { key, under: 'State' })).toBe('Accepted');
    expect(shown(after, 'findings', { key, under: 1 })).toBe('as agreed');
  });

  it('follows it past a column that somebody inserted', () => {
    const { after } = refreshOnce(withSheet(settled, insertColumns(ownSheet(settled, 'findings'), 1)));
    expect(shown(after, 'findings', { key, under: 'State' })).toBe('Accepted');
  });

  it('is not lost with its header', () => {
    const sheet = ownSheet(settled, 'findings');
    const { after } = refreshOnce(withSheet(settled, typed(sheet, [{ ...placeOf(sheet, 'State'), value: 'Decision' }])));
    expect(shown(after, 'findings', { key, under: 'State' })).toBe('Accepted');
  });

  it('is not lost with the key column', () => {
    const sheet = ownSheet(settled, 'findings');
    const { after } = refreshOnce(withSheet(settled, deleteColumn(sheet, placeOf(sheet, 'Key').column)));
    expect(shown(after, 'findings', { key, under: 'State' })).toBe('Accepted');
  });

  it('is not lost with the header row', () => {
    const sheet = ownSheet(settled, 'findings');
    const { after } = refreshOnce(withSheet(settled, deleteRow(sheet, placeOf(sheet, 'Your notes →').row)));
    expect(textsOf(ownSheet(after, 'findings'))).toContain('Accepted');
  });
});

describe('a rating in Score here', () => {
  const rated = typeIn(first, 'priorities', { key: 'P-2', under: 'Score here: Value', value: 4 });
  const rating = (book: WorkbookSnapshot): Cell => shown(book, 'priorities', { key: 'P-2', under: 'Score here: Value' });

  it('stays with its project when the order changes', () => {
    const { after } = refreshOnce(withSheet(rated, register(refit, payroll, robotics)));
    expect(rating(after)).toBe(4);
  });

  it('waits below while its project is out of the register, and returns with it', () => {
    const gone = refreshOnce(withSheet(rated, register(robotics, refit))).after;
    expect(rating(gone)).toBe(4);
    expect(rating(refreshOnce(withSheet(gone, register(robotics, payroll, refit))).after)).toBe(4);
  });

  it.each<readonly [string, (sheet: SheetSnapshot) => SheetSnapshot]>([
    ['the key column is deleted', (sheet) => deleteColumn(sheet, placeOf(sheet, 'Key').column)],
    ['the header of the key column is typed over', (sheet) => typed(sheet, [{ ...placeOf(sheet, 'Key'), value: 'Nr' }])],
    ['its own header is typed over', (sheet) => typed(sheet, [{ ...placeOf(sheet, 'Score here: Value'), value: 'Business value' }])],
    ['a column is inserted', (sheet) => insertColumns(sheet, 1)],
    ['the notes header is deleted', (sheet) => typed(sheet, [{ ...placeOf(sheet, 'Your notes →'), value: null }])],
    ['the header row is deleted', (sheet) => deleteRow(sheet, placeOf(sheet, 'Your notes →').row)],
  ])('is not lost when %s', (_what, edit) => {
    const { after } = refreshOnce(withSheet(rated, edit(ownSheet(rated, 'priorities'))));
    expect(rating(after)).toBe(4);
  });

  it('follows its column to another label, settled at once', () => {
    const sheet = ownSheet(rated, 'priorities');
    const renamed = refreshOnce(withSheet(rated, typed(sheet, [{ ...placeOf(sheet, 'Score here: Value'), value: 'Score here: Business value' }])));
    expect(shown(renamed.after, 'priorities', { key: 'P-2', under: 'Score here: Business value' })).toBe(4);
    expect(refreshOnce(renamed.after).plan.sheets).toEqual(renamed.plan.sheets);
  });

  it('is not lost with the header row once projects are scored by it', () => {
    const two = typeIn(first, 'priorities', ...['P-1', 'P-2', 'P-3'].flatMap((key) => ['Value', 'Urgency'].map((label) => ({ key, under: `Score here: ${label}`, value: 4 }))));
    const scored = refreshOnce(two).after;
    const sheet = ownSheet(scored, 'priorities');
    const { after } = refreshOnce(withSheet(scored, deleteRow(sheet, placeOf(sheet, 'Your notes →').row)));
    expect(rating(after)).toBe(4);
  });

  it('goes to the confirmed new key of its project', () => {
    const renamed = refreshOnce(withSheet(rated, register(robotics, ['P-8', ...payroll.slice(1)], refit)), { file: { renames: [{ from: 'P-2', to: 'P-8', isSame: true }] } });
    expect(shown(renamed.after, 'priorities', { key: 'P-8', under: 'Score here: Value' })).toBe(4);
  });
});

function ownKeys(book: WorkbookSnapshot, id: SheetId): readonly string[] {
  return findKeyedTable(ownSheet(book, id), new Set())?.rows.map(({ key }) => cellText(key)) ?? [];
}

describe('a copy that somebody keeps of a sheet of ours', () => {
  it('is read by nobody: the figures, and what they rest on, stay the same', () => {
    const plain = refreshOnce(first);
    const copies = (['snapshots', 'alignment', 'heatmap', 'priorities'] as const).flatMap((id) => {
      const sheet = first.sheets.find(({ owned }) => owned === id);
      return sheet ? [{ ...sheet, name: `${sheet.name} (2)`, owned: null, ownedCells: null }] : [];
    });
    const { result } = refreshOnce({ ...first, sheets: [...copies, ...first.sheets] });
    expect(copies.length).toBeGreaterThan(1);
    expect(result).toEqual(plain.result);
  });
});
