import { sheetNameOfFile } from '../../../../src/hosts/xlsx/read/sheet-name-of-file';

describe('sheetNameOfFile', () => {
  it.each([
    ['portfolio.csv', 'portfolio'],
    ['C:\\data\\plan.v2.csv', 'plan.v2'],
    ['a[b]c:d*e?f.csv', 'a b c d e f'],
    ["'quoted'.csv", 'quoted'],
    ['.csv', 'Data'],
    ['History.csv', 'History_'],
    [`${'x'.repeat(40)}.csv`, 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀.csv`, 'x'.repeat(30)],
  ])('names %j %j', (file, name) => {
    expect(sheetNameOfFile(file)).toBe(name);
  });
});
