import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { readXml } from './read-xml';
import type { XmlAttributes } from './read-xml';

/** One element of a small XML part; `name` is local, `text` what stands in it directly. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

type OpenNode = { name: string; attributes: XmlAttributes; children: OpenNode[]; text: string };

const maxNodes = 1_000_000;

/** The root element of a small part (workbook, styles, relationships …) as a tree. Throws as `readXml`, and `over-limit`. */
export function readXmlNode(bytes: Uint8Array, part: string): XmlNode {
  const top: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let count = 0;
  const last = (): OpenNode => open[open.length - 1] ?? top;
  readXml(
    bytes,
    {
      open: (name, attributes) => {
        count += 1;
        if (count > maxNodes) throw tooMany(part);
        const node: OpenNode = { name, attributes, children: [], text: '' };
        last().children.push(node);
        open.push(node);
      },
      close: () => open.pop(),
      text: (text) => {
        last().text += text;
      },
    },
    part,
  );
  return top.children[0] ?? top;
}

/** The first child with this local name, or null. */
export function childNode(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** All children with this local name. */
export function childNodes(node: XmlNode | null, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** Is an on/off attribute set: `1`, `true` or `on`? */
export function isOn(value: string | null | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A whole number of an attribute, `fallback` when it is missing or none. */
export function wholeNumber(value: string | undefined, fallback: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : fallback;
}

function tooMany(part: string): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The part ${part} of the file has more than ${maxNodes} elements. Copy the sheets you need into a new workbook.`,
  );
}
