import type { Box } from '../../../core/workbook/address';
import type { OwnedCells } from '../../../core/workbook/snapshot';
import { tokenOfLook } from '../looks/look';
import { lookOfFormat, valueAt } from '../looks/look-of-format';
import type { LookPath, PlainFont } from '../looks/look-of-format';
import type { CellBlock } from './read-cells';

/** Some parts of the look that all cells of a box share. */
export type Fragment = { readonly sheetId: string; readonly box: Box; readonly paths: readonly LookPath[]; readonly format: Excel.CellPropertiesFormat | undefined };

type Sources = { readonly fragments: readonly Fragment[]; readonly blocks: readonly CellBlock[] };

/**
 * The tokens of a sheet's cells that are not plain, in reading order. Fragments together cover every part of every cell's
 * look within the box; number formats come from the blocks.
 */
export function lookTokens(box: Box, { fragments, blocks }: Sources, plain: PlainFont): OwnedCells['styles'] {
  const places = placeFragments(box, fragments);
  const formats = placeFormats(box, blocks);
  const known = new Map<string, string | null>();
  const tokens: { row: number; column: number; token: string }[] = [];
  places.forEach((own, at) => {
    const numberFormat = formats[at] ?? 'General';
    const key = `${own.ids} ${numberFormat}`;
    let token = known.get(key);
    if (token === undefined) {
      token = tokenOfLook(lookOfFormat(valueOf(own.fragments), numberFormat, plain));
      known.set(key, token);
    }
    if (token !== null) tokens.push({ row: box.row + Math.floor(at / box.columnCount), column: box.column + (at % box.columnCount), token });
  });
  return tokens;
}

type Placed = { ids: string; fragments: readonly Fragment[] };

/** For each cell of the box, row by row, the fragments that cover it. */
function placeFragments(box: Box, fragments: readonly Fragment[]): readonly Placed[] {
  const nowhere: Placed = { ids: '', fragments: [] };
  const places = new Array<Placed>(box.rowCount * box.columnCount).fill(nowhere);
  // Cells that are covered by the same fragments share one entry: it is made once for each pair of old entry and fragment.
  const made = new Map<string, Placed>();
  const numbers = new Map<string, number>();
  fragments.forEach((fragment) => {
    const text = JSON.stringify([fragment.paths, fragment.format]);
    const id = numbers.get(text) ?? numbers.size;
    numbers.set(text, id);
    forEachPlace(box, fragment.box, (at) => {
      const old = places[at] ?? nowhere;
      const ids = `${old.ids} ${id}`;
      const entry = made.get(ids) ?? { ids, fragments: [...old.fragments, fragment] };
      made.set(ids, entry);
      places[at] = entry;
    });
  });
  return places;
}

function placeFormats(box: Box, blocks: readonly CellBlock[]): readonly string[] {
  const formats = new Array<string>(box.rowCount * box.columnCount).fill('General');
  for (const block of blocks) {
    forEachPlace(box, block.box, (at, row, column) => {
      formats[at] = block.formats?.[row - block.box.row]?.[column - block.box.column] ?? 'General';
    });
  }
  return formats;
}

function forEachPlace(box: Box, part: Box, visit: (at: number, row: number, column: number) => void): void {
  const [endRow, endColumn] = [Math.min(box.row + box.rowCount, part.row + part.rowCount), Math.min(box.column + box.columnCount, part.column + part.columnCount)];
  for (let row = Math.max(box.row, part.row); row < endRow; row += 1) {
    for (let column = Math.max(box.column, part.column); column < endColumn; column += 1) visit((row - box.row) * box.columnCount + column - box.column, row, column);
  }
}

function valueOf(fragments: readonly Fragment[]): (path: LookPath) => unknown {
  return (path) => valueAt(fragments.find(({ paths }) => paths.includes(path))?.format, path);
}
