import type { MessageTable } from '../message-table';

/** Findings of detection, why sheets are passed over, and why columns are mapped. */
export const tablesMessages = {
  'ambiguous-date-order': {
    text: "Nothing in column '{header}' shows whether 03/04 is the 3rd of April or the 4th of March: {count} {count?date|dates}.",
    effect: 'These dates are left out.',
    fix: 'Format the column as dates, or type them as 2026-04-03.',
  },
  'mixed-date-order': {
    text: "Column '{header}' holds dates written day first and dates written month first: {count} {count?cell|cells}.",
    effect: 'Dates whose order is not clear are left out.',
    fix: 'Format the column as dates, or type them as 2026-04-03.',
  },
  'ambiguous-decimal-mark': {
    text: "Nothing in column '{header}' shows whether 8.400 means 8400 or 8.4: {count} {count?number|numbers}.",
    effect: '{count?It is|They are} left out of all totals and ratios.',
    fix: 'Type the numbers as numbers.',
  },
  'table-setting-not-found': {
    text: 'Settings name row {row} of sheet {sheet} as the header of the main table, but no table starts there.',
    effect: 'The main table is chosen as if Settings named none.',
    fix: 'Correct the sheet or the row under Table in Settings.',
  },
  'column-setting-invalid': {
    text: "Settings map {field} to column {column}, which the main table does not have.",
    effect: 'That field is mapped as if Settings named no column.',
    fix: 'Correct the column letter in Settings.',
  },
  'why-header': { text: "header '{header}'" },
  'why-group': { text: "'{header}' under a shared header of ratings, or beside other value words" },
  'why-values': { text: 'by its values alone' },
  'why-settings': { text: 'named in Settings' },
  'why-coalesced': { text: 'fills the rows that column {column} leaves blank' },
  'values-dates': { text: '{count} of {filled} are dates' },
  'values-colours': { text: '{count} of {filled} are colours' },
  'values-percents': { text: '{count} percentages' },
  'values-numbers': { text: '{count} {count?number|numbers}' },
  'values-people': { text: '{count} of {filled} are names of people' },
  'values-statuses': { text: '{count} of {filled} are known states' },
  'values-texts': { text: '{count} distinct {count?text|texts}' },
  'values-none': { text: 'no values' },
  'passed-over-empty': { text: 'empty' },
  'passed-over-no-header': { text: 'no header row found' },
  'passed-over-key-values': { text: 'a list of names and values, not a table with a row per project' },
  'passed-over-no-rows': { text: 'a header without rows' },
  'passed-over-copy': { text: 'a copy of sheet {sheet}: the same header over the same rows' },
  'passed-over-matrix': { text: 'a matrix, chart data or calendar without a row per project' },
  'passed-over-lookup': { text: 'a short list of values to choose from' },
  'passed-over-other': { text: 'a table that is neither projects, tasks nor a known register (columns: {columns})' },
  'passed-over-pivot': { text: 'a pivot or summary of other data' },
} as const satisfies MessageTable;
