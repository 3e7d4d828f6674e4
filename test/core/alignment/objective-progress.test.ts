import { objectiveProgress, progressFindings } from '../../../src/core/alignment/objective-progress';
import { makeObjective } from '../../support/make-portfolio';

/** From day 45000 to day 45100: a day is a point. */
const dated = { start: 45000, due: 45100 };
const goal = (actual: number, some: { readonly start?: number; readonly due?: number } = dated): ReturnType<typeof makeObjective> =>
  makeObjective({ name: 'Goal', baseline: 0, target: 100, actual, ...some });

describe('objectiveProgress', () => {
  it('S53, ServiceNow (read): 700k of 1M from 0 achieves 70%, red at its due date', () => {
    const objective = makeObjective({ name: 'Revenue', baseline: 0, target: 1000000, actual: 700000, ...dated });
    expect(objectiveProgress(objective, 45100)).toEqual({ achieved: 0.7, expected: 1, status: 'R' });
  });

  it('S53, ServiceNow (read): 220/250, 480/500, 710/750, 968/1000 achieve 88, 96, 94.67 and 96.8%', () => {
    const pairs = [[220, 250], [480, 500], [710, 750], [968, 1000]] as const;
    const achieved = pairs.map(([actual, target]) => objectiveProgress(makeObjective({ name: 'Q', baseline: 0, target, actual }), 45000).achieved);
    expect(achieved.map((share) => Math.round((share ?? NaN) * 1e8) / 1e6)).toEqual([88, 96, 94.666667, 96.8]);
  });

  it('S50, Planview (read): 60% where 50% is expected is ahead, 20% where 40% is expected is behind', () => {
    expect(objectiveProgress(goal(60), 45050).status).toBe('G');
    expect(objectiveProgress(goal(20), 45040).status).toBe('R');
  });

  it('S137 (read): on track at the expected, progressing within 10 points, else off', () => {
    expect([50, 49, 40, 39].map((actual) => objectiveProgress(goal(actual), 45050).status)).toEqual(['G', 'A', 'A', 'R']);
  });

  it('S137 (read): past due and unmet is off, past due and met is not', () => {
    expect(objectiveProgress(goal(95), 45101).status).toBe('R');
    expect(objectiveProgress(goal(100), 45101).status).toBe('G');
  });

  it('works for falling targets', () => {
    const objective = makeObjective({ name: 'Complaints', baseline: 40, target: 20, actual: 30, ...dated });
    expect(objectiveProgress(objective, 45050)).toEqual({ achieved: 0.5, expected: 0.5, status: 'G' });
  });

  it('goes below zero when it moved the wrong way', () => {
    expect(objectiveProgress(goal(-20), 45050).achieved).toBe(-0.2);
  });

  it('expects nothing before the start', () => {
    expect(objectiveProgress(goal(0), 44000)).toEqual({ achieved: 0, expected: 0, status: 'G' });
  });

  it('expects nothing and gives no status without dates', () => {
    expect(objectiveProgress(goal(50, {}), 45050)).toEqual({ achieved: 0.5, expected: null, status: null });
    expect(objectiveProgress(goal(50, { due: 45100 }), 45050)).toEqual({ achieved: 0.5, expected: null, status: null });
  });

  it('expects all of it once the due date has passed, even without a start', () => {
    expect(objectiveProgress(goal(50, { due: 45100 }), 45101)).toEqual({ achieved: 0.5, expected: 1, status: 'R' });
  });

  it('takes no missing baseline for zero', () => {
    expect(objectiveProgress(makeObjective({ name: 'Goal', target: 100, actual: 50, ...dated }), 45050)).toEqual({
      ...{ achieved: null, expected: 0.5, status: null },
    });
  });

  it('achieves nothing measurable where the target is the baseline', () => {
    expect(objectiveProgress(makeObjective({ name: 'Goal', baseline: 5, target: 5, actual: 5, ...dated }), 45050).achieved).toBeNull();
  });
});

describe('progressFindings', () => {
  it('names each pattern once with its cells', () => {
    const objectives = [
      makeObjective({ name: 'Still', row: 1, baseline: 5, target: 5 }),
      makeObjective({ name: 'Back', row: 2, start: 45100, due: 45000 }),
      makeObjective({ name: 'Floating', row: 3, target: 9, actual: 3 }),
      makeObjective({ name: 'Adrift', row: 4, target: 9, actual: 3 }),
    ];
    expect(progressFindings(objectives)).toMatchObject([
      { code: 'objective-target-is-baseline', severity: 'error', count: 1, at: { row: 1, column: 3 } },
      { code: 'objective-dates-reversed', severity: 'warning', count: 1, at: { row: 2, column: 6 } },
      { code: 'objective-without-baseline', severity: 'note', count: 2, args: { names: 'Floating, Adrift' } },
    ]);
  });

  it('says nothing of sound ones', () => {
    expect(progressFindings([goal(50), makeObjective({ name: 'Bare' })])).toEqual([]);
  });
});
