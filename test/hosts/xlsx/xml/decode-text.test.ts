import { byteOrderMark, decodeText } from '../../../../src/hosts/xlsx/xml/decode-text';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('decodeText', () => {
  it.each([
    ['UTF-8 without a mark', bytes(0xc3, 0xbc)],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xbc)],
    ['little-endian UTF-16', bytes(0xff, 0xfe, 0xfc, 0x00)],
    ['big-endian UTF-16', bytes(0xfe, 0xff, 0x00, 0xfc)],
    ['Windows-1252', bytes(0xfc)],
  ])('reads %s', (_, input) => {
    expect(decodeText(input)).toBe('ü');
  });

  it('drops half a unit at the end of UTF-16', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x00, 0x42))).toBe('A');
  });
});

describe('byteOrderMark', () => {
  it('is null without a mark', () => {
    expect(byteOrderMark(bytes())).toBeNull();
    expect(byteOrderMark(bytes(0xef, 0xbb, 0x41))).toBeNull();
  });
});
