import { nothingTyped } from '../../src/core/sheets/typed-here';
import type { Alignment } from '../../src/core/alignment/alignment';
import type { Portfolio } from '../../src/core/portfolio/portfolio';
import type { Prioritisation } from '../../src/core/prioritisation/prioritisation';
import type { Report, SheetContext } from '../../src/core/sheets/report';
import { effectiveSettings } from '../../src/core/settings/effective-settings';
import type { FoundTable, MappedColumn } from '../../src/core/tables/found-table';
import { defaultReading } from '../../src/core/tables/found-table';
import { sheetIds, sheetTitles } from '../../src/core/workbook/sheet-id';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { makePortfolio } from './make-portfolio';
import { makeWorkbook } from './make-sheet';

const nothing = { level: 'none', covered: 0, of: 0, unlock: null, findings: [] } as const;

/** A mapped column of the main table with nothing special about it. */
export function mappedColumn(field: MappedColumn['field'], column: number, header: string): MappedColumn {
  return { field, column, header, confidence: 0.9, check: false, why: 'header', reading: defaultReading };
}

/** The main table: header in row 4, five rows below it. */
export function makeMainTable(columns: readonly MappedColumn[] = []): FoundTable {
  return {
    kind: 'projects',
    sheet: 'Portfolio',
    main: true,
    headerRows: [3],
    firstRow: 4,
    lastRow: 8,
    firstColumn: 0,
    lastColumn: 15,
    excludedRows: [],
    stackedOn: null,
    columns,
    typedWeights: null,
    fillDownColumns: [],
  };
}

export type ReportParts = Partial<Omit<Report, 'portfolio' | 'prioritisation' | 'alignment'>> & {
  readonly portfolio?: Partial<Portfolio>;
  readonly prioritisation?: Partial<Prioritisation>;
  readonly alignment?: Partial<Alignment>;
};

/** A report in which nothing was found but what is given; every analysis at level none. */
export function makeReport({ portfolio, prioritisation, alignment, ...parts }: ReportParts = {}): Report {
  return {
    asOf: { day: 46326, source: 'given' },
    version: '0.0.0',
    typed: nothingTyped,
    detection: { tables: [], passedOver: [], findings: [] },
    main: makeMainTable(),
    portfolio: makePortfolio(portfolio),
    settings: effectiveSettings({ sheet: null, file: null }),
    prioritisation: { ...noPrioritisation(), ...prioritisation },
    rag: { ...nothing, projects: [], rehearsal: [], performance: null },
    resources: { ...nothing, basis: 'count', derived: false, periods: [], rows: [] },
    alignment: { ...noAlignment(), ...alignment },
    stamp: { asOf: '2026-10-31', asOfSource: 'given', input: '', settings: '', version: '0.0.0', run: '00000000' },
    period: '2026-10',
    history: { periods: [], findings: [] },
    now: { asOf: 46326, states: [], fields: new Set(), money: new Map() },
    rules: '',
    moves: null,
    updated: null,
    trend: [],
    findings: [],
    ...parts,
  };
}

function noPrioritisation(): Prioritisation {
  return { ...nothing, criteria: [], criteriaFrom: null, scores: [], lookFirst: [], reportedPriority: null } as unknown as Prioritisation;
}

function noAlignment(): Alignment {
  return {
    ...nothing,
    objectives: [],
    index: null,
    orphans: [],
    orphanSpend: null,
    uncovered: [],
    themes: [],
    themeField: null,
    shareBasis: 'count',
    rowsWithAmount: 0,
    rowsCounted: 0,
    dominant: null,
  };
}

/** What a sheet builder gets: the report over a workbook, every sheet wanted under its own title. */
export function makeContext(report: Report, snapshot: WorkbookSnapshot = makeWorkbook([])): SheetContext {
  return { report, snapshot, writes: sheetIds, sheetName: (id) => sheetTitles[id] };
}
