import { asOfFindings } from '../../../src/core/portfolio/as-of-findings';
import { makePortfolio, makeProject } from '../../support/make-portfolio';

const today = { day: 46000, source: 'today' };
const ending = (key: string, end: number, lifecycle: 'live' | 'done' = 'live') => makeProject({ key, lifecycle, values: { end } });

describe('asOfFindings', () => {
  it('doubts today when more than half of the open ends lie before it', () => {
    const portfolio = makePortfolio({ projects: [ending('a', 45000), ending('b', 45999), ending('c', 46001), ending('d', 40000, 'done')] });
    expect(asOfFindings(today, portfolio)).toMatchObject([{ code: 'as-of-doubtful', severity: 'warning', count: 2, args: { past: 2, of: 3 } }]);
  });

  it('only notes today when half of them do', () => {
    const portfolio = makePortfolio({ projects: [ending('a', 45000), ending('b', 46000)] });
    expect(asOfFindings(today, portfolio)).toMatchObject([{ code: 'as-of-today', severity: 'note' }]);
  });

  it('says nothing of a date that was given or found', () => {
    const portfolio = makePortfolio({ projects: [ending('a', 45000)] });
    expect(asOfFindings({ day: 46000, source: 'title A1' }, portfolio)).toEqual([]);
  });
});
