import { a1Box, quoteSheetName, columnLetters } from '../../../core/workbook/address';
import { printFormula, text } from '../../../core/workbook/formula';
import type { Formula } from '../../../core/workbook/formula';
import { formulaToA1 } from '../../../core/workbook/formula-to-a1';
import type { Place } from '../../../core/workbook/cell-reference';
import type { WriteContext } from './write-context';

type SheetName = WriteContext['sheetName'];

/** A formula of ours as Google Sheets takes it in any language: semicolons between arguments, functions in English. */
export function formulaText(formula: Formula, sheetName: SheetName, rowShift = 0): string {
  return `=${printFormula(formula, { separator: ';', sheetName, rowShift })}`;
}

/** A user's formula for the place where it shall stand. */
export function userFormulaText(r1c1: string, place: Place): string {
  return `=${formulaToA1(r1c1.replace(/^=/, ''), place)}`;
}

/** A formula in a rule, without `=`: rules may reach other sheets by INDIRECT alone. */
export function ruleFormulaText(formula: Formula, sheetName: SheetName): string {
  return printFormula(withoutSheets(formula, sheetName), { separator: ';', sheetName });
}

function withoutSheets(formula: Formula, sheetName: SheetName): Formula {
  if (formula.kind === 'call') return { ...formula, args: formula.args.map((arg) => withoutSheets(arg, sheetName)) };
  if (formula.kind === 'op') return { ...formula, left: withoutSheets(formula.left, sheetName), right: withoutSheets(formula.right, sheetName) };
  if (formula.kind !== 'ref' || formula.sheet === null) return formula;
  return { kind: 'call', name: 'INDIRECT', args: [text(`${quoteSheetName(sheetName(formula.sheet))}!${absolute(formula)}`)] };
}

function absolute({ box }: Extract<Formula, { kind: 'ref' }>): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(box.row, box.column);
  return a1Box(box).includes(':') ? `${first}:${corner(box.row + box.rowCount - 1, box.column + box.columnCount - 1)}` : first;
}

/**
 * Is this the formula that a cell has? Google Sheets gives it back with the separator of its language, and without quotes
 * around the names of sheets that need none.
 */
export function isSameFormula(wanted: string, current: string): boolean {
  return wanted === current || normal(wanted) === normal(current);
}

function normal(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!|[,;]\s*|\s+/g, (part, name: string | undefined) => {
    if (part.startsWith('"')) return part;
    if (name !== undefined) return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : part;
    return /^[,;]/.test(part) ? ';' : '';
  });
}
