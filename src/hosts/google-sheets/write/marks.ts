import { fingerprint } from '../../../core/workbook/fingerprint';
import { sheetsRead } from '../../../core/workbook/formula';
import type { Formula } from '../../../core/workbook/formula';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { SheetMemory } from '../run/memory';
import { rowHeights } from './frame';
import type { FramingKind, WriteContext } from './write-context';

/** To be raised when sheets are written in another way, so that those written the old way are written again. */
const way = 1;

/** What is remembered of a sheet that is wholly written: equal marks, equal sheets. Thousands of cells share one formula, which counts once. */
export function marksOf(context: WriteContext): Pick<SheetMemory, 'mark' | 'frame'> {
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
  const frame = framesOf(spec, context);
  return { mark: fingerprint([way, { ...spec, cells, links, name: '' }, [...trees.keys()], named, frame]), frame };
}

/** Kinds of things around the cells, each by itself: what people changed there lasts until we have something else to say. */
function framesOf(spec: SheetSpec, { sheetName }: WriteContext): SheetMemory['frame'] {
  const { columns, merges, conditionalFormats, validations, filter, freeze, showGridlines, tabColour, notesHeader } = spec;
  const formulas = conditionalFormats.flatMap((format) => (format.kind === 'rules' ? format.rules.flatMap((rule) => (rule.kind === 'between' ? [rule.atLeast, rule.below] : [])) : []));
  const named = formulas.flatMap((formula) => (formula ? sheetsRead(formula).map((id) => sheetName(id)) : []));
  const frame: Frame = { columns, rows: [...rowHeights(spec)], conditionalFormats: [conditionalFormats, notesHeader, named], validations, filter, freeze: [freeze, merges], showGridlines, tabColour };
  return Object.fromEntries(Object.entries(frame).map(([kind, value]) => [kind, fingerprint([way, value]).slice(0, 12)]));
}

type Frame = { readonly [K in FramingKind]: unknown };
