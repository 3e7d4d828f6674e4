import { makeProject } from '../../support/make-portfolio';
import type { PlainValues } from '../../support/make-portfolio';
import { day, rate } from './rag-case';

const onPlan = { start: day(-500), end: day(500), percentComplete: 0.5 };
const project = (key: string, values: PlainValues) => makeProject({ key, values: { ...onPlan, ...values } });
const updated = (...offsets: readonly number[]) =>
  rate({ projects: offsets.map((offset, index) => project(`P${index}`, { lastUpdated: day(offset) })) });

describe('staleness', () => {
  it('confirms within one cadence of 31 days, and is silent past two', () => {
    const { projects } = updated(-1, -31, -32, -62, -63);
    expect(projects.map(({ confirmed }) => confirmed)).toEqual([true, true, false, false, false]);
    expect(projects.map(({ isSilent }) => isSilent)).toEqual([false, false, false, false, true]);
  });

  it('never removes a colour', () => {
    expect(updated(-1, -500).projects.map(({ computed }) => computed)).toEqual(['G', 'G']);
  });

  it('lists silent projects once', () => {
    const found = updated(-1, -100, -200).findings.filter(({ code }) => code === 'silent');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ count: 2, args: { count: 2, days: 62 } });
  });

  it('does not call a closed project silent', () => {
    const closed = makeProject({ key: 'x', lifecycle: 'done', values: { lastUpdated: day(-300) } });
    expect(rate({ projects: [closed] }).projects[0]).toMatchObject({ isSilent: false, confirmed: false });
  });

  it('notes once when nothing dates the rows', () => {
    const result = rate({ projects: [project('a', {}), project('b', {})] });
    expect(result.projects.map(({ confirmed }) => confirmed)).toEqual([null, null]);
    expect(result.findings.filter(({ code }) => code === 'no-last-updated')).toHaveLength(1);
  });

  it('ignores a column that is the same day in every row', () => {
    const result = updated(-100, -100, -100);
    expect(result.projects.map(({ confirmed, isSilent, updated: at }) => [confirmed, isSilent, at])).toEqual(
      Array(3).fill([null, false, null]),
    );
    expect(result.findings.map(({ code }) => code)).toContain('last-updated-constant');
  });

  it('believes two rows of the same day', () => {
    expect(updated(-5, -5).projects.map(({ confirmed }) => confirmed)).toEqual([true, true]);
  });

  it('ignores a column that equals the start in 80% of rows', () => {
    const rows = (copies: number) =>
      Array.from({ length: 5 }, (_, index) =>
        project(`P${index}`, { start: day(-400 - index), lastUpdated: day(index < copies ? -400 - index : -3) }),
      );
    expect(rate({ projects: rows(4) }).findings.map(({ code }) => code)).toContain('last-updated-is-start');
    expect(rate({ projects: rows(3) }).findings.map(({ code }) => code)).not.toContain('last-updated-is-start');
  });
});
