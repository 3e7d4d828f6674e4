import type { Project, Sourced } from './portfolio/portfolio';
import type { ProjectField } from './tables/catalogue';
import { projectFields } from './tables/catalogue';
import type { FieldName } from './tables/catalogue';
import type { FoundTable } from './tables/found-table';
import type { CellAddress } from './workbook/address';
import { cellText } from './workbook/cell';
import { isoOf } from './workbook/day';
import { cellAt } from './workbook/snapshot';
import type { WorkbookSnapshot } from './workbook/snapshot';

type Shown = string | number | null;

/**
 * Every mapped field of a project as the result shows it: parsed numbers, ISO dates, texts verbatim,
 * null where the cell is empty or could not be read.
 */
export function projectValues(main: FoundTable, snapshot: WorkbookSnapshot): (project: Project) => Record<string, Shown> {
  const fields = [...new Set(main.columns.map((column) => column.field))];
  const verbatim = ({ sheet, row, column }: CellAddress): string => {
    const found = sheet === null ? snapshot.sheets[0] : snapshot.sheets.find(({ name }) => name === sheet);
    return found ? cellText(cellAt(found, row, column)) : '';
  };
  return (project) => Object.fromEntries(fields.map((field) => [field, shownValue(project, field, verbatim)]));
}

function shownValue(project: Project, field: FieldName, verbatim: (cell: CellAddress) => string): Shown {
  if (field.startsWith('criterion:')) return project.criteria.get(field.slice('criterion:'.length))?.value ?? null;
  if (field.startsWith('rag:')) {
    const rag = project.dimensionRags.get(field.slice('rag:'.length)) ?? project.dimensionRags.get(field);
    return rag ? verbatim(rag.cell) || rag.value : null;
  }
  if (!isProjectField(field)) return null;
  const sourced: Sourced<unknown> | undefined = project.values[field];
  if (!sourced) return null;
  return shownKind(field, sourced, verbatim);
}

function shownKind(field: ProjectField, { value, cell }: Sourced<unknown>, verbatim: (cell: CellAddress) => string): Shown {
  const { kind } = projectFields[field];
  // A masked workbook shows no cell of the user's: there the colour stands for its text.
  if (kind === 'rag') return verbatim(cell) || String(value);
  if (typeof value === 'number') return kind === 'date' ? isoOf(value) : value;
  if (typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number') return value.amount;
  return typeof value === 'string' ? value : null;
}

function isProjectField(field: FieldName): field is ProjectField {
  return field in projectFields;
}
