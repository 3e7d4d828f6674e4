import { placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import type { SheetParts } from '../../../core/workbook/sheet-spec';
import type { SheetMemory } from '../run/memory';
import { boxAround } from '../workbook/boxes';
import { prepareNotes } from './cell-notes';
import { ownPieces, userPieces } from './cell-pieces';
import { prepareRules } from './conditional-rules';
import { contentChanges } from './content-changes';
import type { PieceMap } from './content-changes';
import { prepareContents } from './contents';
import { prepareColumns, prepareFilter, prepareFreeze, prepareGrowth, prepareRows } from './frame';
import { marksOf } from './marks';
import { prepareBreaking, prepareMerging } from './merges';
import { ownArea, ownColumnCount } from './own-columns';
import { prepareFreeCells, prepareValidations } from './validation-rules';
import type { Preparation, SheetPieces, WriteContext } from './write-context';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Writers = { readonly [K in keyof SheetParts]: (value: SheetParts[K], context: WriteContext) => SheetPieces };

/** How each kind of thing in a sheet is written: a kind that is forgotten here does not compile. */
const writers: Writers = {
  cells: (cells, context) => ({ cells: ownPieces(cells, context) }),
  userCells: (cells) => ({ cells: userPieces(cells) }),
  // Says what is cleared: own-columns.ts.
  notesHeader: () => ({}),
  // Expanded into cells before the sheet is written.
  rowsByKey: () => ({}),
  // Cells enter the looks they use.
  styles: () => ({}),
  // Part of the cells that they are on: cell-pieces.ts.
  links: () => ({}),
  // Around the contents, which they would hide: sheetWork.
  merges: () => ({}),
  notes: (notes, context) => ({ rest: prepareNotes(notes, ownArea(context), context.previous === null) }),
  columns: (columns, { previous }) => ({ frame: prepareColumns(columns, previous === null) }),
  rows: (_rows, { spec }) => ({ frame: prepareRows(spec) }),
  conditionalFormats: (formats, context) => ({ frame: prepareRules(formats, context) }),
  validations: (validations) => ({ frame: prepareValidations(validations) }),
  filter: (filter, { previous }) => ({ frame: prepareFilter(filter, previous === null) }),
  freeze: (freeze, context) => ({ frame: prepareFreeze(freeze, context) }),
  showGridlines: (isShown, { previous }) => (isShown && !previous ? {} : { frame: (sheet) => () => void sheet.setHiddenGridlines(!isShown) }),
  tabColour: (colour) => ({ frame: (sheet) => () => void sheet.setTabColor(colour === '' ? null : colour) }),
  // Apps Script cannot say how a sheet is printed.
  print: () => ({}),
};

/** What makes a sheet what it shall be, and what to remember of it then. */
export type SheetWork = { readonly write: (sheet: Sheet) => void; readonly memory: SheetMemory };

/** Compares a sheet with what it shall be; null where it is so already. */
export function sheetWork(context: WriteContext): SheetWork | null {
  const kinds = Object.keys(writers) as (keyof SheetParts)[];
  const all = kinds.map((kind) => ({ kind, ...piecesOf(kind, context) }));
  const pieces: PieceMap = new Map(all.flatMap((piece) => piece.cells ?? []).filter(({ value, formula, look }) => value !== null || formula !== null || Object.keys(look).length > 0).map((cell) => [placeKey(cell.row, cell.column), cell]));
  const changes = contentChanges(pieces, context.previous);
  const marks = marksOf(context);
  if (context.previous && changes.length === 0 && context.memory?.mark === marks.mark) return null;
  // Rules are set anew with contents, which they might refuse: ours, as what is computed need not be in a list of what may be
  // typed, and those that somebody put on our cells.
  const mayRefuse = changes.length > 0;
  const isFramed = (kind: keyof SheetParts): boolean => context.previous !== null && context.memory?.frame[kind] === marks.frame[kind] && !(kind === 'validations' && mayRefuse);
  const preparations: readonly Preparation[] = [
    prepareGrowth(extentOf(pieces, context)),
    prepareBreaking(mergingOf(context)),
    ...(isFramed('validations') ? [] : [prepareFreeCells(context)]),
    prepareContents(context, pieces, changes),
    prepareMerging(mergingOf(context), context.previous === null),
    ...all.flatMap((piece) => piece.rest ?? []),
    ...all.filter(({ kind }) => !isFramed(kind)).flatMap((piece) => piece.frame ?? []),
  ];
  return {
    memory: { ...marks, hidden: context.spec.columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])) },
    write: (sheet) => {
      const grid = { rowCount: sheet.getMaxRows(), columnCount: sheet.getMaxColumns() };
      preparations.map((prepare) => prepare(sheet, grid)).forEach((write) => write());
    },
  };
}

// The type parameter ties a kind to its writer, which the type of a mere union of kinds would not.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function piecesOf<K extends keyof SheetParts>(kind: K, context: WriteContext): SheetPieces {
  return writers[kind](context.spec[kind], context);
}

function mergingOf(context: WriteContext): Parameters<typeof prepareMerging>[0] {
  return { wanted: context.spec.merges, now: context.previous?.sheet.merges ?? [], ownColumns: ownColumnCount(context) };
}

/** Rows and columns that are written, from A1 on. */
function extentOf(pieces: PieceMap, { spec }: WriteContext): Pick<Box, 'rowCount' | 'columnCount'> {
  const boxes = [...spec.validations.map(({ box }) => box), ...spec.conditionalFormats.map(({ box }) => box), ...spec.merges, ...(spec.filter ? [spec.filter] : [])];
  const corners = boxes.map(({ row, column, rowCount, columnCount }) => ({ row: row + rowCount - 1, column: column + columnCount - 1 }));
  const box = boxAround([{ row: Math.max(0, spec.freeze?.rows ?? 0), column: Math.max(0, spec.columns.length - 1, spec.freeze?.columns ?? 0) }, { row: 0, column: 0 }, ...pieces.values(), ...spec.notes, ...corners]);
  return box ?? { rowCount: 1, columnCount: 1 };
}
