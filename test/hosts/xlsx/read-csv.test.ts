import fc from 'fast-check';
import type { Cell } from '../../../src/core/workbook/cell';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { readCsv } from '../../../src/hosts/xlsx/read-csv';

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const cells = (text: string): readonly (readonly Cell[])[] => readCsv(utf8(text), 'plan.csv').sheets[0]?.cells ?? [];

describe('readCsv', () => {
  it.each([',', ';', '\t', '|'])('detects the delimiter %j', (mark) => {
    expect(cells(`Name${mark}Budget\nA b, c; d${mark === ',' ? '' : mark}1\n`.replace('A b, c; d', mark === ',' ? 'A,' : 'A'))).toEqual([
      ['Name', 'Budget'],
      ['A', 1],
    ]);
  });

  it('detects a semicolon beside decimal commas and prose', () => {
    expect(cells('Name;Budget;Note\nA;1,5;first, second\nB;2,5;third\n')).toEqual([
      ['Name', 'Budget', 'Note'],
      ['A', '1,5', 'first, second'],
      ['B', '2,5', 'third'],
    ]);
  });

  it('reads a single column', () => {
    expect(cells('Name\nA\nB\n')).toEqual([['Name'], ['A'], ['B']]);
  });

  it('keeps delimiters, doubled quotes and line ends inside quotes', () => {
    expect(cells('a,b\r\n"x, ""y""\r\nz",2\r\n')).toEqual([['a', 'b'], ['x, "y"\nz', 2]]);
  });

  it('counts records as rows, blank lines included', () => {
    const [sheet] = readCsv(utf8('\nTitle\n\n"two\nlines",b\nlast,c\n'), 'plan.csv').sheets;
    if (!sheet) throw new Error('no sheet was read');
    expect([cellAt(sheet, 1, 0), cellAt(sheet, 2, 0), cellAt(sheet, 3, 0), cellAt(sheet, 4, 0)]).toEqual(['Title', null, 'two\nlines', 'last']);
    expect(sheet.box).toEqual({ row: 1, column: 0, rowCount: 4, columnCount: 2 });
  });

  it('reads all three line ends', () => {
    expect(cells('a,b\r1,2\n3,4\r\n5,6')).toEqual([['a', 'b'], [1, 2], [3, 4], [5, 6]]);
  });

  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['0', 0],
    ['0.25', 0.25],
    ['007', '007'],
    ['1.50', '1.50'],
    ['-0', '-0'],
    ['+5', '+5'],
    ['1e5', '1e5'],
    [' 12', ' 12'],
    ['.5', '.5'],
    ['1,000', '1,000'],
    ['12345678901234567890', '12345678901234567890'],
    ['31/12/2026', '31/12/2026'],
    ['2026-12-31', '2026-12-31'],
    ['TRUE', 'TRUE'],
    ['=1+1', '=1+1'],
    ['#DIV/0!', '#DIV/0!'],
  ])('reads %j as %j', (text, expected) => {
    expect(cells(`h|i\n${text}|x\n`)[1]?.[0]).toEqual(expected);
  });

  it('reads UTF-8 with a byte order mark, UTF-16 and Windows-1252', () => {
    const text = 'Größe,Preis\n“klein”,5 €\n';
    const expected = [['Größe', 'Preis'], ['“klein”', '5 €']];
    const windows = Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'), 'latin1');
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [utf8(`\uFEFF${text}`), marked, Buffer.from(marked).swap16(), marked.subarray(2), windows]) {
      expect(readCsv(bytes, 'plan.csv').sheets[0]?.cells).toEqual(expected);
    }
  });

  it('is one visible sheet named after the file, with General formats and no fills', () => {
    const snapshot = readCsv(utf8('a,b\n1,2\n'), 'Plan 2026.csv');
    expect(snapshot).toMatchObject({ fileName: 'Plan 2026.csv', source: 'csv', names: [], writeBarriers: [], findings: [] });
    expect(snapshot.sheets).toHaveLength(1);
    expect(snapshot.sheets[0]).toMatchObject({ name: 'Plan 2026', owned: null, visibility: 'visible', formats: [{ count: 4, value: 'General' }], fills: null });
  });

  it('reports a quotation mark that is never closed, without a sheet name', () => {
    const { findings } = readCsv(utf8('a,b\n1,"open\n2,3\n'), 'plan.csv');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'unclosed-quote', at: { sheet: null, row: 1, column: 1 }, args: { cell: 'B2' } });
  });

  it.each([
    ['nothing', utf8('')],
    ['blanks alone', utf8(' \n\r\n\t')],
    ['zero bytes', new Uint8Array(100)],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['a package', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
  ])('refuses %s', (_, bytes) => {
    expect(() => readCsv(bytes, 'plan.csv')).toThrow(/^The file is (?:empty|not text|named .csv, but is a ZIP package)/);
  });

  it('reads back quoted fields as RFC 4180 writes them, cell by cell', () => {
    const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
    // Letters first: numbers are read as numbers, and a leading blank line moves the box.
    const piece = fc.constantFrom('a', ' ', ',', ';', '"', '""', '\n', '\t', '|', 'é', '😀', '1');
    const field = fc.array(piece, { maxLength: 12 }).map((pieces) => `x${pieces.join('')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 6 }), (records) => {
        expect(cells(records.map((record) => record.map(quoted).join(',')).join('\n'))).toEqual(records);
      }),
      { numRuns: 200 },
    );
  });

  it('reads 50,000 records of twelve fields within three seconds', () => {
    const text = Array.from({ length: 50_000 }, (_, row) => `P-${row},${'name,1.5,'.repeat(5)}end`).join('\n');
    const start = performance.now();
    expect(cells(text)).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
