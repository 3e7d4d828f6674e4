import { headerMatcher } from '../../../../src/core/tables/vocabulary/match-header';

const matcher = headerMatcher();
const best = (...levels: string[]): string | undefined => [...matcher(levels).entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
const score = (field: string, ...levels: string[]): number => new Map<string, number>(matcher(levels)).get(field) ?? 0;

describe('headerMatcher', () => {
  it.each([
    ['Project Name', 'name'],
    ['PROJECT_ID', 'id'],
    ['Responsible Lead', 'owner'],
    ['% Complete', 'percentComplete'],
    ['Latest Approved End Date', 'end'],
    ['Date of completion', 'end'],
    ['Cost to date', 'actualCost'],
    ['FFC', 'forecastCost'],
    ['Strategic goal', 'objective'],
    ['Projektleiter', 'owner'],
    ['Fecha de inicio', 'start'],
    ['Nom du projet', 'name'],
    ['Situação', 'status'],
    ['حالة المشروع', 'status'],
  ])('knows %s as %s', (header, field) => {
    expect(best(header)).toBe(field);
  });

  it('reads the head of a phrase, not its first word', () => {
    expect(best('Budget owner')).toBe('owner');
    expect(score('budget', 'Budget source')).toBeLessThan(0.5);
    expect(score('status', 'Status date')).toBeLessThan(score('lastUpdated', 'Status date'));
  });

  it('drops units in brackets and joins camelCase', () => {
    expect(score('budget', 'Total budget (£m)')).toBe(1);
    expect(score('end', 'plannedEndDate')).toBe(1);
  });

  it('weighs the first line of a header most', () => {
    expect(best('Delivery confidence\n(as assessed by the board, at the end of the year)')).toBe('rag');
  });

  it('joins a group with the label below it', () => {
    expect(best('Baseline', 'End')).toBe('baselineEnd');
    expect(best('Actual', 'Start')).toBe('actualStart');
    expect(best('Start', 'Actual')).toBe('actualStart');
  });

  it('takes dates of phases and contracts for less than those of the project', () => {
    expect(score('end', 'Phase 2 end date')).toBeLessThan(0.75);
    expect(score('end', 'Contract end date')).toBeLessThan(score('end', 'End date'));
  });

  it('says nothing about words it does not know', () => {
    expect(matcher(['Approval body']).size).toBe(0);
  });
});
