import { refresh } from '../../../src/core/refresh';
import { undoSince } from '../../../src/core/undo/undo-since';
import type { Plan } from '../../../src/core/workbook/plan';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { builtProgram, exampleSpreadsheet } from '../../support/apps-script/built-program';
import type { BuiltProgram } from '../../support/apps-script/built-program';
import { makeCell } from '../../support/apps-script/model/cells';
import { makeSpreadsheet } from '../../support/apps-script/make-spreadsheet';
import { sidebarOf } from '../../support/apps-script/sidebar-of';
import type { Sidebar } from '../../support/apps-script/sidebar-of';

const asOf = '2026-10-31';

const readPages = (program: BuiltProgram): ReturnType<Sidebar['read']> => sidebarOf(program).read();

function planOf(snapshot: WorkbookSnapshot, date = asOf): ReturnType<typeof refresh> {
  return refresh(snapshot, { settingsFile: null, asOf: { given: date, today: date }, version: '1.0.0' });
}

/** Applies as the sidebar does. Gives how many sheets were written. */
function apply(program: BuiltProgram, plan: Plan): number {
  program.planned.expect(plan, ({ name }) => name);
  return sidebarOf(program).applyPlan(plan);
}

describe('plumblineCall', () => {
  it('answers whatever it is asked in JSON', () => {
    const { callFromPage } = builtProgram(exampleSpreadsheet('thin'));
    for (const request of ['', '{', 'null', '{"call":"constructor","input":null}', '[]']) {
      expect(JSON.parse(callFromPage('plumblineCall', request) as string)).toMatchObject({ ok: false, code: 'usage' });
    }
  });

  it('tells today where the spreadsheet is', () => {
    const program = builtProgram(makeSpreadsheet({ sheets: [{ name: 'A' }], timeZone: 'Asia/Tokyo' }), { now: Date.UTC(2026, 9, 31, 20) });
    expect(program.get('today', null)).toBe('2026-11-01');
  });

  it('gives the same snapshot in pages as whole', () => {
    const program = builtProgram(exampleSpreadsheet('portfolio'));
    const { snapshot } = readPages(program);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['Overview', 'Portfolio', 'Objectives', 'Allocations', 'Capacity', 'Risks']);
    apply(program, planOf(snapshot).plan);
    const again = readPages(program).snapshot;
    expect(again.sheets.filter(({ owned }) => owned !== null)).toHaveLength(8);
    expect(planOf(again).plan.fingerprint).not.toBe(planOf(snapshot).plan.fingerprint);
  });

  it('cuts a large sheet into pages of at most 2 MB, each of which counts rows from the sheet’s top', () => {
    const long = 'x'.repeat(300);
    const rows = Array.from({ length: 12_000 }, (_, row) => [`P${row}`, long, row]);
    const { snapshot, pages } = readPages(builtProgram(makeSpreadsheet({ sheets: [{ name: 'Small', rows: [['a']] }, { name: 'Large', rows, rowCount: 12_000 }] })));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(2_100_000);
    expect(snapshot.sheets[1]?.cells).toEqual(rows);
  });

  it('refuses a page of sheets that are not those of the outline', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    const { sheets } = program.get('outline', null);
    const [first] = program.fake.spreadsheet.sheets;
    if (first) first.name = 'Renamed';
    expect(program.ask('page', { outline: sheets, cursor: { sheet: 0, row: 0 } })).toMatchObject({ ok: false, code: 'changed-since-read' });
  });

  it('writes sheet by sheet, nothing the second time, and takes all of it back', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    const before = structuredClone(program.fake.spreadsheet.sheets);
    const { snapshot } = readPages(program);
    const first = planOf(snapshot);
    expect(apply(program, first.plan)).toBe(first.plan.sheets.length);
    expect(apply(program, { ...first.plan, fingerprint: planOf(readPages(program).snapshot).plan.fingerprint })).toBe(0);
    apply(program, undoSince({ undo: first.undo, plan: first.plan, now: readPages(program).snapshot }));
    expect(program.fake.spreadsheet.sheets).toEqual(before);
    expect(program.fake.spreadsheet.namedRanges).toEqual([]);
  });

  it('lets one write at a time, for seven minutes at most', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    const { plan } = planOf(readPages(program).snapshot);
    const begin = (token: string): unknown => program.ask('begin', { token, fingerprint: plan.fingerprint, sheets: [], removed: [] });
    expect(begin('a')).toMatchObject({ ok: true });
    expect(begin('a')).toMatchObject({ ok: true });
    const refused = begin('b') as { readonly message: string };
    expect(refused).toMatchObject({ ok: false, code: 'host-busy' });
    expect(refused.message).toContain('Another refresh of this spreadsheet is running');
    program.fake.environment.now += 7 * 60_000;
    expect(begin('b')).toMatchObject({ ok: true });
    program.get('end', { token: 'a' });
    expect(begin('a')).toMatchObject({ ok: false, code: 'host-busy' });
    program.get('end', { token: 'b' });
    expect(begin('a')).toMatchObject({ ok: true });
  });

  it('says so where a viewer tries to write, and changes nothing', () => {
    const spreadsheet = exampleSpreadsheet('thin');
    const program = builtProgram(spreadsheet, { user: 'viewer@example.com' });
    const { plan } = planOf(readPages(program).snapshot);
    const before = structuredClone(spreadsheet.sheets);
    expect(program.ask('begin', { token: 'a', fingerprint: plan.fingerprint, sheets: plan.sheets.map(({ id, name }) => ({ id, name })), removed: [] })).toMatchObject({ ok: false, code: 'workbook-read-only' });
    expect(spreadsheet.sheets).toEqual(before);
  });

  it('writes nothing more once somebody types on a sheet of ours', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    apply(program, planOf(readPages(program).snapshot).plan);
    const { plan } = planOf(readPages(program).snapshot, '2026-12-15');
    const sheets = plan.sheets.map(({ id, name }) => ({ id, name }));
    const begun = program.get('begin', { token: 'a', fingerprint: plan.fingerprint, sheets, removed: [] });
    const rag = program.fake.spreadsheet.sheets.find(({ name }) => name === 'RAG status');
    if (rag) makeCell(rag, 20, 14).value = 'call Ann';
    const spec = plan.sheets.find(({ id }) => id === 'rag');
    if (!spec) throw new Error('no RAG status');
    expect(program.ask('applySheet', { token: 'a', spec, sheets, begun })).toMatchObject({ ok: false, code: 'changed-since-read' });
    expect(rag?.cells[20]?.[14]?.value).toBe('call Ann');
  });

  it('shows a cell and tells which one is selected, with what its row says', () => {
    const program = builtProgram(makeSpreadsheet({ sheets: [{ name: 'A' }, { name: 'B', rows: [['Project', 'End'], ['Portal', 3]] }, { name: 'C', isHidden: true }] }));
    expect(program.get('goTo', { cell: { sheet: 'b', row: 1, column: 1 } })).toBe(true);
    expect(program.get('selectedCell', null)).toEqual({ sheet: 'B', row: 1, column: 1, texts: ['Portal'] });
    expect(program.get('goTo', { cell: { sheet: 'C', row: 0, column: 0 } })).toBe(false);
    expect(program.get('goTo', { sheet: 'rag', row: 0, column: 0 })).toBe(false);
    expect(program.get('goTo', { cell: { sheet: 'A', row: 5000, column: 0 } })).toBe(false);
  });

  it('refreshes on the server where it is asked to', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    const looked = program.get('refresh', { asOf, settings: null, typed: null, writes: false });
    expect(looked.applied).toBeNull();
    expect(looked.account.projects.count).toBeGreaterThan(3);
    expect(program.fake.environment.meter.writes).toBe(0);
    const { applied } = program.get('refresh', { asOf, settings: null, typed: null, writes: true });
    expect(applied?.left).toEqual([]);
    expect(applied?.written).toContain('summary');
  });
});
