import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { textOfPart } from '../../support/package-parts';

const rows = [['Project', 'Budget'], ['=HYPERLINK("x")', 12.5], [null, true], []];

describe('newWorkbook', () => {
  it('holds the cells as they are, text as text', () => {
    const [sheet] = readSnapshot(newWorkbook({ name: 'plan', rows }), 'plan.xlsx').sheets;
    expect([sheet?.name, sheet?.cells]).toEqual(['plan', [['Project', 'Budget'], ['=HYPERLINK("x")', 12.5], [null, true]]]);
  });

  it('gives the same bytes for the same sheet', () => {
    const [a, b] = [newWorkbook({ name: 'plan', rows }), newWorkbook({ name: 'plan', rows })];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  it('makes columns as wide as their texts, between 8 and 60', () => {
    const xml = textOfPart(newWorkbook({ name: 'a', rows: [['x', 'y'.repeat(20), 'z'.repeat(500)]] }), 'xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/width="(\d+)"/g)].map((match) => match[1])).toEqual(['8', '21', '60']);
  });

  it('holds an empty sheet', () => {
    expect(readSnapshot(newWorkbook({ name: 'a', rows: [] }), 'a.xlsx').sheets[0]?.box).toBeNull();
  });
});
