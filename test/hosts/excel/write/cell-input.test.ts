import { cellInput, checkInputs } from '../../../../src/hosts/excel/write/cell-input';

describe('cellInput', () => {
  it('sends numbers and booleans as they are', () => {
    expect([0, -1.5, 46000, true, false].map(cellInput)).toEqual([0, -1.5, 46000, true, false]);
  });

  it('empties a cell that shall hold nothing', () => {
    expect([cellInput(null), cellInput('')]).toEqual(['', '']);
  });

  it('sends an error by its name, which Excel makes one again', () => {
    expect(cellInput({ error: '#N/A' })).toBe('#N/A');
  });

  it('sends a text that only looks like an error as a text', () => {
    expect(cellInput('#N/A')).toBe("'#N/A");
  });

  it('makes an error of a number that is none', () => {
    expect([NaN, Infinity].map(cellInput)).toEqual(['#NUM!', '#NUM!']);
  });
});

describe('checkInputs', () => {
  it('lets through what a cell can hold, and null', () => {
    expect(() => checkInputs([['text', 1, true, null, '']])).not.toThrow();
  });

  it.each([[NaN], [Infinity], [undefined], [new Date(0)], [{}]])('refuses %p, of which the client would make something else', (value) => {
    expect(() => checkInputs([[1], [value]])).toThrow(expect.objectContaining({ code: 'bug' }) as Error);
  });
});
