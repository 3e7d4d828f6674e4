import { appendInside } from '../xml/edit-text';
import type { Edit } from '../xml/edit-text';
import { attributeOf, childOf, parseXml } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';
import { canonicalRecord } from './canonical-record';

/** One collection of the styles part (`fonts`, `cellXfs` …): records are found by how they look, else appended. */
export type RecordList = {
  /** Index of a record that looks like this one; it is appended when there is none. */
  readonly add: (xml: string) => number;
  readonly count: () => number;
  /** An attribute of a record, or null. */
  readonly attribute: (index: number, name: string) => string | null;
  /** The edits that bring the appended records into the part; none when nothing was appended. */
  readonly edits: () => readonly Edit[];
};

/** Where the collection is: the part's text and root, the collection's name, and what it begins with if it is not there. */
type RecordListSource = {
  readonly text: string;
  readonly root: XmlElement;
  readonly local: string;
  readonly first: readonly string[];
};

// The order the schema asks for.
const collections = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** Opens one collection of a styles part, whether it is there or not. */
export function recordList(source: RecordListSource): RecordList {
  const element = childOf(source.root, source.local);
  const records: XmlElement[] = [...(element?.children ?? [])];
  const appended: string[] = [];
  const byLook = new Map<string, number>();
  const remember = (look: string, index: number): void => {
    if (!byLook.has(look)) byLook.set(look, index);
  };
  records.forEach((record, index) => remember(canonicalRecord(record), index));
  const append = (xml: string, record: XmlElement): number => {
    records.push(record);
    appended.push(xml);
    remember(canonicalRecord(record), records.length - 1);
    return records.length - 1;
  };
  if (!element) for (const xml of source.first) append(xml, parseXml(xml));
  const firstCount = appended.length;
  return {
    add: (xml) => {
      const record = parseXml(xml);
      return byLook.get(canonicalRecord(record)) ?? append(xml, record);
    },
    count: () => records.length,
    attribute: (index, name) => {
      const record = records[index];
      return record ? attributeOf(record, name) : null;
    },
    edits: () => (appended.length > (element ? 0 : firstCount) ? recordEdits(source, appended, records.length) : []),
  };
}

function recordEdits(source: RecordListSource, appended: readonly string[], count: number): Edit[] {
  const { text, root, local } = source;
  const element = childOf(root, local);
  const xml = appended.join('');
  if (!element) {
    const name = `${root.prefix}${local}`;
    return [insertInOrder(source, `<${name} count="${count}">${xml}</${name}>`)];
  }
  const countAttribute = element.attributes.find(({ name }) => name === 'count');
  const edits = [appendInside(text, element, xml)];
  if (countAttribute) edits.push({ start: countAttribute.valueStart, end: countAttribute.valueEnd, text: String(count) });
  return edits;
}

/** Inserts a collection before the first one that has to stand behind it. */
function insertInOrder({ text, root, local }: RecordListSource, xml: string): Edit {
  const later = new Set(collections.slice(collections.indexOf(local) + 1));
  const next = root.children.find((child) => child.namespace === root.namespace && later.has(child.local));
  return next ? { start: next.start, end: next.start, text: xml } : appendInside(text, root, xml);
}
