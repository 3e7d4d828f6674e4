import { date, makeSheet } from '../../support/make-sheet';
import type { TestCell } from '../../support/make-sheet';
import { detectSheets, mainOf, mappingOf } from './detect-helpers';

const projectRows = (names: readonly string[]): TestCell[][] => names.map((name, index) => [`P-${index + 1}-${name.length}`, name, 'Jane Smith', 'In progress', date('2026-09-30')]);
const projectHeader = ['ID', 'Project', 'Owner', 'Status', 'End date'];
const names = ['Robotics', 'Payroll renewal', 'Website relaunch', 'Fleet of vans', 'Archive move'];
const projects = makeSheet('Projects', [projectHeader, ...projectRows(names)]);

describe('detect, what a table is', () => {
  it('never starts from a register, whatever fields it has', () => {
    const risks = makeSheet('Sheet1', [
      ['ID', 'Risk', 'Probability', 'Impact', 'Owner', 'Status', 'Due date'],
      ['R1', 'Supplier fails', 'High', 'High', 'Jane Smith', 'Open', date('2026-09-30')],
      ['R2', 'Key person leaves', 'Low', 'High', 'Bob Ray', 'Open', date('2026-10-31')],
    ]);
    const issues = makeSheet('Issue log', [
      ['ID', 'Title', 'Owner', 'Status', 'Priority', 'Raised', 'Due date'],
      ['1', 'Server down', 'Jane Smith', 'Open', 'High', date('2026-09-01'), date('2026-09-30')],
      ['2', 'No licences', 'Bob Ray', 'Closed', 'Low', date('2026-09-02'), date('2026-10-31')],
    ]);
    const { tables } = detectSheets([risks, issues]);
    expect(tables.map(({ kind, main }) => [kind, main])).toEqual([['risks', false], ['issues', false]]);
    expect(mappingOf(tables[0] as never)).toEqual({ id: 'A', name: 'B', probability: 'C', impact: 'D', owner: 'E', status: 'F', end: 'G' });
    expect(mappingOf(tables[1] as never)).toMatchObject({ start: 'F', end: 'G', priority: 'E' });
  });

  it('starts from projects rather than tasks', () => {
    const tasks = makeSheet('Plan', [
      ['WBS', 'Task', 'Duration', 'Predecessors', 'Start', 'Finish'],
      ['1', 'Design', 5, '', date('2026-01-05'), date('2026-01-09')],
      ['1.1', 'Draft', 2, '', date('2026-01-05'), date('2026-01-06')],
      ['1.2', 'Review', 3, '2', date('2026-01-07'), date('2026-01-09')],
    ]);
    const { tables } = detectSheets([tasks, projects]);
    expect(tables.map(({ kind, main }) => [kind, main])).toEqual([['tasks', false], ['projects', true]]);
    expect(mainOf(detectSheets([tasks])).kind).toBe('tasks');
  });

  it('reads objectives with weights, baseline, target and actual', () => {
    const sheet = makeSheet('Objectives', [
      ['Objective', 'Weight', 'Baseline', 'Target', 'Actual', 'Due', 'Owner'],
      ['Cut cost to serve', 0.5, 100, 80, 92, date('2027-03-31'), 'Jane Smith'],
      ['Happier customers', 0.3, 62, 75, 66, date('2027-03-31'), 'Bob Ray'],
    ]);
    const { tables } = detectSheets([projects, sheet]);
    expect(tables[1]?.kind).toBe('objectives');
    expect(mappingOf(tables[1] as never)).toEqual({ name: 'A', weight: 'B', baseline: 'C', target: 'D', actual: 'E', due: 'F', owner: 'G' });
  });

  it('reads long allocations', () => {
    const sheet = makeSheet('Allocations', [
      ['Person', 'Role', 'Project', 'Start', 'End', 'Allocation %'],
      ['Ann Meyer', 'Developer', 'Robotics', date('2026-01-01'), date('2026-06-30'), 0.5],
      ['Ann Meyer', 'Developer', 'Payroll renewal', date('2026-01-01'), date('2026-06-30'), 0.8],
    ]);
    const { tables } = detectSheets([projects, sheet]);
    expect(tables[1]?.kind).toBe('allocations');
    expect(mappingOf(tables[1] as never)).toEqual({ person: 'A', role: 'B', project: 'C', start: 'D', end: 'E', percent: 'F' });
  });

  it('reads wide allocations with months as texts, as dates, and without a year below a title', () => {
    const body = [['Ann Meyer', 'Robotics', 80, 60], ['Bob Ray', 'Payroll renewal', 40, 0]];
    const months = (first: TestCell, second: TestCell): string[] => {
      const { tables } = detectSheets([makeSheet('Resource plan 2026', [['Person', 'Project', first, second], ...body])]);
      expect(tables[0]?.kind).toBe('allocations');
      return Object.keys(mappingOf(tables[0] as never));
    };
    const expected = ['person', 'project', 'period:2026-11-01', 'period:2026-12-01'];
    expect(months('Nov 2026', '2026-12')).toEqual(expected);
    expect(months(date('2026-11-30'), date('2026-12-31'))).toEqual(expected);
    expect(months('Nov', 'Dec')).toEqual(expected);
  });

  it('reads capacity by person', () => {
    const sheet = makeSheet('Capacity', [['Person', 'Role', 'Hours per month'], ['Ann Meyer', 'Developer', 160], ['Bob Ray', 'Tester', 120]]);
    const { tables } = detectSheets([projects, sheet]);
    expect(tables[1]?.kind).toBe('capacity');
    expect(mappingOf(tables[1] as never)).toEqual({ person: 'A', role: 'B', hours: 'C' });
  });

  it.each([
    ['Capacity (hours per month)', 136, 'hours'],
    ['Capacity (FTE)', 0.8, 'fte'],
    ['Availability %', 0.8, 'percent'],
  ])('reads the unit of %s from the header', (header, amount, field) => {
    const sheet = makeSheet('Capacity', [['Person', 'Role', header], ['Ann Meyer', 'Developer', amount], ['Bob Ray', 'Tester', amount]]);
    expect(mappingOf(detectSheets([projects, sheet]).tables[1] as never)).toEqual({ person: 'A', role: 'B', [field]: 'C' });
  });

  it('does not take days for hours', () => {
    const sheet = makeSheet('Capacity', [['Person', 'Role', 'Capacity (days)'], ['Ann Meyer', 'Developer', 17], ['Bob Ray', 'Tester', 15]]);
    expect(mappingOf(detectSheets([projects, sheet]).tables[1] as never)).toEqual({ person: 'A', role: 'B' });
  });

  it.each([
    ['people', ['Employee ID', 'Name', 'Department', 'Start date', 'Status', 'Manager'], ['E1', 'Ann Meyer', 'Roads', date('2020-01-01'), 'Active', 'Jane Smith'], ['E2', 'Bob Ray', 'Health', date('2021-01-01'), 'Active', 'Jane Smith']],
    ['invoices', ['Invoice No', 'Vendor', 'Amount', 'Due date', 'Status'], ['I-1', 'Acme', 1200, date('2026-01-31'), 'Open'], ['I-2', 'Brand', 900, date('2026-02-28'), 'Closed']],
    ['devices', ['Asset ID', 'Name', 'Owner', 'Status', 'Cost'], ['A1', 'Laptop', 'Ann Meyer', 'In use', 900], ['A2', 'Printer', 'Bob Ray', 'In use', 400]],
  ])('does not take a list of %s for projects', (_, ...list) => {
    expect(detectSheets([makeSheet('Sheet1', list)]).tables.some(({ main }) => main)).toBe(false);
  });

  it('takes named things with an owner, a status and a due date for projects', () => {
    const sheet = makeSheet('Sheet1', [['Name', 'Owner', 'Status', 'Due date'], ['Robotics', 'Ann Meyer', 'Open', date('2026-01-31')], ['Payroll', 'Bob Ray', 'Closed', date('2026-02-28')]]);
    expect(mainOf(detectSheets([sheet])).kind).toBe('projects');
  });

  it('does not stack an archive onto the live table', () => {
    const archive = makeSheet('Archive', [projectHeader, ...projectRows(['Old crane', 'Old bridge', 'Old tram'])]);
    expect(detectSheets([projects, archive]).tables.map(({ stackedOn }) => stackedOn)).toEqual([null, null]);
  });

  it('reads milestones, actions and decisions by their word for a row', () => {
    const { tables } = detectSheets([
      projects,
      makeSheet('Sheet2', [['Milestone', 'Project', 'Due date', 'Status'], ['Design signed', 'Robotics', date('2026-02-28'), 'Completed'], ['Go-live', 'Robotics', date('2026-08-31'), 'Open'], ['Contract', 'Payroll renewal', date('2026-03-31'), 'Open']]),
      makeSheet('Sheet3', [['Ref', 'Action', 'Owner', 'Due'], [1, 'Write to the supplier', 'Jane Smith', date('2026-02-28')], [2, 'Book the room', 'Bob Ray', date('2026-03-31')]]),
      makeSheet('Sheet4', [['No', 'Decision', 'Owner', 'Date'], [1, 'Go with supplier A', 'Jane Smith', date('2026-02-28')], [2, 'Stop the pilot', 'Bob Ray', date('2026-03-31')]]),
    ]);
    expect(tables.map(({ kind }) => kind)).toEqual(['projects', 'milestones', 'actions', 'decisions']);
    expect(mappingOf(tables[1] as never)).toEqual({ name: 'A', project: 'B', end: 'C', status: 'D' });
  });

  it('passes a copy over and stacks a continuation', () => {
    const copy = makeSheet('Projects (copy)', [projectHeader, ...projectRows(names)]);
    const more = makeSheet('Projects South', [projectHeader, ...projectRows(['Bridge repair', 'Harbour crane', 'Tram line four'])]);
    const { tables, passedOver } = detectSheets([projects, copy, more]);
    expect(tables.map(({ sheet, main, stackedOn }) => [sheet, main, stackedOn])).toEqual([['Projects', true, null], ['Projects South', false, 'Projects']]);
    expect(passedOver).toEqual([{ sheet: 'Projects (copy)', why: 'a copy of sheet Projects: the same header over the same rows' }]);
  });

  it('prefers the sheet of projects over its archive and hidden sheets', () => {
    const archive = makeSheet('Archive 2019', [[...projectHeader, 'Budget'], ...projectRows(['Old one', 'Older one', 'Oldest one', 'Ancient one', 'First one', 'Sixth one']).map((row) => [...row, 5000])]);
    const { tables } = detectSheets([archive, projects]);
    expect(tables.find(({ main }) => main)?.sheet).toBe('Projects');
  });
});
