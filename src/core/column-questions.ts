import { columnSampler } from './column-samples';
import type { ColumnSample, Sampler } from './column-samples';
import { columnsOfOpenOrder, dateOrderQuestion } from './date-order-question';
import type { DateOrderQuestion } from './date-order-question';
import { headerTexts } from './portfolio/table-rows';
import type { FoundTables } from './read-source';
import type { Settings } from './settings/settings';
import { isKnownField, isNamedInSettings } from './tables/apply-column-settings';
import { projectFields } from './tables/catalogue';
import type { FieldName, ProjectField } from './tables/catalogue';
import type { Doubt, FoundTable, MappedColumn } from './tables/found-table';
import { columnLetters } from './workbook/address';
import type { CellAddress } from './workbook/address';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** A column as people find it: its letters and its title, which may be empty. */
export type ColumnPlace = { readonly column: string; readonly header: string };

/** Why a column is doubtful, with other columns by their letters. */
export type AskedDoubt =
  | Exclude<Doubt, { readonly kind: 'rival-column' | 'later-dates' }>
  | { readonly kind: 'rival-column'; readonly other: ColumnPlace }
  | { readonly kind: 'later-dates'; readonly other: ColumnPlace; readonly count: number };

/** One column of the main table, or one of the two things that a column is. */
export type AskedColumn = ColumnPlace & {
  /** Its title in the sheet. */
  readonly at: CellAddress;
  /** As settings name it; null where it is used for nothing. */
  readonly field: FieldName | null;
  /** `named` by the user, found and `sure`, found and `doubtful`, or `unused`. */
  readonly certainty: 'named' | 'sure' | 'doubtful' | 'unused';
  readonly doubt: AskedDoubt | null;
  /** Fields that it could be as well, the likeliest first. */
  readonly others: readonly FieldName[];
  /** What it would be called as something to rank by; its own name where it is that. */
  readonly rating: FieldName;
  readonly samples: readonly ColumnSample[];
};

/** A field that the main table has no column for; `mayBeNone` where it can do without. */
export type MissingField = { readonly field: 'name'; readonly mayBeNone: boolean };

/** What may be asked about the columns of the main table. */
export type ColumnQuestions = {
  /** Null for a .csv. */
  readonly sheet: string | null;
  /** In the order of the sheet. */
  readonly columns: readonly AskedColumn[];
  /** Which column holds each field now, by its letters. */
  readonly holders: Readonly<Partial<Record<ProjectField, string>>>;
  readonly dateOrder: DateOrderQuestion | null;
  readonly missing: readonly MissingField[];
};

/** Every column of the main table with what it is taken for, why that is doubtful, and what it holds. Null without one. */
export function columnQuestions(snapshot: WorkbookSnapshot, { detection, settings }: Pick<FoundTables, 'detection' | 'settings'>): ColumnQuestions | null {
  const main = detection.tables.find((table) => table.main);
  if (!main) return null;
  const headers = headerTexts(snapshot, main);
  const asking: Asking = { main, headers, sampler: columnSampler(snapshot, main, settings.values) };
  const unused = [...headers.keys()].filter((column) => !main.columns.some((mapped) => mapped.column === column));
  const columns = [...main.columns.map((mapped) => askedColumn(mapped, asking)), ...unused.map((column) => unusedColumn(column, asking))];
  return {
    sheet: main.sheet,
    columns: columns.sort((a, b) => a.at.column - b.at.column),
    holders: holdersOf(main),
    dateOrder: dateOrderQuestion(snapshot, main, settings.values),
    missing: missingFields(main, settings.values),
  };
}

/** Columns that people should look at: doubtful ones, and dates whose order nobody has told. */
export function columnsToCheck(main: FoundTable): ReadonlySet<number> {
  const dates = columnsOfOpenOrder(main).filter(({ reading }) => reading.isOrderNamed !== true);
  return new Set([...main.columns.filter(isDoubtful), ...dates].map(({ column }) => column));
}

function isDoubtful({ check, field }: MappedColumn): boolean {
  return check && isKnownField(field);
}

type Asking = { readonly main: FoundTable; readonly headers: ReadonlyMap<number, string>; readonly sampler: Sampler };

function askedColumn(mapped: MappedColumn, asking: Asking): AskedColumn {
  const { field, column, others = [] } = mapped;
  return {
    ...place(column, asking),
    field,
    certainty: isNamedInSettings(mapped) ? 'named' : isDoubtful(mapped) ? 'doubtful' : 'sure',
    doubt: isDoubtful(mapped) ? askedDoubt(mapped, asking) : null,
    others: others.filter(isKnownField),
    rating: field.startsWith('criterion:') ? field : ratingOf(column, asking),
    samples: asking.sampler(column, field),
  };
}

function unusedColumn(column: number, asking: Asking): AskedColumn {
  return { ...place(column, asking), field: null, certainty: 'unused', doubt: null, others: [], rating: ratingOf(column, asking), samples: asking.sampler(column, null) };
}

function place(column: number, { main, headers }: Asking): ColumnPlace & Pick<AskedColumn, 'at'> {
  const row = main.headerRows[main.headerRows.length - 1] ?? main.firstRow;
  return { ...columnPlace(column, headers), at: { sheet: main.sheet, row, column } };
}

function columnPlace(column: number, headers: Asking['headers']): ColumnPlace {
  return { column: columnLetters(column), header: headers.get(column) ?? '' };
}

/** A criterion is called by the lowest level of its title. */
function ratingOf(column: number, { headers }: Asking): FieldName {
  const title = headers.get(column)?.split(' / ').pop()?.trim() ?? '';
  return `criterion:${title === '' ? columnLetters(column) : title}`;
}

function askedDoubt({ doubt = { kind: 'header' } }: MappedColumn, { headers }: Asking): AskedDoubt {
  if (doubt.kind === 'rival-column') return { kind: 'rival-column', other: columnPlace(doubt.column, headers) };
  if (doubt.kind === 'later-dates') return { kind: 'later-dates', other: columnPlace(doubt.column, headers), count: doubt.count };
  return doubt;
}

function holdersOf({ columns }: FoundTable): ColumnQuestions['holders'] {
  const fields = Object.keys(projectFields) as readonly ProjectField[];
  const held = fields.map((field) => [field, columns.find((column) => column.field === field)] as const);
  return Object.fromEntries(held.flatMap(([field, column]) => (column ? [[field, columnLetters(column.column)]] : [])));
}

/** A table by the user's word may lack what its projects are called by; an id does as well. */
function missingFields({ columns }: FoundTable, settings: Settings): readonly MissingField[] {
  const has = (field: ProjectField): boolean => columns.some((column) => column.field === field);
  const isAnswered = has('id') && settings.columns['name'] === '';
  return has('name') || isAnswered ? [] : [{ field: 'name', mayBeNone: has('id') }];
}
