import { resourcesMessages } from '../../../src/core/messages/en/resources';
import { findingText, sentence } from '../../../src/core/messages/sentence';
import { makeProject } from '../../support/make-portfolio';
import type { PlainValues } from '../../support/make-portfolio';
import { iso, makeAllocation, makeCapacity, plan } from './resource-case';

const dates = { start: iso('2026-11-02'), end: iso('2026-12-31') };
const jane = { owner: 'Jane Smith' };
const project = (key: string, values: PlainValues = {}) => makeProject({ key, values });
const p1 = project('P1', dates);
const days = { effort: { amount: 10, unit: 'day' } } as const;

/** Between them these say everything the analysis can say. */
const everything = [
  plan({}),
  plan({ projects: [project('P1', { owner: 'Leeds Council', ...dates })] }),
  plan({ projects: [project('P1', { owner: 'Leeds Council', ...dates }), project('P2', { ...jane, ...dates })] }),
  plan({ projects: [project('P1', jane)] }),
  plan({ projects: [project('P1', { ...jane, end: iso('2026-01-31') })] }),
  plan({ projects: [p1, project('P2', { ...jane, ...dates }), makeProject({ key: 'P3', lifecycle: 'not-started', values: { ...jane, end: dates.end } })] }),
  plan({ projects: [p1], allocations: [makeAllocation({ start: iso('2026-01-01'), end: iso('2026-01-31') })] }),
  plan({ projects: [project('P1', { ...jane, ...dates, effort: { amount: 10, unit: null } })] }),
  plan({ projects: [project('P1', { owner: 'Jane Smith / Bob Ray', ...dates, ...days }), project('P2', { ...jane, ...days, end: dates.end })] }),
  plan({ projects: [p1, project('P2')], allocations: [makeAllocation({ amount: 5000 })] }),
  plan({ projects: [p1], allocations: [makeAllocation({})], capacities: [makeCapacity({ amount: 0 })] }),
  plan({ projects: [p1], allocations: [makeAllocation({})], capacities: [makeCapacity({ amount: 40 })] }),
  plan({ projects: [p1], allocations: [makeAllocation({ start: iso('2029-11-01'), end: iso('2029-11-30') })] }),
  plan({ projects: [p1], allocations: [makeAllocation({}), makeAllocation({}), makeAllocation({ unit: 'fte' })] }),
  plan({ projects: [p1], allocations: [makeAllocation({}), makeAllocation({ amount: -1 }), makeAllocation({ person: null })] }),
  plan({ projects: [p1], allocations: [makeAllocation({}), makeAllocation({ end: null }), makeAllocation({ start: null, end: null })] }),
  plan({ projects: [p1, makeProject({ key: 'P2', lifecycle: 'done' })], allocations: [makeAllocation({}), makeAllocation({ project: 'P2' })] }),
];

const findings = everything.flatMap((resources) => resources.findings);
const unlocks = everything.flatMap(({ unlock }) => (unlock ? [unlock.message] : []));

describe('words of resources', () => {
  it('are all used, and nothing is said without words', () => {
    const said = new Set([...findings, ...unlocks].map(({ code }) => code));
    expect([...said].sort()).toEqual(Object.keys(resourcesMessages).sort());
  });

  it('have all their slots filled', () => {
    const texts = [...unlocks.map(sentence), ...findings.map(findingText).flatMap(({ text, effect, fix }) => [text, effect, fix])];
    expect(texts.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
  });
});
