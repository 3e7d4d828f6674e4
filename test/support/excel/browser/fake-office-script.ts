import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeClientText } from '../client';
import type { FakeExcelOptions } from '../start-fake-excel';

/** What a page's fake Excel can be told beforehand: plain data. */
export type FakeOfficeOptions = Omit<FakeExcelOptions, 'formulaValue'>;

/** Where pages load Office.js from; serve `fakeOfficeScript` in its place. */
export const officeScriptUrl = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

let bundled: string | null = null;

/**
 * A script that stands for office.js on a page: Microsoft's client, our workbook behind it, and an `Office` whose onReady says
 * Excel on the web. `window.__fakeExcel` is the `FakeExcel` of that page. Takes some seconds the first time.
 */
export function fakeOfficeScript(options: FakeOfficeOptions = {}): string {
  bundled ??= bundle();
  // A closing script tag in a cell must not end the script where a test writes it into a page.
  const data = JSON.stringify(options).replace(/</g, '\\u003c');
  return `${officeClientText()}\n;${bundled}\n;window.__startFakeExcel(${data});`;
}

function bundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-fake-excel-'));
  try {
    execFileSync(process.execPath, [join(__dirname, 'bundle.cjs'), folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    return readFileSync(join(folder, 'fake-excel.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
