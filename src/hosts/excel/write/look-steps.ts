import { a1Box, placeKey } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { edges, tokenOfLook } from '../looks/look';
import type { Look } from '../looks/look';
import { areasAt, rangeOf } from '../workbook/boxes';
import { splitByOwner } from './own-columns';
import { rectanglesOf } from '../../../core/workbook/rectangles';
import { callBytes } from './step';
import type { Step } from './step';
import type { CellPiece, WriteContext } from './write-context';

// Excel refuses longer lists of ranges, at a length that is documented nowhere and was seen at 8,200 characters.
const maxAddressLength = 800;

/** Cells whose looks are taken off before any are given, and the cells that get one then. */
export type LookChanges = { readonly cleared: readonly Box[]; readonly given: readonly CellPiece[] };

/**
 * Where looks are known, as those of a table that grows by key, only the cells that shall look different: rows of long ago
 * are not touched, and lose nothing when a run breaks off. Else everything within `area`.
 */
export function lookChanges(pieces: readonly CellPiece[], { previous, looks }: WriteContext, area: Box): LookChanges {
  if (!previous?.hasLooks) return { cleared: previous ? [area] : [], given: pieces.filter(({ look }) => look !== 0) };
  const now = new Map((previous.sheet.ownedCells?.styles ?? []).map(({ row, column, token }) => [placeKey(row, column), { row, column, token }]));
  const wanted = new Set(pieces.map(({ row, column }) => placeKey(row, column)));
  const different = pieces.filter(({ row, column, look }) => (now.get(placeKey(row, column))?.token ?? '') !== (tokenOfLook(looks.look(look)) ?? ''));
  const places = [...different, ...[...now].flatMap(([place, cell]) => (wanted.has(place) ? [] : [cell]))];
  return { cleared: rectanglesOf(places.map(({ row, column }) => ({ row, column, key: 0 }))).get(0) ?? [], given: different.filter(({ look }) => look !== 0) };
}

/** Takes looks off; in the user's columns without their conditional formats, which clearing would take along. */
export function clearLookSteps(boxes: readonly Box[], ownColumns: number): readonly Step[] {
  const parts = boxes.map((box) => splitByOwner(box, ownColumns));
  const own = addressLists(parts.flatMap((part) => part.own ?? []));
  const users = addressLists(parts.flatMap((part) => part.users ?? []));
  return [
    ...own.map((address): Step => ({ bytes: 2 * callBytes + address.length, queue: (sheet) => areasAt(sheet, address).clear('Formats') })),
    ...users.map((address): Step => ({ bytes: 2 * callBytes + address.length, queue: (sheet) => void (areasAt(sheet, address).style = 'Normal') })),
  ];
}

/** Gives plain cells their looks: each look once for all cells that have it, number formats by rectangle. */
export function lookSteps(pieces: readonly CellPiece[], { looks }: WriteContext): readonly Step[] {
  const formats = rectanglesOf(pieces.map(({ row, column, look }) => ({ row, column, key: looks.look(look).numberFormat ?? 'General' })));
  const others = rectanglesOf(pieces.map(({ row, column, look }) => ({ row, column, key: look })));
  return [
    ...[...formats].filter(([code]) => code !== 'General').flatMap(([code, boxes]) => boxes.map((box) => formatStep(box, code))),
    ...[...others].flatMap(([look, boxes]) => lookStepsOf(looks.look(look), boxes)),
  ];
}

/** Which lines a rectangle has between its cells. */
type Between = { readonly rows: boolean; readonly columns: boolean };

// Excel refuses to draw lines between the rows of a single row: such rectangles are drawn apart.
const shapes: readonly Between[] = [{ rows: false, columns: false }, { rows: true, columns: false }, { rows: false, columns: true }, { rows: true, columns: true }];

function lookStepsOf(look: Look, boxes: readonly Box[]): readonly Step[] {
  if (look.lines === undefined) return addressLists(boxes).map((address) => lookStep(address, look, null));
  return shapes.flatMap((between) => {
    const own = boxes.filter(({ rowCount, columnCount }) => rowCount > 1 === between.rows && columnCount > 1 === between.columns);
    return addressLists(own).map((address) => lookStep(address, look, between));
  });
}

function formatStep(box: Box, code: string): Step {
  // One code for all of a range is taken as well as a code for each of its cells, which the types alone know.
  const codes = code as unknown as string[][];
  return { bytes: 2 * callBytes + code.length, queue: (sheet) => void (rangeOf(sheet, box).numberFormat = codes) };
}

/** Lists of ranges that Excel takes in one go. */
export function addressLists(boxes: readonly Box[]): readonly string[] {
  return joinAddresses(boxes.map(a1Box));
}

/** Addresses, joined as long as Excel takes the list. */
export function joinAddresses(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + 1 + address.length <= maxAddressLength) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

function lookStep(address: string, look: Look, between: Between | null): Step {
  const calls = Object.keys(look).length + 8 * Object.keys(look.lines ?? {}).length + 4;
  return {
    bytes: calls * callBytes + address.length,
    queue: (sheet) => applyLook(areasAt(sheet, address).format, look, between),
  };
}

function applyLook(format: Excel.RangeFormat, look: Look, between: Between | null): void {
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.pattern !== undefined) format.fill.pattern = look.pattern as 'Gray25';
  applyFont(format.font, look);
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal as 'Left';
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical as 'Top';
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.locked !== undefined) format.protection.locked = look.locked;
  if (between) applyLines(format.borders, look, between);
}

function applyFont(font: Excel.RangeFont, look: Look): void {
  if (look.font !== undefined) font.name = look.font;
  if (look.size !== undefined) font.size = look.size;
  if (look.colour !== undefined) font.color = look.colour;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = look.underline as 'Single';
  if (look.strikethrough !== undefined) font.strikethrough = look.strikethrough;
}

/** Lines stand around each cell, not around the whole of a range: those between its cells are drawn too. */
function applyLines(borders: Excel.RangeBorderCollection, { lines }: Look, between: Between): void {
  for (const edge of edges) {
    const line = lines?.[edge];
    if (!line) continue;
    const inside = edge === 'EdgeTop' || edge === 'EdgeBottom' ? (between.rows ? 'InsideHorizontal' : null) : between.columns ? 'InsideVertical' : null;
    for (const index of inside === null ? [edge] : [edge, inside] as const) {
      const border = borders.getItem(index);
      border.style = line.style as 'Continuous';
      border.weight = line.weight as 'Thin';
      border.color = line.colour;
    }
  }
}
