import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import webpack from 'webpack';
import { portfolio } from './portfolio.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'build/bench');
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
  const { measureExcel } = await bundle();
  const counted = [];
  for (const size of excelSizes) counted.push({ size, traffic: await measureExcel(portfolio(size), asOf) });
  return counted;
}

/** The fake Excel is TypeScript of the tests. It looks for Microsoft's client from the folder where its source stands. */
async function bundle() {
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'none',
        target: 'node20',
        context: root,
        entry: './test/support/excel/measure-excel.ts',
        output: { path: folder, filename: 'measure-excel.cjs', library: { type: 'commonjs2' } },
        module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } } }] },
        resolve: { extensions: ['.ts', '.js'] },
        node: { __dirname: true },
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return createRequire(import.meta.url)(join(folder, 'measure-excel.cjs'));
}
