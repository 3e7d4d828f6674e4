import fc from 'fast-check';
import { accountOf } from '../../src/core/account';
import { defaultSettings } from '../../src/core/settings/defaults';
import type { CriterionSetting } from '../../src/core/settings/settings';
import { rehearseSettings } from '../../src/core/settings-rehearsal';
import { setupOf } from '../../src/core/setup';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { date, makeSheet, makeWorkbook } from '../support/make-sheet';
import type { TestCell } from '../support/make-sheet';
import { refreshOnce } from '../support/refresh-again';

const header = ['Project', 'Owner', 'Value', 'Urgency', 'Start', 'End', 'Budget', 'Forecast cost'];
type Row = { readonly value: number; readonly urgency: number; readonly late: number; readonly over: number };
const days = ['2027-04-30', '2026-10-20', '2026-08-01'];
const workbook = (rows: readonly Row[]): WorkbookSnapshot =>
  makeWorkbook([makeSheet('Portfolio', [header, ...rows.map(({ value, urgency, late, over }, index): TestCell[] => [`Project ${index}`, 'A. Meyer', value, urgency, date('2026-01-05'), date(days[late] ?? ''), 100, 100 + over])])]);
const fixed = workbook([
  { value: 5, urgency: 1, late: 0, over: 0 },
  { value: 4, urgency: 3, late: 1, over: 7 },
  { value: 3, urgency: 4, late: 2, over: 20 },
  { value: 1, urgency: 5, late: 0, over: 0 },
]);
const rowsArbitrary = fc.array(fc.record({ value: fc.integer({ min: 1, max: 5 }), urgency: fc.integer({ min: 1, max: 5 }), late: fc.integer({ min: 0, max: 2 }), over: fc.integer({ min: 0, max: 30 }) }), { minLength: 3, maxLength: 12 });

const weighed = (list: readonly CriterionSetting[], weights: readonly number[]): readonly CriterionSetting[] => list.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 0 }));

describe('rehearseSettings', () => {
  const { report, scoreHere } = refreshOnce(fixed);
  const { list } = setupOf(report, null).criteria;

  it('names who changes place, furthest first', () => {
    expect(rehearseSettings(report, scoreHere, { criteria: weighed(list, [1, 0]) }).places?.count).toBeGreaterThan(0);
    const { places } = rehearseSettings(report, scoreHere, { criteria: weighed(list, [0, 1]) });
    const ranks = new Map(report.prioritisation.scores.map(({ key, rank }) => [key, rank]));
    expect(places?.furthest.map(({ key, from }) => [key, from])).toEqual((places?.furthest ?? []).map(({ key }) => [key, ranks.get(key)]));
    expect(places?.furthest[0]).toMatchObject({ name: 'Project 3', to: 1 });
  });

  it('says the same as a whole refresh under these settings', () => {
    const criteria = weighed(list, [1, 4]);
    const thresholds = { costOverrun: { amber: 0.25, red: 0.3 } };
    const whole = refreshOnce(fixed, { file: { criteria, thresholds } });
    const { places, colours } = rehearseSettings(report, scoreHere, { criteria, thresholds });
    const ranks = new Map(whole.report.prioritisation.scores.map(({ key, rank }) => [key, rank]));
    expect(places?.furthest.map(({ key, to }) => [key, to])).toEqual((places?.furthest ?? []).map(({ key }) => [key, ranks.get(key)]));
    const { computed } = accountOf(whole, fixed).summary.counts;
    expect(colours?.now).toEqual({ R: computed?.R, A: computed?.A, G: computed?.G, unconfirmed: computed?.unconfirmed, none: computed?.unrated });
  });

  it('counts what limits would change, beside the standard ones', () => {
    const { colours } = rehearseSettings(report, scoreHere, { thresholds: { costOverrun: { amber: 0.5, red: 0.6 }, finishSlip: { amber: 1, red: 2, redDays: 3650 } } });
    expect(colours?.now.R).toBe(0);
    expect(colours?.standard.R).toBe(1);
  });

  it('says nothing of places without anything to rank by, and nothing of colours without anything to rate', () => {
    const thin = refreshOnce(makeWorkbook([makeSheet('List', [['Project', 'Owner', 'Department'], ['Alpha', 'A. Meyer', 'IT'], ['Beta', 'L. Chen', 'HR'], ['Gamma', 'M. Okafor', 'IT'], ['Delta', 'L. Chen', 'HR']])]));
    expect(rehearseSettings(thin.report, thin.scoreHere, null)).toEqual({ places: null, colours: null });
  });

  it('changes nobody’s place while weights stay in proportion (law)', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.constantFrom(0.5, 1, 3, 33.3), (rows, scale) => {
        const made = refreshOnce(workbook(rows));
        const criteria = setupOf(made.report, null).criteria.list;
        fc.pre(criteria.length > 0);
        const same = weighed(criteria, criteria.map(({ weight }) => weight * scale));
        expect(rehearseSettings(made.report, made.scoreHere, { criteria: same }).places).toEqual({ count: 0, furthest: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('counts as the account does under default limits (law)', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const snapshot = workbook(rows);
        const made = refreshOnce(snapshot);
        const { computed } = accountOf(made, snapshot).summary.counts;
        const { colours } = rehearseSettings(made.report, made.scoreHere, { thresholds: defaultSettings.thresholds });
        expect(colours?.now ?? null).toEqual(computed && { R: computed.R, A: computed.A, G: computed.G, unconfirmed: computed.unconfirmed, none: computed.unrated });
        expect(colours?.standard).toEqual(colours?.now);
      }),
      { numRuns: 20 },
    );
  });
});

describe('setupOf', () => {
  const { report } = refreshOnce(fixed);

  it('lists what is ranked by as found, ready to be confirmed', () => {
    expect(setupOf(report, null).criteria).toMatchObject({ from: 'sheet', list: [{ label: 'Value', column: 'C', weight: 1 }, { label: 'Urgency', column: 'D', weight: 1 }] });
  });

  it('says what would help where nothing can be ranked by', () => {
    const thin = refreshOnce(makeWorkbook([makeSheet('List', [['Project', 'Owner', 'End'], ['Alpha', 'A. Meyer', date('2027-04-30')], ['Beta', 'L. Chen', date('2027-04-30')], ['Gamma', 'M. Okafor', date('2027-04-30')], ['Delta', 'L. Chen', date('2027-04-30')]])]));
    expect(setupOf(thin.report, null).criteria).toMatchObject({ from: null, list: [] });
    expect(setupOf(thin.report, null).criteria.unlock).not.toBeNull();
  });

  it('puts what was decided above what was computed', () => {
    const values = setupOf(report, { hoursPerDay: 7.5, thresholds: { cadenceDays: 7 } }).values;
    expect(values.filter(({ value, default: base }) => value !== base).map(({ path, value }) => [path, value])).toEqual([['thresholds.cadenceDays', 7], ['hoursPerDay', 7.5]]);
  });

  it('lists objectives with the weights that are typed, and themes only where no project names one', () => {
    const themed = makeWorkbook([makeSheet('List', [['Project', 'Programme', 'End'], ['A', 'Digital', date('2027-04-30')], ['B', ' digital', date('2027-04-30')], ['C', 'Estate', date('2027-04-30')]])]);
    const made = refreshOnce(themed, { file: { themes: [{ theme: 'Estate', objective: 'Cut cost' }], objectives: [{ name: 'Cut cost', weight: 2 }] } });
    expect(setupOf(made.report, null)).toMatchObject({
      themes: [{ theme: 'Digital', count: 2, objective: null }, { theme: 'Estate', count: 1, objective: 'Cut cost' }],
      objectives: [{ name: 'Cut cost', weight: 2 }],
    });
    const named = makeWorkbook([makeSheet('List', [['Project', 'Programme', 'Objective', 'Owner'], ['Alpha', 'Digital', 'Grow', 'A. Meyer'], ['Beta', 'Estate', 'Cut cost', 'L. Chen'], ['Gamma', 'Estate', 'Cut cost', 'L. Chen']])]);
    const setup = setupOf(refreshOnce(named).report, { objectives: [{ name: 'grow', weight: 3 }] });
    expect([setup.themes, setup.objectives]).toEqual([[], [{ name: 'Grow', weight: 3 }, { name: 'Cut cost', weight: null }]]);
  });
});

describe('weights of Score here', () => {
  const list = makeWorkbook([makeSheet('List', [['Project', 'Owner', 'End'], ...['Alpha', 'Beta', 'Gamma', 'Delta'].map((name): TestCell[] => [name, 'A. Meyer', date('2026-01-30')])])]);

  /** The workbook after somebody rated its four projects on Value and Urgency. */
  function rated(): WorkbookSnapshot {
    const { after } = refreshOnce(list);
    const sheet = after.sheets.find(({ owned }) => owned === 'priorities');
    const header = sheet?.cells.findIndex((row) => row.includes('Score here: Value')) ?? -1;
    const titles = sheet?.cells[header] ?? [];
    const ratings = new Map([[titles.indexOf('Score here: Value'), [5, 4, 3, 1]], [titles.indexOf('Score here: Urgency'), [1, 3, 4, 5]]]);
    const cells = (sheet?.cells ?? []).map((row, index) => row.map((cell, column) => ratings.get(column)?.[index - header - 1] ?? cell));
    return { ...after, sheets: after.sheets.map((other) => (other === sheet ? { ...sheet, cells } : other)) };
  }

  it('can be set, rank as rehearsed, and nothing is called missing', () => {
    const snapshot = rated();
    const { report, scoreHere } = refreshOnce(snapshot);
    const { criteria } = setupOf(report, null);
    expect([criteria.from, criteria.list.map(({ label, column }) => [label, column])]).toEqual(['score-here', [['Value', null], ['Urgency', null]]]);
    const heavier = weighed(criteria.list, [0, 1]);
    const { places } = rehearseSettings(report, scoreHere, { criteria: heavier });
    const whole = refreshOnce(snapshot, { file: { criteria: heavier }, from: 'pane' });
    const ranks = new Map(whole.report.prioritisation.scores.map(({ key, rank }) => [key, rank]));
    expect(places?.furthest.map(({ key, to }) => [key, to])).toEqual((places?.furthest ?? []).map(({ key }) => [key, ranks.get(key)]));
    expect(places?.count).toBe(4);
    expect(whole.findings.filter(({ code }) => /setting|criterion/.test(code))).toEqual([]);
  });
});

describe('what was decided in a pane', () => {
  it('stands on Settings as typed there, and a default as a default', () => {
    const from = (file: Parameters<typeof refreshOnce>[1]): readonly unknown[] => {
      const { plan } = refreshOnce(fixed, file);
      const cells = plan.sheets.find(({ id }) => id === 'settings')?.cells ?? [];
      const row = cells.find(({ value }) => value === 'Working hours per day')?.row;
      return cells.filter((cell) => cell.row === row).map(({ value }) => value);
    };
    expect(from({ file: { hoursPerDay: 7.5 } })).toContain('from file');
    expect(from({ file: { hoursPerDay: 7.5 }, from: 'pane' })).toContain('typed here');
    expect(from({ file: { hoursPerDay: 8 }, from: 'pane' })).toContain('default');
  });
});
