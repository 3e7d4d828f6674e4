import { fillTemplate } from '../messages/fill-template';
import { tablesMessages } from '../messages/en/tables';
import { columnLetters } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { projectFields } from './catalogue';
import type { FieldName } from './catalogue';
import type { DraftTable } from './draft-table';

export type Vanished = {
  readonly field: FieldName;
  /** The header that the column had. */
  readonly header: string;
  /** What is read instead; null for nothing. */
  readonly instead: { readonly column: number; readonly header: string } | null;
};

/** A column that Settings knew and the main table has no more: what that does, and whom to ask. */
export function vanishedFinding(draft: DraftTable, { field, header, instead }: Vanished): Finding {
  const row = draft.header.rows[draft.header.rows.length - 1] ?? 0;
  const label = labelOf(field);
  const effect = instead
    ? fillTemplate(tablesMessages['vanished-instead'].text, { field: label, column: columnLetters(instead.column), header: instead.header })
    : fillTemplate(tablesMessages['vanished-nothing'].text, { field: label });
  const at = { sheet: draft.grid.address, row, column: draft.site.range.first };
  return finding('column-vanished', { severity: 'warning', at, args: { header, field: label, effect } });
}

const labels: ReadonlyMap<string, string> = new Map(Object.entries(projectFields).map(([field, { label }]) => [field, label]));

function labelOf(field: FieldName): string {
  return labels.get(field) ?? field.slice(field.indexOf(':') + 1);
}
