import { a1, quoteSheetName } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell';
import type { LinkTarget, SheetLink } from '../../../core/workbook/sheet-spec';
import { cutText } from '../cells/cell-text';
import { escapeXml } from '../xml/escape-xml';
import type { SheetPieces, WriteContext } from './write-context';

const maxTipLength = 255;

/** Links to cells of this workbook. Two links on one cell would be a damaged file: the first counts. */
export function linkPieces(links: readonly SheetLink[], context: WriteContext): SheetPieces {
  if (links.length === 0) return {};
  const shown = new Map(context.spec.cells.map((cell) => [a1(cell.row, cell.column), cellText(cell.value)]));
  const byCell = new Map<string, string>();
  for (const link of links) {
    const ref = a1(link.row, link.column);
    if (byCell.has(ref)) continue;
    const display = shown.get(ref) ?? '';
    const attributes = [
      `ref="${ref}"`,
      `location="${escapeXml(location(link.target, context))}"`,
      link.tip ? `tooltip="${escapeXml(cutText(link.tip, maxTipLength))}"` : '',
      display ? `display="${escapeXml(cutText(display, maxTipLength))}"` : '',
    ];
    byCell.set(ref, `<hyperlink ${attributes.filter((attribute) => attribute !== '').join(' ')}/>`);
  }
  return { elements: [{ slot: 'hyperlinks', xml: `<hyperlinks>${[...byCell.values()].join('')}</hyperlinks>` }] };
}

function location(target: LinkTarget, context: WriteContext): string {
  if ('sheet' in target) return `${quoteSheetName(context.sheetName(target.sheet))}!${a1(target.row, target.column)}`;
  const { sheet, row, column } = target.cell;
  return `${quoteSheetName(sheet ?? context.firstSheetName)}!${a1(row, column)}`;
}
