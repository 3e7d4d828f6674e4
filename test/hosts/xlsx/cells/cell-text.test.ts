import fc from 'fast-check';
import { escapeCellText, unescapeCellText } from '../../../../src/hosts/xlsx/cells/cell-text';
import { unescapeXml } from '../../../../src/hosts/xlsx/xml/escape-xml';

describe('escapeCellText', () => {
  it('writes control characters as spreadsheets do', () => {
    expect(escapeCellText('a\u0000b\u001Fc\uFFFE')).toBe('a_x0000_b_x001F_c_xFFFE_');
  });

  it('keeps tabs and line feeds, and writes a carriage return so that XML does not drop it', () => {
    expect(escapeCellText('a\tb\r\nc')).toBe('a\tb_x000D_\nc');
  });

  it('escapes text that only looks like an escape', () => {
    expect(escapeCellText('_x000D_ and _X000D_ and _x00_')).toBe('_x005F_x000D_ and _X000D_ and _x00_');
  });

  it('writes half a surrogate pair as an escape and leaves whole ones alone', () => {
    expect(escapeCellText('\uD83D and \u{1F600}')).toBe('_xD83D_ and \u{1F600}');
  });

  it('escapes markup', () => {
    expect(escapeCellText('<a & "b">')).toBe('&lt;a &amp; "b"&gt;');
  });

  it('cuts text that no cell holds', () => {
    expect(escapeCellText('x'.repeat(32768))).toBe(`${'x'.repeat(32766)}…`);
    expect(escapeCellText('x'.repeat(32767))).toHaveLength(32767);
  });
});

describe('unescapeCellText', () => {
  it('reads back what escapeCellText writes', () => {
    const unit = fc.constantFrom('a', '_', 'x', '0', '00D', '_x000D_', '&', '<', '\r', '\n', '\u0001', '\uD83D', '\uDE00', 'ü');
    fc.assert(fc.property(fc.string({ unit }), (text) => unescapeCellText(unescapeXml(escapeCellText(text))) === text));
  });
});
