import { a1Box } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { rectanglesOf } from '../../../core/workbook/rectangles';
import type { Keyed } from '../../../core/workbook/rectangles';
import type { Lines } from '../looks/look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type LinedCell = { readonly row: number; readonly column: number; readonly lines: Lines };

/** Draws the lines around cells: two calls for each colour and set of sides, however many cells share them. */
export function drawLines(sheet: Sheet, cells: readonly LinedCell[]): void {
  for (const [key, boxes] of rectanglesOf(cells.flatMap(keysOf))) drawAround(sheet, boxes, key);
}

/** A line's colour and sides as one text: `#8A8883 top left`. */
function keysOf({ row, column, lines }: LinedCell): readonly Keyed<string>[] {
  const sides = Object.entries(lines) as [keyof Lines, string][];
  const colours = new Set(sides.map(([, colour]) => colour));
  return [...colours].map((colour) => ({ row, column, key: `${colour} ${sides.filter(([, own]) => own === colour).map(([side]) => side).sort().join(' ')}` }));
}

function drawAround(sheet: Sheet, boxes: readonly Box[], key: string): void {
  const [colour = '', ...names] = key.split(' ');
  const has = (side: keyof Lines): true | null => (names.includes(side) ? true : null);
  const sides = { top: has('top'), left: has('left'), bottom: has('bottom'), right: has('right') };
  sheet.getRangeList(boxes.map(a1Box)).setBorder(sides.top, sides.left, sides.bottom, sides.right, sides.left ?? sides.right, sides.top ?? sides.bottom, colour, SpreadsheetApp.BorderStyle.SOLID);
}
