import { prioritiesSheet } from '../../../src/core/sheets/priorities';
import { knownProjects } from '../../../src/core/sheets/recover-keys';
import { readScoreHere } from '../../../src/core/sheets/score-here';
import type { Cell } from '../../../src/core/workbook/cell';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { analysedReport, day } from '../../support/analysed-report';
import { makeCriterion, makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { allTexts, cellAtA1, columnOf, formulaAt, headersOf, readWithNotes, rowOfKey, under, valueFor } from '../../support/read-spec';

const late = makeProject({ key: 'ERP', row: 5, values: { end: day('2026-09-20') } });
const fine = makeProject({ key: 'CRM', row: 4, values: { end: day('2027-09-20') } });
const old = makeProject({ key: 'Archive', row: 6, lifecycle: 'done' });
const projects = [fine, late, old];
const emptyBook = makeWorkbook([]);

function built(snapshot: WorkbookSnapshot = emptyBook, parts: Parameters<typeof analysedReport>[0] = {}): SheetSpec {
  const spec = prioritiesSheet(makeContext(analysedReport({ portfolio: { projects }, snapshot, ...parts }), snapshot));
  if (!spec) throw new Error('no sheet');
  return spec;
}

type Rating = { readonly key: string; readonly label: string; readonly value: Cell };

/** The workbook after people typed ratings. */
function rated(spec: SheetSpec, ratings: readonly Rating[]): WorkbookSnapshot {
  const edits = ratings.map(({ key, label, value }) => ({ row: rowOfKey(spec, key), column: columnOf(spec, `Score here: ${label}`), value }));
  return makeWorkbook([readWithNotes(spec, edits)]);
}

const typed = rated(built(), [
  { key: 'CRM', label: 'Value', value: 5 },
  { key: 'CRM', label: 'Risk', value: 2 },
  { key: 'ERP', label: 'Value', value: 3 },
  { key: 'ERP', label: 'Risk', value: 'not sure' },
]);

describe('lookFirstSheet', () => {
  it('is not called a business priority', () => {
    expect([cellAtA1(built(), 'A1')?.value, cellAtA1(built(), 'A3')?.value]).toEqual(['Where to look first', 'Not a business priority: this sheet has no value columns']);
  });

  it('stands projects with a fact first and gives the fact with its cell', () => {
    expect(under(built(), 'Project')).toEqual(['ERP', 'CRM', 'Archive']);
    expect(valueFor(built(), 'ERP', 'Why look here')).toBe('End date passed 41 days ago (O6)');
  });

  it('offers four blank columns with a list of 1 to 5', () => {
    expect(headersOf(built()).filter((header) => header.startsWith('Score here'))).toEqual(['Score here: Value', 'Score here: Strategic fit', 'Score here: Urgency', 'Score here: Risk']);
    expect(built().validations).toHaveLength(4);
    expect(built().validations[0]).toMatchObject({ kind: 'list', values: ['1', '2', '3', '4', '5'] });
  });

  it('shows no score and no rank, only formulas that wait for ratings', () => {
    const row = rowOfKey(built(), 'ERP') + 1;
    expect([valueFor(built(), 'ERP', 'Score'), valueFor(built(), 'ERP', 'Rank')]).toEqual(['', '']);
    expect(formulaAt(built(), `I${row}`)).toBe(
      `IF(AND(COUNT(E${row}:H${row})>=2,COUNT(E${row}:H${row})>=($I$5*$J$5)),ROUND((100*(((IF(ISNUMBER(E${row}),(MIN(5,MAX(1,E${row}))-1)/4,0)+IF(ISNUMBER(F${row}),(MIN(5,MAX(1,F${row}))-1)/4,0))+IF(ISNUMBER(G${row}),(MIN(5,MAX(1,G${row}))-1)/4,0))+IF(ISNUMBER(H${row}),(5-MIN(5,MAX(1,H${row})))/4,0)))/COUNT(E${row}:H${row}),9),"")`,
    );
  });

  it('says nothing of a score at its level', () => {
    expect(allTexts(built())).not.toMatch(/\brank 1\b|scored live/);
  });
});

describe('Score here', () => {
  it('is read by key and label, ratings of 1 to 5 only', () => {
    expect(readScoreHere(typed, knownProjects([]))).toEqual({
      labels: ['Value', 'Strategic fit', 'Urgency', 'Risk'],
      values: new Map([
        ['ERP', new Map([['Value', 3]])],
        [
          'CRM',
          new Map([
            ['Value', 5],
            ['Risk', 2],
          ]),
        ],
      ]),
    });
  });

  it('is null in a workbook without our sheet', () => {
    expect(readScoreHere(emptyBook, knownProjects([]))).toBeNull();
  });

  it('scores by what was typed: (1 + 0.75) / 2 = 87.5', () => {
    const spec = built(typed);
    expect([valueFor(spec, 'CRM', 'Score'), valueFor(spec, 'CRM', '#'), valueFor(spec, 'ERP', 'Score')]).toEqual([87.5, 1, '']);
  });

  it('keeps every typed cell, a word too', () => {
    const spec = built(typed);
    expect([valueFor(spec, 'ERP', 'Score here: Value'), valueFor(spec, 'ERP', 'Score here: Risk')]).toEqual([3, 'not sure']);
  });

  it('takes the weights from Settings once ratings count, so that a weight typed there plays at once', () => {
    const spec = built(typed);
    expect(['G4', 'H4', 'I4', 'J4'].map((a1) => cellAtA1(spec, a1)?.value)).toEqual([0.5, 0, 0, 0.5]);
    expect(['G4', 'H4', 'J4'].map((a1) => formulaAt(spec, a1))).toEqual(["'Settings'!$C$8", undefined, "'Settings'!$C$9"]);
  });

  it('keeps the ratings of a project that went away, for its return', () => {
    const gone = built(typed, { portfolio: { projects: [late, old] } });
    const kept = makeWorkbook([readWithNotes(gone)]);
    expect(gone.cells.map(({ value }) => value)).toContain('Notes of projects no longer in the list');
    expect(readScoreHere(kept, knownProjects([]))?.values.get('CRM')?.get('Value')).toBe(5);
  });

  it('keeps the ratings when the sheet gets criteria of its own', () => {
    const criteria = [makeCriterion({ label: 'Benefit', column: 60 }), makeCriterion({ label: 'Fit', column: 61 })];
    const scored = projects.map((project) => makeProject({ key: project.key, row: project.source.row, criteria: { Benefit: 3, Fit: 4 } }));
    const spec = built(typed, { portfolio: { projects: scored, criteria } });
    expect(valueFor(spec, 'CRM', 'Score here: Value')).toBe(5);
    expect(valueFor(spec, 'CRM', 'Score')).toBe(62.5);
  });
});
