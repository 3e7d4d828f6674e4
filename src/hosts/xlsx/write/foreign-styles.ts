import { mainNamespace } from '../package/schemas';
import { escapeXml } from '../xml/escape-xml';
import { attributeOf, childOf, childrenOf, parseXml } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';

/** How a cell format of another workbook looks: its record and those it names; null where it names none that is there. */
export type ForeignFormat = {
  readonly xf: XmlElement;
  readonly font: XmlElement | null;
  readonly fill: XmlElement | null;
  readonly border: XmlElement | null;
  /** The code of its number format; null for one that every program has built in, by the same id everywhere. */
  readonly code: string | null;
};

/** The cell formats of another workbook's styles part, by index; null for an index it does not have. */
export function foreignFormats(text: string): (index: number) => ForeignFormat | null {
  const root = parseXml(text);
  const records = (collection: string, record: string): XmlElement[] => childrenOf(childOf(root, collection) ?? root, record);
  const [xfs, fonts, fills, borders] = [records('cellXfs', 'xf'), records('fonts', 'font'), records('fills', 'fill'), records('borders', 'border')];
  const codes = new Map(records('numFmts', 'numFmt').map((record) => [attributeOf(record, 'numFmtId') ?? '', attributeOf(record, 'formatCode')]));
  return (index) => {
    const xf = xfs[index];
    if (!xf) return null;
    const named = (list: readonly XmlElement[], id: string): XmlElement | null => list[Number(attributeOf(xf, id) ?? 0)] ?? null;
    return {
      xf,
      font: named(fonts, 'fontId'),
      fill: named(fills, 'fillId'),
      border: named(borders, 'borderId'),
      code: codes.get(attributeOf(xf, 'numFmtId') ?? '') ?? null,
    };
  };
}

/**
 * A style record of one workbook as another's part writes it: with that part's prefix, without what only extensions know,
 * `ids` in place of the attributes of these names ('' leaves one out).
 */
export function foreignRecord(element: XmlElement, p: string, ids: ReadonlyMap<string, string> = new Map()): string {
  const own = element.attributes.filter(({ name }) => name !== 'xmlns' && !name.includes(':') && !ids.has(name));
  const attributes = [...[...ids].map(([name, value]) => ({ name, value })).filter(({ value }) => value !== ''), ...own];
  const opening = `${p}${element.local}${attributes.map(({ name, value }) => ` ${name}="${escapeXml(value)}"`).join('')}`;
  const children = element.children.filter(({ namespace, local }) => namespace === mainNamespace && local !== 'extLst').map((child) => foreignRecord(child, p));
  return children.length === 0 ? `<${opening}/>` : `<${opening}>${children.join('')}</${p}${element.local}>`;
}
