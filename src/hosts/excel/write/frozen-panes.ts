import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { SheetFacts } from '../workbook/workbook-facts';

type Frozen = SheetSpec['freeze'];

/** Queues what `frozenPanes` needs. */
export function loadFrozen({ workbook }: Excel.RequestContext, sheets: readonly SheetFacts[]): readonly Excel.Range[] {
  return sheets.map(({ id }) => workbook.worksheets.getItem(id).freezePanes.getLocationOrNullObject().load({ rowCount: true, columnCount: true, isEntireRow: true, isEntireColumn: true }));
}

/** Frozen rows and columns of each sheet from what was loaded; null for none. */
export function frozenPanes(loaded: readonly Excel.Range[]): readonly Frozen[] {
  return loaded.map((range) => {
    if (range.isNullObject) return null;
    // Rows that are frozen alone are given as whole rows, columns as whole columns.
    return { rows: range.isEntireColumn ? 0 : range.rowCount, columns: range.isEntireRow ? 0 : range.columnCount };
  });
}
