import { assembleSnapshot } from '../../../src/hosts/google-sheets/assemble-snapshot';
import type { Page } from '../../../src/hosts/google-sheets/protocol';
import { readOutline, readPage } from '../../../src/hosts/google-sheets/read-page';
import { readSnapshot } from '../../../src/hosts/google-sheets/read-snapshot';
import { makeSpreadsheet } from '../../support/apps-script/make-spreadsheet';
import { openSpreadsheet } from '../../support/apps-script/open-spreadsheet';
import { useAppsScript } from '../../support/apps-script/use-apps-script';

describe('readPage', () => {
  it('gives in pages just what is read whole: cells, formats, fills, formulas, looks, checkbox tails', () => {
    const long = 'x'.repeat(400);
    const rows = Array.from({ length: 8000 }, (_, row) => [
      `P${row}`,
      { value: 45_000 + (row % 50), format: row % 3 === 0 ? 'dd/mm/yyyy' : 'yyyy-mm-dd' },
      { value: long, ...(row % 7 === 0 ? { look: { background: '#ffe8b3' } } : {}) },
    ]);
    const ours = Array.from({ length: 300 }, (_, row) => [{ value: row, formula: `=A${row + 2}*2`, look: { fontWeight: 'bold' } }]);
    const fake = useAppsScript(
      makeSpreadsheet({
        sheets: [{ name: 'Empty' }, { name: 'Large', rows, rowCount: 9000, merges: ['A1:B1'] }, { name: 'Tail', rows: [['Done'], [true], [false], [false]] }, { name: 'Ours', rows: ours }],
        names: { _plumbline_rag: 'Ours!A1:Z1000' },
      }),
    );
    const outline = readOutline(openSpreadsheet(fake));
    const pages: Page[] = [];
    for (let cursor: Page['next'] = { sheet: 0, row: 0 }; cursor; cursor = pages[pages.length - 1]?.next ?? null) pages.push(readPage(openSpreadsheet(fake), { outline: outline.sheets, cursor }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThanOrEqual(2_000_100);
    const sent = JSON.parse(JSON.stringify(pages)) as readonly Page[];
    expect(assembleSnapshot(outline, sent.flatMap((page) => page.rows))).toEqual(readSnapshot(openSpreadsheet(fake)));
    expect(outline.cellCount).toBe(1 + 24_000 + 4 + 300);
  });
});
