import { buildPortfolio } from '../../../src/core/portfolio/build-portfolio';
import type { Portfolio, Project } from '../../../src/core/portfolio/portfolio';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { Settings } from '../../../src/core/settings/settings';
import type { FieldName } from '../../../src/core/tables/catalogue';
import type { FoundTable } from '../../../src/core/tables/found-table';
import type { Finding } from '../../../src/core/workbook/finding';
import { makeSheet, makeWorkbook } from '../../support/make-sheet';
import type { TestCell } from '../../support/make-sheet';
import { makeDetection, makeTable } from '../../support/make-table';
import type { TableOptions } from '../../support/make-table';

/** One sheet: header cells as `field: Header` (a plain header is not mapped), rows below. */
export type SheetCase = {
  readonly name?: string;
  readonly columns: readonly (readonly [FieldName | null, string])[];
  readonly rows: readonly (readonly TestCell[])[];
  readonly options?: TableOptions;
};

/** Builds a portfolio from sheets, the first being the main table. */
export function build(sheets: readonly SheetCase[], settings: Partial<Settings> = {}): Portfolio {
  const made = sheets.map(({ name, columns, rows }, index) => makeSheet(name ?? (index === 0 ? 'Main' : `Sheet${index + 1}`), [columns.map(([, header]) => header), ...rows]));
  const tables: FoundTable[] = sheets.map(({ columns, options }, index) => {
    const fields = columns.flatMap(([field], column) => (field === null ? [] : [[field, column] as const]));
    const sheet = made[index];
    if (!sheet) throw new Error('no sheet');
    return makeTable(sheet, fields, options);
  });
  return buildPortfolio({ snapshot: makeWorkbook(made), detection: makeDetection(tables), settings: { ...defaultSettings, ...settings } });
}

/** The projects of one main table. */
export function projectsOf(columns: SheetCase['columns'], rows: SheetCase['rows'], options: TableOptions = {}): readonly Project[] {
  return build([{ columns, rows, options }]).projects;
}

/** The finding of a code; fails when there is none or more than one. */
export function only(portfolio: Portfolio, code: string): Finding {
  const found = portfolio.findings.filter((finding) => finding.code === code);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} findings ${code}: ${portfolio.findings.map((finding) => finding.code).join(', ')}`);
  return first;
}

export function codes(portfolio: Portfolio): readonly string[] {
  return portfolio.findings.map(({ code }) => code);
}
