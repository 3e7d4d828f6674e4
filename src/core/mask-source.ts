import { nameBook } from './portfolio/mask-names';
import type { NameBook } from './portfolio/mask-names';
import { maskPortfolio } from './portfolio/mask-portfolio';
import { maskSettings } from './portfolio/mask-settings';
import type { Masks } from './portfolio/mask-texts';
import type { Portfolio } from './portfolio/portfolio';
import type { ScoreHere } from './prioritisation/signals';
import type { EffectiveSettings } from './settings/settings';
import { projectFields, registerFields } from './tables/catalogue';
import type { FieldName } from './tables/catalogue';
import type { Detection, FoundTable, MappedColumn } from './tables/found-table';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** All that the analyses and the sheets are made from, as read from a workbook. */
export type Source = {
  readonly detection: Detection;
  readonly main: FoundTable;
  readonly portfolio: Portfolio;
  readonly settings: EffectiveSettings;
  readonly scoreHere: ScoreHere | null;
};

/**
 * The same source under masks. Of detection only the main table stays, without findings and reasons, which quote
 * cells; under the names mask its sheet is `Register` and its headers are the labels of their fields.
 */
export function maskSource(source: Source, masks: Masks): Source {
  const { portfolio, settings, scoreHere } = source;
  const book = masks.names ? nameBook(portfolio) : null;
  const main = maskTable(source.main, book);
  return {
    detection: { tables: [main], passedOver: [], findings: [] },
    main,
    portfolio: maskPortfolio(portfolio, masks),
    settings: maskSettings(settings, portfolio, masks),
    scoreHere: scoreHere && book ? { ...scoreHere, values: new Map([...scoreHere.values].map(([key, ratings]) => [book.project(key), ratings])) } : scoreHere,
  };
}

/** The workbook as the sheets of a masked report may know it: nothing of it but its kind, and its name where that may stay. */
export function bareSnapshot({ fileName, source }: WorkbookSnapshot, masks: Masks): WorkbookSnapshot {
  return { fileName: masks.names ? 'Register' : fileName, source, sheets: [], names: [], writeBarriers: [], findings: [] };
}

function maskTable(table: FoundTable, book: NameBook | null): FoundTable {
  const columns = table.columns.filter(({ field }) => !book || !field.startsWith('own:')).map((column) => ({ ...column, why: '' }));
  if (!book) return { ...table, columns };
  return {
    ...table,
    sheet: table.sheet === null ? null : 'Register',
    stackedOn: null,
    columns: columns.map((column): MappedColumn => ({ ...column, header: fieldLabel(column.field) })),
  };
}

const labels: ReadonlyMap<string, string> = new Map(
  [...Object.entries(registerFields), ...Object.entries(projectFields)].map(([field, { label }]) => [field, label]),
);

function fieldLabel(field: FieldName): string {
  return labels.get(field) ?? field.slice(field.indexOf(':') + 1);
}
