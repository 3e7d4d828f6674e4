import { findingRows, findingsSheet } from '../../../src/core/sheets/findings';
import { finding } from '../../../src/core/workbook/finding';
import type { Finding } from '../../../src/core/workbook/finding';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { makeContext, makeReport } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { cellAtA1, columnOf, readWithNotes, rowOfKey, under, valueFor } from '../../support/read-spec';

const at = (row: number, column: number): { sheet: string; row: number; column: number } => ({ sheet: 'Portfolio', row, column });
const silent = finding('silent', { severity: 'note', cells: [at(11, 5), at(13, 5), at(14, 5), at(15, 5)], args: { days: 62 } });
const zero = finding('budget-zero', { severity: 'warning', cells: [at(8, 3)] });
const notUpdated = finding('no-last-updated', { severity: 'note' });

function built(findings: readonly Finding[], snapshot?: WorkbookSnapshot): SheetSpec | null {
  return findingsSheet(makeContext(makeReport({ findings }), snapshot));
}

function sheetOf(findings: readonly Finding[], snapshot?: WorkbookSnapshot): SheetSpec {
  const spec = built(findings, snapshot);
  if (!spec) throw new Error('no sheet');
  return spec;
}

/** The workbook after the user set a state, and typed a note two columns right of the marker. */
function withState(findings: readonly Finding[], key: string, state: string): WorkbookSnapshot {
  const spec = sheetOf(findings);
  const row = rowOfKey(spec, key);
  const edits = [{ row, column: columnOf(spec, 'State'), value: state }];
  return makeWorkbook([readWithNotes(spec, edits)]);
}

describe('findingsSheet', () => {
  it('stands worst first with severity in words and sign', () => {
    expect(under(sheetOf([silent, zero]), 'Severity')).toEqual(['▲ Check', '● Note']);
  });

  it('counts what to check in its title', () => {
    expect(cellAtA1(sheetOf([silent, zero, notUpdated]), 'A1')?.value).toBe('1 thing to check, 2 notes');
  });

  it('says what is wrong, its effect and its repair', () => {
    const spec = sheetOf([zero]);
    expect(valueFor(spec, 'budget-zero · D', 'What')).toBe('The budget is 0 in 1 row that has costs.');
    expect(valueFor(spec, 'budget-zero · D', 'Effect')).toBe('Cost is not rated there: 0 counts as missing.');
    expect(valueFor(spec, 'budget-zero · D', 'Fix (text to copy)')).toBe('Enter the budget, or leave the cell empty.');
  });

  it('names the first cells and links to the first', () => {
    const spec = sheetOf([silent]);
    expect(valueFor(spec, 'silent · F', 'Where')).toBe('F12, F14, F15 …');
    expect(spec.links.map(({ target }) => target)).toEqual([{ cell: at(11, 5) }]);
  });

  it('offers Open, Fixed and Ignored for each state', () => {
    const spec = sheetOf([silent, zero]);
    expect(spec.validations).toEqual([expect.objectContaining({ kind: 'list', values: ['Open', 'Fixed', 'Ignored'] })]);
    expect(under(spec, 'State')).toEqual(['Open', 'Open']);
  });

  it('keeps a state when the finding moves to another row of its column', () => {
    const moved = finding('silent', { severity: 'note', cells: [at(30, 5)], args: { days: 62 } });
    const spec = sheetOf([zero, moved], withState([silent], 'silent · F', 'Ignored'));
    expect(valueFor(spec, 'silent · F', 'State')).toBe('Ignored');
  });

  it('keeps an Ignored while its finding is gone', () => {
    const gone = sheetOf([zero], withState([silent, zero], 'silent · F', 'Ignored'));
    const back = sheetOf([zero, silent], makeWorkbook([readWithNotes(gone)]));
    expect(valueFor(back, 'silent · F', 'State')).toBe('Ignored');
  });

  it('lets a Fixed go with its finding', () => {
    const spec = sheetOf([zero], withState([silent, zero], 'silent · F', 'Fixed'));
    expect(rowOfKey(spec, 'silent · F')).toBe(-1);
  });

  it('is not written without findings', () => {
    expect(built([])).toBeNull();
  });
});

describe('findingRows', () => {
  it('tells two findings of one code and column apart by their first text', () => {
    const first = finding('criterion-value-missing', { severity: 'note', args: { label: 'Value' } });
    const second = finding('criterion-value-missing', { severity: 'note', args: { label: 'Risk' } });
    expect(findingRows([first, second, second], 'Portfolio').map(({ key }) => key)).toEqual([
      'criterion-value-missing',
      'criterion-value-missing · Risk',
      'criterion-value-missing · Risk #2',
    ]);
  });
});
