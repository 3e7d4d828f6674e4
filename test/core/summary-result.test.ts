import type { Moves } from '../../src/core/moves/moves';
import { summaryResult } from '../../src/core/summary-result';
import type { SummaryResult } from '../../src/core/result';
import { analysedReport, day } from '../support/analysed-report';
import { endChange, makeMove, makeMoves } from '../support/make-moves';
import { makeProject } from '../support/make-portfolio';

const asOf = day('2026-10-31');
const erp = makeProject({ key: 'ERP', row: 4, values: { start: asOf - 300, end: asOf - 41, rag: 'G', comment: ' Waiting for the vendor. ' } });
const crm = makeProject({ key: 'CRM', row: 5, values: { start: asOf - 300, end: asOf + 90, budget: 6 } });
const changes = [endChange('2026-06-30', '2026-09-20', 4)];
const slipped = makeMove({ key: 'ERP', flags: ['date-moved-rating-did-not'], changes, computed: { old: 'G', new: 'R' }, reported: { old: 'G', new: 'G' } });

function summary(moves: Moves | null): SummaryResult {
  return summaryResult(analysedReport({ portfolio: { projects: [crm, erp] }, parts: { moves } }));
}

describe('summaryResult', () => {
  it('says the headline of the Summary', () => {
    expect(summary(null).headline).toBe('1 of 1 rated live project is red; 1 not rated');
  });

  it('says what to look at first: fact, deciding cell and the own words of the project manager', () => {
    expect(summary(null).lookFirst).toEqual([
      {
        ...{ key: 'ERP', name: 'ERP', fact: 'Reported green; end date passed 41 days ago (O5)', cell: 'O5', sheet: 'Portfolio' },
        ...{ comment: 'Waiting for the vendor.', computed: 'R', reported: 'G' },
      },
    ]);
  });

  it('gives the key figures as the Summary shows them', () => {
    expect(summary(null).tiles).toEqual([
      { id: 'red', value: '1 red', caption: 'of 1 rated live project' },
      { id: 'late', value: '1 late', caption: 'of 2 with an end date, by 41 days' },
      { id: 'money', value: '6', caption: 'budget, 1 of 2 with an amount' },
    ]);
  });

  it('counts colours by the figures and as reported', () => {
    expect(summary(null).counts).toEqual({
      computed: { R: 1, A: 0, G: 0, unconfirmed: 0, unrated: 1 },
      reported: { R: 0, AR: 0, A: 0, AG: 0, G: 1, unrated: 1 },
    });
  });

  it('counts no colours where there are none', () => {
    expect(summaryResult(analysedReport({ portfolio: { projects: [crm] } })).counts).toEqual({ computed: null, reported: null });
  });

  it('says what moved, a sentence of all before one a project', () => {
    const edited = makeMove({ key: 'CRM', changes: [{ field: 'percentComplete', old: 0.2, new: 0.3, oldCell: null, newCell: null, days: null }] });
    expect(summary(makeMoves([slipped, edited], { gone: [{ key: 'X', name: 'Old intranet' }] })).moved).toEqual({
      sentence: 'Since 30 Sep 2026: 1 turned red and 1 end date more than 30 days later while the rating stayed or improved.',
      notes: ['No longer in the list: Old intranet'],
      projects: ['ERP: End 30 Jun 2026 → 20 Sep 2026 (O5); still reported green; Green → Red by the figures: end date passed 41 days ago (O5)'],
    });
  });

  it('says nothing of moves without an earlier period', () => {
    expect(summary(null).moved).toBeNull();
  });
});
