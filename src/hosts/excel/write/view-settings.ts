import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import { excelCode } from '../run/host-error';
import type { Watched } from '../run/host-run';
import { onceOnly } from '../run/round-trip';
import { rangeOf } from '../workbook/boxes';

/** How a sheet and its tab shall be shown. */
export type WantedView = { readonly sheetId: string } & Pick<SheetSpec, 'freeze' | 'showGridlines' | 'tabColour'>;

type LoadedView = { readonly sheet: Excel.Worksheet; readonly frozen: Excel.Range };

/**
 * Sets frozen panes, gridlines and colours of tabs where they differ, in two round trips. True where all went well: Excel
 * refuses some of it while another workbook is in front, and colours where the structure is protected, which is no reason to
 * fail over figures that are written.
 */
export async function setViews(context: Excel.RequestContext, run: Watched, wanted: readonly WantedView[]): Promise<boolean> {
  const { worksheets } = context.workbook;
  try {
    const views = await onceOnly({ context, run, queue: () => wanted.map(({ sheetId }) => loadView(worksheets.getItem(sheetId))) });
    const changes = wanted.flatMap((view, index) => changesOf(view, views[index]));
    if (changes.length > 0) await onceOnly({ context, run, queue: () => changes.forEach((change) => change(worksheets)) });
    return true;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return false;
  }
}

function loadView(sheet: Excel.Worksheet): LoadedView {
  return {
    sheet: sheet.load({ showGridlines: true, tabColor: true }),
    frozen: sheet.freezePanes.getLocationOrNullObject().untrack().load({ rowCount: true, columnCount: true, isEntireRow: true, isEntireColumn: true }),
  };
}

type Change = (worksheets: Excel.WorksheetCollection) => void;

function changesOf({ sheetId, freeze, showGridlines, tabColour }: WantedView, view: LoadedView | undefined): readonly Change[] {
  const panes = freeze ?? { rows: 0, columns: 0 };
  return [
    ...(view?.sheet.showGridlines === showGridlines ? [] : [(worksheets: Excel.WorksheetCollection) => void (worksheets.getItem(sheetId).showGridlines = showGridlines)]),
    ...(view?.sheet.tabColor.toUpperCase() === tabColour.toUpperCase() ? [] : [(worksheets: Excel.WorksheetCollection) => void (worksheets.getItem(sheetId).tabColor = tabColour)]),
    ...(isFrozen(panes, view?.frozen) ? [] : [(worksheets: Excel.WorksheetCollection) => freezeAt(worksheets.getItem(sheetId), panes)]),
  ];
}

type Panes = { readonly rows: number; readonly columns: number };

function isFrozen({ rows, columns }: Panes, location: Excel.Range | undefined): boolean {
  if (location?.isNullObject !== false) return rows + columns === 0;
  // Rows that are frozen alone are given as whole rows, columns as whole columns.
  return rows === (location.isEntireColumn ? 0 : location.rowCount) && columns === (location.isEntireRow ? 0 : location.columnCount);
}

function freezeAt(sheet: Excel.Worksheet, { rows, columns }: Panes): void {
  const panes = sheet.freezePanes;
  panes.unfreeze();
  if (rows > 0 && columns > 0) panes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rowCount: rows, columnCount: columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}
