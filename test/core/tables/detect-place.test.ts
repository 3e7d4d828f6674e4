import { date, makeCsv, makeSheet } from '../../support/make-sheet';
import { detectIn, detectSheets, mainOf, mappingOf } from './detect-helpers';

const header = ['Project', 'Owner', 'Status', 'End date'];
const rows = [
  ['Warehouse robotics', 'Jane Smith', 'In progress', date('2026-09-30')],
  ['Payroll renewal', 'Bob Ray', 'On hold', date('2026-12-31')],
  ['Website relaunch', 'Ann Meyer', 'Completed', date('2026-03-31')],
];

describe('detect, where tables are', () => {
  it('finds a header in the first row', () => {
    const table = mainOf(detectSheets([makeSheet('Projects', [header, ...rows])]));
    expect(table.headerRows).toEqual([0]);
    expect([table.firstRow, table.lastRow]).toEqual([1, 3]);
    expect(mappingOf(table)).toEqual({ name: 'A', owner: 'B', status: 'C', end: 'D' });
  });

  it('passes titles and key/value rows above the header', () => {
    const sheet = makeSheet('Sheet1', [
      ['Portfolio report 2026'],
      ['Prepared by:', 'PMO', 'Status date:', date('2026-10-31')],
      [],
      header,
      ...rows,
    ]);
    const table = mainOf(detectSheets([sheet]));
    expect(table.headerRows).toEqual([3]);
    expect(table.firstRow).toBe(4);
  });

  it('passes a strip of key figures above the header', () => {
    const sheet = makeSheet('Sheet1', [['Total projects', 'On track', 'At risk', 'Budget'], [3, 2, 1, 400000], [], header, ...rows]);
    expect(mainOf(detectSheets([sheet])).headerRows).toEqual([3]);
  });

  it('joins a merged group row above the header', () => {
    const sheet = makeSheet(
      'Projects',
      [
        ['', '', 'Baseline', '', 'Forecast', ''],
        ['Project', 'Owner', 'Start', 'End', 'Start', 'End'],
        ['Robotics', 'Jane Smith', date('2026-01-01'), date('2026-06-30'), date('2026-01-15'), date('2026-08-31')],
        ['Payroll', 'Bob Ray', date('2026-02-01'), date('2026-07-31'), date('2026-02-01'), date('2026-07-31')],
      ],
      { merges: ['C1:D1', 'E1:F1'] },
    );
    const table = mainOf(detectSheets([sheet]));
    expect(table.headerRows).toEqual([0, 1]);
    expect(table.columns.find(({ field }) => field === 'baselineEnd')?.header).toBe('Baseline / End');
    expect(mappingOf(table)).toEqual({ name: 'A', owner: 'B', baselineStart: 'C', baselineEnd: 'D', start: 'E', end: 'F' });
  });

  it('reads labels merged down beside groups with parts below', () => {
    const sheet = makeSheet(
      'Projects',
      [
        ['ID', 'Project', 'Owner', 'Schedule', '', 'Money', ''],
        ['', '', '', 'Start', 'End', 'Budget', 'Actual cost'],
        ['P1', 'Robotics', 'Jane Smith', date('2026-01-01'), date('2026-06-30'), 120000, 40000],
        ['P2', 'Payroll', 'Bob Ray', date('2026-02-01'), date('2026-07-31'), 80000, 20000],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'] },
    );
    const table = mainOf(detectSheets([sheet]));
    expect(table.headerRows).toEqual([0, 1]);
    expect(table.firstRow).toBe(2);
    expect(mappingOf(table)).toEqual({ id: 'A', name: 'B', owner: 'C', start: 'D', end: 'E', budget: 'F', actualCost: 'G' });
  });

  it('reads three header levels', () => {
    const sheet = makeSheet(
      'Projects',
      [
        ['', '', 'Delivery', '', '', ''],
        ['', '', 'Dates', '', 'RAG', ''],
        ['Project', 'Owner', 'Start', 'End', 'Schedule', 'Cost'],
        ['Robotics', 'Jane Smith', date('2026-01-01'), date('2026-06-30'), 'Green', 'Red'],
        ['Payroll', 'Bob Ray', date('2026-02-01'), date('2026-07-31'), 'Amber', 'Green'],
      ],
      { merges: ['C1:F1', 'C2:D2', 'E2:F2'] },
    );
    const table = mainOf(detectSheets([sheet]));
    expect(table.headerRows).toEqual([0, 1, 2]);
    expect(mappingOf(table)).toEqual({ name: 'A', owner: 'B', start: 'C', end: 'D', 'rag:schedule': 'E', 'rag:cost': 'F' });
  });

  it('reads two header rows of a .csv, where groups are not merged', () => {
    const csv = makeCsv([
      ['', '', 'Baseline', '', 'Actual', ''],
      ['Project', 'Owner', 'Start', 'End', 'Start', 'End'],
      ['Robotics', 'Jane Smith', '2026-01-01', '2026-06-30', '2026-01-15', ''],
      ['Payroll', 'Bob Ray', '2026-02-01', '2026-07-31', '2026-02-01', '2026-07-31'],
    ]);
    const table = mainOf(detectIn(csv));
    expect(table.sheet).toBeNull();
    expect(table.headerRows).toEqual([0, 1]);
    expect(mappingOf(table)).toEqual({ name: 'A', owner: 'B', baselineStart: 'C', baselineEnd: 'D', actualStart: 'E', actualEnd: 'F' });
  });

  it('finds two tables standing side by side', () => {
    const risks = ['Risk', 'Probability', 'Impact', 'Mitigation'];
    const sheet = makeSheet('Overview', [
      [...header, '', ...risks],
      [...(rows[0] ?? []), '', 'Supplier fails', 'High', 'High', 'Second source'],
      [...(rows[1] ?? []), '', 'Key person leaves', 'Low', 'High', 'Train a deputy'],
      [...(rows[2] ?? []), '', 'Strike', 'Low', 'Medium', 'Talk'],
    ]);
    const { tables } = detectSheets([sheet]);
    expect(tables.map(({ kind, firstColumn, lastColumn, main }) => [kind, firstColumn, lastColumn, main])).toEqual([
      ['projects', 0, 3, true],
      ['risks', 5, 8, false],
    ]);
  });

  it('keeps columns on both sides of a spacer column in one table', () => {
    const sheet = makeSheet('Projects', [
      ['Project', 'Owner', '', 'Status', 'End date'],
      ...rows.map(([name, owner, status, end]) => [name ?? null, owner ?? null, null, status ?? null, end ?? null]),
    ]);
    const { tables } = detectSheets([sheet]);
    expect(tables).toHaveLength(1);
    expect(mappingOf(mainOf({ tables, passedOver: [], findings: [] }))).toEqual({ name: 'A', owner: 'B', status: 'D', end: 'E' });
  });

  it('finds a second table below the first', () => {
    const sheet = makeSheet('Sheet1', [
      header,
      ...rows,
      [],
      ['Risks'],
      ['Risk', 'Probability', 'Impact', 'Owner'],
      ['Supplier fails', 'High', 'High', 'Jane Smith'],
      ['Strike', 'Low', 'Medium', 'Bob Ray'],
    ]);
    const { tables } = detectSheets([sheet]);
    expect(tables.map(({ kind, headerRows, lastRow }) => [kind, headerRows[0], lastRow])).toEqual([
      ['projects', 0, 3],
      ['risks', 6, 8],
    ]);
  });

  it('takes a native table at its word', () => {
    const sheet = makeSheet('Data', [['Export of today'], [], ['Initiative', 'Lead', 'Colour'], ['Robotics', 'Jane Smith', 'Red'], ['Payroll', 'Bob Ray', 'Green'], ['Total', '', '']], {
      tables: [{ name: 'Table1', box: 'A3:C6', hasTotalsRow: true }],
    });
    const table = mainOf(detectSheets([sheet]));
    expect(table.headerRows).toEqual([2]);
    expect([table.firstRow, table.lastRow]).toEqual([3, 4]);
  });

  it('never looks at our own sheets', () => {
    const sheet = makeSheet('Priorities', [header, ...rows], { owned: 'priorities' });
    expect(detectSheets([sheet]).tables).toEqual([]);
  });

  it('says why a sheet is passed over', () => {
    const { tables, passedOver } = detectSheets([
      makeSheet('Empty', []),
      makeSheet('Lists', [['Status values', 'Priorities'], ['Open', 'High'], ['Closed', 'Low']]),
      makeSheet('About', [['Version', '1.2'], ['Author', 'PMO'], ['Contact', 'pmo@example.org']]),
    ]);
    expect(tables).toEqual([]);
    expect(passedOver.map(({ sheet }) => sheet)).toEqual(['Empty', 'Lists', 'About']);
    expect(passedOver.every(({ why }) => why.length > 3)).toBe(true);
  });
});
