import { a1, columnLetters, quoteSheetName } from './address';
import type { Box } from './address';
import type { SheetId } from './sheet-id';

/**
 * A native formula as a tree, printed by each host with its own separator. References go to our own sheets
 * only (null = the formula's own sheet); there are no decimal literals: constants are cells of Settings.
 */
export type Formula =
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: 'ref'; readonly sheet: SheetId | null; readonly box: Box; readonly absolute: boolean }
  | { readonly kind: 'op'; readonly op: FormulaOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

export type FormulaOperator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export const call = (name: string, ...args: Formula[]): Formula => ({ kind: 'call', name, args });
export const op = (left: Formula, operator: FormulaOperator, right: Formula): Formula => ({
  kind: 'op',
  op: operator,
  left,
  right,
});
export const integer = (value: number): Formula => ({ kind: 'integer', value });
export const text = (value: string): Formula => ({ kind: 'text', value });

/** A cell of the formula's own sheet (or of another sheet of ours), relative unless said otherwise. */
export function cellRef(row: number, column: number, options: RefOptions = {}): Formula {
  return boxRef({ row, column, rowCount: 1, columnCount: 1 }, options);
}

/** A rectangle of the formula's own sheet (or of another sheet of ours), relative unless said otherwise. */
export function boxRef(box: Box, options: RefOptions = {}): Formula {
  return { kind: 'ref', sheet: options.sheet ?? null, box, absolute: options.absolute ?? false };
}

export type RefOptions = { readonly sheet?: SheetId; readonly absolute?: boolean };

/** The other sheets of ours that a formula reads, in its order. */
export function sheetsRead(formula: Formula): readonly SheetId[] {
  if (formula.kind === 'ref') return formula.sheet === null ? [] : [formula.sheet];
  if (formula.kind === 'call') return formula.args.flatMap(sheetsRead);
  return formula.kind === 'op' ? [...sheetsRead(formula.left), ...sheetsRead(formula.right)] : [];
}

export type FormulaSyntax = {
  /** Between arguments: `,` in Excel and .xlsx, `;` in Google Sheets. */
  readonly separator: ',' | ';';
  /** The tab name of one of our sheets in this workbook. */
  readonly sheetName: (id: SheetId) => string;
  /** How this host spells a function's name; as it is in the tree by default. */
  readonly functionName?: (name: string) => string;
  /** By how many rows relative references move, as when a formula is filled down; 0 by default. */
  readonly rowShift?: number;
};

/** Prints a formula without its leading `=`. Nested operators are always parenthesised. */
export function printFormula(formula: Formula, syntax: FormulaSyntax): string {
  switch (formula.kind) {
    case 'integer':
      return String(formula.value);
    case 'text':
      return `"${formula.value.replace(/"/g, '""')}"`;
    case 'ref':
      return printReference(formula, syntax);
    case 'call':
      return `${syntax.functionName?.(formula.name) ?? formula.name}(${printArguments(formula.args, syntax)})`;
    case 'op':
      return `${printOperand(formula.left, syntax)}${formula.op}${printOperand(formula.right, syntax)}`;
  }
}

function printArguments(args: readonly Formula[], syntax: FormulaSyntax): string {
  let printed = '';
  for (const arg of args) printed += (printed === '' ? '' : syntax.separator) + printFormula(arg, syntax);
  return printed;
}

function printOperand(operand: Formula, syntax: FormulaSyntax): string {
  const printed = printFormula(operand, syntax);
  return operand.kind === 'op' ? `(${printed})` : printed;
}

function printReference(ref: Extract<Formula, { kind: 'ref' }>, syntax: FormulaSyntax): string {
  const { column, rowCount, columnCount } = ref.box;
  const row = ref.box.row + (ref.absolute ? 0 : (syntax.rowShift ?? 0));
  const corner = ref.absolute ? absoluteA1 : a1;
  const first = corner(row, column);
  const cells = rowCount === 1 && columnCount === 1 ? first : `${first}:${corner(row + rowCount - 1, column + columnCount - 1)}`;
  return ref.sheet ? `${quoteSheetName(syntax.sheetName(ref.sheet))}!${cells}` : cells;
}

function absoluteA1(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
