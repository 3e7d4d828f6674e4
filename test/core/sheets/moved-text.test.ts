import type { FieldChange, ProjectMove } from '../../../src/core/moves/moves';
import { movedText } from '../../../src/core/sheets/moved-text';
import { day } from '../../support/analysed-report';
import { endChange, makeMove } from '../../support/make-moves';
import { makeProject } from '../../support/make-portfolio';
import { makeReport } from '../../support/make-report';

const money = new Map([['budget', { currency: 'GBP', unit: 1000000, inYear: false, decimals: 1 }]] as const);
const report = makeReport({ portfolio: { money } });
const change = (field: FieldChange['field'], old: FieldChange['old'], now: FieldChange['new']): FieldChange => ({ field, old, new: now, oldCell: null, newCell: null, days: null });
const project = makeProject({ key: 'ERP', row: 4, values: { end: day('2026-09-20') } });
const text = (parts: Partial<ProjectMove>): string => movedText(report, makeMove({ key: 'ERP', ...parts }), project);

describe('movedText', () => {
  it('names field, both values and the cell of now', () => {
    expect(text({ changes: [endChange('2026-06-30', '2026-09-20', 4)] })).toBe('End 30 Jun 2026 → 20 Sep 2026 (O5)');
  });

  it.each([
    ['money in its unit', change('budget', 2, 2.5), 'Budget £2m → £2.5m'],
    ['a share in per cent', change('percentComplete', 0.2, 0.35), '% complete 20% → 35%'],
    ['a reported colour as a word', change('rag', 'AG', 'R'), 'Reported RAG amber/green → red'],
    ['amounts that differ by little', change('budget', 0.1169, 0.1173), 'Budget £116,900 → £117,300'],
    ['what was missing', change('start', null, day('2026-01-05')), 'Start none → 5 Jan 2026'],
    ['a state', change('lifecycle', 'done', 'live'), 'State done → live'],
  ])('says %s', (_, given, expected) => {
    expect(text({ changes: [given] })).toBe(expected);
  });

  it('says the weightiest three first, and how many more there are', () => {
    const changes = [change('owner', 'A', 'B'), change('status', 'Open', 'Late'), change('percentComplete', 0.1, 0.2), change('budget', 1, 2), endChange('2026-06-30', '2026-09-20', 4)];
    expect(text({ changes })).toBe('End 30 Jun 2026 → 20 Sep 2026 (O5); Budget £1m → £2m; Status Open → Late; 2 more');
  });

  it('says that the rating did not move with the date', () => {
    const changes = [endChange('2026-06-30', '2026-09-20', 4)];
    expect(text({ changes, flags: ['date-moved-rating-did-not'], reported: { old: 'A', new: 'A' } })).toMatch(/; still reported amber$/);
    expect(text({ changes, flags: ['date-moved-rating-did-not'], reported: { old: 'R', new: 'A' } })).not.toMatch(/still/);
  });

  it('leaves out the date of the update where more than that moved', () => {
    const updated = change('lastUpdated', day('2026-09-01'), day('2026-10-01'));
    expect(text({ changes: [change('percentComplete', 0.1, 0.2), updated] })).toBe('% complete 10% → 20%');
    expect(text({ changes: [updated] })).toBe('Last updated 1 Sep 2026 → 1 Oct 2026');
  });

  it('says what became overdue without an edit', () => {
    expect(text({ flags: ['newly-overdue'] })).toBe('End 20 Sep 2026 has passed (O5)');
    expect(text({ changes: [endChange('2026-12-31', '2026-09-20', 4)], flags: ['newly-overdue'] })).toBe('Now overdue; End 31 Dec 2026 → 20 Sep 2026 (O5)');
  });

  it('says that a comment was copied forward', () => {
    expect(text({ changes: [change('percentComplete', 0.1, 0.2)], flags: ['comment-unchanged'] })).toBe('% complete 10% → 20%; same comment as then');
  });
});
