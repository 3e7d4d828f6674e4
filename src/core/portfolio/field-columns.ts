import { projectFields, registerFields } from '../tables/catalogue';
import type { FieldKind, FieldName, ProjectField } from '../tables/catalogue';
import type { FoundTable, MappedColumn } from '../tables/found-table';
import { areLettersColours } from '../tables/values/colour-letters';
import { parseRag } from '../tables/values/parse-rag';
import { cellText } from '../workbook/cell';
import type { FieldColumn } from './read-field';
import type { TableRow } from './table-rows';

const endFields: ReadonlySet<string> = new Set<FieldName>(['end', 'baselineEnd', 'actualEnd', 'nextMilestoneDate', 'due']);
/** Text fields in which a dash or `TBC` names nobody and nothing. */
const namingFields: ReadonlySet<string> = new Set<FieldName>([
  'id', 'owner', 'sponsor', 'department', 'programme', 'parent', 'objective', 'nextMilestone', 'person', 'role', 'project',
]);

/** The columns of a field, preferred first, ready to be read. */
export function fieldColumns(table: FoundTable, rows: readonly TableRow[], field: FieldName): readonly FieldColumn[] {
  return table.columns.filter((column) => column.field === field).map((column) => fieldColumn(column, rows, kindOf(field)));
}

/** One mapped column, ready to be read as values of a kind. */
export function fieldColumn(column: MappedColumn, rows: readonly TableRow[], kind: FieldKind): FieldColumn {
  return {
    column: column.column,
    header: column.header,
    kind,
    reading: column.reading,
    isWeakRag: kind === 'rag' && isWeakRag(rows, column.column),
    hasColourLetters: kind === 'rag' && areLettersColours(rows.map((row) => cellText(row.cell(column.column))), column.header),
    isEnd: endFields.has(column.field),
    hasNonValues: namingFields.has(column.field),
  };
}

/** Is this a field of projects, whose values are typed by the catalogue? */
export function isProjectField(field: string): field is ProjectField {
  return Object.prototype.hasOwnProperty.call(projectFields, field);
}

function kindOf(field: FieldName): FieldKind {
  if (isProjectField(field)) return projectFields[field].kind;
  if (field.startsWith('rag:')) return 'rag';
  const known = Object.entries(registerFields).find(([name]) => name === field);
  return known ? known[1].kind : 'text';
}

/** More than twice as many health words as colours: then the words are this column's colours. */
function isWeakRag(rows: readonly TableRow[], column: number): boolean {
  const texts = rows.map((row) => row.cell(column)).filter((cell) => typeof cell === 'string');
  const strong = texts.filter((text) => parseRag(text) !== null).length;
  const either = texts.filter((text) => parseRag(text, { weak: true }) !== null).length;
  return either - strong > 2 * strong;
}
