import { plainSheet } from '../../../src/core/sheets/plain-sheet';
import { sheetBuilder } from '../../../src/core/sheets/sheet-builder';
import { styles } from '../../../src/core/sheets/styles';
import { say } from '../../../src/core/sheets/words';
import { integer } from '../../../src/core/workbook/formula';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';

function full(): SheetSpec {
  const sheet = sheetBuilder();
  sheet.put([0, 0], 'Score', { style: styles.header, note: 'The sum of the points.' });
  sheet.put([0, 1], say('notes-header'), { style: styles.header, note: say('notes-note') });
  sheet.put([1, 0], 78, { style: styles.link, formula: integer(78), link: { cell: { sheet: 'Kim', row: 4, column: 2 } } });
  sheet.put([2, 0], 'plain', { style: styles.body });
  sheet.addUserCells([{ row: 1, column: 1, value: 'my note' }]);
  sheet.validate({ kind: 'list', box: { row: 1, column: 0, rowCount: 1, columnCount: 1 }, values: ['a'], message: '' });
  return sheet.build({ id: 'priorities', name: 'Priorities' });
}

describe('plainSheet', () => {
  it('keeps values and drops formulas, links, user cells and rules for typing', () => {
    const sheet = plainSheet(full());
    expect(sheet.cells.map(({ value }) => value)).toEqual(['Score', null, 78, 'plain']);
    expect([sheet.links, sheet.userCells, sheet.validations, sheet.cells.some(({ formula }) => formula)]).toEqual([[], [], [], false]);
  });

  it('takes the look of a link away and leaves every other look', () => {
    const before = full();
    const after = plainSheet(before);
    const look = (sheet: SheetSpec, row: number): unknown => sheet.styles[sheet.cells.find((cell) => cell.row === row && cell.column === 0)?.style ?? -1];
    expect(look(before, 1)).toMatchObject({ underline: true });
    expect(look(after, 1)).not.toHaveProperty('underline');
    expect(look(after, 2)).toEqual(look(before, 2));
  });

  it('keeps notes that define, and drops those that invite to type', () => {
    expect(plainSheet(full()).notes.map(({ text }) => text)).toEqual(['The sum of the points.']);
  });
});
