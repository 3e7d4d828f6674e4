import { sentence } from '../messages/sentence';
import { packCells } from './pack-cells';
import type { PackCell } from './pack-cells';
import { isSubtitle, packStamp } from './pack-stamp';
import type { PackStamp } from './pack-stamp';
import { isWrittenText } from '../sheets/written-words';
import { a1 } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import { cellText } from '../workbook/cell';
import { isoOf } from '../workbook/day';
import { PlumblineError } from '../workbook/plumbline-error';
import { sheetIds, sheetTitles } from '../workbook/sheet-id';
import type { SheetId } from '../workbook/sheet-id';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

/** What two packs can differ in that explains different figures. */
export const stampParts = ['asOf', 'input', 'settings', 'version'] as const;
export type StampPart = (typeof stampParts)[number];

/** One figure or text that differs; a cell is null where the other pack alone has it. */
export type PackDifference = {
  /** The sheet's title, whatever its tab is called. */
  readonly sheet: string;
  readonly key: string | null;
  readonly column: string;
  /** Dates as ISO texts. */
  readonly a: Cell;
  readonly b: Cell;
  readonly aCell: string | null;
  readonly bCell: string | null;
};

export type ComparedPack = { readonly file: string; readonly stamp: PackStamp | null };

export type PackComparison = {
  readonly a: ComparedPack;
  readonly b: ComparedPack;
  readonly equal: boolean;
  /** What the stamps say differs; a part that one of them does not name is left out. */
  readonly differs: readonly StampPart[];
  /** The first ones, sheet by sheet from the top; Summary last, as it repeats the others. */
  readonly differences: readonly PackDifference[];
  /** How many there are in all. */
  readonly count: number;
  /** How many there are on each sheet that has any, in the order of `differences`. */
  readonly bySheet: readonly { readonly sheet: string; readonly count: number }[];
};

/** More differences than anyone reads; the count tells of all. */
export const listedDifferences = 1000;

/**
 * Are these two packs the same numbers? Every figure and text of our own sheets is held against the other pack's, by
 * sheet, row key and header, or by its place. Left out is what the user typed (notes, the state of a finding) and what
 * says nothing of the figures: the line with the stamp, and where a setting comes from. Ratings typed in *Score here*
 * columns and Settings are compared, as figures rest on them. A formula counts by the value it shows. Numbers are equal
 * within 1e-9 of the larger one, as another program's saving may change last digits.
 * Throws PlumblineError `no-table` where a file holds none of our sheets.
 */
export function comparePacks(a: WorkbookSnapshot, b: WorkbookSnapshot): PackComparison {
  const [ownedA, ownedB] = [ownedSheets(a), ownedSheets(b)];
  const bare = [...(ownedA.length === 0 ? [a.fileName] : []), ...(ownedB.length === 0 ? [b.fileName] : [])];
  if (bare.length > 0) throw new PlumblineError('no-table', sentence({ code: 'compare-no-pack', args: { files: bare.join(' and '), count: bare.length } }));
  const [stampA, stampB] = [packStamp(ownedA), packStamp(ownedB)];
  const sheets = inOrder.map((id) => ({ sheet: sheetTitles[id], differences: sheetDifferences(id, ownedA, ownedB) }));
  const differences = sheets.flatMap((sheet) => sheet.differences);
  return {
    a: { file: a.fileName, stamp: stampA },
    b: { file: b.fileName, stamp: stampB },
    equal: differences.length === 0,
    differs: stampParts.filter((part) => isOther(stampA?.[part] ?? null, stampB?.[part] ?? null)),
    differences: differences.slice(0, listedDifferences),
    count: differences.length,
    bySheet: sheets.filter((sheet) => sheet.differences.length > 0).map((sheet) => ({ sheet: sheet.sheet, count: sheet.differences.length })),
  };
}

const inOrder: readonly SheetId[] = [...sheetIds.filter((id) => id !== 'summary'), 'summary'];

function ownedSheets({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  return sheets.filter(({ owned }) => owned !== null);
}

function isOther(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function sheetDifferences(id: SheetId, ownedA: readonly SheetSnapshot[], ownedB: readonly SheetSnapshot[]): readonly PackDifference[] {
  const [cellsA, cellsB] = [figuresOf(id, ownedA), figuresOf(id, ownedB)];
  const [byIdA, byIdB] = [cellsA, cellsB].map((cells) => new Map(cells.map((cell) => [cell.id, cell])));
  const changed = cellsA.flatMap((cell) => {
    const other = byIdB?.get(cell.id);
    return other && isSame(cell.value, other.value) ? [] : [difference(id, cell, other)];
  });
  const added = cellsB.filter((cell) => !byIdA?.has(cell.id)).map((cell) => difference(id, undefined, cell));
  return [...changed, ...added];
}

function difference(id: SheetId, a: PackCell | undefined, b: PackCell | undefined): PackDifference {
  const named = a ?? b;
  return {
    sheet: sheetTitles[id],
    key: named?.key ?? null,
    column: named?.column ?? '',
    a: shownValue(a),
    b: shownValue(b),
    aCell: a ? a1(a.row, a.columnIndex) : null,
    bCell: b ? a1(b.row, b.columnIndex) : null,
  };
}

function shownValue(cell: PackCell | undefined): Cell {
  if (!cell) return null;
  return cell.isDate && typeof cell.value === 'number' ? isoOf(cell.value) : cell.value;
}

/** Columns that say nothing of a figure: the user's own state of a finding, and where a setting comes from. */
const leftOut: { readonly [I in SheetId]?: readonly string[] } = {
  findings: ['State'],
  settings: ['As written', 'Where it comes from', 'Decided by'],
};

function figuresOf(id: SheetId, owned: readonly SheetSnapshot[]): readonly PackCell[] {
  const sheet = owned.find((candidate) => candidate.owned === id);
  if (!sheet) return [];
  const columns = leftOut[id] ?? [];
  return packCells(sheet, id).filter(({ key, column, value }) => {
    if (key === null) return !isSubtitle(cellText(value)) && !isWrittenText(cellText(value));
    return !columns.includes(column) && !(id === 'settings' && key.startsWith('run.'));
  });
}

const nearEnough = 1e-9;
/** Below this a number is the rounding error of a zero. */
const nearZero = 1e-12;

function isSame(a: Cell, b: Cell): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= Math.max(nearZero, nearEnough * Math.max(Math.abs(a), Math.abs(b)));
  }
  if (typeof a !== typeof b) return false;
  return typeof a === 'boolean' ? a === b : plainText(a) === plainText(b);
}

/** Programs break lines in a cell differently. */
function plainText(cell: Cell): string {
  return cellText(cell).replace(/\r\n?/g, '\n');
}
