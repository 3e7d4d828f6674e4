import { columnIndex, columnLetters } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { fillTemplate } from '../messages/fill-template';
import { tablesMessages } from '../messages/en/tables';
import type { CriterionSetting, Settings } from '../settings/settings';
import { goneColumn } from '../settings/settings-form';
import { columnBySignature } from './column-by-signature';
import { defaultReading } from './found-table';
import type { MappedColumn } from './found-table';
import { projectFields } from './catalogue';
import type { FieldName } from './catalogue';
import type { DraftTable } from './draft-table';
import { inColumnOrder } from './map-columns';
import type { TableColumn } from './table-columns';
import { vanishedFinding } from './vanished-finding';
import { foldText } from './vocabulary/fold-text';

export type ColumnSettings = Pick<Settings, 'columns' | 'criteria'>;

export type AppliedSettings = {
  readonly draft: DraftTable;
  readonly findings: readonly Finding[];
  /** By path (`columns.budget`, `criteria.Value`): the letters of a named column that stands elsewhere now. */
  readonly followed: ReadonlyMap<string, string>;
};

/**
 * The main table with the columns and criteria that Settings name. A column is known by the header that it had when it
 * was named (`signatures`, by path): it is followed where it moved. One that is gone leaves its field to detection, with
 * a finding; so does a field that was only detected before and has no column any more.
 */
export function applyColumnSettings(draft: DraftTable, settings: ColumnSettings, signatures: ReadonlyMap<string, string>): AppliedSettings {
  const state: State = { draft, signatures, findings: [], followed: new Map() };
  let columns = draft.columns;
  for (const [field, letters] of Object.entries(settings.columns)) {
    if (!isKnownField(field)) continue;
    const kept = columns.filter((column) => column.field !== field);
    if (letters.trim() === '') columns = kept;
    else {
      const source = sourceOf(state, { path: `columns.${field}`, letters });
      if (source) columns = [...kept.filter((other) => other.column !== source.column || isShared(field, other.field)), named(field, source)];
      else state.findings.push(gone(state, { path: `columns.${field}`, field, letters, instead: columns.find((column) => column.field === field) ?? null }));
    }
  }
  if (settings.criteria) columns = withCriteria(state, columns, settings.criteria);
  const found = { ...draft, columns: inColumnOrder(columns) };
  return { draft: found, findings: [...state.findings, ...vanishedDetected(state, found, settings)], followed: state.followed };
}

/** What is ranked by may be a field as well: money under a benefit word is both. */
function isShared(field: FieldName, other: FieldName): boolean {
  return field.startsWith('criterion:') !== other.startsWith('criterion:');
}

type State = {
  readonly draft: DraftTable;
  readonly signatures: ReadonlyMap<string, string>;
  readonly findings: Finding[];
  readonly followed: Map<string, string>;
};

/** May settings name a column for this field? */
export function isKnownField(field: string): field is FieldName {
  return Object.prototype.hasOwnProperty.call(projectFields, field) || /^(?:rag|criterion):./.test(field);
}

/** Only the criteria of Settings count then, by column or else by label. */
function withCriteria(state: State, columns: readonly MappedColumn[], criteria: readonly CriterionSetting[]): readonly MappedColumn[] {
  const { draft, signatures, findings, followed } = state;
  const others = columns.filter(({ field }) => !field.startsWith('criterion:'));
  const mapped = criteria.flatMap(({ label, column }) => {
    const field: FieldName = `criterion:${label}`;
    const path = `criteria.${label}`;
    const source = column === null ? sourceLabelled(draft, label) : (sourceOf(state, { path, letters: column }) ?? relabelled(state, { path, label }));
    if (source) return [named(field, source)];
    // One that names no column may be a Score here column of ours; prioritisation tells where it is neither.
    if (column !== null) findings.push(gone(state, { path, field, letters: column, instead: null }));
    // The letters now stand over another column: its values must never be taken for these.
    if (signatures.has(path)) followed.set(path, goneColumn);
    return [];
  });
  return [...others, ...mapped];
}

/** Where the column of a criterion is gone, one that is headed by its label is the same criterion. */
function relabelled({ draft, signatures, followed }: State, { path, label }: { readonly path: string; readonly label: string }): TableColumn | undefined {
  const source = signatures.has(path) ? sourceLabelled(draft, label) : undefined;
  if (source) followed.set(path, columnLetters(source.column));
  return source;
}

type Named = { readonly path: string; readonly letters: string };

/** The column that was named: at its letters while its header is the same there, else wherever that header stands. */
function sourceOf({ draft, signatures, followed }: State, { path, letters }: Named): TableColumn | undefined {
  const there = sourceAt(draft, letters);
  const signature = signatures.get(path);
  if (signature === undefined) return there;
  const source = columnBySignature(draft.sources, { signature, there });
  if (source && source !== there) followed.set(path, columnLetters(source.column));
  return source;
}

function sourceAt(draft: DraftTable, letters: string): TableColumn | undefined {
  const index = columnIndex(letters.trim());
  return draft.sources.find(({ column }) => column === index);
}

function sourceLabelled(draft: DraftTable, label: string): TableColumn | undefined {
  const evident = draft.criteria.find((criterion) => foldText(criterion.label) === foldText(label));
  return evident?.column ?? draft.sources.find(({ levels }) => foldText(levels[levels.length - 1] ?? '') === foldText(label));
}

const whySettings = fillTemplate(tablesMessages['why-settings'].text, {});

/** Was this column named in Settings, not detected? */
export function isNamedInSettings({ why }: MappedColumn): boolean {
  return why === whySettings;
}

function named(field: FieldName, source: TableColumn): MappedColumn {
  return { field, column: source.column, header: source.header, confidence: 1, check: false, why: whySettings, reading: source.profile.filled > 0 ? source.profile.reading : defaultReading };
}

type Gone = Named & { readonly field: FieldName; readonly instead: { readonly column: number; readonly header: string } | null };

function gone({ draft, signatures }: State, { path, field, letters, instead }: Gone): Finding {
  const header = signatures.get(path);
  return header === undefined ? notFound(draft, field, letters) : vanishedFinding(draft, { field, header, instead });
}

/** Fields that a column was found for last time, and none is now. */
function vanishedDetected({ signatures }: State, draft: DraftTable, settings: ColumnSettings): readonly Finding[] {
  return [...signatures].flatMap(([path, header]) => {
    const field = path.startsWith('columns.') ? path.slice('columns.'.length) : '';
    const isOpen = isKnownField(field) && settings.columns[field] === undefined && !draft.columns.some((column) => column.field === field);
    const isThere = draft.sources.some((source) => foldText(source.header) === foldText(header));
    return isOpen && !isThere && !field.startsWith('criterion:') ? [vanishedFinding(draft, { field, header, instead: null })] : [];
  });
}

function notFound(draft: DraftTable, field: string, column: string): Finding {
  const row = draft.header.rows[draft.header.rows.length - 1] ?? 0;
  return finding('column-setting-invalid', { severity: 'warning', at: { sheet: draft.grid.address, row, column: draft.site.range.first }, args: { field, column } });
}
