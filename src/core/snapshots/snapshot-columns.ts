import type { Lifecycle } from '../portfolio/portfolio';
import type { ProjectField } from '../tables/catalogue';
import type { Cell } from '../workbook/cell';
import { roundNine } from '../workbook/round-nine';
import type { ProjectState, StateSide } from './project-state';

/** What a column of Snapshots holds, which decides how its cells are written, shown and read again. */
export type SnapshotKind = 'text' | 'date' | 'amount' | 'fraction' | 'score' | 'count' | 'reported' | 'computed' | 'confirmed' | 'lifecycle';

/** All that one row of Snapshots is written from. */
export type SnapshotSource = {
  readonly period: string;
  readonly side: StateSide;
  readonly state: ProjectState;
  readonly rules: string | null;
};

export type SnapshotColumn = {
  /** What the column is recognised by when the sheet is read again. */
  readonly header: string;
  readonly kind: SnapshotKind;
  /** The field whose value it remembers; null for what is no field of a project. */
  readonly field: ProjectField | null;
  /** Characters of the default font. */
  readonly width: number;
  readonly write: (source: SnapshotSource) => Cell;
};

/**
 * Every column of Snapshots, in order. The first four say which project at which time; amounts are in whole currency
 * units, so that periods compare whatever unit the register had; of the comment only its mark is kept.
 */
export const snapshotColumns = [
  { ...text('Period', 10), write: ({ period }) => period },
  { header: 'As of', kind: 'date', field: null, width: 12, write: ({ side }) => side.asOf },
  { ...text('Key', 12), write: ({ state }) => state.key },
  { ...text('Project', 32), write: ({ state }) => state.name },
  ofField('Owner', 'owner', { kind: 'text', width: 18 }),
  { header: 'Lifecycle', kind: 'lifecycle', field: null, width: 12, write: ({ state }) => lifecycleWords[state.lifecycle] },
  ofField('Status', 'status', { kind: 'text', width: 16 }),
  ofField('Reported', 'rag', { kind: 'reported', width: 10 }),
  { header: 'By the figures', kind: 'computed', field: null, width: 10, write: ({ state }) => state.computed },
  { header: 'Confirmed', kind: 'confirmed', field: null, width: 11, write: ({ state }) => (state.confirmed === null ? null : confirmedWords[state.confirmed ? 'yes' : 'no']) },
  ofField('Start', 'start', { kind: 'date', width: 12 }),
  ofField('End', 'end', { kind: 'date', width: 12 }),
  ofField('Baseline start', 'baselineStart', { kind: 'date', width: 12 }),
  ofField('Baseline end', 'baselineEnd', { kind: 'date', width: 12 }),
  ofField('% complete', 'percentComplete', { kind: 'fraction', width: 10 }),
  ofField('Budget', 'budget', { kind: 'amount', width: 15 }),
  ofField('Forecast', 'forecastCost', { kind: 'amount', width: 15 }),
  ofField('Actual cost', 'actualCost', { kind: 'amount', width: 15 }),
  { ...text('Currency', 10), write: currencyOf },
  { header: 'Score', kind: 'score', field: null, width: 8, write: ({ state }) => (state.score === null ? null : roundNine(state.score)) },
  { header: 'Rank', kind: 'count', field: null, width: 8, write: ({ state }) => state.rank },
  ofField('Last updated', 'lastUpdated', { kind: 'date', width: 12 }),
  { ...text('Comment mark', 15), write: ({ state }) => state.commentMark },
  { ...text('Rules', 10), write: ({ rules }) => rules },
] as const satisfies readonly SnapshotColumn[];

/** The header of any column, as code refers to it. */
export type SnapshotHeader = (typeof snapshotColumns)[number]['header'];

/** The cells of one row, in the order of the columns; null where nothing is known. */
export function snapshotRow(source: SnapshotSource): readonly Cell[] {
  return snapshotColumns.map(({ write }: SnapshotColumn) => write(source));
}

/** Where a column stands in the order of `snapshotColumns`. */
export function snapshotIndex(header: SnapshotHeader): number {
  return snapshotColumns.findIndex((column) => column.header === header);
}

/** How lifecycles are written, for readers of the sheet and of pivot tables. */
export const lifecycleWords: Readonly<Record<Lifecycle, string>> = {
  candidate: 'Candidate',
  'not-started': 'Not started',
  live: 'Live',
  'on-hold': 'On hold',
  done: 'Done',
  cancelled: 'Cancelled',
};

/** Was the row updated within one reporting cadence? */
export const confirmedWords = { yes: 'Yes', no: 'No' } as const;

const moneyFields = ['budget', 'forecastCost', 'actualCost'] as const satisfies readonly ProjectField[];

/** Currency of masked amounts, which are shares of a total. */
export const shareCurrency = '% of total';

/** The one currency of all amounts; none where it is unknown or several are mixed. */
function currencyOf({ side }: SnapshotSource): string | null {
  const units = moneyFields.flatMap((field) => (side.fields.has(field) ? (side.money.get(field) ?? []) : []));
  if (units.some(({ isShare }) => isShare)) return shareCurrency;
  const currencies = new Set(units.map(({ currency }) => currency));
  const [only = null] = currencies;
  return currencies.size === 1 && only !== 'mixed' ? only : null;
}

function text<const H extends string>(header: H, width: number) {
  return { header, width, kind: 'text', field: null } as const;
}

type Look = Pick<SnapshotColumn, 'kind' | 'width'>;

function ofField<const H extends string>(header: H, field: ProjectField, look: Look) {
  return { header, field, ...look, write: (source: SnapshotSource) => fieldCell(source, field, look.kind) };
}

function fieldCell({ side, state }: SnapshotSource, field: ProjectField, kind: SnapshotKind): Cell {
  const value = state.values.get(field)?.value ?? null;
  if (typeof value !== 'number') return value;
  if (kind === 'amount') return roundNine(value * (side.money.get(field)?.unit ?? 1));
  return kind === 'date' ? value : roundNine(value);
}
