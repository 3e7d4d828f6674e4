import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { unescapeXml } from './escape-xml';

/** One attribute with where it stands: `start..end` covers name, `=` and quotes, `valueStart..valueEnd` what is quoted. */
export type XmlAttribute = {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
};

/** One element with where it stands in the text, so that an edit can leave every other character alone. */
export type XmlElement = {
  /** As written, with its prefix. */
  readonly name: string;
  /** With its colon, as a new element beside this one needs it; '' for none. */
  readonly prefix: string;
  readonly local: string;
  /** Namespace name of the element, '' for none. */
  readonly namespace: string;
  /** Prefix → namespace name in scope here; '' is the default namespace. */
  readonly scope: ReadonlyMap<string, string>;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly isSelfClosing: boolean;
  /** From `<` of the opening tag to behind `>` of the closing one. */
  readonly start: number;
  readonly end: number;
  /** What stands between the tags; empty at the end for a self-closing element. */
  readonly contentStart: number;
  readonly contentEnd: number;
};

type OpenElement = Omit<XmlElement, 'children' | 'end' | 'contentEnd'> & { readonly children: XmlElement[] };

/**
 * The root element of an XML text, every element with its offsets. Comments, CDATA and processing instructions are
 * passed over. Throws `doctype` for a document type, `file-unreadable` for text that is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let at = text.indexOf('<');
  while (at >= 0) {
    const skipped = endOfMarkup(text, at);
    if (skipped !== null) {
      at = text.indexOf('<', skipped);
      continue;
    }
    const parent = open[open.length - 1] ?? null;
    const tagEnd = endOfTag(text, at);
    if (text.charAt(at + 1) === '/') {
      const element = open.pop();
      if (element?.name !== text.slice(at + 2, tagEnd - 1).trim()) throw notWellFormed();
      root = attach(open, { ...element, contentEnd: at, end: tagEnd });
    } else {
      const element = openElement(text, { start: at, end: tagEnd }, parent);
      if (element.isSelfClosing) root = attach(open, { ...element, contentEnd: tagEnd, end: tagEnd });
      else open.push(element);
    }
    at = text.indexOf('<', tagEnd);
  }
  if (!root || open.length > 0) throw notWellFormed();
  return root;
}

/** The first child with that local name in the element's own namespace, or null. */
export function childOf(element: XmlElement, local: string): XmlElement | null {
  return childrenOf(element, local)[0] ?? null;
}

/** The children with that local name in the element's own namespace. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local && child.namespace === element.namespace);
}

/** The value of an attribute without a namespace, or null. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The value of an attribute in a namespace, or null. */
export function namespacedAttribute(element: XmlElement, namespace: string, local: string): string | null {
  const found = element.attributes.find(({ name }) => {
    const colon = name.indexOf(':');
    return colon > 0 && name.slice(colon + 1) === local && element.scope.get(name.slice(0, colon)) === namespace;
  });
  return found?.value ?? null;
}

/** The text inside an element that holds text only, CDATA included. */
export function textOf(text: string, element: XmlElement): string {
  const content = text.slice(element.contentStart, element.contentEnd).replace(/<!--[\s\S]*?-->/g, '');
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : unescapeXml(piece)))
    .join('');
}

function attach(open: readonly OpenElement[], element: XmlElement): XmlElement | null {
  const parent = open[open.length - 1];
  if (!parent) return element;
  parent.children.push(element);
  return null;
}

/** Where a comment, CDATA section, instruction or declaration at `at` ends; null when a tag begins there. */
function endOfMarkup(text: string, at: number): number | null {
  const close = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<![CDATA[', at)
      ? ']]>'
      : text.startsWith('<?', at)
        ? '?>'
        : null;
  if (close === null) {
    if (text.charAt(at + 1) !== '!') return null;
    throw new PlumblineError('doctype', 'The workbook contains a document type declaration, which is not safe to read. Save it again with Excel.');
  }
  const end = text.indexOf(close, at + 2);
  if (end < 0) throw notWellFormed();
  return end + close.length;
}

/** Behind the `>` that closes the tag at `at`; a `>` inside quotes does not. */
function endOfTag(text: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i + 1;
  }
  throw notWellFormed();
}

function openElement(text: string, tag: { start: number; end: number }, parent: XmlElement | OpenElement | null): OpenElement {
  const isSelfClosing = text.charAt(tag.end - 2) === '/';
  const inner = text.slice(tag.start + 1, tag.end - (isSelfClosing ? 2 : 1));
  const name = /^[^\s]+/.exec(inner)?.[0] ?? '';
  if (!name) throw notWellFormed();
  const attributes = readAttributes(inner, name.length, tag.start + 1);
  const scope = scopeOf(attributes, parent?.scope ?? new Map());
  const colon = name.indexOf(':');
  const prefix = colon > 0 ? name.slice(0, colon + 1) : '';
  return {
    name,
    prefix,
    local: name.slice(colon + 1),
    namespace: scope.get(prefix.slice(0, -1)) ?? '',
    scope,
    attributes,
    children: [],
    isSelfClosing,
    start: tag.start,
    contentStart: tag.end,
  };
}

function readAttributes(inner: string, from: number, offset: number): XmlAttribute[] {
  const pattern = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/y;
  pattern.lastIndex = from;
  const attributes: XmlAttribute[] = [];
  let end = from;
  for (let match = pattern.exec(inner); match; match = pattern.exec(inner)) {
    const [whole, name = '', quoted = ''] = match;
    end = match.index + whole.length;
    const start = match.index + whole.length - whole.trimStart().length;
    attributes.push({
      name,
      value: unescapeXml(quoted.slice(1, -1)),
      start: offset + start,
      end: offset + end,
      valueStart: offset + end - quoted.length + 1,
      valueEnd: offset + end - 1,
    });
  }
  if (inner.slice(end).trim() !== '') throw notWellFormed();
  return attributes;
}

function scopeOf(attributes: readonly XmlAttribute[], outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const { name, value } of declared) scope.set(name === 'xmlns' ? '' : name.slice(6), value);
  return scope;
}

function notWellFormed(): PlumblineError {
  return new PlumblineError('file-unreadable', 'A part of the workbook is damaged. Open it in Excel, let it repair the file, and save it again.');
}
