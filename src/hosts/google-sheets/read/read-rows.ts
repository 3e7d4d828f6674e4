import type { Cell } from '../../../core/workbook/cell';
import { formulaToR1c1 } from '../../../core/workbook/formula-to-r1c1';
import { toRuns } from '../../../core/workbook/snapshot';
import { formatOf, noFill, plainColour, tokenOfLook } from '../looks/look';
import type { SheetRows } from '../protocol';
import { cellOf } from './cell-value';
import { isOwnLink } from './own-link';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows as read, and formulas as they stand in the cells, links of ours among them. */
export type ReadRows = { readonly rows: SheetRows; readonly texts: readonly (readonly string[])[] };

export type RowsInput = {
  /** From column A on. */
  readonly range: Range;
  readonly sheet: number;
  /** Zero-based row of the range's first. */
  readonly row: number;
  readonly isOurs: boolean;
  readonly withFills: boolean;
  readonly serialOf: (date: Date) => number;
};

/** Rows of one sheet: of the user's in two or three calls, of ours in six. */
export function readRows({ range, sheet, row, isOurs, withFills, serialOf }: RowsInput): ReadRows {
  const cells = range.getValues().map((line: unknown[]) => line.map((value) => cellOf(value, serialOf)));
  const formats = range.getNumberFormats().map((line) => line.map(formatOf));
  const backgrounds = isOurs || withFills ? range.getBackgrounds().map((line) => line.map((colour) => colour.toUpperCase())) : null;
  const texts = isOurs ? range.getFormulas() : [];
  return {
    rows: {
      ...{ sheet, row, cells },
      formats: toRuns(formats.flat()),
      fills: !isOurs && backgrounds ? toRuns(backgrounds.flat().map((colour) => (colour === noFill ? null : colour))) : null,
      formulas: formulasOf(texts, row),
      styles: isOurs && backgrounds ? tokensOf(range, row, { formats, backgrounds }) : [],
    },
    texts,
  };
}

function formulasOf(texts: readonly (readonly string[])[], top: number): SheetRows['formulas'] {
  return texts.flatMap((line, r) => line.flatMap((text, column) => (text === '' || isOwnLink(text) ? [] : [{ row: top + r, column, r1c1: formulaToR1c1(text.replace(/^=/, ''), { row: top + r, column }) }])));
}

type Grids = { readonly formats: readonly (readonly string[])[]; readonly backgrounds: readonly (readonly string[])[] };

function tokensOf(range: Range, top: number, { formats, backgrounds }: Grids): SheetRows['styles'] {
  // Its successor gives objects that must be asked one by one.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const colours = range.getFontColors();
  const weights = range.getFontWeights();
  const known = new Map<string, string | null>();
  return formats.flatMap((line, r) =>
    line.flatMap((format, column) => {
      const fill = backgrounds[r]?.[column] ?? noFill;
      const colour = (colours[r]?.[column] ?? plainColour).toUpperCase();
      const isBold = weights[r]?.[column] === 'bold';
      const key = `${fill}${colour}${isBold ? 'b' : ''}${format}`;
      let token = known.get(key);
      if (token === undefined) {
        token = tokenOfLook({
          ...(format === 'General' ? {} : { format }),
          ...(fill === noFill ? {} : { fill }),
          ...(colour === plainColour ? {} : { colour }),
          ...(isBold ? { bold: true as const } : {}),
        });
        known.set(key, token);
      }
      return token === null ? [] : [{ row: top + r, column, token }];
    }),
  );
}

/** Rows without any value at their end that is more than an empty checkbox: those reach far below what people see. */
export function withoutCheckboxTail(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.every((cell) => cell === null || cell === false)) end -= 1;
  return end === cells.length ? cells : cells.map((line, r) => (r < end ? line : line.map(() => null)));
}
