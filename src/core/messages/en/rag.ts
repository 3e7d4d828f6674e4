import type { MessageTable } from '../message-table';

/** Reasons behind colours, findings of the RAG analysis, and what would unlock more of it. */
export const ragMessages = {
  'rag-overdue': { text: 'end date passed {days} {days?day|days} ago ({cell})' },
  'rag-finish-slip': { text: 'end is {days} {days?day|days} later than its baseline ({cell} against {baselineCell})' },
  'rag-baseline-kept': { text: 'end keeps to its baseline ({cell} against {baselineCell})' },
  'rag-behind-plan': { text: '{actual}% complete where {planned}% was planned by now ({cell})' },
  'rag-on-plan': { text: '{actual}% complete, {planned}% planned by now ({cell})' },
  'rag-index-low': { text: '{measure} is {value}, below {limit} ({cell})' },
  'rag-index-kept': { text: '{measure} is {value}, not below {limit} ({cell})' },
  'rag-actual-over': { text: 'actual cost is {percent}% over budget ({cell} against {budgetCell})' },
  'rag-actual-within': { text: 'actual cost is within budget ({cell} against {budgetCell})' },
  'rag-forecast-over': { text: 'forecast cost is {percent}% over budget ({cell} against {budgetCell})' },
  'rag-forecast-within': { text: 'forecast cost is within budget ({cell} against {budgetCell})' },
  'rag-in-year-under': { text: "forecast is {percent}% under the year's plan: possible slippage ({cell})" },
  'rag-projection-over': { text: 'spent at this pace, cost ends {percent}% over budget ({complete}% complete, {cell})' },
  'rag-milestone-overdue': { text: 'milestone {name} is {days} {days?day|days} overdue ({cell})' },
  'rag-next-milestone-overdue': { text: 'next milestone is {days} {days?day|days} overdue ({cell})' },
  'rag-milestones-kept': { text: '{count} due {count?milestone|milestones} done, none overdue' },
  'rag-critical-risk': { text: '{count} open critical {count?risk|risks}, first {name} ({cell})' },
  'rag-critical-risk-overdue': { text: 'critical risk {name} is {days} {days?day|days} past its action date ({cell})' },
  'rag-no-critical-risk': { text: 'none of {count} open {count?risk|risks} is critical' },

  'cannot-rag': {
    text: 'No colour could be computed for any of {of} open {of?project|projects}. Missing: {fields}.',
    effect: 'The figures give no RAG status; reported colours are shown as they are.',
    fix: 'Add an end date, and % complete with a start or a baseline end.',
  },
  watermelon: {
    text: '{count} {count?project is|projects are} reported better than the figures.',
    effect: 'Both colours are shown side by side, with the fact and its cell; the reported one stays as it is.',
    fix: 'Ask the owner which of the two is out of date: the figures or the colour.',
  },
  silent: {
    text: '{count} open {count?project has|projects have} not been updated for more than {days} days.',
    effect: 'The colours stay, but are not confirmed.',
    fix: 'Ask the owner for an update, or close the project.',
  },
  'no-last-updated': {
    text: 'Nothing says when each row was last updated.',
    effect: 'How fresh the colours are cannot be told.',
    fix: 'Add a column Last updated with a date in each row.',
  },
  'last-updated-constant': {
    text: 'Last updated is the same day in all {count} rows.',
    effect: 'The column is ignored: it does not tell which projects are fresh.',
    fix: 'Enter for each project the day on which it was really looked at.',
  },
  'last-updated-is-start': {
    text: 'Last updated equals the start date in most of {count} rows.',
    effect: 'The column is ignored: it does not tell which projects are fresh.',
    fix: 'Enter for each project the day on which it was really looked at.',
  },
  'critical-risk-without-owner': {
    text: '{count} open critical {count?risk has|risks have} no owner.',
    effect: 'No colour is made worse by this.',
    fix: 'Name who acts on {count?it|each of them}.',
  },
  'money-not-comparable': {
    text: '{column} and {other} are in different currencies, units or spans of time ({count} {count?row|rows}).',
    effect: 'Cost is not rated from these two columns.',
    fix: 'Give both columns the same currency and unit, both for the whole project or both for one year.',
  },
  'budget-zero': {
    text: 'The budget is 0 in {count} {count?row|rows} that {count?has|have} costs.',
    effect: 'Cost is not rated there: 0 counts as missing.',
    fix: 'Enter the budget, or leave the cell empty.',
  },

  'unlock-rag-end': { text: 'Add an end date: schedule colours for {count} {count?project|projects}' },
  'unlock-rag-percentComplete': { text: 'Add % complete: schedule colours for {count} {count?project|projects}' },
  'unlock-rag-start': { text: 'Add a start date: schedule colours for {count} {count?project|projects}' },
  'unlock-rag-baselineEnd': { text: 'Add a baseline end date: schedule colours for {count} {count?project|projects}' },
} as const satisfies MessageTable;
