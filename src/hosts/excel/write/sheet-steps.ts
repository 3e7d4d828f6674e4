import { placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import type { SheetParts, SpecCell, UserCell } from '../../../core/workbook/sheet-spec';
import { rangeAt, rangeOf, unionOf } from '../workbook/boxes';
import { conditionalSteps } from './conditional-steps';
import { changesOf, contentSteps } from './content-steps';
import type { Changes } from './content-steps';
import { ownColumnCount, ownColumns } from './own-columns';
import { columnSteps, filterSteps, printSteps, rowSteps, rowsWithNewText } from './frame-steps';
import { linkSteps } from './link-steps';
import { clearLookSteps, lookChanges, lookSteps } from './look-steps';
import { smallStep } from './step';
import type { Step } from './step';
import { validationSteps } from './validation-steps';
import type { CellPiece, SheetPieces, WriteContext } from './write-context';

type Writers = { readonly [K in keyof SheetParts]: (value: SheetParts[K], context: WriteContext) => SheetPieces };

/**
 * How each kind of thing in a sheet is written, in the order in which it is done: a kind that is forgotten here does not
 * compile.
 */
const writers: Writers = {
  cells: (cells, context) => ({ cells: cells.map((cell) => specCell(cell, context)) }),
  userCells: (cells, context) => ({ cells: cells.map((cell) => userCell(cell, context)) }),
  // Says what is cleared: own-columns.ts.
  notesHeader: () => ({}),
  // Expanded into cells before the sheet is written.
  rowsByKey: () => ({}),
  // Cells enter the looks they use.
  styles: () => ({}),
  links: (links, context) => ({ before: linkSteps(links, context) }),
  columns: (columns, context) => ({ after: columnSteps(columns, areaOf(context).columnCount) }),
  merges: (boxes) => ({ after: mergeSteps(boxes) }),
  // Last of all, as what fits depends on everything else.
  rows: () => ({}),
  conditionalFormats: (formats, context) => ({ after: conditionalSteps(formats, context) }),
  validations: (validations) => ({ after: validationSteps(validations) }),
  filter: (filter) => ({ after: filterSteps(filter) }),
  print: (print) => ({ after: printSteps(print) }),
  // When all sheets are written: view-settings.ts.
  freeze: () => ({}),
  showGridlines: () => ({}),
  tabColour: () => ({}),
  // Then, where this Excel has notes: gated-1.18.ts.
  notes: () => ({}),
};

/** What makes a sheet what it shall be. `changes` are the cells that differ now; looks and rules are set anew. */
export type SheetWork = { readonly changes: Changes; readonly steps: () => readonly Step[] };

/** Compares a sheet with what it shall be; the steps are worked out only when they are asked for. */
export function sheetWork(context: WriteContext): SheetWork {
  const pieces = (Object.keys(writers) as (keyof SheetParts)[]).map((kind) => piecesOf(kind, context));
  const cells = [...new Map(pieces.flatMap((piece) => piece.cells ?? []).map((cell) => [placeKey(cell.row, cell.column), cell])).values()];
  const changes = changesOf(cells, context, new Set());
  const steps = (): readonly Step[] => {
    const area = areaOf(context);
    const { cleared, given } = lookChanges(cells, context, area);
    return [
      ...(context.previous ? [resetStep(context)] : []),
      ...clearLookSteps(cleared, ownColumnCount(context)),
      ...pieces.flatMap((piece) => piece.before ?? []),
      ...contentSteps(changesOf(cells, context, linkedPlaces(context))),
      ...lookSteps(given, context),
      ...pieces.flatMap((piece) => piece.after ?? []),
      ...rowSteps(context.spec, context.isComplete ? rowsWithNewText(changes) : [{ first: 0, last: area.rowCount - 1 }]),
    ];
  };
  return { changes, steps };
}

// The type parameter ties a kind to its writer, which the type of a mere union of kinds would not.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function piecesOf<K extends keyof SheetParts>(kind: K, context: WriteContext): SheetPieces {
  return writers[kind](context.spec[kind], context);
}

function specCell(cell: SpecCell, { spec, looks }: WriteContext): CellPiece {
  const { row, column, value, formula = null, filledFrom = row, style } = cell;
  return { row, column, value, formula, filledFrom, look: looks.ofStyle(style === undefined ? undefined : spec.styles[style]) };
}

function userCell(cell: UserCell, { looks }: WriteContext): CellPiece {
  const { row, column, value, r1c1 = null, styleToken } = cell;
  return { row, column, value, formula: r1c1, filledFrom: row, look: looks.ofToken(styleToken) };
}

/** A link changes what its cell shows, so that these are written whatever they hold now. */
function linkedPlaces({ spec }: WriteContext): ReadonlySet<number> {
  return new Set(spec.links.map(({ row, column }) => placeKey(row, column)));
}

/** Everything from A1 on that stood or stands on the sheet. */
function areaOf({ spec, previous }: WriteContext): Box {
  const cells = [...spec.cells, ...spec.userCells];
  const end = cells.reduce(({ row, column }, cell) => ({ row: Math.max(row, cell.row), column: Math.max(column, cell.column) }), { row: 0, column: 0 });
  const wanted = { row: 0, column: 0, rowCount: end.row + 1, columnCount: end.column + 1 };
  return [...(previous?.details.pieces ?? [])].reduce(unionOf, wanted);
}

/**
 * Takes off what the sheet shall not have any more: filter, merges, links, and rules in columns of ours. Contents stay until they are written over,
 * so that a run that is broken off leaves no empty sheet behind.
 */
function resetStep(context: WriteContext): Step {
  const area = areaOf(context);
  const own = ownColumns(context);
  return smallStep(12, (sheet) => {
    sheet.autoFilter.remove();
    rangeAt(sheet, `1:${area.rowCount}`).rowHidden = false;
    const all = rangeAt(sheet);
    all.unmerge();
    all.clear('Hyperlinks');
    if (own === null) return;
    const ours = rangeAt(sheet, own);
    ours.conditionalFormats.clearAll();
    ours.dataValidation.clear();
  });
}

function mergeSteps(boxes: readonly Box[]): readonly Step[] {
  const merges = boxes.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
  return merges.map((box) => smallStep(2, (sheet) => rangeOf(sheet, box).merge(false)));
}
