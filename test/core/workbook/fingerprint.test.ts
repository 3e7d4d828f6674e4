import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/core/workbook/canonical-json';
import { fingerprint } from '../../../src/core/workbook/fingerprint';

describe('fingerprint', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [null, 'x'] })).toBe('{"a":[null,"x"],"b":1}');
    expect(fingerprint({ b: 1, a: 2 })).toBe(fingerprint({ a: 2, b: 1 }));
  });

  it('is the SHA-256 that Node computes of the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const expected = createHash('sha256').update(JSON.stringify(text), 'utf8').digest('hex');
        expect(fingerprint(text)).toBe(expected);
      }),
    );
  });

  it('writes maps like objects and leaves undefined out', () => {
    expect(canonicalJson({ map: new Map([['k', 1]]), gone: undefined })).toBe('{"map":{"k":1}}');
  });
});
