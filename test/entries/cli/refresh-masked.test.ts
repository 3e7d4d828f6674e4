import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Inspection } from '../../../src/core/inspect';
import { columnIndex } from '../../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellAt } from '../../../src/core/workbook/snapshot';
import type { RefreshDocument } from '../../../src/entries/cli/refresh-document';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { describeWith } from '../../support/require-tool';
import { inFolder, projectRoot, runCli } from '../../support/run-cli';
import { ooxmlValidator, validateOoxml } from '../../support/validate-ooxml';

const example = join(projectRoot, 'examples/portfolio.xlsx');
const masks = ['--mask', 'names,money'];

/** The example masked: exit, what was printed, and the bytes that were written. */
const made = inFolder((folder) => {
  copyFileSync(example, join(folder, 'portfolio.xlsx'));
  const run = runCli(['refresh', 'portfolio.xlsx', ...masks, '--json'], folder);
  return { run, files: readdirSync(folder).sort(), bytes: new Uint8Array(readFileSync(join(folder, 'portfolio.masked.xlsx'))) };
});
const plain = JSON.parse(inFolder((folder) => runCli(['refresh', example, '--out', join(folder, 'out.xlsx'), '--json']).stdout)) as RefreshDocument;
const masked = JSON.parse(made.run.stdout) as RefreshDocument;

/** Every part as people and programs read it, entities resolved. */
function textsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, resolved(strFromU8(content))] as const);
  return [...parts, ['names of parts', parts.map(([name]) => name).join('\n')]];
}

function resolved(xml: string): string {
  return xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
}

/** The cells of every table under these fields, as the unmasked workbook has them. */
function cellsUnder(fields: readonly string[]): readonly (string | number)[] {
  const { tables } = JSON.parse(runCli(['inspect', example, '--json']).stdout) as Inspection;
  const snapshot = readSnapshot(new Uint8Array(readFileSync(example)), 'portfolio.xlsx');
  return tables.flatMap((table) =>
    table.columns
      .filter(({ field }) => fields.includes(field))
      .flatMap(({ column }) => columnCells(snapshot, { sheet: table.sheet, column, first: table.firstRow - 1, last: table.lastRow - 1 })),
  );
}

type Range = { readonly sheet: string | null; readonly column: string; readonly first: number; readonly last: number };

function columnCells(snapshot: WorkbookSnapshot, { sheet, column, first, last }: Range): readonly (string | number)[] {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return rows.flatMap((row) => {
    const cell = found ? cellAt(found, row, columnIndex(column) ?? 0) : null;
    return typeof cell === 'string' || typeof cell === 'number' ? [cell] : [];
  });
}

const nameFields = ['id', 'name', 'description', 'owner', 'sponsor', 'department', 'programme', 'objective', 'comment', 'nextMilestone', 'decision', 'project', 'person', 'response'];
/** A programme of the example that is also a word of ours. */
const ownWords = ['People'];

describe('plumbline refresh --mask', () => {
  it('writes NAME.masked.xlsx beside the input and nothing else', () => {
    expect([made.run.code, made.run.stderr, made.files]).toEqual([0, '', ['portfolio.masked.xlsx', 'portfolio.xlsx']]);
    expect(masked.written.file).toBe('portfolio.masked.xlsx');
  });

  it('holds no name, id, comment or sheet name of the input in any part', () => {
    const texts = cellsUnder(nameFields).flatMap((cell) => (typeof cell === 'string' ? [cell, ...cell.split(/\s*[/;]\s*/)] : []));
    const names = [...new Set([...texts, 'portfolio.xlsx', ...new Set(plain.projects.map(({ source }) => `${source.sheet ?? ''}!`))])].filter((name) => name.length >= 4 && !ownWords.includes(name));
    expect(names.length).toBeGreaterThan(100);
    for (const [part, text] of textsOf(made.bytes)) expect([part, names.filter((name) => text.includes(name))]).toEqual([part, []]);
    const printed = made.run.stdout.replace('portfolio.masked.xlsx', '');
    expect(names.filter((name) => printed.includes(name))).toEqual([]);
  });

  it('holds no amount of the input where it speaks of money', () => {
    const amounts = new Set(cellsUnder(['budget', 'actualCost', 'forecastCost']).filter((cell) => typeof cell === 'number' && cell > 100));
    expect(amounts.size).toBeGreaterThan(30);
    for (const [part, text] of textsOf(made.bytes)) {
      if (!/plSheet-(?:summary|priorities|rag|alignment|findings|settings)/.test(part)) continue;
      expect([part, [...text.matchAll(/<v>([^<]*)<\/v>/g)].map((match) => Number(match[1])).filter((value) => amounts.has(value))]).toEqual([part, []]);
      expect(text).not.toMatch(/[£€$]\s?\d/);
    }
    const shown = masked.projects.flatMap(({ values }) => [values['budget'], values['actualCost'], values['forecastCost']]);
    expect(shown.filter((value) => amounts.has(value ?? ''))).toEqual([]);
  });

  it('finds the same colours, ranks and differences as without a mask', () => {
    const facts = ({ projects }: RefreshDocument): unknown => projects.map(({ rank, lifecycle, rag }) => [rank, lifecycle, rag.computed, rag.differs, rag.basis]);
    expect(facts(masked)).toEqual(facts(plain));
    expect(masked.resources.rows.map(({ utilisation }) => utilisation)).toEqual(plain.resources.rows.map(({ utilisation }) => utilisation));
  });

  it('holds no formula, link or property of a document', () => {
    const parts = textsOf(made.bytes);
    expect(parts.map(([name]) => name).filter((name) => /docProps|calcChain|drawing\d|comments\d/.test(name))).toEqual([]);
    for (const [, text] of parts) expect(text).not.toMatch(/<f[ >]|<hyperlink/);
  });

  it('holds none of six-digit amounts anywhere, whatever the sheet', () => {
    inFolder((folder) => {
      const rows = [['Qxalpha', 812345, 734561], ['Qxbravo', 276543, 301987], ['Qxcharlie', 954321, 954322]];
      const csv = rows.map(([name, budget, forecast], index) => `${name},Jane Smith,In progress,2026-0${index + 5}-01,${budget},${forecast},"needs ${budget} more"`);
      writeFileSync(join(folder, 'list.csv'), `Project,Owner,Status,End,Budget (£),Forecast cost (£),Comment\n${csv.join('\n')}\n`);
      const run = runCli(['refresh', 'list.csv', '--mask', 'money', '--as-of', '2026-10-31', '--json'], folder);
      const texts = textsOf(new Uint8Array(readFileSync(join(folder, 'list.masked.xlsx')))).map(([, text]) => text);
      const everything = [...texts, run.stdout].join('\n');
      const wanted = rows.flatMap(([, ...amounts]) => amounts.flatMap((amount) => [String(amount), String(amount).replace(/(\d{3})$/, ',$1')]));
      expect(wanted.filter((amount) => everything.includes(amount))).toEqual([]);
      expect(everything).toContain('Qxalpha');
    });
  });

  it('says in 80 columns what was masked', () => {
    inFolder((folder) => {
      copyFileSync(example, join(folder, 'a.xlsx'));
      const { stdout } = runCli(['refresh', 'a.xlsx', '--mask', 'money'], folder);
      expect(stdout).toContain('Masked: amounts are shares of the total in %.');
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    });
  });

  it('carries nothing over: an existing output stays unless forced', () => {
    inFolder((folder) => {
      copyFileSync(example, join(folder, 'a.xlsx'));
      expect(runCli(['refresh', 'a.xlsx', ...masks], folder).code).toBe(0);
      const again = runCli(['refresh', 'a.xlsx', ...masks], folder);
      expect([again.code, again.stderr.includes('a.masked.xlsx exists')]).toEqual([5, true]);
      expect(runCli(['refresh', 'a.xlsx', ...masks, '--force'], folder).code).toBe(0);
    });
  });

  it('is made from an output of ours without its notes, and leaves that alone', () => {
    inFolder((folder) => {
      copyFileSync(example, join(folder, 'a.xlsx'));
      runCli(['refresh', 'a.xlsx'], folder);
      const before = readFileSync(join(folder, 'a.plumbline.xlsx'));
      expect(runCli(['refresh', 'a.plumbline.xlsx', ...masks, '--out', 'b.xlsx'], folder).code).toBe(0);
      expect(readFileSync(join(folder, 'a.plumbline.xlsx')).equals(before)).toBe(true);
      expect(readFileSync(join(folder, 'b.xlsx')).equals(Buffer.from(made.bytes))).toBe(true);
    });
  });

  it('refuses what cannot be meant with exit 2 and writes nothing', () => {
    inFolder((folder) => {
      copyFileSync(example, join(folder, 'a.xlsx'));
      const wrong = [['--mask', 'names', '--in-place'], ['--mask', 'dates'], ['--mask', ''], ['--mask', 'names', '--out', 'a.xlsx'], ['--mask', 'names', '--out', 'a.pdf']];
      expect(wrong.map((words) => runCli(['refresh', 'a.xlsx', ...words], folder).code)).toEqual([2, 2, 2, 2, 2]);
      expect([readdirSync(folder), existsSync(join(folder, 'a.masked.xlsx'))]).toEqual([['a.xlsx'], false]);
    });
  });
});

describeWith(ooxmlValidator, 'a masked report and the OOXML validator', () => {
  it('finds nothing wrong', async () => {
    expect(await validateOoxml(made.bytes)).toEqual([]);
  });
});
