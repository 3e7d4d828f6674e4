import { buildPortfolio } from '../../../src/core/portfolio/build-portfolio';
import { defaultSettings } from '../../../src/core/settings/defaults';
import type { FoundTable } from '../../../src/core/tables/found-table';
import { makeSheet, makeWorkbook } from '../../support/make-sheet';
import { makeDetection, makeTable } from '../../support/make-table';

const main = makeSheet('Main', [['Project', 'Then', 'Money'], ['A', '2026-03-31', 5]]);
const more = makeSheet('More', [['Project', 'Then', 'Money'], ['B', '2026-03-31', 5]]);
const fields = [['name', 0], ['end', 1], ['budget', 2]] as const;

const withCheck = (table: FoundTable, column: number): FoundTable => ({
  ...table,
  columns: table.columns.map((mapped) => ({ ...mapped, check: mapped.column === column })),
});

const doubtful = (tables: readonly FoundTable[]) =>
  [...buildPortfolio({ snapshot: makeWorkbook([main, more]), detection: makeDetection(tables), settings: defaultSettings }).doubtful];

describe('buildPortfolio: doubtful fields', () => {
  it('are those whose column detection asks people to check', () => {
    expect(doubtful([withCheck(makeTable(main, fields), 1)])).toEqual(['end']);
  });

  it('include those of stacked tables', () => {
    expect(doubtful([makeTable(main, fields), withCheck(makeTable(more, fields, { stackedOn: 'Main' }), 2)])).toEqual(['budget']);
  });

  it('leave out columns of other tables', () => {
    expect(doubtful([makeTable(main, fields), withCheck(makeTable(more, fields, { kind: 'other' }), 1)])).toEqual([]);
  });
});
