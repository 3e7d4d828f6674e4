import type { XmlAttribute, XmlElement } from '../xml/xml-tree';

/**
 * A style record as text that is equal for records that look equal, however the program that wrote them orders
 * attributes and children or spells out defaults. Text content, which style records do not have, is ignored.
 */
export function canonicalRecord(element: XmlElement): string {
  const attributes = element.attributes.map((attribute) => canonicalAttribute(element, attribute)).filter((text) => text !== '');
  const children = element.children.map(canonicalRecord).filter((text) => text !== '');
  const isEmpty = attributes.length === 0 && children.length === 0;
  if (isEmpty && emptyMeansAbsent.has(element.local)) return '';
  return `${element.local}[${attributes.sort().join(' ')}](${children.sort().join(',')})`;
}

// A border side without a style draws nothing; an alignment without attributes aligns nothing.
const emptyMeansAbsent: ReadonlySet<string> = new Set(['left', 'right', 'top', 'bottom', 'diagonal', 'alignment', 'protection']);

const defaults: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['alignment', new Set(['horizontal=general', 'vertical=bottom', 'textRotation=0', 'wrapText=0', 'indent=0', 'shrinkToFit=0'])],
  ['protection', new Set(['locked=1', 'hidden=0'])],
  ['xf', new Set(['xfId=0', 'quotePrefix=0', 'pivotButton=0'])],
  ['b', new Set(['val=1'])],
  ['i', new Set(['val=1'])],
  ['u', new Set(['val=single'])],
  ['border', new Set(['diagonalUp=0', 'diagonalDown=0', 'outline=1'])],
]);

function canonicalAttribute(element: XmlElement, { name, value }: XmlAttribute): string {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return '';
  const plain = value === 'true' ? '1' : value === 'false' ? '0' : name === 'rgb' ? value.toUpperCase() : value;
  // What applyFont and its kin say is already said by the ids beside them.
  if (element.local === 'xf' && name.startsWith('apply')) return '';
  const text = `${name}=${plain}`;
  return defaults.get(element.local)?.has(text) ? '' : text;
}
