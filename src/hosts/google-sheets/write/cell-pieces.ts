import { a1, placeKey } from '../../../core/workbook/address';
import type { LinkTarget, SheetSpec, Style } from '../../../core/workbook/sheet-spec';
import { lookOfToken } from '../looks/look';
import type { Look } from '../looks/look';
import { lookOfStyle } from '../looks/look-of-style';
import { ownLink } from '../read/own-link';
import { needsTextFormat } from './cell-input';
import { formulaText, userFormulaText } from './formula-text';
import type { CellPiece, WriteContext } from './write-context';

/** What a formula's text holds at most; a longer one is no link. */
const maxLinkedText = 5000;

/** Our cells with their links. Numbers go without: a link would make a formula of each, and other formulas read them. */
export function ownPieces(cells: SheetSpec['cells'], context: WriteContext): readonly CellPiece[] {
  const looks = stylesToLooks(context.spec.styles);
  const links = new Map(context.spec.links.map((link) => [placeKey(link.row, link.column), link.target]));
  return cells.map(({ row, column, value, formula, filledFrom = row, style }) => {
    const look = style === undefined ? {} : looks(style);
    const target = links.get(placeKey(row, column));
    const printed = formula ? formulaText(formula, context.sheetName, row - filledFrom) : (target ? linkText(value, target, context) : null);
    return { row, column, value, formula: printed, look: printed === null && look.format === undefined && isLocked(context, style) && needsTextFormat(value) ? { ...look, format: '@' } : look, isOurs: true };
  });
}

/** What people typed on our sheets. */
export function userPieces(cells: SheetSpec['userCells']): readonly CellPiece[] {
  return cells.map(({ row, column, value, r1c1, styleToken }) => ({
    ...{ row, column, value, isOurs: false },
    formula: r1c1 === undefined ? null : userFormulaText(r1c1, { row, column }),
    look: lookOfToken(styleToken),
  }));
}

/** A cell that people are to type in takes numbers and dates as such. */
function isLocked({ spec }: WriteContext, style: number | undefined): boolean {
  return style === undefined || spec.styles[style]?.locked !== false;
}

function stylesToLooks(styles: readonly Style[]): (index: number) => Look {
  const known = styles.map(lookOfStyle);
  return (index) => known[index] ?? {};
}

function linkText(value: CellPiece['value'], target: LinkTarget, context: WriteContext): string | null {
  if (typeof value !== 'string' || value === '' || value.length > maxLinkedText || value.includes('\n')) return null;
  const { name, row, column } = placeOf(target, context);
  const sheetId = context.sheetId(name);
  return sheetId === null ? null : ownLink(value, { sheetId, cell: a1(row, column) });
}

function placeOf(target: LinkTarget, { sheetName, firstSheetName }: WriteContext): { readonly name: string; readonly row: number; readonly column: number } {
  if ('sheet' in target) return { name: sheetName(target.sheet), row: target.row, column: target.column };
  const { sheet, row, column } = target.cell;
  return { name: sheet ?? firstSheetName, row, column };
}
