import type { MessageTable } from '../message-table';

/** Findings and unlocking words of alignment. */
export const alignmentMessages = {
  'cannot-alignment': {
    text: 'Projects cannot be set against objectives. Missing: {fields}.',
    effect: 'No share, gap or orphan is shown; themes stand in where the sheet has a programme or department.',
    fix: 'Add a column that names the objective of each project, or map themes to objectives in Settings.',
  },
  'shares-by-count': {
    text: '{rows} of {of} open projects have an amount of their own.',
    effect: 'Shares are of project count, not of money.',
    fix: 'Fill in the budget.',
  },
  'alignment-mixed-currencies': {
    text: '{count} {count?amount stands|amounts stand} in a column with several currencies.',
    effect: 'They are not summed, so no money is shown from that column.',
    fix: 'Convert the amounts into one currency.',
  },
  'alignment-negative-amount': {
    text: '{count} {count?amount is|amounts are} negative.',
    effect: 'Not counted in the money of objectives and themes.',
    fix: 'Correct the amount, or keep income in a column of its own.',
  },
  'objective-weights-invalid': {
    text: 'The weights of the objectives cannot be used: none may be negative, and one must be above zero.',
    effect: 'No gap against weights is shown.',
    fix: 'Type weights of zero or more.',
  },
  'objective-weights-incomplete': {
    text: 'Some objectives have a weight, but not these: {names}.',
    effect: 'No gap against weights is shown.',
    fix: 'Type a weight for every objective; 0 where it weighs nothing.',
  },
  'objective-without-weight': {
    text: 'Projects name {count?an objective|objectives} outside the weighted ones: {names}.',
    effect: 'Shown without weight and gap.',
    fix: 'Correct the spelling in the projects, or add a weight.',
  },
  'objective-repeated': {
    text: '{count?One objective stands|Objectives stand} in the table twice: {names}.',
    effect: 'The first row counts, the other is left out.',
    fix: 'Keep one row for each objective.',
  },
  'objective-target-is-baseline': {
    text: 'Target and baseline are the same: {names}.',
    effect: 'No progress can be stated.',
    fix: 'Correct the target or the baseline.',
  },
  'objective-dates-reversed': {
    text: 'Due on or before the start: {names}.',
    effect: 'What is to be expected by now is not stated before the due date has passed.',
    fix: 'Correct the dates.',
  },
  'objective-without-baseline': {
    text: 'Target and actual are there, but no baseline: {names}.',
    effect: 'Progress is not stated: where it started from is not known.',
    fix: 'Type the baseline; 0 where it started from nothing.',
  },
  'unlock-objective': {
    text: 'Add an objective to each project: projects and money per objective for {count} {count?project|projects}.',
  },
  'unlock-objective-weight': {
    text: 'Type a weight for every objective: shares against weights for {count} {count?project|projects}.',
  },
  'unlock-objective-orphans': {
    text: 'Name an objective for the {count} {count?project|projects} without one.',
  },
} as const satisfies MessageTable;
