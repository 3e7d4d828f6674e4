import { sheetOwners } from '../../../src/core/workbook/sheet-owners';

const mark = (id: string, refersTo: string): { name: string; refersTo: string } => ({ name: `_plumbline_${id}`, refersTo });

describe('sheetOwners', () => {
  it('knows marks on all rows, on one cell, and on a cell that was deleted', () => {
    const marks = [mark('rag', 'Status!$1:$1048576'), mark('settings', 'Settings!$A$1'), mark('findings', "'My findings'!#REF!")];
    expect([...sheetOwners(marks)]).toEqual([['status', 'rag'], ['settings', 'settings'], ['my findings', 'findings']]);
  });

  it('finds tabs by the names that mark them, whatever they are called', () => {
    expect([...sheetOwners([mark('rag', "'Müller''s Status'!$A$1"), mark('settings', 'Settings!$A$1')])]).toEqual([
      ["müller's status", 'rag'],
      ['settings', 'settings'],
    ]);
  });

  it('passes over names that mark nothing', () => {
    expect(sheetOwners([mark('rag', '#REF!$A$1'), mark('unknown', 'A!$A$1'), { name: 'Budget', refersTo: 'B!$A$1' }]).size).toBe(0);
  });

  it('lets the first of two marks count', () => {
    expect([...sheetOwners([mark('rag', 'A!$A$1'), mark('rag', 'B!$A$1'), mark('settings', 'A!$A$1')])]).toEqual([['a', 'rag']]);
  });
});
