import { currentEndOf } from '../../../src/core/portfolio/current-end';
import { isStateUnknown, lifecycleOf } from '../../../src/core/portfolio/lifecycle';
import type { ProjectValues } from '../../../src/core/portfolio/portfolio';
import { makeProject } from '../../support/make-portfolio';
import type { PlainValues } from '../../support/make-portfolio';

const values = (plain: PlainValues): ProjectValues => makeProject({ key: 'P', values: plain }).values;
const lifecycle = (plain: PlainValues): string => lifecycleOf(values(plain)).lifecycle;

describe('lifecycleOf', () => {
  it('goes by the status first', () => {
    expect(lifecycle({ status: 'Cancelled', phase: 'Build', percentComplete: 1, actualEnd: 46000 })).toBe('cancelled');
    expect(lifecycle({ status: 'Not started', percentComplete: 1 })).toBe('not-started');
    expect(lifecycle({ status: 'In progress', actualEnd: 46000 })).toBe('live');
  });

  it('goes by the phase where the status says nothing about life', () => {
    expect(lifecycle({ status: 'Green', phase: 'Idea' })).toBe('candidate');
    expect(lifecycle({ status: 'On track', phase: 'Closed' })).toBe('done');
    expect(lifecycle({ status: 'Goal met', phase: 'On hold' })).toBe('on-hold');
  });

  it('is done at 100% or with an actual end where no status contradicts', () => {
    expect(lifecycle({ percentComplete: 1 })).toBe('done');
    expect(lifecycle({ percentComplete: 0.99 })).toBe('live');
    expect(lifecycle({ actualEnd: 46000 })).toBe('done');
    expect(lifecycle({ status: 'On track', percentComplete: 1 })).toBe('done');
  });

  it('is done at exactly 100%, never above', () => {
    expect(lifecycle({ percentComplete: 1.2 })).toBe('live');
  });

  it('is not done by an actual end that a word of health contradicts', () => {
    expect(lifecycle({ status: 'On track', actualEnd: 46000 })).toBe('live');
  });

  it('is live when nothing is known, decided by no cell', () => {
    expect(lifecycleOf(values({}))).toEqual({ lifecycle: 'live', cell: null });
    expect(lifecycleOf(values({ percentComplete: 0 }))).toEqual({ lifecycle: 'live', cell: null });
  });

  it('names the cell that decided', () => {
    const given = values({ status: 'On hold' });
    expect(lifecycleOf(given).cell).toEqual(given.status?.cell);
  });
});

describe('isStateUnknown', () => {
  const isUnknown = (plain: PlainValues): boolean => isStateUnknown(values(plain));

  it('is true of a status or phase that nobody understands', () => {
    expect(isUnknown({ status: 'Briefed' })).toBe(true);
    expect(isUnknown({ status: 'Done?' })).toBe(true);
    expect(isUnknown({ phase: 'Snagging list' })).toBe(true);
  });

  it('is false where something else decides', () => {
    expect(isUnknown({ status: 'Briefed', percentComplete: 0.4 })).toBe(false);
    expect(isUnknown({ status: 'Briefed', phase: 'Build' })).toBe(false);
    expect(isUnknown({ status: 'Briefed', actualEnd: 46000 })).toBe(false);
  });

  it('is false where nothing is claimed', () => {
    expect(isUnknown({})).toBe(false);
    expect(isUnknown({ status: 'Green' })).toBe(false);
    expect(isUnknown({ status: 'TBC' })).toBe(false);
    expect(isUnknown({ phase: 'Gate 3' })).toBe(false);
  });

  it('is not told by a percentage above 100', () => {
    expect(isUnknown({ status: 'Briefed', percentComplete: 1.2 })).toBe(true);
  });

  it('is true where an actual end contradicts a word of health', () => {
    expect(isUnknown({ status: 'On track', actualEnd: 46000 })).toBe(true);
  });
});

describe('currentEndOf', () => {
  it('is the actual end only of what is done', () => {
    const given = values({ actualEnd: 10, end: 20, baselineEnd: 30 });
    expect(currentEndOf(given, 'done')).toMatchObject({ value: 10, field: 'actualEnd' });
    expect(currentEndOf(given, 'live')).toMatchObject({ value: 20, field: 'end' });
  });

  it('falls back on the planned end, then on none', () => {
    expect(currentEndOf(values({ baselineEnd: 30 }), 'live')).toMatchObject({ value: 30, field: 'baselineEnd' });
    expect(currentEndOf(values({ actualEnd: 10 }), 'live')).toBeNull();
  });
});
