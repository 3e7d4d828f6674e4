import { cellText } from '../../src/core/workbook/cell';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { findKeyedTable } from '../../src/core/sheets/keyed-table';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import { ownSheet, placeOf, typed, withSheet } from '../support/own-sheets';
import { refreshOnce } from '../support/refresh-again';

const register = makeSheet('Portfolio', [
  ['ID', 'Project', 'Owner', 'Programme', 'Status', 'RAG', 'Start', 'End', 'Budget'],
  ['P-1', 'Warehouse robotics', 'Ann Lee', 'Growth', 'In progress', 'Green', date('2026-01-05'), date('2026-05-20'), 120000],
  ['P-2', 'Payroll renewal', 'Ben Ott', 'Growth', 'In progress', 'Red', date('2026-02-01'), date('2027-03-31'), 90000],
  ['P-3', 'Branch refit', 'Cem Kaya', 'Control', 'In progress', 'Amber', date('2026-03-01'), date('2027-06-30'), 45000],
]);
const objectives = makeSheet('Objectives', [['Objective', 'Owner', 'Weight'], ['Growth', 'Dee Moss', 60], ['Control', 'Eva Nowak', 40]]);
const book = makeWorkbook([register, objectives]);
const roles = { file: { people: 'roles' } } as const;
const people = ['Ann Lee', 'Ben Ott', 'Cem Kaya', 'Dee Moss', 'Eva Nowak'];

/** Whom our sheets name, and where. */
function named(after: WorkbookSnapshot): readonly string[] {
  const ours = after.sheets.filter(({ owned }) => owned !== null);
  return ours.flatMap(({ name, cells }) => cells.flat().flatMap((cell) => people.filter((person) => cellText(cell).includes(person)).map((person) => `${name}: ${person}`)));
}

function noted(after: WorkbookSnapshot): WorkbookSnapshot {
  const sheet = ownSheet(after, 'rag');
  const table = findKeyedTable(sheet, new Set());
  const row = table?.rows.find(({ key }) => key === 'P-2')?.row ?? -1;
  return withSheet(after, typed(sheet, [{ row, column: (table?.markerColumn ?? 0) + 1, value: 'chase' }]));
}

function noteBeside(after: WorkbookSnapshot): string | undefined {
  const sheet = ownSheet(after, 'rag');
  const { row, column } = placeOf(sheet, 'chase');
  const table = findKeyedTable(sheet, new Set());
  return `${table?.rows.find((entry) => entry.row === row)?.key ?? ''} ${column - (table?.markerColumn ?? 0)}`;
}

describe('people by role only', () => {
  it('leaves owners out of every sheet of ours', () => {
    expect(named(refreshOnce(book).after)).not.toEqual([]);
    expect(named(refreshOnce(book, roles).after)).toEqual([]);
  });

  it('takes names off that an earlier refresh wrote, brings them back, and keeps notes with their project both times', () => {
    const first = noted(refreshOnce(book).after);
    const without = refreshOnce(first, roles).after;
    expect([named(without), noteBeside(without)]).toEqual([[], 'P-2 1']);
    const again = refreshOnce(without, { file: { people: 'names' } }).after;
    expect(noteBeside(again)).toBe('P-2 1');
    expect(new Set(named(again))).toEqual(new Set(named(first)));
  });

  it('points at the cell of an owner that is no person', () => {
    const firstNames = makeSheet('Portfolio', register.cells.map((line, row) => (row === 0 ? [...line] : [...line.slice(0, 2), ['Project Office', 'Ann Lee', 'Ben Ott'][row - 1] ?? '', ...line.slice(3)])));
    const { findings } = refreshOnce(makeWorkbook([firstNames]), roles);
    expect(findings.find(({ code }) => code === 'owner-not-a-person')?.args).toMatchObject({ name: 'C2' });
    expect(JSON.stringify(findings)).not.toContain('Project Office');
  });
});

describe('what moved, by role only', () => {
  const next = { asOf: '2026-11-30' };
  const told = (refreshed: ReturnType<typeof refreshOnce>): string => JSON.stringify([refreshed.report.moves, refreshed.findings, refreshed.plan.sheets.find(({ id }) => id === 'summary')?.cells]);

  it('takes names that are left out, or are back, for no change of owner', () => {
    const named = refreshOnce(book).after;
    const left = refreshOnce(named, { ...roles, ...next });
    expect(left.report.moves?.matched).toBe(3);
    expect(told(left)).not.toMatch(/Ann Lee|"owner"|"Owner"/);
    const back = refreshOnce(refreshOnce(book, roles).after, { ...next, file: { people: 'names' } });
    expect(JSON.stringify(back.report.moves)).not.toContain('Ann Lee');
    expect(back.findings.map(({ code }) => code)).not.toContain('field-vanished');
  });
});
