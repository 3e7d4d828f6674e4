import { readXmlNode } from '../../../../src/hosts/xlsx/xml/read-xml-node';
import type { XmlNode } from '../../../../src/hosts/xlsx/xml/read-xml-node';
import { readStyles } from '../../../../src/hosts/xlsx/read/read-styles';

const node = (xml: string): XmlNode => readXmlNode(new Uint8Array(Buffer.from(xml)), 'part.xml');

const theme = node(
  `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
  <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
  <a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2></a:clrScheme></a:themeElements></a:theme>`,
);

const codeOf = (id: number, more = ''): string | undefined =>
  readStyles(node(`<styleSheet>${more}<cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`), null)[0]?.code;

const isDate = (id: number): boolean | undefined =>
  readStyles(node(`<styleSheet><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`), null)[0]?.isDate;

function fillOf(pattern: string, more = ''): string | null | undefined {
  const xml = `<styleSheet><fills><fill>${pattern}</fill></fills><cellXfs><xf fillId="0"/></cellXfs>${more}</styleSheet>`;
  return readStyles(node(xml), theme)[0]?.fill;
}

const solid = (colour: string): string => `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;

describe('readStyles', () => {
  it.each([
    [0, 'General'],
    [9, '0%'],
    [14, 'm/d/yyyy'],
    [49, '@'],
    [200, 'General'],
  ])('knows the built-in format %i as %s', (id, code) => {
    expect(codeOf(id)).toBe(code);
  });

  it.each([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 57])('takes built-in format %i for a date', (id) => {
    expect(isDate(id)).toBe(true);
  });

  it.each([0, 1, 9, 18, 21, 32, 45, 46, 47, 48, 49])('takes built-in format %i for no date', (id) => {
    expect(isDate(id)).toBe(false);
  });

  it('reads custom formats, which win over built-in ones', () => {
    expect(codeOf(164, '<numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy"/></numFmts>')).toBe('d.m.yyyy');
    expect(codeOf(5, '<numFmts><numFmt numFmtId="5" formatCode="#,##0 &quot;kr&quot;"/></numFmts>')).toBe('#,##0 "kr"');
  });

  it('is empty without a styles part', () => {
    expect(readStyles(null, null)).toEqual([]);
  });

  it('resolves plain, indexed and theme colours', () => {
    expect(fillOf(solid('rgb="FFFF0000"'))).toBe('#FF0000');
    expect(fillOf(solid('indexed="10"'))).toBe('#FF0000');
    expect(fillOf(solid('indexed="42"'))).toBe('#CCFFCC');
    expect(fillOf(solid('theme="0"'))).toBe('#FFFFFF');
    expect(fillOf(solid('theme="1"'))).toBe('#000000');
    expect(fillOf(solid('theme="4"'))).toBe('#4472C4');
  });

  // The shades Excel's colour menu shows for the Office 2013 theme.
  it.each([
    ['theme="4" tint="0.79998168889431442"', '#DAE3F3'],
    ['theme="4" tint="0.39997558519241921"', '#8FAADC'],
    ['theme="4" tint="-0.249977111117893"', '#2F5597'],
    ['theme="5" tint="0.59999389629810485"', '#F8CBAD'],
    ['theme="0" tint="-0.249977111117893"', '#BFBFBF'],
    ['theme="1" tint="0.499984740745262"', '#808080'],
  ])('applies the tint of %s: %s, give or take one step a channel', (colour, expected) => {
    const steps = (text: string | null | undefined): number[] => [1, 3, 5].map((at) => parseInt((text ?? '').slice(at, at + 2), 16));
    const [red = 0, green = 0, blue = 0] = steps(expected);
    const actual = steps(fillOf(solid(colour)));
    expect(Math.abs((actual[0] ?? NaN) - red)).toBeLessThanOrEqual(1);
    expect(Math.abs((actual[1] ?? NaN) - green)).toBeLessThanOrEqual(1);
    expect(Math.abs((actual[2] ?? NaN) - blue)).toBeLessThanOrEqual(1);
  });

  it('uses the palette of the workbook where it has one', () => {
    const own = `<colors><indexedColors>${'<rgbColor rgb="00000000"/>'.repeat(10)}<rgbColor rgb="00123456"/></indexedColors></colors>`;
    expect(fillOf(solid('indexed="10"'), own)).toBe('#123456');
  });

  it('has no fill for patterns, automatic and unknown colours', () => {
    expect(fillOf('<patternFill patternType="gray125"/>')).toBeNull();
    expect(fillOf(solid('auto="1"'))).toBeNull();
    expect(fillOf(solid('theme="99"'))).toBeNull();
    expect(fillOf('<gradientFill/>')).toBeNull();
  });
});
