import { ragSheet } from '../../../src/core/sheets/rag';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { analysedReport, day } from '../../support/analysed-report';
import type { AnalysedInput } from '../../support/analysed-report';
import { makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { cellAtA1, headersOf, readWithNotes, rowOfKey, under, valueFor } from '../../support/read-spec';

const asOf = day('2026-10-31');
const erp = makeProject({
  key: 'ERP',
  row: 4,
  values: { start: day('2026-01-05'), end: asOf - 41, rag: 'G', budget: 800, owner: 'M. Silva', lastUpdated: asOf - 3 },
});
const crm = makeProject({
  key: 'CRM',
  row: 5,
  values: { start: day('2026-01-05'), baselineEnd: asOf + 60, end: asOf + 60, rag: 'G', budget: 300, percentComplete: 0.9, lastUpdated: asOf - 40 },
});
const hr = makeProject({ key: 'HR', row: 6, values: { budget: 5000, lastUpdated: asOf - 80 } });
const old = makeProject({ key: 'Archive', row: 7, lifecycle: 'done', values: { budget: 100 } });
const paused = makeProject({ key: 'Fleet', row: 8, lifecycle: 'on-hold', values: { budget: 100 } });

function built(input: AnalysedInput = { portfolio: { projects: [hr, crm, erp, old, paused] } }): SheetSpec {
  const spec = ragSheet(makeContext(analysedReport(input)));
  if (!spec) throw new Error('no sheet');
  return spec;
}

describe('ragSheet', () => {
  it('names only what was rated in its title', () => {
    expect(cellAtA1(built(), 'A1')?.value).toBe('1 of 2 rated live projects is red; 1 not rated');
  });

  it('stands red first, then green, then unrated, with on-hold and closed below', () => {
    expect(under(built(), 'Project')).toEqual(['ERP', 'CRM', 'HR', '‖ On hold (1)', 'Fleet', '✓ Closed (1)', 'Archive']);
  });

  it('says what was reported and the fact with its cell', () => {
    expect(valueFor(built(), 'ERP', 'In words')).toBe('Reported green; end date passed 41 days ago (O5)');
  });

  it('carries letter and shape beside the fill', () => {
    const spec = built();
    const cell = spec.cells.find(({ row, column }) => row === rowOfKey(spec, 'ERP') && column === 1);
    expect(cell?.value).toBe('◆ R');
    expect(spec.styles[cell?.style ?? -1]).toMatchObject({ fill: '#AD1F1F', colour: '#FFFFFF', bold: true });
  });

  it('does not confirm a green past its cadence', () => {
    expect(valueFor(built(), 'CRM', 'By the figures')).toBe('● G !');
  });

  it('names the basis of a colour', () => {
    expect(valueFor(built(), 'ERP', 'Basis')).toBe('R · 1 of 1: schedule');
  });

  it('says why a project has no colour', () => {
    expect(valueFor(built(), 'HR', 'In words')).toBe('Not rated: no end date, no % complete');
  });

  it('marks closed and on-hold projects by signs', () => {
    const spec = built();
    expect([valueFor(spec, 'Archive', 'By the figures'), valueFor(spec, 'Fleet', 'By the figures')]).toEqual(['✓', '‖']);
  });

  it('shows measure, value, limit and a link to the cell that decided', () => {
    const spec = built();
    expect(valueFor(spec, 'ERP', 'Schedule: measured')).toBe('Days past end: 41 (limit 30), O5');
    expect(spec.links).toContainEqual(expect.objectContaining({ row: rowOfKey(spec, 'ERP'), target: { cell: { sheet: 'Portfolio', row: 4, column: 14 } } }));
  });

  it('links each project to its source row', () => {
    const spec = built();
    expect(spec.links).toContainEqual(
      expect.objectContaining({ row: rowOfKey(spec, 'ERP'), column: 0, target: { cell: { sheet: 'Portfolio', row: 4, column: 1 } } }),
    );
  });

  it('shows a dash, never a zero, for what is missing', () => {
    expect(valueFor(built(), 'HR', 'End (now)')).toBe('–');
  });

  it('shows reported colours alone where nothing can be computed', () => {
    const spec = built({ portfolio: { projects: [makeProject({ key: 'HR', values: { rag: 'AR' } })] } });
    expect(cellAtA1(spec, 'A1')?.value).toBe('Reported colours of 1 live project; nothing to compute one from');
    expect(valueFor(spec, 'HR', 'Reported')).toBe('▲ AR');
  });

  it('has no columns for dimensions that nobody is rated in', () => {
    expect(headersOf(built()).filter((header) => header.startsWith('Cost'))).toEqual([]);
  });

  it('is not written at level none', () => {
    expect(ragSheet(makeContext(analysedReport({ portfolio: { projects: [hr] } })))).toBeNull();
  });

  it('stays with the user’s notes and a reason where it exists at level none', () => {
    const before = built();
    const note = { row: rowOfKey(before, 'ERP'), column: headersOf(before).length - 1, value: 'call Anna' };
    const snapshot = makeWorkbook([readWithNotes(before, [note])]);
    const spec = ragSheet(makeContext(analysedReport({ portfolio: { projects: [hr] } }), snapshot));
    expect(spec?.cells.map(({ value }) => value)).toContain(
      'This sheet is empty because the portfolio has no date, progress, cost or reported colour to show. Your notes are kept below.',
    );
    expect(spec?.userCells.map(({ value }) => value)).toEqual(['call Anna']);
    expect(spec?.cells.map(({ value }) => value)).toContain('Notes of projects no longer in the list');
  });

  it('prints landscape with its header row repeated', () => {
    const { print, freeze } = built();
    expect(print).toEqual({ orientation: 'landscape', titleRows: [5, 5], footer: 'RAG status · as of 31 Oct 2026 · run 00000000' });
    expect(freeze).toEqual({ rows: 6, columns: 2 });
  });
});
