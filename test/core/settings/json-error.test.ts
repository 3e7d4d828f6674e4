import fc from 'fast-check';
import { findJsonError } from '../../../src/core/settings/json-error';

describe('findJsonError', () => {
  it('accepts all JSON, however it is indented', () => {
    fc.assert(fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (json, indent) => {
      expect(findJsonError(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
    }));
  });

  it('agrees with the engine on texts that are nearly JSON', () => {
    const marks = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '01', '1.', '1e5', 'true', 'nul', ' ', '\n', '"\\x"', '"\t"');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(findJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
