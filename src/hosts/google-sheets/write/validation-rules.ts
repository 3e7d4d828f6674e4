import { a1, placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { cutText } from '../../../core/workbook/cut-text';
import type { Validation } from '../../../core/workbook/sheet-spec';
import { boxAround, boxWithin, gridOf, rangeOf } from '../workbook/boxes';
import { ownArea } from './own-columns';
import type { Preparation, WriteContext } from './write-context';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

const maxMessageLength = 225;
const maxListValues = 500;

/** Takes off the rules of an earlier run before contents are written, which these might refuse. */
export function prepareFreeCells(context: WriteContext): Preparation {
  return (sheet, grid) => {
    const area = context.previous ? boxWithin(ownArea(context), grid) : null;
    return () => {
      if (area) rangeOf(sheet, area).clearDataValidations();
    };
  };
}

/** Rules for what may be typed in columns of ours, all in one call. A list of more values than Google Sheets takes is left out. */
export function prepareValidations(validations: readonly Validation[]): Preparation {
  const area = boxAround(validations.flatMap(({ box }) => cornersOf(box)));
  return (sheet) => () => {
    if (!area) return;
    const rules = rulesByPlace(validations);
    rangeOf(sheet, area).setDataValidations(gridOf(area, (row, column) => rules.get(placeKey(row, column)) ?? null));
  };
}

function cornersOf({ row, column, rowCount, columnCount }: Box): readonly { readonly row: number; readonly column: number }[] {
  return [{ row, column }, { row: row + rowCount - 1, column: column + columnCount - 1 }];
}

function rulesByPlace(validations: readonly Validation[]): ReadonlyMap<number, Rule> {
  const built = new Map<string, Rule | null>();
  const places = new Map<number, Rule>();
  for (const { box, ...rest } of validations) {
    // A rule for whole numbers names the cell it is for.
    const key = JSON.stringify([rest, rest.kind === 'number' && rest.whole ? box : null]);
    const rule = built.has(key) ? (built.get(key) ?? null) : buildRule({ box, ...rest });
    built.set(key, rule);
    if (!rule) continue;
    for (let row = box.row; row < box.row + box.rowCount; row += 1) for (let column = box.column; column < box.column + box.columnCount; column += 1) places.set(placeKey(row, column), rule);
  }
  return places;
}

function buildRule(validation: Validation): Rule | null {
  const builder = SpreadsheetApp.newDataValidation();
  const tested = testOf(builder, validation);
  return tested && tested.setAllowInvalid(false).setHelpText(cutText(validation.message, maxMessageLength)).build();
}

function testOf(builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder, validation: Validation): GoogleAppsScript.Spreadsheet.DataValidationBuilder | null {
  if (validation.kind === 'date') return builder.requireDate();
  if (validation.kind === 'list') return validation.values.length === 0 || validation.values.length > maxListValues ? null : builder.requireValueInList([...validation.values], true);
  const { minimum, maximum, whole, box } = validation;
  if (whole && isWhole(minimum) && isWhole(maximum)) return builder.requireFormulaSatisfied(wholeTest(a1(box.row, box.column), minimum, maximum));
  if (minimum !== null && maximum !== null) return builder.requireNumberBetween(minimum, maximum);
  if (maximum !== null) return builder.requireNumberLessThanOrEqualTo(maximum);
  // Without any limit the rule still asks for a number.
  return builder.requireNumberGreaterThanOrEqualTo(minimum ?? -1e15);
}

function isWhole(limit: number | null): boolean {
  return limit === null || Number.isInteger(limit);
}

/** Google Sheets has no rule for whole numbers. Factors instead of AND, so that no separator depends on the language. */
function wholeTest(cell: string, minimum: number | null, maximum: number | null): string {
  return `=${[`ISNUMBER(${cell})`, `(${cell}=INT(${cell}))`, ...(minimum === null ? [] : [`(${cell}>=${minimum})`]), ...(maximum === null ? [] : [`(${cell}<=${maximum})`])].join('*')}`;
}
