import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { portfolio } from './portfolio.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const client = join(root, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
const asOf = '2026-10-31';

/** Registers for Excel: as many allocations as keep a person's months alike. */
export const excelSizes = [
  { projects: 50, allocations: 500 },
  { projects: 1000, allocations: 10_000 },
  { projects: 10_000, allocations: 100_000 },
];

/** Why nothing can be counted here; null where it can. */
export function whyNoExcel() {
  return existsSync(client) ? null : 'the package @microsoft/office-js is not installed';
}

/** Requests and megabytes between the Excel host and an Excel in memory behind Microsoft's own client, per size. */
export async function countExcel() {
  const { measureExcel } = await bundle('test/support/excel/measure-excel.ts');
  const counted = [];
  for (const size of excelSizes) counted.push({ size, traffic: await measureExcel(portfolio(size), asOf) });
  return counted;
}
