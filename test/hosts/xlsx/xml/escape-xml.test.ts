import fc from 'fast-check';
import { escapeXml, unescapeXml } from '../../../../src/hosts/xlsx/xml/escape-xml';

describe('escapeXml', () => {
  it('comes back through unescapeXml', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '"', "'", '\n', '\t', ';', '#', 'ü') }), (text) => unescapeXml(escapeXml(text)) === text));
  });
});
