import { build, only } from './portfolio-case';
import type { SheetCase } from './portfolio-case';

const states = (header: string, rows: SheetCase['rows'], legend: SheetCase['rows'] = []): unknown =>
  build([
    { columns: [['name', 'Project'], ['rag', header], ['status', 'Status'], ['percentComplete', '% complete']], rows },
    { columns: [[null, 'Key'], [null, 'Meaning']], rows: legend, options: { kind: 'other' } },
  ]).projects.map(({ lifecycle, isStateUnknown }) => [lifecycle, isStateUnknown]);

describe('a state in the colour column', () => {
  it('closes a project under BRAG', () => {
    expect(states('BRAG', [['A', 'Blue'], ['B', 'B'], ['C', 'Complete'], ['D', 'R']])).toEqual([['done', false], ['done', false], ['done', false], ['live', false]]);
  });

  it('closes a project where a legend says what blue means', () => {
    expect(states('RAG', [['A', 'Blue'], ['B', 'G']], [['B/Blue = complete', null]])).toEqual([['done', false], ['live', false]]);
    expect(states('RAG', [['A', 'Blue'], ['B', 'G']], [['Blue', 'Complete']])).toEqual([['done', false], ['live', false]]);
    expect(states('BRAG', [['A', 'Blue'], ['B', 'G']], [['Blue = not started', null]])).toEqual([['not-started', false], ['live', false]]);
  });

  it('leaves the state unknown where nothing says so', () => {
    expect(states('RAG', [['A', 'Blue'], ['B', 'Complete'], ['C', 'Grey'], ['D', 'On track']])).toEqual([['live', true], ['live', true], ['live', true], ['live', false]]);
  });

  it('never overrules a status', () => {
    expect(states('BRAG', [['A', 'Blue', 'Completed'], ['B', 'Blue', 'In progress']])).toEqual([['done', false], ['live', true]]);
  });

  it('closes nothing that is only half complete', () => {
    expect(states('BRAG', [['A', 'Blue', null, 0.5], ['B', 'Blue', null, 1]])).toEqual([['live', true], ['done', false]]);
  });

  it('is told as no colour', () => {
    const portfolio = build([{ columns: [['name', 'Project'], ['rag', 'RAG']], rows: [['A', 'Complete'], ['B', 'G'], ['C', 'R'], ['D', 'Blue']] }]);
    expect(only(portfolio, 'no-rag-colour')).toMatchObject({ count: 2, args: { examples: '"Complete", "Blue"' } });
  });
});
