import { SaxesParser } from 'saxes';

/** An element of a small XML document: name with the prefix of its namespace as given, attributes without theirs. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/** The document's root. `prefixes` says by which prefix elements of a namespace are called here; others get `?`. Throws on what is not well-formed. */
export function parseXml(xml: string, prefixes: ReadonlyMap<string, string>): XmlElement {
  const document: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const);
    const element: Growing = { name: `${prefixes.get(uri) ?? '?'}${local}`, attributes: Object.fromEntries(own), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = document.children;
  if (!root) throw new Error('The document has no root.');
  return root;
}

/** This element and all below it, in document order. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}
