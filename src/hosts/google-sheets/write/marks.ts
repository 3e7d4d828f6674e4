import { describedCells } from '../../../core/workbook/described-cells';
import { fingerprint } from '../../../core/workbook/fingerprint';
import { sheetsRead } from '../../../core/workbook/formula';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import type { SheetMemory } from '../run/memory';
import { rowHeights } from './frame';
import type { FramingKind, WriteContext } from './write-context';

/** To be raised when sheets are written in another way, so that those written the old way are written again. */
const way = 1;

/** What is remembered of a sheet that is wholly written: equal marks, equal sheets. */
export function marksOf(context: WriteContext): Pick<SheetMemory, 'mark' | 'frame'> {
  const { spec, sheetName } = context;
  const { cells, formulas, named } = describedCells(spec, sheetName);
  const links = spec.links.map((link) => [link, 'sheet' in link.target ? context.sheetId(sheetName(link.target.sheet)) : context.sheetId(link.target.cell.sheet ?? context.firstSheetName)]);
  const frame = framesOf(spec, context);
  return { mark: fingerprint([way, { ...spec, cells, links, name: '' }, formulas, named, frame]), frame };
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
