import { a1, placeKey, quoteSheetName } from '../../../core/workbook/address';
import { cellText } from '../../../core/workbook/cell';
import type { LinkTarget, SheetLink } from '../../../core/workbook/sheet-spec';
import { cutText } from '../../../core/workbook/cut-text';
import { escapeXml } from '../xml/escape-xml';
import type { SheetPieces, WriteContext } from './write-context';

const maxTipLength = 255;

/** Links to cells of this workbook. Two links on one cell would be a damaged file: the first counts. */
export function linkPieces(links: readonly SheetLink[], context: WriteContext): SheetPieces {
  if (links.length === 0) return {};
  const shown = new Map(context.spec.cells.map(({ row, column, value }) => [placeKey(row, column), value]));
  const linked = new Set<number>();
  const elements = links.flatMap((link) => {
    const place = placeKey(link.row, link.column);
    if (linked.has(place)) return [];
    linked.add(place);
    return [linkXml(link, cellText(shown.get(place) ?? null), context)];
  });
  return { elements: [{ slot: 'hyperlinks', xml: `<hyperlinks>${elements.join('')}</hyperlinks>` }] };
}

function linkXml({ row, column, target, tip }: SheetLink, display: string, context: WriteContext): string {
  const tooltip = tip ? ` tooltip="${escapeXml(cutText(tip, maxTipLength))}"` : '';
  const shown = display ? ` display="${escapeXml(cutText(display, maxTipLength))}"` : '';
  return `<hyperlink ref="${a1(row, column)}" location="${escapeXml(location(target, context))}"${tooltip}${shown}/>`;
}

function location(target: LinkTarget, context: WriteContext): string {
  if ('sheet' in target) return `${quoteSheetName(context.sheetName(target.sheet))}!${a1(target.row, target.column)}`;
  const { sheet, row, column } = target.cell;
  return `${quoteSheetName(sheet ?? context.firstSheetName)}!${a1(row, column)}`;
}
