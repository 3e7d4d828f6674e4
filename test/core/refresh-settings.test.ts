import type { Cell } from '../../src/core/workbook/cell';
import type { SheetSpec } from '../../src/core/workbook/sheet-spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { deleteColumn } from '../support/edit-sheet';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { ownSheet, placeOf, typed, withSheet } from '../support/own-sheets';
import { refreshOnce, without } from '../support/refresh-again';

const header = ['ID', 'Project', 'Owner', 'Status', 'Start', 'End', 'Budget'];
const rows: readonly (readonly TestCell[])[] = [
  ['P-1', 'Warehouse robotics', 'Ann Lee', 'In progress', date('2026-01-05'), date('2026-09-20'), 120000],
  ['P-2', 'Payroll renewal', 'Ben Ott', 'In progress', date('2026-02-01'), date('2027-03-31'), 90000],
  ['P-3', 'Branch refit', 'Cem Kaya', 'Not started', date('2026-11-01'), date('2027-06-30'), 45000],
  ['P-4', 'Data platform', 'Dee Moss', 'Completed', date('2025-05-01'), date('2026-06-30'), 300000],
];

function register(columns: readonly string[] = header, lines: readonly (readonly TestCell[])[] = rows): SheetSnapshot {
  const places = columns.map((name) => header.indexOf(name));
  return makeSheet('Portfolio', [columns, ...lines.map((line) => places.map((place, index) => (place < 0 ? `x${index}` : (line[place] ?? null))))]);
}

const book = makeWorkbook([register()]);

/** The workbook with other data in the register. */
function withRegister(snapshot: WorkbookSnapshot, sheet: SheetSnapshot): WorkbookSnapshot {
  return withSheet(snapshot, sheet);
}

type Place = { readonly label: string; readonly columns: number; readonly value: Cell };

/** The workbook after the user typed beside labels of Settings. */
function typedIn(snapshot: WorkbookSnapshot, ...edits: readonly Place[]): WorkbookSnapshot {
  const sheet = ownSheet(snapshot, 'settings');
  const places = edits.map(({ label, columns, value }) => {
    const { row, column } = placeOf(sheet, label);
    return { row, column: column + columns, value };
  });
  return withSheet(snapshot, typed(sheet, places));
}

/** Cells of a row of Settings, from its label on. */
function rowOf(snapshot: WorkbookSnapshot, label: string): readonly Cell[] {
  const sheet = ownSheet(snapshot, 'settings');
  return sheet.cells[placeOf(sheet, label).row]?.slice(0, 9) ?? [];
}

const codesOf = (refreshed: { readonly findings: readonly { readonly code: string }[] }): readonly string[] => refreshed.findings.map(({ code }) => code);
const names = (sheets: readonly SheetSpec[]): readonly string[] => sheets.map(({ id }) => id);

describe('a column that moved', () => {
  const named = refreshOnce(typedIn(refreshOnce(book).after, { label: 'Budget', columns: 1, value: 'F' }, { label: 'End', columns: 1, value: 'none' }));
  const moved = register(['ID', 'Remark', 'Project', 'Owner', 'Status', 'Start', 'End', 'Budget']);

  it('is read where it was named', () => {
    expect(rowOf(named.after, 'Budget').slice(1, 4)).toEqual(['F', 1, 'you']);
    expect(rowOf(named.after, 'Budget').slice(5, 7)).toEqual(['yes', 'End']);
  });

  it('is followed by its header, silently', () => {
    const refreshed = refreshOnce(withRegister(named.after, moved));
    expect(rowOf(refreshed.after, 'Budget').slice(1, 7)).toEqual(['G', 1, 'you', '', 'yes', 'End']);
    expect(codesOf(refreshed)).not.toContain('column-vanished');
  });

  it('changes neither sheets nor stamp when refreshed again', () => {
    const first = refreshOnce(withRegister(named.after, moved));
    const second = refreshOnce(first.after);
    expect(second.plan.sheets).toEqual(first.plan.sheets);
    expect(second.result).toEqual(first.result);
  });

  it('stays where the user names another letter', () => {
    const again = refreshOnce(typedIn(named.after, { label: 'Budget', columns: 1, value: 'G' }));
    expect(rowOf(again.after, 'Budget').slice(1, 7)).toEqual(['G', 1, 'you', '', 'yes', 'Budget']);
  });

  it('is followed again after a settings file had named it', () => {
    const filed = refreshOnce(book, { file: { columns: { budget: 'G' } } });
    expect(rowOf(filed.after, 'Budget').slice(1, 4)).toEqual(['G', 1, 'from file']);
    const later = refreshOnce(withRegister(filed.after, moved));
    expect(rowOf(later.after, 'Budget').slice(1, 4)).toEqual(['H', 1, 'from file']);
  });
});

describe('Settings without its column of labels', () => {
  it('holds what was typed in it', () => {
    const set = refreshOnce(typedIn(refreshOnce(book).after, { label: 'Budget', columns: 1, value: 'none' }, { label: 'Working hours per day', columns: 1, value: 7.5 })).after;
    const bare = refreshOnce(withSheet(set, deleteColumn(ownSheet(set, 'settings'), placeOf(ownSheet(set, 'settings'), 'Setting').column)));
    expect(rowOf(bare.after, 'Budget')[1]).toBe('none');
    expect(rowOf(bare.after, 'Working hours per day')[1]).toBe(7.5);
  });
});

describe('letters where no column is', () => {
  const nowhere = refreshOnce(typedIn(refreshOnce(book).after, { label: 'Budget', columns: 1, value: 'XFD' }));

  it('stay as typed, are said to be wrong and confirmed by nobody', () => {
    expect(rowOf(nowhere.after, 'Budget')[1]).toBe('XFD');
    expect(rowOf(nowhere.after, 'Budget').slice(3, 6)).not.toContain('yes');
    expect(codesOf(nowhere)).toContain('column-setting-invalid');
  });

  it('are still there, and still wrong, after the next refresh', () => {
    expect(refreshOnce(nowhere.after).plan.sheets).toEqual(nowhere.plan.sheets);
  });
});

describe('a column that is gone', () => {
  const first = refreshOnce(book);
  const noEnd = register(['ID', 'Project', 'Owner', 'Status', 'Start', 'Budget']);

  it('is said where it was only detected', () => {
    const refreshed = refreshOnce(withRegister(first.after, noEnd));
    const [finding] = refreshed.findings.filter(({ code }) => code === 'column-vanished');
    expect(finding?.args).toMatchObject({ header: 'End', field: 'End', effect: 'End is empty for every project, and what rests on it is not rated.' });
    expect(refreshed.result.findings.find(({ code }) => code === 'column-vanished')).toMatchObject({ severity: 'warning', sheet: 'Portfolio' });
  });

  it('is said again by the next refresh, which changes nothing', () => {
    const once = refreshOnce(withRegister(first.after, noEnd));
    expect(refreshOnce(once.after).plan.sheets).toEqual(once.plan.sheets);
  });

  it('is no matter once it is taken out', () => {
    const once = refreshOnce(withRegister(first.after, noEnd));
    expect(codesOf(refreshOnce(typedIn(once.after, { label: 'End', columns: 1, value: 'none' })))).not.toContain('column-vanished');
  });

  it('gives way to what is detected, and is remembered', () => {
    const named = refreshOnce(typedIn(first.after, { label: 'Budget', columns: 1, value: 'F' }));
    const changed = register(['ID', 'Project', 'Owner', 'Status', 'Start', 'Budget']);
    const gone = refreshOnce(withRegister(named.after, changed));
    expect(gone.findings.find(({ code }) => code === 'column-vanished')?.args['effect']).toBe('Read instead: column F, "Budget".');
    expect(rowOf(gone.after, 'Budget').slice(1, 6)).toEqual(['F', expect.any(Number), 'column gone: see Findings', expect.any(String), null]);
    expect(refreshOnce(gone.after).plan.sheets).toEqual(gone.plan.sheets);
    const back = refreshOnce(withRegister(gone.after, register()));
    expect(rowOf(back.after, 'Budget').slice(1, 7)).toEqual(['F', 1, 'you', '', 'yes', 'End']);
  });

  it('never leaves a criterion to the column that took its place', () => {
    const scored = ['ID', 'Project', 'Owner', 'Status', 'Start', 'End', 'Points'];
    const lines = rows.map((line, index) => [...line.slice(0, 6), index + 1]);
    const sheet = makeSheet('Portfolio', [scored, ...lines]);
    const file = { criteria: [{ label: 'Worth', column: 'G', weight: 1, direction: 'benefit', scale: null }] } as const;
    const named = refreshOnce(makeWorkbook([sheet]), { file });
    expect(named.result.projects[0]?.score).not.toBeNull();
    const other = makeSheet('Portfolio', [[...scored.slice(0, 6), 'Headcount'], ...lines]);
    const gone = refreshOnce(withRegister(named.after, other));
    expect(gone.result.projects.map(({ score }) => score)).toEqual([null, null, null, null]);
    expect(codesOf(gone)).toContain('column-vanished');
    expect(refreshOnce(gone.after).plan.sheets).toEqual(gone.plan.sheets);
    const back = refreshOnce(withRegister(gone.after, sheet));
    expect(back.result.projects[0]?.score).toBe(named.result.projects[0]?.score);
  });
});

describe('Confirmed', () => {
  const doubtful = makeWorkbook([makeSheet('Portfolio', [['ID', 'Project', 'Owner', 'Status', 'Start', 'End', 'Amount'], ...rows])]);
  const first = refreshOnce(doubtful);

  it('takes the doubt from a column', () => {
    const label = ['Budget', 'Actual cost', 'Forecast cost', 'Benefit'].find((name) => rowOf(first.after, name)[1] === 'G') ?? 'Budget';
    const confirmed = refreshOnce(typedIn(first.after, { label, columns: 5, value: 'yes' }));
    expect(rowOf(confirmed.after, label).slice(1, 6)).toEqual(['G', 1, 'you', '', 'yes']);
    expect(refreshOnce(confirmed.after).plan.sheets).toEqual(confirmed.plan.sheets);
  });

  it('goes back to detection when it is cleared', () => {
    const confirmed = refreshOnce(typedIn(first.after, { label: 'End', columns: 5, value: 'yes' }));
    const cleared = refreshOnce(typedIn(confirmed.after, { label: 'End', columns: 5, value: null }));
    expect(cleared.plan.sheets).toEqual(first.plan.sheets);
  });

  it('says yes or nothing', () => {
    const refreshed = refreshOnce(typedIn(first.after, { label: 'End', columns: 5, value: 'perhaps' }));
    expect(codesOf(refreshed)).toContain('bad-setting');
    expect(rowOf(refreshed.after, 'End')[5]).toBe('perhaps');
    expect(refreshOnce(refreshed.after).plan.sheets).toEqual(refreshed.plan.sheets);
  });
});

describe('a sheet that the user deleted', () => {
  const first = refreshOnce(book);
  const removed = refreshOnce(without(first.after, 'rag'));

  it('is switched off, with a note', () => {
    expect(names(first.plan.sheets)).toContain('rag');
    expect(names(removed.plan.sheets)).toEqual(names(first.plan.sheets).filter((id) => id !== 'rag'));
    expect(removed.result.findings.find(({ code }) => code === 'sheet-switched-off')).toMatchObject({
      severity: 'note',
      sheet: 'Settings',
      message: 'You removed the sheet RAG status, so it is not written any more. Every other sheet is written as before.',
    });
    const row = ownSheet(removed.after, 'settings').cells.find(([label]) => label === 'RAG status');
    expect(row?.slice(1, 4)).toEqual(['no', null, 'you removed the sheet']);
  });

  it('stays switched off, and nothing changes', () => {
    const again = refreshOnce(removed.after);
    expect(again.plan.sheets).toEqual(removed.plan.sheets);
    expect(again.result).toEqual(removed.result);
  });

  it('is written again once yes is typed', () => {
    const back = refreshOnce(typedIn(removed.after, { label: 'RAG status', columns: 1, value: 'yes' }));
    expect(names(back.plan.sheets)).toContain('rag');
    expect(codesOf(back)).not.toContain('sheet-switched-off');
    expect(back.plan.sheets).toEqual(first.plan.sheets);
  });

  it('is written where the settings file asks for it', () => {
    const asked = refreshOnce(without(first.after, 'rag'), { file: { sheetsToWrite: ['rag', 'settings'] } });
    expect(names(asked.plan.sheets)).toEqual(['rag', 'settings']);
    expect(codesOf(asked)).not.toContain('sheet-switched-off');
  });

  it('may be every one but Settings', () => {
    const alone = refreshOnce(without(first.after, 'summary', 'priorities', 'rag', 'heatmap', 'alignment', 'findings', 'snapshots'));
    expect(names(alone.plan.sheets)).toEqual(['settings']);
    expect(refreshOnce(alone.after).plan.sheets).toEqual(alone.plan.sheets);
  });

  it('comes back with all others when Settings is deleted', () => {
    expect(names(refreshOnce(without(first.after, 'rag', 'settings')).plan.sheets)).toEqual(names(first.plan.sheets));
  });

  it('was never written when its row was copied from the Settings of another workbook', () => {
    const other = makeWorkbook([{ ...register(), name: 'Programme' }, ownSheet(first.after, 'settings')]);
    expect(names(refreshOnce(other).plan.sheets)).toContain('rag');
  });

  it('is told from one switched off by no, which stays as it is', () => {
    const off = refreshOnce(typedIn(first.after, { label: 'RAG status', columns: 1, value: 'no' }));
    expect(names(off.plan.sheets)).not.toContain('rag');
    expect(ownSheet(off.after, 'rag')).toEqual(ownSheet(first.after, 'rag'));
    expect(codesOf(off)).not.toContain('sheet-switched-off');
  });
});

describe('what is typed and cannot be used', () => {
  const first = refreshOnce(book);
  const typedLabel = (sheet: SheetSnapshot, title: string, offset: number): number => placeOf(sheet, title).row + offset;

  it('stays where it was typed, row by row, and its finding points there', () => {
    const sheet = ownSheet(first.after, 'settings');
    const row = typedLabel(sheet, 'Objective', 1);
    const half = withSheet(first.after, typed(sheet, [{ row, column: 0, value: 'Grow' }, { row, column: 1, value: 'lots' }, { row: row + 1, column: 0, value: 'Save' }]));
    const refreshed = refreshOnce(half);
    expect(codesOf(refreshed).filter((code) => code === 'bad-setting' || code === 'half-setting')).toEqual(['bad-setting', 'half-setting']);
    expect(rowOf(refreshed.after, 'Grow').slice(0, 4)).toEqual(['Grow', 'lots', null, 'not allowed, so not used']);
    expect(rowOf(refreshed.after, 'Save').slice(0, 4)).toEqual(['Save', null, null, 'not allowed, so not used']);
    expect(refreshOnce(refreshed.after).plan.sheets).toEqual(refreshed.plan.sheets);
  });

  it('is pointed at where it stands now, not where it stood between inserted rows', () => {
    const sheet = ownSheet(first.after, 'settings');
    const place = placeOf(sheet, 'Working hours per day');
    const edited = typed(sheet, [{ row: place.row, column: 1, value: 'eight' }]);
    const inserted = { ...edited, box: edited.box && { ...edited.box, row: edited.box.row + 3 } };
    const refreshed = refreshOnce(withSheet(first.after, inserted));
    expect(refreshed.findings.find(({ code }) => code === 'bad-setting')?.at).toEqual({ sheet: 'Settings', row: place.row, column: 1 });
    expect(refreshOnce(refreshed.after).plan.sheets).toEqual(refreshed.plan.sheets);
  });

  it('keeps unknown and doubled rows in sight', () => {
    const sheet = ownSheet(first.after, 'settings');
    const place = placeOf(sheet, 'Share of working time available for projects');
    const edits = [
      { row: place.row + 1, column: 0, value: 'Coffee breaks' },
      { row: place.row + 1, column: 1, value: 4 },
    ];
    const refreshed = refreshOnce(withSheet(first.after, typed(sheet, edits)));
    expect(codesOf(refreshed)).toContain('unknown-setting');
    expect(rowOf(refreshed.after, 'Coffee breaks').slice(0, 2)).toEqual(['Coffee breaks', 4]);
    expect(refreshOnce(refreshed.after).plan.sheets).toEqual(refreshed.plan.sheets);
  });
});
