import type { Parts } from '../archive/archive';
import { readXmlNode } from '../xml/read-xml-node';
import type { XmlNode } from '../xml/read-xml-node';

/** The root element of a small XML part; null when the name is null or no part has it. Throws as `readXmlNode`. */
export function readPart(parts: Parts, name: string | null): XmlNode | null {
  const stored = name === null ? null : parts.find(name);
  const bytes = stored === null ? null : parts.read(stored);
  return stored !== null && bytes ? readXmlNode(bytes, stored) : null;
}
