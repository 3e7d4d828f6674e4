import { a1, placeKey, quoteSheetName } from '../../../core/workbook/address';
import { cutText } from '../../../core/workbook/cut-text';
import type { LinkTarget, SheetLink } from '../../../core/workbook/sheet-spec';
import { jsonBytes } from '../run/json-bytes';
import { rangeOf } from '../workbook/boxes';
import { rectanglesOf } from '../../../core/workbook/rectangles';
import { callBytes } from './step';
import type { Step } from './step';
import type { WriteContext } from './write-context';

const maxTipLength = 255;
// What a worksheet of Excel's holds.
const maxLinks = 65_530;
const blockBytes = 250_000;
const linkBytes = 160;

/**
 * Links to cells of this workbook, a block of them in one call. A link changes what its cell shows and how it looks: texts
 * and looks are written after it. Of two links on one cell the first counts; of more than Excel holds, those of the upper rows.
 */
export function linkSteps(links: readonly SheetLink[], context: WriteContext): readonly Step[] {
  const byPlace = new Map<number, SheetLink>();
  for (const link of [...links].sort((a, b) => a.row - b.row)) {
    const place = placeKey(link.row, link.column);
    if (!byPlace.has(place) && byPlace.size < maxLinks) byPlace.set(place, link);
  }
  const boxes = rectanglesOf([...byPlace.values()].map(({ row, column }) => ({ row, column, key: 'link' }))).get('link') ?? [];
  const height = (columnCount: number): number => Math.max(1, Math.floor(blockBytes / (linkBytes * columnCount)));
  return boxes.flatMap(({ row, column, rowCount, columnCount }) =>
    Array.from({ length: Math.ceil(rowCount / height(columnCount)) }, (_, index) => {
      const first = row + index * height(columnCount);
      const lines = Array.from({ length: Math.min(height(columnCount), row + rowCount - first) }, (_line, r) =>
        Array.from({ length: columnCount }, (_cell, c) => hyperlink(byPlace.get(placeKey(first + r, column + c)), context)),
      );
      return linkStep({ row: first, column }, lines);
    }),
  );
}

type Links = readonly (readonly Excel.SettableCellProperties[])[];

function linkStep({ row, column }: { readonly row: number; readonly column: number }, lines: Links): Step {
  return {
    bytes: jsonBytes(lines) + callBytes,
    queue: (sheet) => rangeOf(sheet, { row, column, rowCount: lines.length, columnCount: lines[0]?.length ?? 1 }).setCellProperties(lines.map((line) => [...line])),
  };
}

function hyperlink(link: SheetLink | undefined, context: WriteContext): Excel.SettableCellProperties {
  if (!link) return {};
  const screenTip = link.tip === '' ? {} : { screenTip: cutText(link.tip, maxTipLength) };
  return { hyperlink: { documentReference: referenceOf(link.target, context), ...screenTip } };
}

function referenceOf(target: LinkTarget, { sheetName, firstSheetName }: WriteContext): string {
  if ('sheet' in target) return `${quoteSheetName(sheetName(target.sheet))}!${a1(target.row, target.column)}`;
  const { sheet, row, column } = target.cell;
  return `${quoteSheetName(sheet ?? firstSheetName)}!${a1(row, column)}`;
}
