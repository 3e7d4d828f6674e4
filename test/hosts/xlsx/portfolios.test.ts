import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cellAt } from '../../../src/core/workbook/snapshot';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readCsv } from '../../../src/hosts/xlsx/read-csv';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';

const folder = resolve(__dirname, '../../../../shared/data/portfolios');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:xlsx|csv)$/.test(name)) : [];

function read(name: string): WorkbookSnapshot {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  return name.endsWith('.csv') ? readCsv(bytes, name) : readSnapshot(bytes, name);
}

type Truth = { readonly sheet?: string | null; readonly headerRow?: number; readonly columns?: Readonly<Record<string, { readonly header?: string }>> };

// Other people's files, present only beside the project; without them there is nothing to read.
(files.length > 0 ? describe : describe.skip)('real portfolio files', () => {
  it.each(files.map((name) => [name]))('%s reads within two seconds, as cells that fill their box', (name) => {
    const start = performance.now();
    const { sheets } = read(name);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(sheets.some(({ box }) => box !== null)).toBe(true);
    for (const { box, cells, formats } of sheets) {
      expect(cells).toHaveLength(box?.rowCount ?? 0);
      expect(new Set(cells.map((row) => row.length))).toEqual(new Set(box ? [box.columnCount] : []));
      expect(formats.reduce((sum, { count }) => sum + count, 0)).toBe(box ? box.rowCount * box.columnCount : 0);
    }
  });

  it.each(files.map((name) => [name]))('%s has text in the header row that a careful analyst names', (name) => {
    const truth = JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8')) as Truth;
    const { sheets } = read(name);
    const sheet = truth.sheet ? sheets.find((candidate) => candidate.name === truth.sheet) : sheets[0];
    if (!sheet?.box) throw new Error('the sheet of the truth file was not read');
    const { column, columnCount } = sheet.box;
    const header = Array.from({ length: columnCount }, (_, index) => cellAt(sheet, (truth.headerRow ?? 1) - 1, column + index));
    expect(header.filter((cell) => typeof cell === 'string').length).toBeGreaterThan(1);
  });
});
