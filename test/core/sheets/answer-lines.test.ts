import { answerLines, bestUnlock } from '../../../src/core/sheets/answer-lines';
import type { Answers } from '../../../src/core/sheets/answer-lines';
import type { Answer } from '../../../src/core/portfolio/answer';

const answer = (level: Answer['level'], unlock: Answer['unlock'] = null): Answer => ({ level, covered: 6, of: 8, unlock });
const criteria = (count: number): Answer['unlock'] => ({ field: 'criterion', message: { code: 'unlock-criteria', args: { count } } });
const effort = (count: number): Answer['unlock'] => ({ field: 'effort', message: { code: 'unlock-resources-effort', args: { count } } });

const answers = (parts: Partial<Answers> = {}): Answers => ({
  main: { kind: 'projects' },
  prioritisation: answer('full'),
  rag: answer('full'),
  resources: answer('full'),
  alignment: { ...answer('full'), shareBasis: 'money' },
  ...parts,
});

describe('answerLines', () => {
  it('says of each analysis how far it got, in the order of the sheets', () => {
    const lines = answerLines(answers({ rag: answer('partial'), resources: answer('substitute'), alignment: { ...answer('none'), shareBasis: 'money' } }));
    expect(lines.map(({ id, level, text }) => [id, level, text])).toEqual([
      ['priorities', 'full', 'Fully, for 8 live projects'],
      ['rag', 'partial', 'In part, for 6 of 8 live projects'],
      ['heatmap', 'substitute', 'Only projects per owner and month'],
      ['alignment', 'none', 'Not from these columns'],
    ]);
  });

  it('speaks of tasks where the rows are tasks', () => {
    expect(answerLines(answers({ main: { kind: 'tasks' } }))[0]?.text).toBe('Fully, for 8 open tasks');
  });
});

describe('bestUnlock', () => {
  it('names the column that helps most projects', () => {
    expect(bestUnlock(answers({ prioritisation: answer('none', criteria(3)), resources: answer('partial', effort(5)) }))).toBe('Add effort in hours or days: utilisation for 5 projects');
  });

  it('prefers the analysis that says least among equals', () => {
    expect(bestUnlock(answers({ prioritisation: answer('substitute', criteria(5)), resources: answer('none', effort(5)) }))).toContain('effort');
    expect(bestUnlock(answers({ prioritisation: answer('none', criteria(5)), resources: answer('substitute', effort(5)) }))).toContain('rating columns');
  });

  it('is null where no column would help', () => {
    expect(bestUnlock(answers())).toBeNull();
  });
});
