import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { excelSizes as sizes } from './excel-host.mjs';
import { portfolio } from './portfolio.mjs';

const asOf = '2026-10-31';

/** Why nothing can be counted here; null where it can. */
export function whyNoSheets() {
  return existsSync(fileURLToPath(new URL('../dist/sheets/Code.js', import.meta.url))) ? null : 'dist/sheets is not built';
}

/** Service calls and megabytes between the built Code.js and a spreadsheet in memory, and what computing takes in it, per size. */
export async function countSheets() {
  const { measureSheets } = await bundle('test/support/apps-script/measure-sheets.ts');
  return sizes.map((size) => ({ size, measured: measureSheets(portfolio(size), asOf) }));
}
