import { lookOfToken, tokenOfLook } from '../../../../src/hosts/excel/looks/look';
import { formatOptions, isMixed, lookOfFormat, lookPaths, valueAt } from '../../../../src/hosts/excel/looks/look-of-format';
import type { LookPath } from '../../../../src/hosts/excel/looks/look-of-format';
import { lookOfStyle } from '../../../../src/hosts/excel/looks/look-of-style';

const plainFont = { name: 'Aptos', size: 12 };
const none = { style: 'None', color: '#000000', weight: 'Thin' };

/** The format of a cell that nobody touched, as Excel gives it, with something changed. */
function format(change: object = {}): Excel.CellPropertiesFormat {
  return {
    fill: { color: '#FFFFFF', pattern: 'None' },
    font: { bold: false, color: '#000000', italic: false, name: 'Aptos', size: 12, strikethrough: false, underline: 'None' },
    horizontalAlignment: 'General',
    verticalAlignment: 'Bottom',
    wrapText: false,
    indentLevel: 0,
    protection: { locked: true, formulaHidden: false },
    borders: { bottom: none, left: none, top: none, right: none },
    ...change,
  } as unknown as Excel.CellPropertiesFormat;
}

const lookOf = (change: object, code = 'General') => lookOfFormat((path) => valueAt(format(change), path), code, plainFont);

describe('lookOfFormat', () => {
  it('is plain for a cell that nobody touched', () => {
    expect(lookOf({})).toEqual({});
    expect(tokenOfLook(lookOf({}))).toBeNull();
  });

  it('keeps what differs', () => {
    const change = { fill: { color: '#ffee00', pattern: 'Solid' }, font: { ...format().font, bold: true, size: 14 }, wrapText: true, protection: { locked: false } };
    expect(lookOf(change, '0%')).toEqual({ numberFormat: '0%', fill: '#FFEE00', bold: true, size: 14, wrap: true, locked: false });
  });

  it('tells a white fill from none', () => {
    expect(lookOf({ fill: { color: '#FFFFFF', pattern: 'Solid' } })).toEqual({ fill: '#FFFFFF' });
  });

  it('takes lines below and left of a cell, not those of its neighbours', () => {
    const thin = { style: 'Continuous', color: '#7F7F7F', weight: 'Thin' };
    expect(lookOf({ borders: { top: thin, bottom: thin, left: none, right: thin } })).toEqual({ lines: { EdgeBottom: { style: 'Continuous', colour: '#7F7F7F', weight: 'Thin' } } });
  });
});

describe('isMixed', () => {
  it('finds the parts in which the cells of a column differ', () => {
    const mixed = format({ fill: { color: null, pattern: null }, borders: { bottom: { style: null, color: null, weight: null }, left: none }, protection: { locked: null } });
    expect(lookPaths.filter((path) => isMixed(mixed, path))).toEqual(['fill/color', 'fill/pattern', 'protection', 'borders']);
    expect(lookPaths.filter((path) => isMixed(format(), path))).toEqual([]);
  });
});

describe('formatOptions', () => {
  it('asks for parts of fills and fonts one by one, and for lines on all sides', () => {
    const paths: LookPath[] = ['fill/color', 'font/bold', 'font/size', 'wrapText', 'borders'];
    expect(formatOptions(paths)).toEqual({ fill: { color: true }, font: { bold: true, size: true }, wrapText: true, borders: { color: true, style: true, weight: true } });
  });
});

describe('lookOfStyle', () => {
  it('says in words of Excel what a style says', () => {
    expect(lookOfStyle({ bold: true, underline: true, size: 16, colour: '#1F3864', fill: '#EEEEEE', align: 'center', vertical: 'top', wrap: true, borderBottom: '#7F7F7F', format: '0%', locked: false })).toEqual({
      ...{ bold: true, underline: 'Single', size: 16, colour: '#1F3864', fill: '#EEEEEE', horizontal: 'Center', vertical: 'Top', wrap: true, numberFormat: '0%', locked: false },
      lines: { EdgeBottom: { style: 'Continuous', weight: 'Thin', colour: '#7F7F7F' } },
    });
  });

  it('indents from the left, and leaves out what is plain anyway', () => {
    expect(lookOfStyle({ indent: 1, vertical: 'bottom', format: 'General', bold: false })).toEqual({ indent: 1, horizontal: 'Left' });
  });
});

describe('tokenOfLook', () => {
  it('is equal for equal looks and leads back to them', () => {
    const token = tokenOfLook({ size: 9, bold: true, lines: { EdgeLeft: { style: 'Dash', weight: 'Thin', colour: '#000000' } } });
    expect(token).toBe('{"bold":true,"lines":{"EdgeLeft":{"colour":"#000000","style":"Dash","weight":"Thin"}},"size":9}');
    expect(tokenOfLook(lookOfToken(token ?? ''))).toBe(token);
  });

  it('takes the token of a file for plain', () => {
    expect([lookOfToken('s12'), lookOfToken(undefined)]).toEqual([{}, {}]);
  });
});
