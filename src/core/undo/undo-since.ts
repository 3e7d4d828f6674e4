import { lastRowOf } from '../sheets/keyed-table';
import { sheetOfSpec } from '../sheets/sheet-of-spec';
import { matchPlaces } from './undo-places';
import type { Places } from './undo-places';
import { valuesOf } from './undo-values';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { ownedFingerprint } from '../workbook/owned-fingerprint';
import { sheetsRead } from '../workbook/formula';
import type { Plan } from '../workbook/plan';
import type { SheetId } from '../workbook/sheet-id';
import type { SheetSpec, UserCell } from '../workbook/sheet-spec';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

export type UndoInput = {
  /** As `refresh` gave it. */
  readonly undo: Plan;
  /** The plan that was applied. */
  readonly plan: Plan;
  /** The workbook as it is now, read just before. */
  readonly now: WorkbookSnapshot;
  /** The workbook as the plan was computed from, where that was written only in part: what still stands there nobody typed. */
  readonly before?: WorkbookSnapshot;
};

/**
 * An undo that loses nothing typed after the refresh: what differs from what the plan wrote goes to its project's row in
 * the sheet as it was, below everything where that has no such row. A sheet that would go, but that people typed in, stays,
 * and with it those that its formulas read.
 * It may be applied to the workbook as read in `now` only.
 */
export function undoSince({ undo, plan, now, before }: UndoInput): Plan {
  const sheets = new Map(now.sheets.map((sheet) => [sheet.owned, sheet]));
  const old = new Map((before?.sheets ?? []).map((sheet) => [sheet.owned, sheet]));
  const typed = new Map(
    plan.sheets.map((spec) => {
      const sheet = sheets.get(spec.id);
      return [spec.id, sheet && !spec.rowsByKey ? withoutOld(typedSince(sheet, spec), old.get(spec.id)) : nothing] as const;
    }),
  );
  const kept = withSheetsRead(plan, undo.removed.filter((id) => (typed.get(id) ?? nothing).cells.length > 0));
  return {
    ...undo,
    sheets: undo.sheets.map((spec) => {
      const sheet = sheets.get(spec.id);
      return sheet ? withTyped(spec, sheet, typed.get(spec.id) ?? nothing) : spec;
    }),
    removed: undo.removed.filter((id) => !kept.has(id)),
    fingerprint: ownedFingerprint(now.sheets),
  };
}

/** These sheets and all whose cells their formulas and rules read, which would show #REF! without them. */
function withSheetsRead({ sheets }: Plan, kept: readonly SheetId[]): ReadonlySet<SheetId> {
  const found = new Set(kept);
  // A set is walked to what is added on the way.
  for (const id of found) {
    const { cells = [], conditionalFormats = [] } = sheets.find((spec) => spec.id === id) ?? {};
    const rules = conditionalFormats.flatMap((format) => (format.kind === 'rules' ? format.rules : []));
    const limits = rules.flatMap((rule) => (rule.kind === 'between' ? [rule.atLeast, rule.below] : []));
    // Thousands of cells share one formula.
    const formulas = new Set([...cells.map(({ formula }) => formula ?? null), ...limits]);
    for (const formula of formulas) if (formula) for (const read of sheetsRead(formula)) found.add(read);
  }
  return found;
}

/** Cells as they are now that the plan did not write so, and places of the user's that are empty now. */
type Typed = { readonly cells: readonly UserCell[]; readonly emptied: readonly Place[] };
type Place = { readonly row: number; readonly column: number };
const nothing: Typed = { cells: [], emptied: [] };

function typedSince(now: SheetSnapshot, spec: SheetSpec): Typed {
  const places = matchPlaces(now, sheetOfSpec(spec));
  const written = new Map<string, Written>();
  for (const cell of [...spec.cells, ...spec.userCells]) {
    const at = places.cell(cell.row, cell.column) ?? placeOfKept(cell, places);
    const formula = 'formula' in cell || 'r1c1' in cell;
    if (at) written.set(`${at.row},${at.column}`, { ...at, value: cell.value, formula, isUsers: isUsersColumn(at, places) });
  }
  const held = valuesOf(now).filter(({ value, r1c1 }) => value !== null || r1c1 !== undefined);
  const words = new Set(spec.cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
  const isOurs = ({ row, column, value }: UserCell): boolean => !written.has(`${row},${column}`) && !isUsersColumn({ row, column }, places) && typeof value === 'string' && words.has(value);
  const filled = new Set(held.map(({ row, column }) => `${row},${column}`));
  return {
    // Words of ours that only stand elsewhere, because rows were inserted above them, are no one's typing.
    cells: held.filter((cell) => !isOurs(cell) && !isAsWritten(cell, written.get(`${cell.row},${cell.column}`))),
    emptied: [...written.values()].filter(({ row, column, value, isUsers }) => isUsers && value !== null && !filled.has(`${row},${column}`)),
  };
}

/** Nobody typed what stood there before the plan, nor emptied what was not there. */
function withoutOld(typed: Typed, before: SheetSnapshot | undefined): Typed {
  if (!before) return typed;
  const old = new Map(valuesOf(before).map((cell) => [`${cell.row},${cell.column}`, cell]));
  const isOld = ({ row, column, value, r1c1 }: UserCell): boolean => {
    const cell = old.get(`${row},${column}`);
    return cell !== undefined && cell.r1c1 === r1c1 && (r1c1 !== undefined || cellText(cell.value) === cellText(value));
  };
  return { cells: typed.cells.filter((cell) => !isOld(cell)), emptied: typed.emptied.filter(({ row, column }) => old.has(`${row},${column}`)) };
}

type Written = Place & { readonly value: Cell; readonly formula: boolean; readonly isUsers: boolean };

function isUsersColumn({ column }: Place, { table }: Places): boolean {
  return table !== null && column >= table.markerColumn;
}

/** Headings and notes without a key keep their place as long as nobody moved the table. */
function placeOfKept({ row, column }: Place, { table, newTable, column: columnOf }: Places): Place | null {
  const at = columnOf(column);
  return at === null || !table || !newTable ? null : { row: row + table.headerRow - newTable.headerRow, column: at };
}

/** A formula counts as written while it is one: its value follows from other cells. */
function isAsWritten(cell: UserCell, written: Written | undefined): boolean {
  if (!written) return false;
  return written.formula ? cell.r1c1 !== undefined : cell.r1c1 === undefined && cellText(cell.value) === cellText(written.value);
}

function withTyped(spec: SheetSpec, now: SheetSnapshot, typed: Typed): SheetSpec {
  if (spec.rowsByKey || typed.cells.length + typed.emptied.length === 0) return spec;
  const undone = sheetOfSpec(spec);
  const places = matchPlaces(undone, now);
  const cells = new Map(spec.userCells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { row, column } of typed.emptied) {
    const at = places.cell(row, column);
    if (at) cells.delete(`${at.row},${at.column}`);
  }
  const homeless = new Map<number, UserCell[]>();
  for (const cell of typed.cells) {
    const at = places.cell(cell.row, cell.column);
    if (at) cells.set(`${at.row},${at.column}`, { ...cell, ...at });
    else homeless.set(cell.row, [...(homeless.get(cell.row) ?? []), cell]);
  }
  const below = keptRows(homeless, places, lastRowOf(undone) + 2);
  return { ...spec, userCells: [...cells.values(), ...below].sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** Rows that the undone sheet does not have: their key and what was typed in them, below everything. */
function keptRows(homeless: ReadonlyMap<number, readonly UserCell[]>, { table, newTable }: Places, first: number): readonly UserCell[] {
  const keys = new Map((newTable?.rows ?? []).map(({ row, key }) => [row, key]));
  return [...homeless].flatMap(([from, cells], index) => {
    const row = first + index;
    const key = keys.get(from);
    const beside = (table?.markerColumn ?? 0) - (newTable?.markerColumn ?? 0);
    const own = cells.map((cell) => ({ ...cell, row, column: Math.max(table?.markerColumn ?? 0, cell.column + beside) }));
    const apart = own.map((cell, place) => ({ ...cell, column: Math.max(cell.column, (own[0]?.column ?? 0) + place) }));
    return [...(key === undefined || !table || table.keyColumn < 0 ? [] : [{ row, column: table.keyColumn, value: key }]), ...apart];
  });
}
