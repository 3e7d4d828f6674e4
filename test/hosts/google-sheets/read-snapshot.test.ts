import { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { makeSpreadsheet } from '../../support/apps-script/make-spreadsheet';
import type { GivenSpreadsheet } from '../../support/apps-script/make-spreadsheet';
import type { FakeAppsScript } from '../../support/apps-script/fake-apps-script';
import { openSpreadsheet } from '../../support/apps-script/open-spreadsheet';
import { useAppsScript } from '../../support/apps-script/use-apps-script';

function read(given: GivenSpreadsheet): { readonly snapshot: WorkbookSnapshot; readonly fake: FakeAppsScript } {
  const fake = useAppsScript(makeSpreadsheet(given));
  return { snapshot: readSnapshot(openSpreadsheet(fake)), fake };
}

describe('readSnapshot', () => {
  it.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Etc/UTC'])('gives dates and times as the cells hold them, in %s', (timeZone) => {
    const rows = [[{ value: 46112, format: 'yyyy-mm-dd' }, { value: 46112.5625, format: 'yyyy-mm-dd hh:mm' }, { value: 0.25, format: 'hh:mm' }, { value: 1.5, format: '[h]:mm' }, 46112]];
    expect(read({ timeZone, sheets: [{ name: 'A', rows }] }).snapshot.sheets[0]?.cells).toEqual([[46112, 46112.5625, 0.25, 1.5, 46112]]);
  });

  it('asks for each date once', () => {
    const rows = Array.from({ length: 200 }, (_, row) => [{ value: 46112 + (row % 3), format: 'yyyy-mm-dd' }]);
    expect(read({ sheets: [{ name: 'A', rows }] }).fake.environment.meter.of('Utilities.formatDate')).toBe(3);
  });

  it('tells errors from texts, and empty cells from both', () => {
    const rows = [['#N/A is a text', { error: '#N/A' }, { error: '#DIV/0!' }, '', null, false, 0, 'Loading']];
    expect(read({ sheets: [{ name: 'A', rows }] }).snapshot.sheets[0]?.cells).toEqual([['#N/A is a text', { error: '#N/A' }, { error: '#DIV/0!' }, null, null, false, 0, 'Loading']]);
  });

  it('leaves out empty checkboxes below the last row with anything else', () => {
    const rows = [['Project', 'Done'], ['Portal', false], [null, false], ['Stock', true], [null, false], [null, false]];
    const [sheet] = read({ sheets: [{ name: 'A', rows }] }).snapshot.sheets;
    expect(sheet?.box).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 2 });
    expect(sheet?.cells).toEqual(rows.slice(0, 4));
  });

  it('gives merges, formats and fills of the used box, and reads hidden rows like others', () => {
    const rows = [[], [null, 'Register'], [null, { value: 0.5, format: '0%', look: { background: '#dde6f0' } }]];
    const [sheet] = read({ sheets: [{ name: 'A', rows, merges: ['B2:D2'], hiddenRows: [2], filter: { range: 'B2:D3', hiddenRows: [2] } }] }).snapshot.sheets;
    expect(sheet).toMatchObject({
      box: { row: 1, column: 1, rowCount: 2, columnCount: 1 },
      cells: [['Register'], [0.5]],
      formats: [{ count: 1, value: 'General' }, { count: 1, value: '0%' }],
      fills: [{ count: 1, value: null }, { count: 1, value: '#DDE6F0' }],
      merges: [{ row: 1, column: 1, rowCount: 1, columnCount: 3 }],
      hiddenRows: [],
    });
  });

  it('says which sheets are hidden or protected, and whose they are', () => {
    const { snapshot } = read({
      sheets: [{ name: 'A', protections: [{}] }, { name: 'B', isHidden: true }, { name: 'Mine' }, { name: 'Copy' }],
      names: { _plumbline_rag: 'Mine!A1:Z1000', "'Copy'!_plumbline_rag": 'Copy!A1:Z1000', rate: 'A!B2' },
    });
    expect(snapshot.sheets.map(({ name, owned, visibility, isProtected }) => [name, owned, visibility, isProtected])).toEqual([
      ['A', null, 'visible', true],
      ['B', null, 'hidden', false],
      ['Mine', 'rag', 'visible', false],
      ['Copy', null, 'visible', false],
    ]);
  });

  it('gives the formulas of our sheets in R1C1 form, and what of a look goes with a cell', () => {
    const rows = [[{ value: 'Owed', look: { fontWeight: 'bold', background: '#ffe8b3' } }, { value: 4, formula: '=SUM(A2:A3)*$C$1' }]];
    const [sheet] = read({ sheets: [{ name: 'Mine', rows }], names: { _plumbline_rag: 'Mine!A1:Z1000' } }).snapshot.sheets;
    expect(sheet?.ownedCells?.formulas).toEqual([{ row: 0, column: 1, r1c1: 'SUM(R[1]C[-1]:R[2]C[-1])*R1C3' }]);
    expect(sheet?.ownedCells?.styles).toEqual([{ row: 0, column: 0, token: '{"bold":true,"fill":"#FFE8B3"}' }]);
  });

  it('asks at most twelve times a sheet, however many rows it has', () => {
    const cost = (count: number, names: Readonly<Record<string, string>>): number => {
      const rows = Array.from({ length: count }, (_, row) => [`Project ${row}`, row]);
      const { fake } = read({ sheets: [{ name: 'A' }, { name: 'B', rows, rowCount: 5000 }], names });
      return fake.environment.meter.reads;
    };
    const empty = cost(0, {});
    expect(cost(4000, {})).toBe(empty);
    const owned = { _plumbline_rag: 'B!A1:Z5000' };
    expect(cost(4000, owned)).toBe(cost(0, owned));
    const workbook = useAppsScript(makeSpreadsheet({ sheets: [{ name: 'A' }] }));
    readSnapshot(openSpreadsheet(workbook));
    const one = workbook.environment.meter.reads;
    expect(empty - one).toBeLessThanOrEqual(12);
    expect(cost(4000, owned) - one).toBeLessThanOrEqual(12);
  });

  it('refuses a sheet of more cells than are read, and names it', () => {
    const fake = useAppsScript(makeSpreadsheet({ sheets: [{ name: 'Huge', rowCount: 60_000, columnCount: 100, rows: [['a']] }] }));
    const [huge] = fake.spreadsheet.sheets;
    if (huge) huge.cells[59_999] = { 99: { value: 'stray' } };
    expect(() => readSnapshot(openSpreadsheet(fake))).toThrow(/"Huge" spans more than 5000000 cells/);
  });
});
