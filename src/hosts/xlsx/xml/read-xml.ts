import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { byteOrderMark, decodeUtf16, isValidUtf8 } from './decode-text';

/**
 * Attributes of one element by their names as written. The object has no prototype, so no name from a file can
 * reach anything but the file's own values; SpreadsheetML's own attributes never carry a prefix.
 */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What to do with the pieces of an XML part, in document order; names are local, without their prefix. */
type XmlHandler = {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  /** Text between tags, entities resolved, CDATA included; one run of text may come in several pieces. */
  readonly text?: (text: string) => void;
};

const chunkSize = 256 * 1024;
const maxDepth = 256;
// Five million filled cells in a million rows stay below this, and it takes seconds, not minutes, to get there.
const maxElements = 12_000_000;

/**
 * Streams an XML part through a handler, strictly: throws `doctype` for a document type, `file-unreadable` for what is
 * not well-formed or nested beyond reason, `over-limit` above 12 million elements. Decodes and parses in chunks, so no second copy of the part is held.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler, part: string): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let count = 0;
  parser.ENTITIES = Object.assign(Object.create(null) as Record<string, string>, { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" });
  parser.on('doctype', () => {
    throw new PlumblineError(
      'doctype',
      `The part ${part} of the file contains a document type (DOCTYPE), which workbooks never need and attackers use. Open the file in Excel and save it again.`,
    );
  });
  parser.on('error', (cause) => {
    throw damaged(part, cause);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    count += 1;
    if (depth > maxDepth) throw damaged(part);
    if (count > maxElements) throw tooManyElements(part);
    handler.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(localName(name));
  });
  if (handler.text) {
    parser.on('text', handler.text);
    parser.on('cdata', handler.text);
  }
  eachChunk(bytes, part, (text) => parser.write(text));
  parser.close();
}

/** The value of an attribute whatever its prefix, such as `r:id`; undefined when there is none. */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Calls `take` with the part's text, piece by piece; a byte order mark tells UTF-16 from UTF-8 and is left out. */
function eachChunk(bytes: Uint8Array, part: string, take: (text: string) => void): void {
  const mark = byteOrderMark(bytes);
  const order = mark?.utf16 ?? null;
  let at = mark?.length ?? 0;
  while (at < bytes.length) {
    const end = order ? Math.min(at + chunkSize, bytes.length) : utf8End(bytes, at + chunkSize);
    const chunk = bytes.subarray(at, end);
    if (order) take(decodeUtf16(chunk, order));
    else if (isValidUtf8(chunk)) take(strFromU8(chunk));
    else throw damaged(part);
    at = end;
  }
}

/** The last end at or before `end` that does not cut a UTF-8 sequence. */
function utf8End(bytes: Uint8Array, end: number): number {
  if (end >= bytes.length) return bytes.length;
  let at = end;
  while (at > end - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

function tooManyElements(part: string): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The part ${part} of the file has more than ${maxElements} elements. Copy the table you need into a new workbook.`,
  );
}

function damaged(part: string, cause?: unknown): PlumblineError {
  return new PlumblineError(
    'file-unreadable',
    `The part ${part} of the file is damaged and cannot be read. Open the file in Excel, let it repair it, and save it again.`,
    { cause },
  );
}
