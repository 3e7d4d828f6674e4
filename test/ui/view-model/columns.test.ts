import type { AskedDoubt } from '../../../src/core/column-questions';
import type { ColumnSample } from '../../../src/core/column-samples';
import { columnChoices, columnSettings, doubtText, placeText, sampleText } from '../../../src/ui/view-model/columns';
import { openQuestions } from '../../../src/ui/view-model/open-questions';
import { makeAskedColumn, makeQuestions } from '../../support/pane/make-state';

describe('columnSettings', () => {
  const column = makeAskedColumn();

  it('confirms what was found', () => {
    expect(columnSettings(column, 'budget')).toEqual({ columns: { budget: 'G' } });
  });

  it('leaves a column out, and says nothing of one that is not used', () => {
    expect(columnSettings(column, '')).toEqual({ columns: { budget: '' } });
    expect(columnSettings(makeAskedColumn({ field: null }), '')).toEqual({ columns: {} });
  });

  it('says that it is something else, without a word on what was only found', () => {
    expect(columnSettings(column, 'forecastCost')).toEqual({ columns: { forecastCost: 'G' } });
  });

  it('lets go what the user had said before', () => {
    expect(columnSettings({ ...column, certainty: 'named' }, 'forecastCost')).toEqual({ columns: { budget: '', forecastCost: 'G' } });
  });

  it('lets go a rating that is no rating, for a column can be both', () => {
    expect(columnSettings({ ...column, field: 'criterion:Value' }, 'benefit')).toEqual({ columns: { 'criterion:Value': '', benefit: 'G' } });
  });
});

describe('columnChoices', () => {
  it('offers what it is likely to be first, each once, and who holds a field now', () => {
    const { likely, rest } = columnChoices(makeAskedColumn(), { name: 'A', budget: 'G' });
    expect(likely.map(({ field }) => field)).toEqual(['budget', 'forecastCost']);
    expect(rest.filter(({ field }) => field === 'budget' || field === 'forecastCost')).toEqual([]);
    expect(rest.find(({ field }) => field === 'name')?.label).toBe('Project name (now A)');
    expect(likely[0]?.label).toBe('Budget');
    expect(rest[rest.length - 1]?.label).toBe('To rank by: Budget k€');
  });
});

describe('doubtText', () => {
  const said = (doubt: AskedDoubt): string => doubtText(makeAskedColumn({ doubt }));
  const other = { column: 'K', header: 'Revised\nend' };

  it('says why in one sentence', () => {
    expect(said({ kind: 'header' })).toBe('Its title does not plainly say so.');
    expect(said({ kind: 'rival-field', field: 'actualCost' })).toBe('It could be this as well: Spent so far.');
    expect(said({ kind: 'rival-column', other })).toBe('Another column could be the one: K · Revised end.');
    expect(said({ kind: 'later-dates', other, count: 1 })).toBe('Another column holds later dates in 1 row: K · Revised end.');
  });

  it('says first that there is nothing in it', () => {
    expect(doubtText(makeAskedColumn({ doubt: { kind: 'misfit' }, samples: [] }))).toBe('The column is still empty.');
  });
});

describe('sampleText', () => {
  const cases: readonly (readonly [ColumnSample, string])[] = [
    [{ raw: { kind: 'text', value: '3.4.26' }, read: { kind: 'date', value: '2026-04-03' } }, '3.4.26 → 3 Apr 2026'],
    [{ raw: { kind: 'date', value: '2026-04-03' }, read: { kind: 'date', value: '2026-04-03' } }, '3 Apr 2026'],
    [{ raw: { kind: 'number', value: 12500 }, read: { kind: 'number', value: 12500 } }, '12,500'],
    [{ raw: { kind: 'text', value: 'High' }, read: { kind: 'number', value: 3 } }, 'High → 3'],
    [{ raw: { kind: 'number', value: 40 }, read: { kind: 'percent', value: 0.4 } }, '40 → 40%'],
    [{ raw: { kind: 'text', value: 'A/R' }, read: { kind: 'colour', value: 'AR' } }, 'A/R → Amber/red'],
    [{ raw: { kind: 'text', value: 'Closed' }, read: { kind: 'lifecycle', value: 'done' } }, 'Closed → done'],
    [{ raw: { kind: 'text', value: '3d' }, read: { kind: 'effort', value: 3, unit: 'day' } }, '3d → 3 days'],
    [{ raw: { kind: 'text', value: 'soonish' }, read: null }, 'soonish → not read'],
  ];
  it.each(cases)('%j', (sample, words) => {
    expect(sampleText(sample)).toBe(words);
  });
});

describe('placeText', () => {
  it('names a column by its letters and its title in one line', () => {
    expect([placeText({ column: 'G', header: 'Budget\n(k€)' }), placeText({ column: 'H', header: ' ' })]).toEqual(['G · Budget (k€)', 'H · no title']);
  });
});

describe('openQuestions', () => {
  const dateOrder = { example: '03/04/2027', of: 1, choices: [], chosen: null, assumed: null, columns: [] };

  it('counts what is still to be answered', () => {
    expect(openQuestions(makeQuestions())).toBe(1);
    expect(openQuestions(makeQuestions({ dateOrder, missing: [{ field: 'name', mayBeNone: true }] }))).toBe(3);
    expect(openQuestions(makeQuestions({ columns: [], dateOrder: { ...dateOrder, chosen: 'day-first' } }))).toBe(0);
  });
});
