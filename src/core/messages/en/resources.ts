import type { MessageTable } from '../message-table';

/** Findings of the resources analysis, and what would unlock more of it. */
export const resourcesMessages = {
  'cannot-resources': {
    text: 'Utilisation cannot be computed for {of} open {of?project|projects}. Missing: {fields}.',
    effect: 'No utilisation; where owners and ends are known, projects are counted per owner and month.',
    fix: 'Add an allocations table (person, project, hours or percent, dates), or effort in hours or days per project.',
  },
  'over-allocated': {
    text: '{count} {count?person or role has|people or roles have} more demand than capacity: {people}.',
    effect: 'Shown in the Heatmap with the projects behind it; where no capacity is typed, it is assumed from Settings.',
    fix: 'Move work to another month or person, or correct the allocation.',
  },
  'no-capacity': {
    text: '{count} {count?person or role has|people or roles have} demand where the capacity is 0, first {name} in {month}.',
    effect: 'No utilisation is shown there.',
    fix: 'Correct the capacity, or give the work to someone else.',
  },
  'demand-in-past': {
    text: 'No demand lies ahead; the last month with any is {last}.',
    effect: 'The Heatmap shows the last months with demand.',
    fix: 'Bring allocations or dates up to date.',
  },
  'demand-later': {
    text: 'No demand lies in the next 12 months; it begins later.',
    effect: 'The Heatmap shows {first} to {last}.',
    fix: 'Check the as-of date and the dates of the allocations.',
  },
  'allocation-mixed-units': {
    text: '{count} {count?allocation is|allocations are} not in {unit}, the unit of most rows.',
    effect: 'Left out of the demand: units are not mixed.',
    fix: 'Give all allocations in one unit.',
  },
  'allocation-negative': {
    text: '{count} {count?allocation is|allocations are} below zero.',
    effect: 'Left out of the demand.',
    fix: 'Correct the amount.',
  },
  'allocation-without-person': {
    text: '{count} {count?allocation names|allocations name} neither a person nor a role.',
    effect: 'Left out of the demand.',
    fix: 'Name the person or the role.',
  },
  'allocation-without-dates': {
    text: '{count} {count?allocation has|allocations have} no usable dates.',
    effect: 'Left out of the demand: nothing says in which months the work lies.',
    fix: 'Add start and end; the end on or after the start.',
  },
  'allocation-dated-by-project': {
    text: '{count} {count?allocation has no dates and takes|allocations have no dates and take} those of {count?its|their} project.',
    effect: 'The demand is spread from the start to the end of the project.',
    fix: 'Add start and end where the work takes less time than the project.',
  },
  'allocation-of-closed-project': {
    text: '{count} {count?allocation belongs|allocations belong} to projects that are on hold, done or cancelled.',
    effect: 'Left out of the demand.',
    fix: 'Remove the allocation, or reopen the project.',
  },
  'effort-without-unit': {
    text: 'Effort has no unit in {count} {count?row|rows}: hours or days?',
    effect: 'It counts as missing: no utilisation is derived from it.',
    fix: 'Name the unit in the header, such as Effort (days).',
  },
  'effort-shared': {
    text: 'The effort of {count} {count?project|projects} is shared by several owners.',
    effect: 'Each owner is given an equal part.',
    fix: 'Use an allocations table where the parts differ.',
  },
  'owners-not-people': {
    text: 'Owners are organisations, not people, such as {name}.',
    effect: 'Projects are not counted per owner.',
    fix: 'Add a column that names one person per project.',
  },
  'owner-not-a-person': {
    text: '{count} {count?project is|projects are} owned by an organisation or team, such as {name}.',
    effect: 'Not counted per owner.',
    fix: 'Name the person who answers for the project.',
  },
  'open-past-end': {
    text: '{count} open {count?project|projects} ended before this month by the dates in the sheet.',
    effect: 'Counted in this month, as {count?it is|they are} still open, but in none ahead.',
    fix: 'Enter the new end date, or close the project.',
  },
  'not-counted': {
    text: '{count} open {count?project|projects} cannot be placed in any month, first {name}.',
    effect:
      'Not counted per owner: not started and no start, or an end before the start, or past without saying that {count?it still runs|they still run}.',
    fix: 'Enter start and end, or correct the state.',
  },
  'counts-without-owner': {
    text: '{count} open {count?project names|projects name} no owner, first {name}.',
    effect: 'Not counted per owner.',
    fix: 'Name the person who answers for the project.',
  },
  'capacity-period-unclear': {
    text: '{count} {count?capacity names|capacities name} hours but no period: per week or per month?',
    effect: 'These capacities are not used, and no utilisation is shown for these people.',
    fix: 'Give hours per month, one column for each month.',
  },

  'unlock-resources-effort': { text: 'Add effort in hours or days: utilisation for {count} {count?project|projects}' },
  'unlock-resources-owner': { text: 'Add an owner by name: people and months for {count} {count?project|projects}' },
  'unlock-resources-start': { text: 'Add a start date: utilisation for {count} {count?project|projects}' },
  'unlock-resources-end': { text: 'Add an end date: people and months for {count} {count?project|projects}' },
  'unlock-resources-hours': { text: 'Add allocations: utilisation for {count} further {count?project|projects}' },
} as const satisfies MessageTable;
