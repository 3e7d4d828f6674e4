import { columnIndex } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { fillTemplate } from '../messages/fill-template';
import { tablesMessages } from '../messages/en/tables';
import type { CriterionSetting, Settings } from '../settings/settings';
import { defaultReading } from './found-table';
import type { MappedColumn } from './found-table';
import type { FieldName } from './catalogue';
import type { DraftTable } from './draft-table';
import { inColumnOrder } from './map-columns';
import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';

/** The main table with the columns and criteria that Settings name, and findings for those it does not have. */
export function applyColumnSettings(draft: DraftTable, settings: Settings): { readonly draft: DraftTable; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let columns = draft.columns;
  for (const [field, letters] of Object.entries(settings.columns)) {
    const kept = columns.filter((column) => column.field !== field);
    if (letters.trim() === '') columns = kept;
    else {
      const source = sourceAt(draft, letters);
      if (source) columns = [...kept.filter(({ column, field: other }) => column !== source.column || other.startsWith('criterion:')), named(field as FieldName, source)];
      else findings.push(notFound(draft, field, letters));
    }
  }
  if (settings.criteria) columns = withCriteria({ draft, columns, findings }, settings.criteria);
  return { draft: { ...draft, columns: inColumnOrder(columns) }, findings };
}

type State = { readonly draft: DraftTable; readonly columns: readonly MappedColumn[]; readonly findings: Finding[] };

/** Only the criteria of Settings count then, by column or else by label. */
function withCriteria({ draft, columns, findings }: State, criteria: readonly CriterionSetting[]): readonly MappedColumn[] {
  const others = columns.filter(({ field }) => !field.startsWith('criterion:'));
  const mapped = criteria.flatMap(({ label, column }) => {
    const source = column === null ? sourceLabelled(draft, label) : sourceAt(draft, column);
    if (source) return [named(`criterion:${label}`, source)];
    findings.push(notFound(draft, `criterion:${label}`, column ?? ''));
    return [];
  });
  return [...others, ...mapped];
}

function sourceAt(draft: DraftTable, letters: string): TableColumn | undefined {
  const index = columnIndex(letters.trim());
  return draft.sources.find(({ column }) => column === index);
}

function sourceLabelled(draft: DraftTable, label: string): TableColumn | undefined {
  const evident = draft.criteria.find((criterion) => foldText(criterion.label) === foldText(label));
  return evident?.column ?? draft.sources.find(({ levels }) => foldText(levels[levels.length - 1] ?? '') === foldText(label));
}

function named(field: FieldName, source: TableColumn): MappedColumn {
  const why = fillTemplate(tablesMessages['why-settings'].text, {});
  return { field, column: source.column, header: source.header, confidence: 1, check: false, why, reading: source.profile.filled > 0 ? source.profile.reading : defaultReading };
}

function notFound(draft: DraftTable, field: string, column: string): Finding {
  const row = draft.header.rows[draft.header.rows.length - 1] ?? 0;
  return finding('column-setting-invalid', { severity: 'warning', at: { sheet: draft.grid.address, row, column: draft.site.range.first }, args: { field, column } });
}
