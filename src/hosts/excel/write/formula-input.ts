import { formulaToR1c1 } from '../../../core/workbook/formula-to-r1c1';
import { printFormula } from '../../../core/workbook/formula';
import type { Formula } from '../../../core/workbook/formula';
import type { CellPiece, WriteContext } from './write-context';

type SheetName = WriteContext['sheetName'];

/** A formula of ours as Excel takes it in any language: commas between arguments, functions in English. */
export function formulaText(formula: Formula, sheetName: SheetName, rowShift = 0): string {
  return printFormula(formula, { separator: ',', sheetName, rowShift });
}

/**
 * Tells whether a formula of ours is the one a cell has. In R1C1 form all rows of a column share one text, so that it is put
 * into words once.
 */
export function formulaComparer(sheetName: SheetName): (piece: CellPiece, current: string) => boolean {
  const known = new Map<Formula, Map<number, string>>();
  const r1c1Of = ({ filledFrom, column }: CellPiece, formula: Formula): string => {
    const columns = known.get(formula) ?? new Map<number, string>();
    known.set(formula, columns);
    const text = columns.get(column) ?? withoutQuotes(formulaToR1c1(formulaText(formula, sheetName), { row: filledFrom, column }));
    columns.set(column, text);
    return text;
  };
  return (piece, current) => {
    const { formula } = piece;
    if (formula === null) return false;
    return (typeof formula === 'string' ? withoutQuotes(formula.replace(/^=/, '')) : r1c1Of(piece, formula)) === withoutQuotes(current);
  };
}

/** Excel takes the quotes off the names of sheets that need none. */
function withoutQuotes(formula: string): string {
  return formula.includes("'") ? formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!') : formula;
}
