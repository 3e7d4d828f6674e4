import { cellValue, serialOfIso } from '../../../../src/hosts/xlsx/read/cell-value';

const read = (type: string, value: string): unknown => cellValue({ type, value, inline: '' }, () => ['zero', 'one', '']);

describe('cellValue', () => {
  it.each([
    ['n', '12', 12],
    ['n', '-3.5', -3.5],
    ['n', '1.0000000000000001E-2', 0.01],
    ['n', ' 7 ', 7],
    ['n', '', null],
    ['n', '1e999', '1e999'],
    ['n', '0x1F', '0x1F'],
    ['n', 'NaN', 'NaN'],
    ['s', '1', 'one'],
    ['s', '2', null],
    ['s', '', null],
    ['str', 'text', 'text'],
    ['str', '', null],
    ['str', 'a_x000D_b', 'a\rb'],
    ['b', '1', true],
    ['b', '0', false],
    ['b', '', null],
    ['e', '#DIV/0!', { error: '#DIV/0!' }],
    ['d', '2026-10-31', 46326],
    ['d', 'soon', 'soon'],
  ])('reads type %s with %j as %j', (type, value, expected) => {
    expect(read(type, value)).toEqual(expected);
  });

  it('reads inline text with its escapes', () => {
    expect(cellValue({ type: 'inlineStr', value: '', inline: '_x0041_b' }, () => [])).toBe('Ab');
  });

  it('refuses a shared text that is not there', () => {
    expect(() => read('s', '3')).toThrow('refers to the shared text 3');
  });
});

describe('serialOfIso', () => {
  it.each([
    ['2025-01-01', 45658],
    ['2025-01-01T00:00:00', 45658],
    ['2025-01-01T12:00:00Z', 45658.5],
    ['2025-01-01T06:00', 45658.25],
    ['18:00:00', 0.75],
    ['2025-02-30', null],
    ['tomorrow', null],
    ['', null],
  ])('reads %j as %p', (text, expected) => {
    expect(serialOfIso(text)).toBe(expected);
  });
});
