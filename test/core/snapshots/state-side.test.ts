import { createHash } from 'node:crypto';
import { commentMark, stateSide } from '../../../src/core/snapshots/state-side';
import { day } from '../../support/analysed-report';
import { fieldCell, makePortfolio, makeProject } from '../../support/make-portfolio';

const asOf = day('2026-10-31');

describe('stateSide', () => {
  it('keeps every field that could be read, texts verbatim, each with its cell', () => {
    const portfolio = makePortfolio({ projects: [makeProject({ key: 'A', values: { owner: 'Kim Roe', budget: 1.5, rag: 'AG' } })] });
    expect(stateSide({ portfolio, asOf }).states[0]?.values).toEqual(
      new Map<string, unknown>([
        ['name', { value: 'A', cell: fieldCell(4, 'name') }],
        ['owner', { value: 'Kim Roe', cell: fieldCell(4, 'owner') }],
        ['rag', { value: 'AG', cell: fieldCell(4, 'rag') }],
        ['budget', { value: 1.5, cell: fieldCell(4, 'budget') }],
      ]),
    );
  });

  it('takes the current end for the end, with the cell it stands in', () => {
    const values = { baselineEnd: day('2026-12-01') };
    const side = stateSide({ portfolio: makePortfolio({ projects: [makeProject({ key: 'A', values })] }), asOf });
    expect(side.states[0]?.values.get('end')).toEqual({ value: day('2026-12-01'), cell: fieldCell(4, 'baselineEnd') });
  });

  it('knows the fields that any project has a value in', () => {
    const projects = [makeProject({ key: 'A' }), makeProject({ key: 'B', values: { percentComplete: 0 } })];
    expect([...stateSide({ portfolio: makePortfolio({ projects }), asOf }).fields]).toEqual(['name', 'percentComplete']);
  });

  it('counts an effort by its amount', () => {
    const projects = [makeProject({ key: 'A', values: { effort: { amount: 12, unit: 'day' } } })];
    expect(stateSide({ portfolio: makePortfolio({ projects }), asOf }).states[0]?.values.get('effort')?.value).toBe(12);
  });

  it('joins colours and scores by key, and has none where none are given', () => {
    const portfolio = makePortfolio({ projects: [makeProject({ key: 'A' }), makeProject({ key: 'B' })] });
    const side = stateSide({ portfolio, asOf, colours: new Map([['B', { computed: 'R', confirmed: false }]]), scores: new Map([['A', { score: 71.5, rank: 1 }]]) });
    expect(side.states.map(({ computed, confirmed, score, rank }) => [computed, confirmed, score, rank])).toEqual([
      [null, null, 71.5, 1],
      ['R', false, null, null],
    ]);
  });

  it('is empty for an empty portfolio', () => {
    expect(stateSide({ portfolio: makePortfolio(), asOf })).toEqual({ asOf, states: [], fields: new Set(), money: new Map() });
  });
});

describe('commentMark', () => {
  it('is the first 12 digits of the SHA-256 of the trimmed text', () => {
    const expected = createHash('sha256').update('Träge, wartet auf QA', 'utf8').digest('hex').slice(0, 12);
    expect(commentMark('  Träge, wartet auf QA\n')).toBe(expected);
  });

  it('is none for an empty comment', () => {
    expect([commentMark(undefined), commentMark(null), commentMark('  ')]).toEqual([null, null, null]);
  });
});
