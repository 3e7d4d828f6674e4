import { sheetOfSpec } from '../sheets/sheet-of-spec';
import { matchPlaces } from './undo-places';
import type { Places } from './undo-places';
import { restateSheet } from './undo-sheet';
import { valuesOf } from './undo-values';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import type { Plan } from '../workbook/plan';
import type { SheetId } from '../workbook/sheet-id';
import type { RowsByKey, SheetSpec } from '../workbook/sheet-spec';
import { cellAt } from '../workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/**
 * What puts our sheets back as they were in `before`, once `plan` is applied: sheets that were not there go, the others
 * come back cell by cell. A table that grows by key gets the rows it had for that key. The user's own sheets are in
 * neither plan. Before it is applied, `undoSince` must carry over what people typed after the refresh.
 */
export function undoPlan(before: WorkbookSnapshot, plan: Plan): Plan {
  const sheets = new Map(before.sheets.flatMap((sheet) => (sheet.owned === null ? [] : [[sheet.owned, sheet] as const])));
  const known = new Map<SheetId, Places>();
  for (const spec of plan.sheets) {
    const sheet = sheets.get(spec.id);
    if (sheet) known.set(spec.id, matchPlaces(sheet, sheetOfSpec(spec)));
  }
  const placesOf = (id: SheetId): Places | null => known.get(id) ?? null;
  return {
    sheets: plan.sheets.flatMap((spec) => {
      const sheet = sheets.get(spec.id);
      if (!sheet) return [];
      return [spec.rowsByKey ? restateRows(sheet, spec, spec.rowsByKey) : restateSheet({ before: sheet, spec, placesOf })];
    }),
    removed: plan.sheets.flatMap(({ id }) => (sheets.has(id) ? [] : [id])),
    fingerprint: null,
    asOf: plan.asOf,
  };
}

/** The rows of this key as they were, none where it had none; all other rows stay. */
function restateRows(before: SheetSnapshot, spec: SheetSpec, grown: RowsByKey): SheetSpec {
  const { headerRow, keyColumn, key, styles } = grown;
  const end = before.box ? before.box.row + before.box.rowCount : 0;
  const rows: Cell[][] = [];
  for (let row = headerRow + 1; row < end; row += 1) {
    if (cellText(cellAt(before, row, keyColumn)) === key) rows.push(styles.map((_, column) => cellAt(before, row, column)));
  }
  const above = valuesOf(before).filter(({ row }) => row <= headerRow);
  return { ...spec, name: before.name, cells: [], userCells: above, rowsByKey: { ...grown, rows } };
}
