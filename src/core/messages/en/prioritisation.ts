import type { MessageTable } from '../message-table';

/** Findings, reasons and unlocking words of prioritisation. */
export const prioritisationMessages = {
  'cannot-prioritisation': {
    text: 'Projects cannot be scored. Missing: {fields}.',
    effect: 'No score and no rank: Priorities shows where to look first, where there is a fact to look at.',
    fix: 'Add at least two rating columns (1-5), or type ratings into the Score here columns of Priorities.',
  },
  'criterion-not-found': {
    text: 'The criterion {label} that Settings name was not found{place}.',
    effect: 'Its weight counts as missing for every project.',
    fix: 'Correct its label or column in Settings, or add the column.',
  },
  'single-criterion': {
    text: 'Settings name only one criterion, {label}.',
    effect: 'The ranking is the order of that one column.',
    fix: 'Name a second criterion in Settings.',
  },
  'criterion-weights-invalid': {
    text: 'These weights cannot be used: {labels}. No weight may be negative, and one must be above zero.',
    effect: 'No project is scored.',
    fix: 'Type weights of zero or more.',
  },
  'criterion-weights-incomplete': {
    text: 'Some criteria have a typed weight, but not these: {columns}.',
    effect: 'All criteria count equally.',
    fix: 'Type a weight for every criterion.',
  },
  'criterion-mixed-currencies': {
    text: 'The column {label} holds several currencies.',
    effect: 'Its amounts cannot be compared, so it is no criterion.',
    fix: 'Convert the amounts into one currency.',
  },
  'raw-points-mixed': {
    text: 'Raw points ({labels}) stand beside criteria with a scale.',
    effect: 'They have no common unit, so no project is scored.',
    fix: 'Set a scale for every criterion, or "none" for all.',
  },
  'outside-scale': {
    text: '{label}: {count} {count?value lies|values lie} outside the scale {low}-{high}, the first is {value}.',
    effect: 'Such a value counts as the nearest end of the scale.',
    fix: 'Correct the value, or the scale in Settings.',
  },
  'criterion-value-missing': {
    text: '{label} is missing for {count} open {count?project|projects}.',
    effect: 'The score rests on the other criteria, and its range shows what the missing value could change.',
    fix: 'Fill in {label}.',
  },
  'project-not-scored': {
    text: '{count} open {count?project has|projects have} values for less than {percent}% of the weight (first: {first}).',
    effect: 'No score and no rank for {count?it|them}.',
    fix: 'Fill in the missing criteria.',
  },
  'does-not-discriminate': {
    text: '{label} does not discriminate: it is {value} for every open project that has a value.',
    effect: 'It counts one half for each of them and moves no rank.',
    fix: 'Declare its scale in Settings, or leave it out.',
  },
  'rank-reversal-possible': {
    text: '{label} is scaled between its smallest and largest value ({low} to {high}).',
    effect: 'When projects enter or leave, two others may change places.',
    fix: 'Declare its scale in Settings.',
  },
  'scaled-by-logarithm': {
    text: '{label} spans more than two orders of magnitude and is scaled by its logarithm.',
    effect: 'Ten times the amount is one step, whatever the size. Amounts of zero or less count as the smallest.',
    fix: 'Declare its scale in Settings to scale it evenly.',
  },
  'unlock-criteria': {
    text: 'Add two rating columns such as Value and Urgency (1-5): scores and ranks for {count} {count?project|projects}.',
  },
  'unlock-criterion-values': { text: 'Fill in {label}: it is missing for {count} unscored {count?project|projects}.' },
  'unlock-weights': {
    text: 'Correct the weights or scales of the criteria: scores and ranks for {count} {count?project|projects}.',
  },
  'look-first-overdue': { text: 'End date passed {days} {days?day|days} ago ({cell})' },
  'look-first-over-budget': { text: '{percent}% over budget ({cell})' },
  'look-first-over-year': { text: "{percent}% over the year's plan ({cell})" },
  'look-first-silent': { text: 'Silent for {days} {days?day|days} ({cell})' },
  'look-first-money': { text: 'Money: {amount} ({cell})' },
} as const satisfies MessageTable;
