import type { FieldName } from './catalogue';
import { chooseFields } from './choose-fields';
import { criterionColumns } from './criterion-columns';
import type { CriterionCandidate } from './criterion-columns';
import { datePair, withDoubtfulEnd } from './date-places';
import { describeColumn } from './describe-column';
import { fieldScores, leastFieldScore } from './field-scores';
import type { FieldScores } from './field-scores';
import type { Doubt, MappedColumn } from './found-table';
import { mappingConfidence } from './mapping-confidence';
import type { Rival } from './mapping-confidence';
import type { MappingInput } from './mapping-input';
import { periodRags } from './period-rags';
import { pairEvidence } from './pair-evidence';
import { periodColumns } from './period-columns';
import { dimensionRags, ragShare } from './rag-columns';
import { secondRag } from './second-rag';
import type { TableColumn } from './table-columns';
import { sampleRows } from './table-columns';
import { valueOnlyColumns } from './value-only-columns';
import type { WordedField } from './vocabulary/header-words';

/** Readings are still those of the sample. */
export type Mapping = {
  readonly columns: readonly MappedColumn[];
  readonly criteria: readonly CriterionCandidate[];
};

/** Below this, a mapping asks to be confirmed; so it does where its strongest rival is nearer than that. */
const doubtful = 0.75;
const leastMargin = 0.15;

/** Maps the columns of one table to the fields of its kind; columns that are none are left out. */
export function mapColumns(input: MappingInput): Mapping {
  const isWork = input.kind === 'projects' || input.kind === 'tasks';
  const criteria = input.kind === 'projects' ? criterionColumns(input.columns, input.weightedColumns) : [];
  const dimensions = isWork ? dimensionRags(input.columns) : new Map<number, FieldName>();
  const periods = input.kind === 'allocations' || input.kind === 'capacity' ? periodColumns(input.columns, input.titleYear) : [];
  const history = isWork ? ragHistory(input.columns) : null;
  const taken = new Set([...dimensions.keys(), ...(history?.taken ?? []), ...periods.map(({ column }) => column), ...criteria.filter(isOnlyCriterion).map(({ column }) => column.column)]);
  const free = input.columns.filter(({ column }) => !taken.has(column));
  const place = { grid: input.grid, rows: sampleRows(input.rows) };
  const assigned = knownFields(input, free);
  const known = isWork ? withDoubtfulEnd(place, free, datePair(place, free, assigned)) : assigned;
  const columns = [
    ...known,
    ...(history?.columns ?? []),
    ...criteria.map(mappedCriterion),
    ...[...dimensions].map(([column, field]) => special(input, { column, field, confidence: 0.9 })),
    ...periods.map(({ column, start }) => special(input, { column, field: `period:${start}`, confidence: 0.95 })),
    ...(isWork ? valueOnlyColumns({ kind: input.kind, columns: free, mapped: [...known, ...(history?.columns ?? [])] }) : []),
  ];
  return { columns: inColumnOrder(columns), criteria };
}

type History = { readonly taken: readonly number[]; readonly columns: readonly MappedColumn[] };

/** Colours period by period: the latest is the RAG unless another column is that by its own words, the others are history. */
function ragHistory(columns: readonly TableColumn[]): History | null {
  const found = periodRags(columns);
  if (!found) return null;
  const taken = found.all.map(({ column }) => column);
  const isNamed = columns.some((column) => !taken.includes(column.column) && (column.scores.get('rag') ?? 0) >= 0.9 && ragShare(column) >= 0.5);
  if (isNamed) return { taken, columns: [] };
  const mapped = (source: TableColumn, field: FieldName): MappedColumn => ({
    field, column: source.column, header: source.header, confidence: 0.85, check: false, why: describeColumn(source, 'header'), reading: source.profile.reading,
  });
  return { taken, columns: [...(found.before ? [mapped(found.before, 'ragPrevious')] : []), mapped(found.latest, 'rag')] };
}

/** Money under a benefit word stays the benefit too, and a rated risk outside a scoring group stays the risk. */
function isOnlyCriterion({ column, isGrouped }: CriterionCandidate): boolean {
  if (isGrouped) return true;
  const isMoney = (column.profile.maximum ?? 0) > 100;
  return !isMoney && (column.scores.get('risk') ?? 0) < 0.95;
}

function knownFields(input: MappingInput, columns: readonly TableColumn[]): readonly MappedColumn[] {
  const table = fieldScores(input.kind, columns);
  const choice = chooseFields(table, pairEvidence(input.grid, sampleRows(input.rows)));
  const mapped = choice.flatMap((index, field): MappedColumn[] => {
    const column = index === null ? undefined : columns[index];
    const name = table.fields[field];
    if (index === null || !column || !name) return [];
    const { confidence, margin, rival } = mappingConfidence(table, choice, field);
    const check = confidence < doubtful || margin < leastMargin;
    const doubt = check ? { doubt: doubtOf(column, name, margin < leastMargin ? rivalDoubt(table, rival) : null) } : {};
    const others = otherFields(table, [field, index]);
    return [{ field: name, column: column.column, header: column.header, confidence, check, ...doubt, others, why: describeColumn(column, 'header'), reading: column.profile.reading }];
  });
  const second = secondRag(input, columns, mapped);
  // The other half of a split column is no rival of the first.
  const settled = second.length === 0 ? mapped : mapped.map((column) => (column.field === 'rag' ? undoubted(column) : column));
  return [...settled, ...second.map((column) => ({ ...column, confidence: 0.8, check: false }))];
}

function undoubted(column: MappedColumn): MappedColumn {
  const { field, header, why, reading, others = [] } = column;
  return { ...{ field, column: column.column, header, why, reading, others }, confidence: Math.max(column.confidence, 0.85), check: false };
}

/** A header that says a field at least so plainly is not what is doubtful. */
const plainHeader = 0.85;

function doubtOf({ scores }: TableColumn, field: WordedField, rival: Doubt | null): Doubt {
  return rival ?? { kind: (scores.get(field) ?? 0) >= plainHeader ? 'misfit' : 'header' };
}

function rivalDoubt({ fields, columns }: FieldScores, rival: Rival | null): Doubt | null {
  if (!rival) return null;
  if (rival.kind === 'field') return { kind: 'rival-field', field: fields[rival.index] ?? 'name' };
  return { kind: 'rival-column', column: columns[rival.index]?.column ?? 0 };
}

const mostOthers = 3;

/** Other fields that suit a column at all, the best first. */
function otherFields({ fields, scores }: FieldScores, [own, column]: readonly [number, number]): readonly FieldName[] {
  const suited = fields.map((field, index) => ({ field, index, score: scores[index]?.[column] ?? 0 })).filter(({ index, score }) => index !== own && score >= leastFieldScore / 2);
  return suited.sort((a, b) => b.score - a.score).slice(0, mostOthers).map(({ field }) => field);
}

function mappedCriterion({ column, label }: CriterionCandidate): MappedColumn {
  return { field: `criterion:${label}`, column: column.column, header: column.header, confidence: 0.7, check: true, doubt: { kind: 'rating' }, why: describeColumn(column, 'group'), reading: column.profile.reading };
}

type Special = { readonly column: number; readonly field: FieldName; readonly confidence: number };

function special({ columns }: MappingInput, { column, field, confidence }: Special): MappedColumn {
  const source = columns.find((candidate) => candidate.column === column);
  if (!source) throw new RangeError(`no column ${column}`);
  return { field, column, header: source.header, confidence, check: false, why: describeColumn(source, 'header'), reading: source.profile.reading };
}

/** By column; a coalesced second column follows the preferred one. */
export function inColumnOrder(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const firstOf = (mapped: MappedColumn): MappedColumn => columns.find(({ field }) => field === mapped.field) ?? mapped;
  return [...columns].sort((a, b) => firstOf(a).column - firstOf(b).column || columns.indexOf(a) - columns.indexOf(b));
}
