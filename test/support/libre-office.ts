import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath } from './require-tool';
import type { Tool } from './require-tool';

const timeout = 60_000;

// Without this LibreOffice shows the values that the file has cached and computes nothing.
const alwaysRecalculate =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** LibreOffice as an optional tool. */
export const libreOffice: Tool = { name: 'LibreOffice', isPresent: () => isOnPath('soffice') };

/**
 * A workbook as LibreOffice opens it, computes every formula again, and saves it in another form: `pdf`, `xlsx`, `csv` … One profile per run, so
 * that runs do not wait for each other. `filter` names an export filter with its options.
 */
export async function convertWithLibreOffice(bytes: Uint8Array, options: { to: string; filter?: string; extension?: string }): Promise<Uint8Array> {
  const files = await convertToFiles(bytes, options);
  const [first] = files.values();
  if (!first) throw new Error(`LibreOffice wrote no ${options.to} file: it could not open the workbook.`);
  return first;
}

/** Every sheet as LibreOffice shows it: rows of texts by tab name, formulas computed again. */
export async function sheetsInLibreOffice(bytes: Uint8Array, extension = 'xlsx'): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  // Comma, double quote, UTF-8, first row, no column formats, English, quote all, no detection, save as shown, every sheet.
  const files = await convertToFiles(bytes, { extension, to: 'csv', filter: 'Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false,true,false,false,-1' });
  return new Map([...files].map(([name, content]) => [name.replace(/^workbook-/, '').replace(/\.csv$/, ''), parseQuoted(Buffer.from(content).toString('utf8'))]));
}

async function convertToFiles(bytes: Uint8Array, options: { to: string; filter?: string; extension?: string }): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-office-'));
  const input = join(folder, `workbook.${options.extension ?? 'xlsx'}`);
  const output = join(folder, 'out');
  const profile = join(folder, 'profile');
  writeFileSync(input, bytes);
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
  const target = options.filter === undefined ? options.to : `${options.to}:${options.filter}`;
  try {
    await run([`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', target, '--outdir', output, input]);
    return new Map(readdirSync(output).map((name) => [name, new Uint8Array(readFileSync(join(output, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile('soffice', [...args], { timeout }, (error, stdout, stderr) => {
      if (error) reject(new Error(`LibreOffice failed: ${error.message}\n${stdout}\n${stderr}`));
      else resolve();
    });
  });
}

/** Rows of a .csv in which every text is quoted. */
function parseQuoted(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/"((?:[^"]|"")*)"|([^",\n]+)|(,)|(\r?\n)/g)) {
    const row = rows[rows.length - 1] ?? [];
    if (match[4] !== undefined) rows.push([]);
    else if (match[3] !== undefined) row.push('');
    else {
      if (row.length === 0) row.push('');
      row[row.length - 1] = match[1]?.replace(/""/g, '"') ?? match[2] ?? '';
    }
  }
  return rows;
}
