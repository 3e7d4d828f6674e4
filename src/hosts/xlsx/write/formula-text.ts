import { printFormula } from '../../../core/workbook/formula';
import type { Formula } from '../../../core/workbook/formula';
import type { WriteContext } from './write-context';

/** A formula as .xlsx stores it: comma separated, without `=`, functions newer than 2007 with the prefix files need. */
export function formulaText(formula: Formula, context: Pick<WriteContext, 'sheetName'>, rowShift = 0): string {
  return printFormula(formula, { separator: ',', sheetName: context.sheetName, functionName: storedName, rowShift });
}

/** Does the formula refer to a sheet other than `own`? */
export function refersElsewhere(formula: Formula, own: string): boolean {
  switch (formula.kind) {
    case 'ref':
      return formula.sheet !== null && formula.sheet !== own;
    case 'call':
      return formula.args.some((arg) => refersElsewhere(arg, own));
    case 'op':
      return refersElsewhere(formula.left, own) || refersElsewhere(formula.right, own);
    default:
      return false;
  }
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (worksheetOnly.has(upper)) return `_xlfn._xlws.${name}`;
  return newer.has(upper) ? `_xlfn.${name}` : name;
}

const worksheetOnly: ReadonlySet<string> = new Set(['FILTER', 'SORT']);

// Functions added after Excel 2007 that a portfolio sheet could use; files carry them under this prefix.
const newer: ReadonlySet<string> = new Set(
  (
    'AGGREGATE ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT COVARIANCE.P COVARIANCE.S DAYS DROP EXPAND ' +
    'FLOOR.MATH FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LET LAMBDA MAXIFS MINIFS MODE.MULT MODE.SNGL ' +
    'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE ' +
    'TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
