import { fingerprint } from '../../../core/workbook/fingerprint';
import { sheetsRead } from '../../../core/workbook/formula';
import type { Formula } from '../../../core/workbook/formula';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { WriteContext } from './write-context';

/** To be raised when sheets are written in another way, so that those written the old way are written again. */
const way = 1;

/** What is remembered of a sheet that is wholly written: equal marks, equal sheets. Thousands of cells share one formula, which counts once. */
export function marksOf(context: WriteContext): { readonly mark: string; readonly frame: string } {
  const { spec, sheetName } = context;
  const trees = new Map<Formula, number>();
  const indexOf = (formula: Formula): number => {
    const index = trees.get(formula) ?? trees.size;
    trees.set(formula, index);
    return index;
  };
  const cells = spec.cells.map(({ row, column, value, formula, filledFrom, style }) => [row, column, value, style ?? null, formula ? [indexOf(formula), filledFrom ?? row] : null]);
  const named = [...trees.keys()].flatMap(sheetsRead).map((id) => [id, sheetName(id)]);
  const links = spec.links.map((link) => [link, 'sheet' in link.target ? context.sheetId(sheetName(link.target.sheet)) : context.sheetId(link.target.cell.sheet ?? context.firstSheetName)]);
  const frame = frameOf(spec, context);
  return { mark: fingerprint([way, { ...spec, cells, links, name: '' }, [...trees.keys()], named, frame]), frame };
}

/** Of everything around the cells; the names of sheets that rules read count too. */
function frameOf({ columns, rows, merges, conditionalFormats, validations, filter, freeze, showGridlines, tabColour, notesHeader }: SheetSpec, { sheetName }: WriteContext): string {
  const formulas = conditionalFormats.flatMap((format) => (format.kind === 'rules' ? format.rules.flatMap((rule) => (rule.kind === 'between' ? [rule.atLeast, rule.below] : [])) : []));
  const named = formulas.flatMap((formula) => (formula ? sheetsRead(formula).map((id) => sheetName(id)) : []));
  return fingerprint([way, columns, rows, merges, conditionalFormats, validations, filter, freeze, showGridlines, tabColour, notesHeader, named]).slice(0, 16);
}
