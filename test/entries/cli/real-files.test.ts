import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { readSnapshot } from '../../../src/hosts/xlsx';
import { convertWithLibreOffice, libreOffice } from '../../support/libre-office';
import { changedParts, partNames } from '../../support/package-parts';
import { describeWith } from '../../support/require-tool';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';
import { newErrors, ooxmlValidator, validateOoxml } from '../../support/validate-ooxml';

const collected = join(projectRoot, '../shared/data/portfolios');
const files = [
  ...['portfolio.xlsx', 'thin.xlsx'].map((name) => join(projectRoot, 'examples', name)),
  ...(existsSync(collected) ? readdirSync(collected).filter((name) => /\.(xlsx|csv)$/.test(name)).map((name) => join(collected, name)) : []),
];
/** Registers without a project or task table: they end with 4. */
const registers = ['at-risikoanalyse-de.xlsx', 'ng-issue-register.xlsx'];
/** The only parts of a user's package that may change. */
const spliced = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/styles.xml', 'xl/workbook.xml'];

type Output = { readonly file: string; readonly code: number | null; readonly input: Uint8Array; readonly output: Uint8Array | null };

function refreshed(file: string): Output {
  return inFolder((folder) => {
    const name = basename(file);
    copyFileSync(file, join(folder, name));
    const { code } = runCli(['refresh', name, '--quiet'], folder);
    const output = join(folder, name.replace(/\.\w+$/, '.plumbline.xlsx'));
    return { file: name, code, input: readFileSync(file), output: existsSync(output) ? readFileSync(output) : null };
  });
}

const outputs = files.map(refreshed);
const written = outputs.flatMap(({ output, ...rest }) => (output ? [{ ...rest, output }] : []));
const cases = written.map((output) => [output.file, output] as const);

describe('refresh of real files', () => {
  it.each(outputs.map((output) => [output.file, output] as const))('ends as it must: %s', (name, { code }) => {
    expect(code).toBe(registers.includes(name) ? 4 : 0);
  });

  it.each(cases.filter(([name]) => name.endsWith('.xlsx')))('leaves every part of %s but the spliced ones', (_name, { input, output }) => {
    const before = new Set(partNames(input));
    expect(changedParts(input, output).filter((part) => before.has(part) && !spliced.includes(part))).toEqual([]);
  });
});

describeWith(ooxmlValidator, 'refresh of real files: Microsoft’s validator', () => {
  it.each(cases)('finds nothing new in %s', async (name, { input, output }) => {
    const before = name.endsWith('.xlsx') ? await validateOoxml(input) : [];
    expect(newErrors(before, await validateOoxml(output))).toEqual([]);
  }, 60_000);
});

/** Cells of our sheets that differ between two readings by more than rounding, as `Sheet!row,column: a, b`. */
function differences(cached: readonly SheetSnapshot[], computed: readonly SheetSnapshot[]): string[] {
  const byName = new Map(computed.map((sheet) => [sheet.name, sheet]));
  return cached.flatMap((sheet) => {
    const other = byName.get(sheet.name);
    if (!other?.box || !sheet.box) return [`${sheet.name} is missing`];
    const [down, right] = [sheet.box.row - other.box.row, sheet.box.column - other.box.column];
    return sheet.cells.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const again = other.cells[r + down]?.[c + right] ?? null;
        if (typeof value !== 'number' || isClose(value, again)) return [];
        return [`${sheet.name}!${r},${c}: ${value}, ${JSON.stringify(again)}`];
      }),
    );
  });
}

function isClose(value: number, again: unknown): boolean {
  return typeof again === 'number' && Math.abs(value - again) <= 1e-9 * Math.max(1, Math.abs(value));
}

describeWith(libreOffice, 'refresh of real files: LibreOffice', () => {
  it.each(cases)('opens %s and computes the same figures', async (name, { output }) => {
    const own = readSnapshot(output, name).sheets.filter(({ owned }) => owned !== null);
    const again = readSnapshot(await convertWithLibreOffice(output, { to: 'xlsx' }), name).sheets;
    expect(own.length).toBeGreaterThan(3);
    expect(differences(own, again)).toEqual([]);
  }, 90_000);
});
