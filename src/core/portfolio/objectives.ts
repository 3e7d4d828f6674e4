import type { Settings } from '../settings/settings';
import type { FieldName } from '../tables/catalogue';
import type { FoundTable } from '../tables/found-table';
import { isPercentFormat } from '../workbook/is-date-format';
import type { CellAddress } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { fieldColumns } from './field-columns';
import type { Issue } from './issue';
import { matchName } from './match-name';
import type { Objective, Sourced } from './portfolio';
import { readField } from './read-field';
import type { FieldColumn } from './read-field';
import { coalesce } from './read-row';
import { tableRows } from './table-rows';
import type { TableRow } from './table-rows';

export type ReadObjectives = { readonly objectives: readonly Objective[]; readonly issues: readonly Issue[] };

/**
 * The objectives of all objectives tables in sheet order, then those of Settings merged in by name: a weight given
 * there overrides the sheet's, an objective the sheet lacks is added without a source. Weights stay as typed (numbers
 * or per cent), all of one table on one scale. Rows without a name and an id are left out.
 */
export function readObjectives(snapshot: WorkbookSnapshot, tables: readonly FoundTable[], settings: Settings): ReadObjectives {
  const parts = tables.map((table) => readTable(snapshot, table));
  const own = parts.flatMap((part) => part.objectives);
  return { objectives: mergeSettings(own, settings, settingsCell(snapshot)), issues: parts.flatMap((part) => part.issues) };
}

function readTable(snapshot: WorkbookSnapshot, table: FoundTable): ReadObjectives {
  const rows = tableRows(snapshot, table);
  const columns = (field: FieldName): readonly FieldColumn[] => fieldColumns(table, rows, field);
  const weights = columns('weight').map((column) => ({ ...column, kind: weightKind(column, rows) }));
  const issues: Issue[] = [];
  const objectives = rows.flatMap((row): Objective[] => {
    const read = (candidates: readonly FieldColumn[]): { readonly value: unknown; readonly cell: CellAddress } | null => {
      const found = coalesce(row, candidates);
      if (found.issue) issues.push(found.issue);
      return found.value;
    };
    const text = (field: FieldName): string | null => asText(read(columns(field)));
    const id = text('id');
    const name = text('name') ?? id;
    if (name === null) return [];
    const measure = (field: FieldName): Sourced<number> | null => asNumber(read(columns(field).map((column) => ({ ...column, kind: measureKind(row, column) }))));
    return [{
      id,
      name,
      source: { sheet: row.sheet, row: row.row },
      weight: asNumber(read(weights)),
      baseline: measure('baseline'),
      target: measure('target'),
      actual: measure('actual'),
      start: asNumber(read(columns('start'))),
      due: asNumber(read([...columns('due'), ...columns('end')])),
      owner: text('owner'),
    }];
  });
  return { objectives, issues };
}

function asText(sourced: { readonly value: unknown } | null): string | null {
  return sourced && typeof sourced.value === 'string' ? sourced.value : null;
}

function asNumber(sourced: { readonly value: unknown; readonly cell: CellAddress } | null): Sourced<number> | null {
  return sourced && typeof sourced.value === 'number' ? { value: sourced.value, cell: sourced.cell } : null;
}

/** Where any weight stands under a percent format, `40%` as a text is 0.4 like the rest. */
function weightKind({ column }: FieldColumn, rows: readonly TableRow[]): 'fraction' | 'number' {
  return rows.some((row) => typeof row.cell(column) === 'number' && isPercentFormat(row.format(column))) ? 'fraction' : 'number';
}

/** Baseline, target and actual of a row are compared with each other: a percentage is a fraction in each of them. */
function measureKind(row: TableRow, { column, reading }: FieldColumn): 'fraction' | 'number' {
  const cell = row.cell(column);
  const asFraction = typeof cell === 'string' && /%\s*$/.test(cell) ? readField(row, { column, reading, header: '', kind: 'fraction', isWeakRag: false, isEnd: false, hasNonValues: false }).value : null;
  return asFraction ? 'fraction' : 'number';
}

function mergeSettings(own: readonly Objective[], settings: Settings, cell: CellAddress): readonly Objective[] {
  const given = new Map(settings.objectives.map((objective) => [matchName(objective.name), objective]));
  const merged = own.map((objective) => {
    const weight = given.get(matchName(objective.name))?.weight ?? (objective.id === null ? null : given.get(matchName(objective.id))?.weight) ?? null;
    return weight === null ? objective : { ...objective, weight: { value: weight, cell } };
  });
  const known = new Set(own.flatMap(({ id, name }) => [matchName(name), ...(id === null ? [] : [matchName(id)])]));
  const added = [...given].filter(([name]) => !known.has(name)).map(([, { name, weight }]) => fromSettings(name, weight, cell));
  return [...merged, ...added];
}

function fromSettings(name: string, weight: number | null, cell: CellAddress): Objective {
  const nothing = { id: null, source: null, baseline: null, target: null, actual: null, start: null, due: null, owner: null };
  return { ...nothing, name, weight: weight === null ? null : { value: weight, cell } };
}

/** Where a weight from Settings is shown to come from: the top of our Settings sheet. */
function settingsCell(snapshot: WorkbookSnapshot): CellAddress {
  const sheet = snapshot.sheets.find(({ owned }) => owned === 'settings');
  return { sheet: sheet?.name ?? 'Settings', row: 0, column: 0 };
}
