import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { RefreshDocument } from '../../../src/entries/cli/refresh-document';
import { readSnapshot } from '../../../src/hosts/xlsx';
import { a1 } from '../../../src/core/workbook/address';
import { cellText } from '../../../src/core/workbook/cell';
import { cellAt } from '../../../src/core/workbook/snapshot';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';

const output = 'thin.plumbline.xlsx';

function sheetOf(folder: string, id: string, file = output): SheetSnapshot {
  const found = readSnapshot(readFileSync(join(folder, file)), file).sheets.find(({ owned }) => owned === id);
  if (!found?.box) throw new Error(`no sheet ${id}`);
  return found;
}

/** Row and column of the first cell with this text. */
function find(sheet: SheetSnapshot, text: string): { readonly row: number; readonly column: number } {
  const row = sheet.cells.findIndex((cells) => cells.some((cell) => cellText(cell) === text));
  const column = sheet.cells[row]?.findIndex((cell) => cellText(cell) === text) ?? -1;
  if (row < 0 || !sheet.box) throw new Error(`no cell ${text}`);
  return { row: row + sheet.box.row, column: column + sheet.box.column };
}

/** Types values into a sheet of the output as a user would, by its part; `cells` maps A1 to text or number. */
function type(folder: string, id: string, cells: ReadonlyMap<string, string | number>): void {
  const path = join(folder, output);
  const parts = unzipSync(readFileSync(path));
  const part = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/') && name.toLowerCase().includes(id)) ?? '';
  let xml = strFromU8(parts[part] ?? new Uint8Array());
  for (const [reference, value] of cells) {
    const cell = typeof value === 'number' ? `<c r="${reference}"><v>${value}</v></c>` : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = /\d+/.exec(reference)?.[0] ?? '';
    const old = new RegExp(`<c r="${reference}"(?:[^>]*/>|.*?</c>)`);
    xml = old.test(xml) ? xml.replace(old, cell) : xml.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`), `$1${cell}$2`);
  }
  parts[part] = strToU8(xml);
  writeFileSync(path, zipSync(parts));
}

function withOutput(use: (folder: string) => void): void {
  inFolder((folder) => {
    copyFileSync(join(projectRoot, 'examples/thin.xlsx'), join(folder, 'thin.xlsx'));
    expect(runCli(['refresh', 'thin.xlsx', '--quiet'], folder).code).toBe(0);
    use(folder);
  });
}

describe('what users type into our sheets', () => {
  it.each(['thin.xlsx', output])('moves with its project when %s is refreshed and the order changes', (input) => {
    withOutput((folder) => {
      const before = sheetOf(folder, 'priorities');
      const notes = find(before, 'Your notes →').column + 1;
      type(folder, 'priorities', new Map([[a1(find(before, 'Stock count app').row, notes), 'ask Ben on Monday'], [a1(find(before, 'Parking permits').row, notes), 'council answers in May']]));
      expect(runCli(['refresh', input, '--quiet', '--as-of', '2026-09-01'], folder).code).toBe(0);
      const after = sheetOf(folder, 'priorities');
      const place = find(after, 'Your notes →').column + 1;
      const noteOf = (name: string): string => cellText(cellAt(after, find(after, name).row, place));
      expect(noteOf('Stock count app')).toBe('ask Ben on Monday');
      expect(noteOf('Parking permits')).toBe('council answers in May');
    });
  });

  it('ranks by ratings typed under Score here and keeps them', () => {
    withOutput((folder) => {
      const before = sheetOf(folder, 'priorities');
      const value = find(before, 'Score here: Value').column;
      const rate = (name: string, ratings: readonly number[]): [string, number][] =>
        ratings.map((rating, index) => [a1(find(before, name).row, value + index), rating]);
      type(folder, 'priorities', new Map([...rate('Cyber insurance', [5, 5, 4, 1]), ...rate('Loading bay doors', [2, 1, 3, 3])]));
      const run = JSON.parse(runCli(['refresh', output, '--json'], folder).stdout) as RefreshDocument;
      const scored = run.projects.filter(({ score }) => score !== null).map(({ name, score, rank }) => [name, score, rank]);
      // Value, strategic fit, urgency on 1..5, risk the other way round: (1 + 1 + 3/4 + 1) / 4 and (1/4 + 0 + 2/4 + 2/4) / 4
      expect(scored).toEqual(expect.arrayContaining([['Cyber insurance', 93.75, 1], ['Loading bay doors', 31.25, 2]]));
      expect(scored).toHaveLength(2);
      expect(run.answers.prioritisation).toMatchObject({ level: 'partial', covered: 2, of: 8 });
    });
  });

  it('holds a rating off the scale at its end, and says so', () => {
    withOutput((folder) => {
      const before = sheetOf(folder, 'priorities');
      const { row } = find(before, 'Cyber insurance');
      const value = find(before, 'Score here: Value').column;
      type(folder, 'priorities', new Map([[a1(row, value), 9], [a1(row, value + 1), 5]]));
      const run = JSON.parse(runCli(['refresh', output, '--json'], folder).stdout) as RefreshDocument;
      expect(run.projects.find(({ name }) => name === 'Cyber insurance')?.score).toBe(100);
      expect(run.findings.map(({ code }) => code)).toContain('outside-scale');
    });
  });

  it('keeps a setting typed in Settings, and one that is nonsense as typed, with a finding', () => {
    withOutput((folder) => {
      const settings = sheetOf(folder, 'settings');
      const label = 'Working hours per day';
      const place = find(settings, label);
      type(folder, 'settings', new Map<string, string | number>([[a1(place.row, place.column + 1), 'eight']]));
      const run = JSON.parse(runCli(['refresh', output, '--json'], folder).stdout) as RefreshDocument;
      expect(run.findings.find(({ code }) => code === 'bad-setting')).toMatchObject({ cell: a1(place.row, place.column + 1) });
      const again = sheetOf(folder, 'settings');
      const row = again.cells[find(again, label).row - (again.box?.row ?? 0)] ?? [];
      expect(row.map(cellText)).toContain('eight');
    });
  });
});
