import { displayText } from '../../excel/back-end/display-text';
import type { FakeCell, FakeSheet } from '../model/fake-spreadsheet';
import { changeCells, isCovered, mapCells, patchLook } from '../model/cells';
import { Fault } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { MethodTable } from '../runtime/wrap';
import { typedEntry, whyNoValue } from '../values/coerce';
import type { Entry } from '../values/coerce';
import { filledInto, fromR1c1, keptFormula, toR1c1 } from '../values/formulas';
import { numberFormatOf, readValue } from '../values/read-value';
import { serialOfMoment } from '../values/zoned-time';
import type { RangeHandle } from './handles';
import { assertSameSize, editCells, editRange } from './range-edit';
import type { At } from './range-edit';
import { assertValid } from './validity';

type Raw = string | number | boolean | Date;
type Target = { readonly env: Environment; readonly sheet: FakeSheet };

/** Types a value into a cell. What is under a merge and not its first cell takes nothing. */
function enter({ env, sheet }: Target, cell: FakeCell, at: At & { readonly raw: Raw }): void {
  if (isCovered(sheet, at.row, at.column)) return;
  const { locale, timeZone } = env.spreadsheet;
  const { apostropheInTextFormat } = env.settings;
  const entry = typedEntry(at.raw, numberFormatOf(cell), { locale, timeZone, today: Math.floor(serialOfMoment(env.now, timeZone)), apostropheInTextFormat });
  assertValid(cell, { ...at, value: entry.formula === undefined ? entry.value : undefined });
  put({ env, sheet }, cell, { ...at, entry });
}

function put({ env, sheet }: Target, cell: FakeCell, { row, column, entry }: At & { readonly entry: Entry }): void {
  delete cell.formula;
  delete cell.isQuoted;
  delete cell.runs;
  cell.value = entry.value;
  if (entry.isQuoted) cell.isQuoted = true;
  if (entry.formula !== undefined) {
    cell.formula = entry.formula;
    if (typeof entry.value !== 'object' || entry.value === null) cell.value = env.evaluate(entry.formula, { sheet, row, column });
  }
  if (entry.numberFormat !== undefined && cell.look?.numberFormat === undefined) patchLook(cell, { numberFormat: entry.numberFormat });
}

function checkedRaw(env: Environment, raw: unknown): Raw {
  const why = whyNoValue(raw);
  if (why !== null) env.fail(new Fault(why));
  return raw as Raw;
}

function setValue(range: RangeHandle, raw: unknown): RangeHandle {
  const value = checkedRaw(range.env, raw);
  return editCells(range, (cell, at) => enter(range, cell, { ...at, raw: value }));
}

function setValues(range: RangeHandle, rows: readonly (readonly unknown[])[]): RangeHandle {
  assertSameSize(rows, range);
  const values = rows.map((row) => row.map((raw) => checkedRaw(range.env, raw)));
  return editCells(range, (cell, at, { r, c }) => enter(range, cell, { ...at, raw: values[r]?.[c] ?? '' }));
}

/** A formula in a cell with the format `@` is shown as its text. */
function enterFormula({ env, sheet }: Target, cell: FakeCell, { row, column, text }: At & { readonly text: string }): void {
  if (isCovered(sheet, row, column)) return;
  put({ env, sheet }, cell, { row, column, entry: formulaEntry(text, { isText: numberFormatOf(cell) === '@', locale: env.spreadsheet.locale }) });
}

function formulaEntry(text: string, { isText, locale }: { readonly isText: boolean; readonly locale: string }): Entry {
  if (text === '') return { value: null };
  const written = text.startsWith('=') ? text : `=${text}`;
  if (isText) return { value: written };
  const formula = keptFormula(written, locale);
  return formula === null ? { value: { error: '#ERROR!' }, formula: written } : { value: 0, formula };
}

/** One formula for a whole range is filled into it: relative references move with the cell. */
function setFormula(range: RangeHandle, text: string): RangeHandle {
  return editCells(range, (cell, at) => enterFormula(range, cell, { ...at, text: text === '' ? '' : filledInto(text, range.box, at) }));
}

function setFormulas(range: RangeHandle, rows: readonly (readonly string[])[]): RangeHandle {
  assertSameSize(rows, range);
  return editCells(range, (cell, at, { r, c }) => enterFormula(range, cell, { ...at, text: rows[r]?.[c] ?? '' }));
}

const setFormulaR1C1 = (range: RangeHandle, text: string): RangeHandle => editCells(range, (cell, at) => enterFormula(range, cell, { ...at, text: fromR1c1(text, at) }));

function setFormulasR1C1(range: RangeHandle, rows: readonly (readonly string[])[]): RangeHandle {
  assertSameSize(rows, range);
  return editCells(range, (cell, at, { r, c }) => enterFormula(range, cell, { ...at, text: fromR1c1(rows[r]?.[c] ?? '', at) }));
}

const first = <T>(rows: readonly (readonly T[])[]): T => rows[0]?.[0] as T;
const corner = (range: RangeHandle): RangeHandle => ({ ...range, box: { ...range.box, rowCount: 1, columnCount: 1 } });

const getValues = ({ env, sheet, box }: RangeHandle): unknown[][] => mapCells(sheet, box, (cell) => readValue(cell, env.spreadsheet.timeZone));
const getFormulas = ({ sheet, box }: RangeHandle): string[][] => mapCells(sheet, box, (cell) => cell?.formula ?? '');
const getFormulasR1C1 = ({ sheet, box }: RangeHandle): (string | null)[][] => mapCells(sheet, box, (cell, at) => (cell?.formula === undefined ? null : toR1c1(cell.formula, at)));
const getDisplayValues = ({ sheet, box }: RangeHandle): string[][] => mapCells(sheet, box, (cell) => shownText(cell));

/** What a cell shows, in the formats that sheets of ours use. */
export function shownText(cell: FakeCell | null): string {
  return cell === null ? '' : displayText(cell.value, cell.look?.numberFormat ?? 'General', false);
}

/** Empties cells; looks, notes and rules stay. */
export function clearContent(range: RangeHandle): RangeHandle {
  return editRange(range, () => changeCells(range.sheet, range.box, (cell, { row, column }) => put(range, cell, { row, column, entry: { value: null } })));
}

export const rangeValues = {
  clearContent,
  getDisplayValue: (range: RangeHandle) => first(getDisplayValues(corner(range))),
  getDisplayValues,
  getFormula: (range: RangeHandle) => first(getFormulas(corner(range))),
  getFormulaR1C1: (range: RangeHandle) => first(getFormulasR1C1(corner(range))),
  getFormulas,
  getFormulasR1C1,
  getValue: (range: RangeHandle) => first(getValues(corner(range))),
  getValues,
  setFormula,
  setFormulaR1C1,
  setFormulas,
  setFormulasR1C1,
  setValue,
  setValues,
} satisfies MethodTable;
