import fc from 'fast-check';
import { appendInside, applyEdits } from '../../../../src/hosts/xlsx/xml/edit-text';
import { attributeOf, childOf, namespacedAttribute, parseXml, textOf } from '../../../../src/hosts/xlsx/xml/xml-tree';

describe('parseXml', () => {
  it('tells where an element and its content stand', () => {
    const text = '<?xml version="1.0"?>\n<a><b x="1">t</b></a>';
    const b = parseXml(text).children[0];
    expect([text.slice(b?.start, b?.end), text.slice(b?.contentStart, b?.contentEnd)]).toEqual(['<b x="1">t</b>', 't']);
  });

  it('tells where an attribute stands, in either kind of quotes', () => {
    const text = `<a first="1"  second = 'two "2"'/>`;
    const second = parseXml(text).attributes[1];
    expect([text.slice(second?.start, second?.end), text.slice(second?.valueStart, second?.valueEnd)]).toEqual([`second = 'two "2"'`, 'two "2"']);
  });

  it.each([
    ['comments', '<a><!-- <b/> --><c/></a>'],
    ['CDATA', '<a><![CDATA[<b/>]]><c/></a>'],
    ['instructions', '<a><?x <b/> ?><c/></a>'],
  ])('sees no elements inside %s', (_, text) => {
    expect(parseXml(text).children.map((child) => child.name)).toEqual(['c']);
  });

  it('lets > stand in an attribute', () => {
    expect(attributeOf(parseXml('<a x="b > c"/>'), 'x')).toBe('b > c');
  });

  it('knows the namespace of a prefixed element', () => {
    const root = parseXml('<x:a xmlns:x="urn:one"><x:b/><b xmlns="urn:two"/></x:a>');
    expect([root.namespace, ...root.children.map((child) => child.namespace)]).toEqual(['urn:one', 'urn:one', 'urn:two']);
    expect(childOf(root, 'b')?.name).toBe('x:b');
  });

  it('finds an attribute by its namespace, whatever its prefix', () => {
    const root = parseXml('<a xmlns:q="urn:r"><b q:id="7" id="8"/></a>');
    expect(namespacedAttribute(root.children[0] ?? root, 'urn:r', 'id')).toBe('7');
  });

  it('resolves entities and CDATA in text', () => {
    const text = '<a>x &amp; y<![CDATA[ & z]]>&#65;</a>';
    expect(textOf(text, parseXml(text))).toBe('x & y & zA');
  });

  it.each(['<a>', '<a></b>', '<a b=1/>', 'no markup', '<a/', '<a><!-- </a>'])('refuses %s', (text) => {
    expect(() => parseXml(text)).toThrow(expect.objectContaining({ code: 'file-unreadable' }) as Error);
  });

  it('refuses a document type', () => {
    expect(() => parseXml('<!DOCTYPE a [<!ENTITY x "y">]><a/>')).toThrow(expect.objectContaining({ code: 'doctype' }) as Error);
  });
});

describe('appendInside', () => {
  it('puts XML behind the last child', () => {
    const text = '<a><b/> </a>';
    expect(applyEdits(text, [appendInside(text, parseXml(text), '<c/>')])).toBe('<a><b/> <c/></a>');
  });

  it('opens a self-closing element, prefix and attributes kept', () => {
    const text = '<x:a xmlns:x="urn:x" />';
    expect(applyEdits(text, [appendInside(text, parseXml(text), '<x:c/>')])).toBe('<x:a xmlns:x="urn:x" ><x:c/></x:a>');
  });
});

describe('applyEdits', () => {
  it('changes nothing without edits', () => {
    fc.assert(fc.property(fc.string(), (text) => applyEdits(text, []) === text));
  });

  it('keeps the order of insertions at one place', () => {
    expect(applyEdits('ad', [{ start: 1, end: 1, text: 'b' }, { start: 1, end: 1, text: 'c' }])).toBe('abcd');
  });
});
