import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv, readSnapshot } from '../../../src/hosts/xlsx';
import type { Detection } from '../../../src/core/tables/found-table';
import { detectIn, excludedOf, mainOf, mappingOf } from './detect-helpers';

const folder = join(__dirname, '../../../../shared/data/portfolios');
const describeSamples = existsSync(folder) ? describe : describe.skip;

function detectFile(file: string): Detection {
  const bytes = readFileSync(join(folder, file));
  return detectIn(file.endsWith('.csv') ? readCsv(bytes, file) : readSnapshot(bytes, file));
}

describeSamples('detect, on real files', () => {
  it.each([
    ['cpl-initiative.xlsx', 'Project List', 3],
    ['board-portal-ar.xlsx', 'Projects', 1],
    ['uk-d2n2-master-list.xlsx', 'Projects', 3],
    ['packt-tpm-tables.xlsx', 'Project Plan', 3],
    ['gmpp-2023-all.csv', null, 1],
    ['gmpp-2024-co.csv', null, 1],
    ['gmpp-2022-beis.csv', null, 1],
    ['au-melbourne-water.csv', null, 1],
  ])('starts from the table of %s', (file, sheet, headerRow) => {
    const table = mainOf(detectFile(file));
    expect([table.sheet, (table.headerRows[table.headerRows.length - 1] ?? -1) + 1]).toEqual([sheet, headerRow]);
  });

  it.each(['at-risikoanalyse-de.xlsx', 'ng-issue-register.xlsx'])('starts from nothing in the register %s', (file) => {
    expect(detectFile(file).tables.some(({ main }) => main)).toBe(false);
  });

  it('pairs the yearly baseline with the yearly forecast and joins both colours', () => {
    expect(mappingOf(mainOf(detectFile('gmpp-2023-all.csv')))).toMatchObject({ budget: 'L', forecastCost: 'M', rag: 'F,G', benefit: 'R' });
  });

  it('tells text beside money and dates from money and dates', () => {
    expect(mappingOf(mainOf(detectFile('cpl-initiative.xlsx')))).toMatchObject({ budget: 'H', lastUpdated: 'Q', start: 'M', end: 'N' });
  });

  it('leaves out every subtotal of 19 councils', () => {
    const table = mainOf(detectFile('uk-d2n2-master-list.xlsx'));
    const subtotals = excludedOf(table).filter((row) => row.endsWith('subtotal'));
    expect(subtotals).toEqual([30, 37, 46, 54, 64, 86, 101, 106, 117, 126, 149, 156, 162, 176, 187, 197, 202, 210].map((row) => `${row} subtotal`));
    expect(table.lastRow + 1).toBe(214);
  });
});
