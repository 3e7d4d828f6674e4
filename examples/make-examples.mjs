import { writeFileSync } from 'node:fs';
import { portfolioLastMonthWorkbook, portfolioWorkbook } from './make/portfolio-workbook.mjs';
import { thinLastMonthWorkbook, thinWorkbook } from './make/thin-workbook.mjs';

/** Writes the example workbooks beside this script; the same bytes on every machine. */
for (const [name, bytes] of [
  ['portfolio.xlsx', portfolioWorkbook()],
  ['thin.xlsx', thinWorkbook()],
  ['portfolio-last-month.xlsx', portfolioLastMonthWorkbook()],
  ['thin-last-month.xlsx', thinLastMonthWorkbook()],
]) {
  writeFileSync(new URL(name, import.meta.url), bytes);
  console.log(`examples/${name}: ${bytes.length} bytes`);
}
