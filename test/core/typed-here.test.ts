import { accountOf } from '../../src/core/account';
import { scoreHereCards } from '../../src/core/score-here-cards';
import { typedOver } from '../../src/core/prioritisation/typed-scores';
import { nothingTyped } from '../../src/core/sheets/typed-here';
import type { TypedHere } from '../../src/core/sheets/typed-here';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import { refreshOnce } from '../support/refresh-again';

const header = ['Project', 'Owner', 'Status', 'Start', 'End', 'Budget'];
const rows = ['Fleet', 'ERP', 'Loyalty'].map((name, index) => [name, 'A. Meyer', 'In progress', date('2026-01-05'), date(`2026-0${7 + index}-30`), 100 + index]);
const register = makeWorkbook([makeSheet('Portfolio', [header, ...rows, ['Portal', 'L. Chen', 'In progress', 'soon', date('2027-05-30'), 90]])]);

const scores = [
  { key: 'ERP', label: 'Value', value: 5 },
  { key: 'ERP', label: 'Risk', value: 1 },
  { key: 'Fleet', label: 'Value', value: 2 },
  { key: 'Fleet', label: 'Risk', value: 4 },
];
const typed: TypedHere = { scores, states: [] };

describe('scores typed in a pane', () => {
  const { report, after } = refreshOnce(register, { typed });

  it('rank the projects as if they stood on Priorities', () => {
    expect(report.prioritisation.criteriaFrom).toBe('score-here');
    expect(report.prioritisation.scores.map(({ key, rank }) => [key, rank])).toEqual([['Fleet', 2], ['ERP', 1], ['Loyalty', null], ['Portal', null]]);
  });

  it('stand on Priorities after the refresh, and are read from there by the next one', () => {
    const again = refreshOnce(after);
    expect(again.report.prioritisation.scores).toEqual(report.prioritisation.scores);
    expect(again.plan.sheets.find(({ id }) => id === 'priorities')).toEqual(refreshOnce(refreshOnce(register, { typed }).after).plan.sheets.find(({ id }) => id === 'priorities'));
  });

  it('hold above what stands there, and take it away', () => {
    const cleared = refreshOnce(after, { typed: { ...nothingTyped, scores: [{ key: 'ERP', label: 'Value', value: null }, { key: 'Fleet', label: 'Value', value: 3 }] } });
    const cards = scoreHereCards(cleared.report, after);
    expect(cards.labels.map(({ label }) => label)).toEqual(['Value', 'Strategic fit', 'Urgency', 'Risk']);
    expect(cards.projects.map(({ name, ratings }) => [name, ...ratings])).toEqual([['Fleet', 3, null, null, 4], ['ERP', null, null, null, 1], ['Loyalty', null, null, null, null], ['Portal', null, null, null, null]]);
  });

  it('are counted by the account', () => {
    expect(accountOf(refreshOnce(register, { typed }), register).scoreHere).toEqual({ rated: 2, of: 4 });
  });

  it('do not reach a key that objects inherit', () => {
    const odd = typedOver(new Map(), [{ key: '__proto__', label: 'constructor', value: 3 }]);
    expect(odd.get('__proto__')?.get('constructor')).toBe(3);
    expect(odd.get('toString')).toBeUndefined();
  });
});

describe('states typed in a pane', () => {
  it('set a finding aside, stand on Findings after the refresh, and stay', () => {
    const first = accountOf(refreshOnce(register), register).findings.find(({ severity }) => severity !== 'note');
    const key = first?.key ?? '';
    expect(first?.isIgnored).toBe(false);
    const ignored = refreshOnce(register, { typed: { scores: [], states: [{ key, state: 'Ignored' }] } });
    expect(accountOf(ignored, register).findings.find((card) => card.key === key)?.isIgnored).toBe(true);
    expect(accountOf(refreshOnce(ignored.after), ignored.after).findings.find((card) => card.key === key)?.isIgnored).toBe(true);
    const open = refreshOnce(ignored.after, { typed: { scores: [], states: [{ key, state: 'Open' }] } });
    expect(accountOf(open, ignored.after).findings.find((card) => card.key === key)?.isIgnored).toBe(false);
  });

  it('come by effect: what stops a figure, then what concerns most cells, notes last', () => {
    const { findings } = accountOf(refreshOnce(register), register);
    const order = findings.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(findings.length).toBeGreaterThan(1);
  });
});
