import { refresh } from '../../src/core/refresh';
import type { Refreshed, RefreshOptions } from '../../src/core/refresh';
import type { SettingsInput, SettingsSource } from '../../src/core/settings/settings';
import { sheetOfSpec } from '../../src/core/sheets/sheet-of-spec';
import { nothingTyped } from '../../src/core/sheets/typed-here';
import type { TypedHere } from '../../src/core/sheets/typed-here';
import { sheetIds } from '../../src/core/workbook/sheet-id';
import type { SheetId } from '../../src/core/workbook/sheet-id';
import { expandRows } from '../../src/core/workbook/expand-rows';
import type { Plan } from '../../src/core/workbook/plan';
import type { SheetSpec } from '../../src/core/workbook/sheet-spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';

export type RefreshAgain = { readonly asOf?: string; readonly file?: SettingsInput; readonly from?: SettingsSource; readonly typed?: TypedHere };

/** One refresh, and the workbook as it is read after it. */
export function refreshOnce(snapshot: WorkbookSnapshot, { asOf = '2026-10-31', file, from = 'file', typed = nothingTyped }: RefreshAgain = {}): Refreshed & { readonly after: WorkbookSnapshot } {
  const options: RefreshOptions = { settingsFile: file ?? null, settingsFrom: from, typed, asOf: { given: asOf, today: asOf }, version: '1.0.0' };
  const refreshed = refresh(snapshot, options);
  return { ...refreshed, after: planned(snapshot, refreshed.plan) };
}

/** The workbook with a plan's sheets in it, as it is read then. */
export function planned(snapshot: WorkbookSnapshot, plan: Plan): WorkbookSnapshot {
  const written = new Map<SheetId | null, SheetSnapshot>(plan.sheets.map((spec) => [spec.id, readBack(expandRows(spec, snapshot.sheets.find(({ owned }) => owned === spec.id)))]));
  const kept = snapshot.sheets.filter(({ owned }) => owned === null || !(written.has(owned) || plan.removed.includes(owned)));
  const ours = sheetIds.flatMap((id) => written.get(id) ?? kept.find(({ owned }) => owned === id) ?? []);
  return { ...snapshot, sheets: [...kept.filter(({ owned }) => owned === null), ...ours] };
}

/** The sheet with formulas and looks of the user's cells, as a host reads them. */
function readBack(spec: SheetSpec): SheetSnapshot {
  const formulas = spec.userCells.flatMap(({ row, column, r1c1 }) => (r1c1 === undefined ? [] : [{ row, column, r1c1 }]));
  const styles = spec.userCells.flatMap(({ row, column, styleToken }) => (styleToken === undefined ? [] : [{ row, column, token: styleToken }]));
  return { ...sheetOfSpec(spec), ownedCells: { formulas, styles } };
}

/** The workbook without one of our sheets, as after the user deleted it. */
export function without(snapshot: WorkbookSnapshot, ...ids: readonly SheetId[]): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ owned }) => owned === null || !ids.includes(owned)) };
}
