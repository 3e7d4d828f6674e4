import { maskSettings } from '../../../src/core/portfolio/mask-settings';
import type { Portfolio } from '../../../src/core/portfolio/portfolio';
import { effectiveSettings } from '../../../src/core/settings/effective-settings';
import type { Settings, SettingsInput } from '../../../src/core/settings/settings';
import { makeCriterion, makeObjective, makePortfolio, makeProject } from '../../support/make-portfolio';

const names = { names: true, money: false };
const money = { names: false, money: true };
const masked = (file: SettingsInput, portfolio: Portfolio, masks = names): Settings => maskSettings(effectiveSettings({ sheet: null, file }), portfolio, masks).values;

describe('maskSettings', () => {
  const portfolio = makePortfolio({
    projects: [makeProject({ key: 'A', row: 1, values: { programme: 'Digital', department: 'Estates' } }), makeProject({ key: 'B', row: 2, values: { programme: 'Green', department: 'Digital' } })],
    objectives: [makeObjective({ name: 'Growth', id: 'O1' }), makeObjective({ name: 'Cost' })],
  });

  it('gives objectives the numbers they have in the portfolio', () => {
    const objectives = [{ name: 'cost', weight: 2 }, { name: 'O1', weight: 1 }];
    expect(masked({ objectives }, portfolio).objectives).toEqual([{ name: 'Objective 2', weight: 2 }, { name: 'Objective 1', weight: 1 }]);
  });

  it('masks a theme as programme and as department, and leaves one out that no project has', () => {
    const themes = [{ theme: 'digital', objective: 'Growth' }, { theme: 'Secret', objective: 'Cost' }, { theme: 'Green', objective: 'Only here' }];
    expect(masked({ themes }, portfolio).themes).toEqual([
      { theme: 'Programme 1', objective: 'Objective 1' },
      { theme: 'Department 2', objective: 'Objective 1' },
      { theme: 'Programme 2', objective: 'Objective 3' },
    ]);
  });

  it('names no sheet and no column of the user but by its field', () => {
    const values = masked({ table: { sheet: 'Kim', headerRow: 4 }, columns: { budget: 'L', 'own:Kim': 'M', 'criterion:Value': 'N' } }, portfolio);
    expect([values.table, values.columns]).toEqual([null, { budget: 'L', 'criterion:Value': 'N' }]);
  });

  it('keeps labels of criteria, limits and all else', () => {
    const criteria = [{ label: 'Value', column: 'F', weight: 2, direction: 'benefit', scale: [1, 5] }] as const;
    expect(masked({ criteria, thresholds: { cadenceDays: 14 } }, portfolio)).toMatchObject({ criteria, thresholds: { cadenceDays: 14 } });
  });

  it('scales the ends of a money criterion like its amounts, and those of a rating not at all', () => {
    const withSavings = makePortfolio({
      projects: [makeProject({ key: 'A', row: 1, criteria: { Savings: 3000, Value: 5 } }), makeProject({ key: 'B', row: 2, criteria: { Savings: 1000, Value: 2 } })],
      criteria: [makeCriterion({ label: 'Savings', isMoney: true, scale: null, column: 7 }), makeCriterion({ label: 'Value', column: 8 })],
    });
    const both = [
      { label: 'Annual savings', column: 'H', weight: 1, direction: 'benefit', scale: [0, 4000] },
      { label: 'Value', column: null, weight: 1, direction: 'benefit', scale: [1, 5] },
    ] as const;
    expect(masked({ criteria: both }, withSavings, money).criteria?.map(({ scale }) => scale)).toEqual([[0, 100], [1, 5]]);
  });
});
