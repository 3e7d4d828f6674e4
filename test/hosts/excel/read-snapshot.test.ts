import { ownershipName } from '../../../src/core/workbook/sheet-id';
import { cellAt } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { HostProgress } from '../../../src/hosts/excel/run/host-run';
import { readSnapshot } from '../../../src/hosts/excel/read-snapshot';
import { describeWith } from '../../support/require-tool';
import { officeClient } from '../../support/excel/client';
import type { FakeExcel, FakeExcelOptions } from '../../support/excel/fake-excel';
import type { FakeFormat, FakeSheet, FakeValue } from '../../support/excel/model/fake-workbook';
import { fakeSheet, fakeWorkbook } from '../../support/excel/model/new-workbook';
import { unwatched, useExcel } from '../../support/excel/use-excel';

const header: readonly FakeValue[] = ['ID', 'Project', 'Budget', 'End'];
const many = (rows: number): FakeSheet => fakeSheet('Register', [header, ...Array.from({ length: rows }, (_, row): FakeValue[] => [`P-${row}`, `Project ${row}`, row * 10, 46000 + row])]);

function openWith(sheets: readonly FakeSheet[], options: FakeExcelOptions = {}): FakeExcel {
  return useExcel({ ...options, workbook: { ...fakeWorkbook(sheets), ...options.workbook } });
}

async function read(sheets: readonly FakeSheet[], options: FakeExcelOptions = {}): Promise<WorkbookSnapshot> {
  openWith(sheets, options);
  return readSnapshot(unwatched);
}

async function readOne(sheet: FakeSheet, options: FakeExcelOptions = {}): Promise<SheetSnapshot> {
  const [first] = (await read([sheet], options)).sheets;
  if (!first) throw new Error('no sheet');
  return first;
}

const looking = (sheet: FakeSheet, [row, column]: readonly [number, number], format: FakeFormat): FakeSheet => {
  const line = (sheet.cells[row] ??= {});
  line[column] = { value: null, ...line[column], format };
  return sheet;
};

/** The sheet as one of ours. */
function owned(excel: FakeExcel, id: 'rag' | 'priorities', name: string): void {
  excel.workbook.names.push({ name: ownershipName(id), formula: `='${name}'!$1:$1048576`, isVisible: false, comment: '' });
}

describeWith(officeClient, 'readSnapshot: cells', () => {
  it('tells texts, numbers, booleans, errors and empty cells', async () => {
    const sheet = fakeSheet('S', [['text', 1.5, true, { error: '#DIV/0!' }, null, '#N/A']]);
    expect((await readOne(sheet)).cells).toEqual([['text', 1.5, true, { error: '#DIV/0!' }, null, '#N/A']]);
  });

  it('reads the smallest rectangle with every value, wherever it stands', async () => {
    const sheet = fakeSheet('S');
    sheet.cells[4] = { 2: { value: 'Project' } };
    sheet.cells[9] = { 3: { value: 7 }, 6: { value: '', formula: '=""' } };
    const { box, cells } = await readOne(looking(sheet, [30, 9], { fill: '#FFFF00' }));
    expect(box).toEqual({ row: 4, column: 2, rowCount: 6, columnCount: 2 });
    expect(cells[5]).toEqual([null, 7]);
  });

  it('gives dates of a 1904 workbook in the 1900 system, by their format alone', async () => {
    const sheet = fakeSheet('S', [[44538, 44538, 0.5]]);
    looking(looking(looking(sheet, [0, 0], { numberFormat: 'd mmm yyyy' }), [0, 1], { numberFormat: '0' }), [0, 2], { numberFormat: '0%' });
    expect((await readOne(sheet, { workbook: { ...fakeWorkbook(), isDate1904: true, sheets: [sheet] } })).cells).toEqual([[46000, 44538, 0.5]]);
    expect((await readOne(sheet)).cells).toEqual([[44538, 44538, 0.5]]);
  });

  it('codes number formats and solid fills into runs; a white fill is one, none is none', async () => {
    const sheet = fakeSheet('S', [[1, 2, 3], [4, 5, 6]]);
    looking(looking(sheet, [0, 2], { numberFormat: '0%', fill: '#ffee00' }), [1, 0], { numberFormat: '0%', fill: '#FFFFFF' });
    const { formats, fills } = await readOne(sheet);
    expect(formats).toEqual([{ count: 2, value: 'General' }, { count: 2, value: '0%' }, { count: 2, value: 'General' }]);
    expect(fills).toEqual([{ count: 2, value: null }, { count: 1, value: '#FFEE00' }, { count: 1, value: '#FFFFFF' }, { count: 2, value: null }]);
  });

  it('reads no fills above 100,000 cells', async () => {
    const wide = fakeSheet('S', Array.from({ length: 101 }, () => Array.from({ length: 1000 }, () => 1)));
    expect((await readOne(wide)).fills).toBeNull();
  });

  it('reads the table and names the stray cell that stands far away from it', async () => {
    const sheet = many(300);
    sheet.cells[1048575] = { 16383: { value: 'stray' } };
    const snapshot = await read([sheet]);
    expect(snapshot.sheets[0]?.box).toEqual({ row: 0, column: 0, rowCount: 301, columnCount: 4 });
    expect(snapshot.findings).toMatchObject([{ code: 'used-box-cut', count: 1, at: { sheet: 'Register', row: 1048575, column: 16383 } }]);
  });

  it('reads a large table whole, below its title', async () => {
    const body = Array.from({ length: 4000 }, (_, row) => Array.from({ length: 64 }, (_column, column) => row * 100 + column));
    const { box, cells } = await readOne(fakeSheet('S', [['Title'], [], ...body]));
    expect(box).toEqual({ row: 0, column: 0, rowCount: 4002, columnCount: 64 });
    expect([cells[0]?.[0], cells[2]?.[63], cells[4001]?.[0]]).toEqual(['Title', 63, 399_900]);
  });
});

describeWith(officeClient, 'readSnapshot: sheets', () => {
  it('reads merged cells where Excel tells them, and none where it cannot', async () => {
    const sheet = fakeSheet('S', [['Title'], ['a', 'b', 'c']]);
    sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 3 }];
    expect((await readOne(sheet)).merges).toEqual(sheet.merges);
    expect((await readOne(sheet, { apiLevel: '1.12' })).merges).toEqual([]);
  });

  it('reads the other sheets’ merged cells where one has more than Excel tells', async () => {
    const crowded = fakeSheet('Crowded', Array.from({ length: 520 }, (_, row) => [row]));
    crowded.merges = Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rowCount: 1, columnCount: 2 }));
    const other = fakeSheet('Other', [['Title']]);
    other.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
    const { sheets } = await read([crowded, other]);
    expect(sheets.map(({ merges, cells }) => [merges.length, cells.length])).toEqual([[0, 520], [1, 1]]);
  });

  it('reads hidden rows and columns, some and all', async () => {
    const some = fakeSheet('Some', [['a', 'b'], [1, 2], [3, 4]]);
    Object.assign(some, { rows: { 1: { isHidden: true }, 9: { isHidden: true } }, columns: { 0: { isHidden: true } } });
    const all = fakeSheet('All', [['a'], [1]]);
    Object.assign(all, { rows: { 0: { isHidden: true }, 1: { isHidden: true } }, columns: { 0: { isHidden: true } } });
    const { sheets } = await read([some, all]);
    expect(sheets.map(({ hiddenRows, hiddenColumns }) => [hiddenRows, hiddenColumns])).toEqual([[[1], [0]], [[0, 1], [0]]]);
  });

  it('reads native tables, visibility and protection', async () => {
    const sheet = fakeSheet('S', [['a', 'b'], [1, 2]]);
    sheet.tables = [{ id: '{1}', name: 'Projects', box: { row: 0, column: 0, rowCount: 2, columnCount: 2 }, hasHeaders: true, hasTotals: false }];
    sheet.visibility = 'VeryHidden';
    sheet.protection = { password: null, options: {} };
    const { sheets } = await read([fakeSheet('First'), sheet]);
    expect(sheets[1]).toMatchObject({ visibility: 'very-hidden', isProtected: true, tables: [{ name: 'Projects', hasHeaderRow: true, hasTotalsRow: false, box: { row: 0, column: 0, rowCount: 2, columnCount: 2 } }] });
  });

  it('reads the user’s names, and what forbids writing', async () => {
    const workbook = { ...fakeWorkbook([fakeSheet('S', [[1]])]), isReadOnly: true, isStructureProtected: true };
    workbook.names.push({ name: 'Budget', formula: '=S!$A$1', isVisible: true, comment: '' });
    useExcel({ workbook });
    const snapshot = await readSnapshot(unwatched);
    expect(snapshot).toMatchObject({ fileName: 'Book1.xlsx', source: 'workbook', names: [{ name: 'Budget', refersTo: 'S!$A$1' }], writeBarriers: ['structure-protected', 'read-only'] });
    expect(snapshot.findings.map(({ code }) => code)).toEqual(['structure-protected']);
  });

  it('knows a sheet of ours by its mark, also after rows of it were deleted, and a copy of it by none', async () => {
    const copy = fakeSheet('RAG status (2)', [['Project']]);
    copy.names.push({ name: ownershipName('rag'), formula: "='RAG status (2)'!$1:$1048576", isVisible: false, comment: '' });
    const excel = openWith([fakeSheet('Colours', [['Project']]), fakeSheet('Gone', [['x']]), copy]);
    excel.workbook.names.push({ name: '_Plumbline_RAG', formula: "='Colours'!#REF!", isVisible: false, comment: '' });
    excel.workbook.names.push({ name: ownershipName('settings'), formula: '=#REF!', isVisible: false, comment: '' });
    expect((await readSnapshot(unwatched)).sheets.map(({ owned: id }) => id)).toEqual(['rag', null, null]);
  });
});

describeWith(officeClient, 'readSnapshot: our own sheets', () => {
  const rag = (): FakeSheet => fakeSheet('RAG status', [['Project', 'Score', 'Your notes →'], ['Alpha', '=B1+1', 'call Ann'], ['=1+1', 5, null]]);

  it('gives formulas in R1C1 form, and a text that begins like one as a text', async () => {
    const sheet = rag();
    sheet.cells[2] = { ...sheet.cells[2], 0: { value: '=1+1', isQuoted: true } };
    const excel = openWith([sheet]);
    owned(excel, 'rag', 'RAG status');
    const [read1] = (await readSnapshot(unwatched)).sheets;
    expect(read1?.ownedCells?.formulas).toEqual([{ row: 1, column: 1, r1c1: 'R[-1]C+1' }]);
    expect(read1 && cellAt(read1, 2, 0)).toBe('=1+1');
  });

  it('gives a token to each cell that does not look plain, also to an empty one below', async () => {
    const sheet = looking(looking(rag(), [1, 2], { fill: '#FFFF00', bold: true, numberFormat: '0%' }), [6, 4], { fill: '#FF0000' });
    owned(openWith([sheet]), 'rag', 'RAG status');
    const [read1] = (await readSnapshot(unwatched)).sheets;
    expect(read1?.ownedCells?.styles).toEqual([
      { row: 1, column: 2, token: '{"bold":true,"fill":"#FFFF00","numberFormat":"0%"}' },
      { row: 6, column: 4, token: '{"fill":"#FF0000"}' },
    ]);
  });

  it('finds one look among thousands of rows without asking cell by cell', async () => {
    const sheet = looking(many(4000), [3001, 1], { fontColor: '#FF0000' });
    for (let row = 1; row <= 4000; row += 1) looking(sheet, [row, 2], { numberFormat: '#,##0', borders: { EdgeBottom: { style: 'Continuous', color: '#D9D9D9', weight: 'Thin' } } });
    const excel = openWith([sheet]);
    owned(excel, 'priorities', 'Register');
    const [read1] = (await readSnapshot(unwatched)).sheets;
    const styles = read1?.ownedCells?.styles ?? [];
    expect(styles).toHaveLength(4001);
    expect(styles.filter(({ column }) => column === 1)).toEqual([{ row: 3001, column: 1, token: '{"colour":"#FF0000"}' }]);
    expect(styles[0]?.token).toBe('{"lines":{"EdgeBottom":{"colour":"#D9D9D9","style":"Continuous","weight":"Thin"}},"numberFormat":"#,##0"}');
    // 16,000 cells asked one by one would answer with some 8 MB.
    expect(excel.counters.responseBytes).toBeLessThan(1_500_000);
  });

  it('takes the workbook’s own font for plain', async () => {
    const sheet = rag();
    sheet.format = { fontName: 'Aptos', fontSize: 12 };
    owned(openWith([looking(sheet, [1, 2], { fontName: 'Arial', fontSize: 12 })]), 'rag', 'RAG status');
    expect((await readSnapshot(unwatched)).sheets[0]?.ownedCells?.styles).toEqual([{ row: 1, column: 2, token: '{"font":"Arial"}' }]);
  });
});

describeWith(officeClient, 'readSnapshot: round trips', () => {
  const syncsFor = async (rows: number): Promise<number> => {
    const excel = openWith([many(rows), fakeSheet('Other', [[1]]), fakeSheet('Empty')]);
    await readSnapshot(unwatched);
    return excel.counters.syncs;
  };

  it('takes three, and one for the cells: the same for 50 rows as for 1,000', async () => {
    expect([await syncsFor(50), await syncsFor(1000)]).toEqual([4, 4]);
  });

  it('takes more only for more chunks', async () => {
    // 80,000 cells of some 100 bytes, fills included, are 8 MB: chunks of at most 2.5 MB, the first of them cautious.
    expect(await syncsFor(20_000)).toBeLessThanOrEqual(3 + 5);
  });

  it('reads the same in smaller chunks where Excel gives less at a time', async () => {
    const whole = await read([many(3000)]);
    const excel = openWith([many(3000)], { limits: { responseBytes: 60_000 } });
    expect(await readSnapshot(unwatched)).toEqual(whole);
    expect(excel.counters.syncs).toBeGreaterThan(8);
  });

  it('reads the same where Excel leaves values out without an error', async () => {
    const whole = await read([many(3000)]);
    openWith([many(3000)], { limits: { cells: 5000, leavesOutCells: true } });
    expect(await readSnapshot(unwatched)).toEqual(whole);
  });

  it('says so where not even one cell fits', async () => {
    const sheet = fakeSheet('S', [['x'.repeat(30_000)]]);
    openWith([sheet], { limits: { responseBytes: 10_000 } });
    await expect(readSnapshot(unwatched)).rejects.toMatchObject({ code: 'host-limit' });
  });

  it('refuses what is more than any portfolio', async () => {
    const sheet = fakeSheet('S');
    for (let row = 0; row < 1_048_576; row += 16_384) for (let column = 0; column < 16_384; column += 256) sheet.cells[row] = { ...sheet.cells[row], [column]: { value: 1 }, [column + 255]: { value: 1 } };
    for (let row = 0; row < 1_048_576; row += 16_384) sheet.cells[row + 16_383] = { 0: { value: 1 }, 16383: { value: 1 } };
    openWith([sheet]);
    await expect(readSnapshot(unwatched)).rejects.toMatchObject({ code: 'over-limit' });
  });

  it('stops between two chunks when it is told to', async () => {
    const signal = { aborted: false };
    const excel = openWith([many(20_000)]);
    excel.beforeSync((_, index) => void (signal.aborted ||= index === 3));
    await expect(readSnapshot({ ...unwatched, signal })).rejects.toMatchObject({ code: 'cancelled', message: 'Reading was stopped. Nothing was changed.' });
    expect(excel.counters.syncs).toBe(4);
  });

  it('tells how far it is, up to the end', async () => {
    const told: HostProgress[] = [];
    openWith([many(5000), fakeSheet('Other', [[1]])]);
    await readSnapshot({ ...unwatched, onProgress: (progress) => void told.push(progress) });
    expect(told[0]).toMatchObject({ of: 20_005, sheet: 'Register' });
    expect(told[told.length - 1]).toEqual({ done: 20_005, of: 20_005, sheet: 'Other' });
  });

  it('waits while somebody types in a cell', async () => {
    const excel = openWith([many(5)]);
    excel.setCellEdit(true);
    const reading = readSnapshot(unwatched);
    await excel.settle();
    excel.setCellEdit(false);
    expect((await reading).sheets).toHaveLength(1);
  });

  it('is stopped while somebody types in a cell, and the workbook can be read again', async () => {
    const excel = openWith([many(5)]);
    excel.setCellEdit(true);
    const signal = { aborted: false };
    const reading = readSnapshot({ ...unwatched, signal });
    await excel.settle();
    signal.aborted = true;
    await expect(reading).rejects.toMatchObject({ code: 'cancelled', message: 'Reading was stopped. Nothing was changed.' });
    excel.setCellEdit(false);
    await excel.settle();
    expect((await readSnapshot(unwatched)).sheets).toHaveLength(1);
  });

  it('tries once more where Excel was only busy, and not twice', async () => {
    const excel = openWith([many(5)]);
    excel.failAt(20, { code: 'GeneralException' });
    expect((await readSnapshot(unwatched)).sheets[0]?.cells).toHaveLength(6);
    let left = 2;
    excel.beforeSync(() => {
      if (left > 0) excel.failAt(1, { code: 'ActivityLimitReached' });
      left -= 1;
    });
    await expect(readSnapshot(unwatched)).rejects.toMatchObject({ code: 'host-busy' });
  });

  it('says that the session has ended', async () => {
    openWith([many(5)]).closeSession();
    await expect(readSnapshot(unwatched)).rejects.toMatchObject({ code: 'host-lost' });
  });

  it('changes nothing, and needs nothing above ExcelApi 1.9', async () => {
    const excel = openWith([looking(many(20), [3, 1], { fill: '#FF0000' })], { apiLevel: '1.9' });
    owned(excel, 'rag', 'Register');
    const before = structuredClone(excel.workbook);
    await readSnapshot(unwatched);
    expect(excel.workbook).toEqual(before);
    expect(excel.undoLog).toEqual([]);
  });
});
