import { accountOf } from '../../src/core/account';
import type { Account } from '../../src/core/account';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { refreshOnce, without } from '../support/refresh-again';
import type { RefreshAgain } from '../support/refresh-again';

const header = ['Project', 'Owner', 'RAG', 'Start', 'End', 'Budget', 'Forecast cost'];
const row = (name: string, forecast: number): TestCell[] => [name, 'A. Meyer', 'Green', date('2026-01-05'), date('2027-04-30'), 100, forecast];
const names = ['Fleet', 'ERP', 'Loyalty', 'Portal', 'Payroll', 'Archive', 'Robots', 'Pricing'];
const workbook = (rows: readonly TestCell[][]): WorkbookSnapshot => makeWorkbook([makeSheet('Portfolio', [header, ...rows])]);
const first = workbook(names.map((name) => row(name, 100)));

function account(snapshot: WorkbookSnapshot, options: RefreshAgain = {}): Account {
  return accountOf(refreshOnce(snapshot, options), snapshot);
}

/** The same register, changed, with our sheets of an earlier refresh beside it. */
function later(rows: readonly TestCell[][]): WorkbookSnapshot {
  const ours = refreshOnce(first).after.sheets.filter(({ owned }) => owned !== null);
  return { ...first, sheets: [...workbook(rows).sheets, ...ours] };
}

const offer = ({ sheets }: Account, id: string) => sheets.find((sheet) => sheet.id === id);

describe('accountOf', () => {
  it('tells the date, where it comes from, and how many projects there are', () => {
    expect(account(first)).toMatchObject({ asOf: '2026-10-31', asOfSource: 'given', sheet: 'Portfolio', projects: { kind: 'projects', count: 8, open: 8 } });
  });

  it('offers each sheet with whether it has anything to say, and what would let it', () => {
    expect(offer(account(first), 'alignment')).toMatchObject({ exists: false, isWanted: true, hasContent: false, level: 'none' });
    expect(offer(account(first), 'alignment')?.unlock).toContain('objective');
    expect(offer(account(first), 'summary')).toMatchObject({ hasContent: true, level: null, unlock: null });
  });

  it('offers what would be written even where settings do not ask for it', () => {
    expect(offer(account(first, { file: { sheetsToWrite: ['summary', 'settings'] } }), 'rag')).toMatchObject({ isWanted: false, hasContent: true });
  });

  it('knows the sheets that are there', () => {
    expect(offer(account(refreshOnce(first).after), 'rag')).toMatchObject({ exists: true, hasContent: true });
  });

  it('tells how people are shown', () => {
    expect(account(first, { file: { people: 'roles' } }).people).toEqual({ shown: 'roles', isKnown: true });
  });

  it('warns of a column that is gone before any figure', () => {
    const bare = later(names.map((name) => row(name, 100).slice(0, 6)));
    const gone = { ...bare, sheets: bare.sheets.map((sheet) => (sheet.owned === null ? makeSheet('Portfolio', [header.slice(0, 6), ...names.map((name) => row(name, 100).slice(0, 6))]) : sheet)) };
    expect(account(gone, { asOf: '2026-11-30' }).warnings.join(' ')).toContain('Forecast cost');
    expect(account(gone).preview).toMatchObject({ reasons: expect.arrayContaining(['column']) as unknown, vanished: ['Forecast cost'] });
  });
});

describe('the preview of an account', () => {
  it('has no reason the first time, or where little changed', () => {
    expect(account(first).preview).toEqual({ reasons: [], since: null, vanished: [] });
    expect(account(refreshOnce(first).after).preview.reasons).toEqual([]);
    expect(account(later([...names.slice(1).map((name) => row(name, 100)), row('Fleet', 130)])).preview.reasons).toEqual([]);
  });

  it('has a reason where rows are missing, and names them', () => {
    const preview = account(later(names.slice(2).map((name) => row(name, 100)))).preview;
    expect(preview).toMatchObject({ reasons: ['rows'], since: { asOf: '2026-10-31', projects: { old: 8, now: 6 }, gone: ['Fleet', 'ERP'] } });
  });

  it('has a reason where many colours change', () => {
    const preview = account(later(names.map((name, index) => row(name, index < 3 ? 130 : 100)))).preview;
    expect([preview.reasons, preview.since?.colours.compared]).toEqual([['colours'], 8]);
    expect((preview.since?.colours.worse ?? 0) + (preview.since?.colours.other ?? 0)).toBe(3);
  });

  it('compares nothing where Snapshots is gone', () => {
    expect(account(without(later(names.slice(2).map((name) => row(name, 100))), 'snapshots')).preview.since).toBeNull();
  });
});
