import { ragMessages } from '../../../src/core/messages/en/rag';
import type { Message } from '../../../src/core/messages/message';
import { findingText, sentence } from '../../../src/core/messages/sentence';
import type { Project, Risk } from '../../../src/core/portfolio/portfolio';
import type { RagAnalysis } from '../../../src/core/rag/rag';
import { makeProject } from '../../support/make-portfolio';
import type { PlainValues } from '../../support/make-portfolio';
import { day, makeMilestone, makeRisk, moneyIn, rate } from './rag-case';

const live = (values: PlainValues): Project => makeProject({ key: 'P1', row: 16, values });
const only = (values: PlainValues, more: Parameters<typeof rate>[0] = {}) => rate({ projects: [live(values)], ...more });
const onPlan = { start: day(-500), end: day(500), percentComplete: 0.5 };
const half = { start: day(-500), baselineEnd: day(500) };
const unclear = (values: PlainValues) => rate({ projects: [{ ...live(values), isStateUnknown: true }] });
const inYear = { money: moneyIn(['budget', 'forecastCost', 'actualCost'], { inYear: true }) };
const risk = (input: Partial<Risk>) => ({ risks: [makeRisk(input)] });
const dated = (lastUpdated: number, start: number) => live({ lastUpdated, start });

/** Between them these say everything the analysis can say. */
const everything: readonly RagAnalysis[] = [
  only({ end: day(-41) }),
  only({ ...half, end: day(700), rag: 'G' }),
  only({ ...half, end: day(500) }),
  only({ ...onPlan, percentComplete: 0.1 }),
  only(onPlan),
  only({ end: day(10), earnedValue: 990, plannedValue: 1000 }),
  only({ earnedValue: 800, actualCost: 1000 }),
  only({ budget: 1000, actualCost: 1200 }),
  only({ budget: 1000, actualCost: 900 }),
  only({ budget: 1000, forecastCost: 1200 }),
  only({ budget: 1000, forecastCost: 900 }),
  only({ budget: 1000, forecastCost: 500 }, inYear),
  only({ budget: 1000, actualCost: 900, percentComplete: 0.5 }),
  only({ budget: 1000, forecastCost: 1200, actualCost: 900 }, inYear),
  only({ budget: 1000, forecastCost: 1000 }, inYear),
  only({ budget: 1000, actualCost: 1200 }, inYear),
  only({ budget: 1000, actualCost: 1000 }, inYear),
  only({ ...onPlan, plannedPercent: 0.5 }),
  only({ ...onPlan, plannedPercent: 0.9 }),
  unclear({ end: day(-41), status: 'Wibble 3' }),
  unclear({ end: day(-41) }),
  only({ end: day(-41), percentComplete: 1 }),
  only({ end: day(-41) }, { doubtful: new Set(['end']) }),
  only({ budget: 0, actualCost: 900 }),
  only({ budget: 1000, actualCost: 900 }, { money: moneyIn(['budget'], { unit: 1000 }) }),
  only({}, { milestones: [makeMilestone({ due: day(-3) })] }),
  only({}, { milestones: [makeMilestone({ due: day(-3), isDone: true })] }),
  only({ nextMilestoneDate: day(-1) }),
  only({}, risk({ owner: null })),
  only({}, risk({ due: day(-2) })),
  only({}, risk({ isCritical: false })),
  only({ lastUpdated: day(-100) }),
  rate({ projects: [dated(day(-9), 1), dated(day(-9), 2), dated(day(-9), 3)] }),
  rate({ projects: [dated(day(-9), day(-9)), dated(day(-8), day(-8)), dated(day(-7), day(-7))] }),
  only({ start: day(-10), end: day(10) }),
  only({ end: day(-5), percentComplete: 0.5 }),
  only({ baselineEnd: day(10) }),
  only({ end: day(10) }),
  rate({ projects: [{ ...live({ end: day(90) }), firstSeen: { end: { value: day(10), asOf: day(-30) }, budget: null } }] }),
  ...(['forecastCost', 'actualCost'] as const).map((field) =>
    rate({ projects: [{ ...live({ budget: 200, [field]: 150 }), firstSeen: { end: null, budget: { value: 100, asOf: day(-30) } } }] }),
  ),
];

const withAll = (reason: Message): readonly Message[] => [reason, ...(reason.and ? withAll(reason.and) : [])];
const reasons = everything.flatMap(({ projects }) =>
  projects.flatMap(({ dimensions }) => Object.values(dimensions).flatMap(({ reason }) => withAll(reason))),
);
const findings = everything.flatMap((analysis) => analysis.findings);
const unlocks = everything.flatMap(({ unlock }) => (unlock ? [unlock.message] : []));

describe('words of rag', () => {
  it('are all used, and nothing is said without words', () => {
    const said = new Set([...reasons, ...findings, ...unlocks].map(({ code }) => code));
    expect([...said].sort()).toEqual(Object.keys(ragMessages).sort());
  });

  it('have all their slots filled', () => {
    const texts = [
      ...[...reasons, ...unlocks].map(sentence),
      ...findings.map(findingText).flatMap(({ text, effect, fix }) => [text, effect, fix]),
    ];
    expect(texts.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
  });

  it('say what people can check', () => {
    expect(sentence({ code: 'rag-overdue', args: { days: 41, cell: 'J17' } })).toBe('end date passed 41 days ago (J17)');
    expect(sentence({ code: 'rag-overdue', args: { days: 1, cell: 'J17' } })).toBe('end date passed 1 day ago (J17)');
    expect(sentence({ code: 'unlock-rag-end', args: { count: 170 } })).toBe('Add an end date: schedule colours for 170 projects');
  });
});
