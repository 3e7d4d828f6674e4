import { writeFileSync } from 'node:fs';
import { portfolioWorkbook } from './make/portfolio-workbook.mjs';
import { thinWorkbook } from './make/thin-workbook.mjs';

/** Writes the example workbooks beside this script; the same bytes on every machine. */
for (const [name, bytes] of [
  ['portfolio.xlsx', portfolioWorkbook()],
  ['thin.xlsx', thinWorkbook()],
]) {
  writeFileSync(new URL(name, import.meta.url), bytes);
  console.log(`examples/${name}: ${bytes.length} bytes`);
}
