import { readXml } from '../../../../src/hosts/xlsx/xml/read-xml';
import { readXmlNode } from '../../../../src/hosts/xlsx/xml/read-xml-node';

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** The events of a part as one line: `<name`, `>name` and texts. */
function events(bytes: Uint8Array): string {
  const seen: string[] = [];
  readXml(
    bytes,
    { open: (name) => seen.push(`<${name}`), close: (name) => seen.push(`>${name}`), text: (text) => seen.push(text) },
    'part.xml',
  );
  return seen.join(' ');
}

describe('readXml', () => {
  it('gives local names whatever the prefix', () => {
    expect(events(utf8('<x:a xmlns:x="u"><x:b/></x:a>'))).toBe('<a <b >b >a');
  });

  it('passes over comments and instructions and reads CDATA as text', () => {
    expect(events(utf8('<a><!-- <b> --><?pi <c>?><![CDATA[<d>&amp;]]></a>'))).toBe('<a <d>&amp; >a');
  });

  it('resolves the five entities and character references', () => {
    expect(events(utf8('<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</a>'))).toBe('<a <>&"\'A😀 >a');
  });

  it.each(['&constructor;', '&lol9;'])('refuses the unknown entity %s', (entity) => {
    expect(() => events(utf8(`<a>${entity}</a>`))).toThrow('part.xml of the file is damaged');
  });

  it('reads UTF-8 with a byte order mark', () => {
    expect(events(utf8('\uFEFF<?xml version="1.0"?><a>é</a>'))).toBe('<a é >a');
  });

  it('reads UTF-16 in both byte orders', () => {
    const little = Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>Grün 😀</a>', 'utf16le');
    expect(events(little)).toBe('<a Grün 😀 >a');
    expect(events(Buffer.from(little).swap16())).toBe('<a Grün 😀 >a');
  });

  it.each([0, 1, 2, 3])('keeps characters whole where a chunk ends (%i bytes in)', (shift) => {
    const long = 'x'.repeat(shift) + '😀'.repeat(150_000);
    expect(events(utf8(`<a>${long}</a>`))).toBe(`<a ${long} >a`);
  });

  it('refuses a document type, wherever the file puts it', () => {
    expect(() => events(utf8('<!-- first --><!DOCTYPE a><a/>'))).toThrow('DOCTYPE');
  });

  it.each(['<a>', '<a></b>', '<a b></a>', '<a/><b/>', 'text', ''])('refuses %j, which is not well-formed', (text) => {
    expect(() => events(utf8(text))).toThrow('damaged');
  });

  it('refuses more elements than any workbook within its limits has', () => {
    const bytes = new Uint8Array(48_000_007).fill(32);
    const element = utf8('<b/>');
    bytes.set(utf8('<a>'));
    for (let at = 3; at < 48_000_003; at += 4) bytes.set(element, at);
    bytes.set(utf8('</a>'), 48_000_003);
    expect(() => readXml(bytes, {}, 'part.xml')).toThrow('more than 12000000 elements');
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => events(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))).toThrow('damaged');
  });
});

describe('readXmlNode', () => {
  it('gives the root with attributes, children and own text', () => {
    const root = readXmlNode(utf8('<a k="1"><b>x</b><b>y</b>z</a>'), 'part.xml');
    expect(root).toMatchObject({ name: 'a', attributes: { k: '1' }, text: 'z' });
    expect(root.children.map(({ text }) => text)).toEqual(['x', 'y']);
  });

  it('keeps an attribute named __proto__ apart from everything else', () => {
    const { attributes } = readXmlNode(utf8('<a __proto__="evil"/>'), 'part.xml');
    expect(Object.getPrototypeOf(attributes)).toBeNull();
    expect('toString' in attributes).toBe(false);
  });
});
