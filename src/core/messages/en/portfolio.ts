import type { MessageTable } from '../message-table';

/** Findings about reading values, keys, hierarchy, objectives and joins. */
export const portfolioMessages = {
  'as-of-today': {
    text: 'No status date was found, so today is used.',
    effect: 'What is overdue is counted up to today.',
    fix: 'Write the status date into the title, such as "Status as of 31 October 2026".',
  },
  'as-of-doubtful': {
    text: 'No status date was found, so today is used; {past} of {of} end dates lie before it.',
    effect: 'If the sheet shows an earlier state, too much is called overdue.',
    fix: 'Give the date the sheet was true for: in its title or in Settings.',
  },
  'value-not-given': {
    text: '{header}: {count} {count?cell says|cells say} that there is no value ({examples}).',
    effect: 'Counted as missing.',
  },
  'value-by-reference': {
    text: '{header}: {count} {count?cell refers|cells refer} to another row ({examples}).',
    effect: 'Counted as missing here; the amount counts where it stands.',
  },
  'error-value': {
    text: '{header}: {count} {count?cell shows|cells show} an error ({examples}).',
    effect: 'Counted as missing.',
    fix: 'Repair the formula.',
  },
  'rate-not-read': {
    text: '{header}: {count} {count?amount is|amounts are} per period, not a total ({examples}).',
    effect: 'Left out of all totals and ratios.',
    fix: 'Type the total amount.',
  },
  'other-currency': {
    text: '{header}: {count} {count?amount is|amounts are} in another currency than the column ({examples}).',
    effect: 'Left out of all totals and ratios.',
    fix: 'Convert {count?it|them} into the currency of the column.',
  },
  'mixed-percent-scale': {
    text: '{header}: {count} {count?number|numbers} may be a fraction or a percentage, for the column holds both ({examples}).',
    effect: 'Counted as missing.',
    fix: 'Type every value on one scale, or with its percent sign.',
  },
  'ambiguous-number': {
    text: '{header}: nothing shows whether the mark groups thousands or is decimal in {count} {count?number|numbers} ({examples}).',
    effect: 'Counted as missing.',
    fix: 'Type the numbers as numbers.',
  },
  'no-rag-colour': {
    text: '{header}: {count} {count?cell tells|cells tell} a state or another colour, not red, amber or green ({examples}).',
    effect: 'No reported colour. Closed only where the sheet says that it means so; otherwise lateness is not held against {count?it|them}.',
    fix: 'Keep the state in a column of its own, and the colour here.',
  },
  'unreadable-text': {
    text: '{header}: {count} {count?cell|cells} could not be read as text ({examples}).',
    effect: 'Counted as missing.',
  },
  'unreadable-colour': {
    text: '{header}: {count} {count?cell names|cells name} no colour for certain ({examples}).',
    effect: 'No reported colour for {count?this row|these rows}.',
    fix: 'Type Red, Amber or Green.',
  },
  'unreadable-date': {
    text: '{header}: {count} {count?cell is|cells are} no date ({examples}).',
    effect: 'Counted as missing.',
    fix: 'Type a date, such as 2026-10-31.',
  },
  'unreadable-money': {
    text: '{header}: {count} {count?cell is|cells are} no amount ({examples}).',
    effect: 'Left out of all totals and ratios.',
    fix: 'Type the amount as a number, and the words in another column.',
  },
  'unreadable-number': {
    text: '{header}: {count} {count?cell is|cells are} no number ({examples}).',
    effect: 'Counted as missing.',
    fix: 'Type a number.',
  },
  'unreadable-percent': {
    text: '{header}: {count} {count?cell is|cells are} no percentage ({examples}).',
    effect: 'Counted as missing.',
    fix: 'Type a percentage from 0 to 100%.',
  },
  'unreadable-effort': {
    text: '{header}: {count} {count?cell is|cells are} no effort in hours, days or weeks ({examples}).',
    effect: 'Counted as missing.',
    fix: 'Type hours or days, such as 40h or 5d.',
  },
  'implausible-date': {
    text: '{header}: {count} {count?date lies|dates lie} before 1990 or after 2100 ({examples}).',
    effect: 'Used as it stands.',
    fix: 'Correct the year.',
  },
  'finish-before-start': {
    text: '{header}: {count} {count?project finishes|projects finish} before {count?it starts|they start} ({examples}).',
    effect: 'No duration, so nothing is measured against it.',
    fix: 'Correct the start or the end.',
  },
  'percent-out-of-range': {
    text: '{header}: {count} {count?percentage is|percentages are} below 0 or above 100% ({examples}).',
    effect: 'Used as it stands, but no more than 100% ever closes a project.',
    fix: 'Correct the percentage.',
  },
  'negative-money': {
    text: '{header}: {count} {count?amount is|amounts are} negative ({examples}).',
    effect: 'Kept as it stands.',
    fix: 'Correct the sign, or keep income in a column of its own.',
  },
  'unknown-status': {
    text: '{header}: {count} {count?status does|statuses do} not say whether the project is live, on hold or done ({examples}).',
    effect: 'Phase, % complete and actual end decide; without them the project counts as live, but lateness is not held against it.',
    fix: 'Use words such as Not started, In progress, On hold, Done, Cancelled.',
  },
  'actual-end-ahead': {
    text: '{count} actual {count?end lies|ends lie} after the status date ({examples}).',
    effect: 'Not counted as done; lateness is not held against {count?it|them}.',
    fix: 'Move what is planned into the end or forecast end column.',
  },
  'status-against-percent': {
    text: '{header}: {count} {count?status contradicts|statuses contradict} the % complete ({examples}).',
    effect: 'The status counts.',
    fix: 'Correct the one that is wrong.',
  },
  'missing-name': {
    text: '{count} {count?row has|rows have} no project name.',
    effect: 'Shown by id, or by row number.',
    fix: 'Type the name.',
  },
  'duplicate-id': {
    text: '{count} rows share their id with another row ({examples}).',
    effect: 'Told apart by id and name together.',
    fix: 'Give each project an id of its own.',
  },
  'repeated-key': {
    text: '{count} {count?row repeats|rows repeat} the id and name of an earlier row ({examples}).',
    effect: 'Told apart by #2, #3 in the order of the sheet: notes may move when rows are sorted.',
    fix: 'Give each project an id of its own.',
  },
  'roll-up-differs': {
    text: '{count} {count?budget is|budgets are} not the sum of the rows below {count?it|them}.',
    effect: 'The rows below count, the sum row does not.',
    fix: 'Correct the sum, or the rows below.',
  },
  'mixed-currencies': {
    text: '{header}: several currencies or units in one field.',
    effect: 'Its amounts are never summed.',
    fix: 'Convert the amounts into one currency and one unit.',
  },
  'unknown-objective': {
    text: '{count} {count?objective that a project names is|objectives that projects name are} not in the table of objectives ({examples}).',
    effect: 'Shown as {count?an objective|objectives} of {count?its|their} own.',
    fix: 'Correct the spelling, or add a row to the table.',
  },
  'objective-column-is-prose': {
    text: 'The objective column describes each project in its own words ({examples}).',
    effect: 'Not used as objectives.',
    fix: 'Add a column with the short name of the objective.',
  },
  'unmatched-risks': {
    text: '{count} {count?risk names|risks name} a project that is not in the main table ({examples}).',
    effect: 'Not held against any project.',
    fix: 'Type the project as the main table has it.',
  },
  'unmatched-milestones': {
    text: '{count} {count?milestone names|milestones name} a project that is not in the main table ({examples}).',
    effect: 'Not held against any project.',
    fix: 'Type the project as the main table has it.',
  },
  'unmatched-allocations': {
    text: '{count} {count?allocation names|allocations name} work that is not in the main table ({examples}).',
    effect: 'Counted as demand all the same.',
    fix: 'Type the project as the main table has it, where it is one.',
  },
  'milestone-without-date': {
    text: '{count} {count?milestone has|milestones have} no date.',
    effect: 'Never overdue.',
    fix: 'Type the date.',
  },
  'allocation-unit-unclear': {
    text: 'The columns of periods do not say whether they hold hours, days, FTE or per cent.',
    effect: 'Not read: no demand or capacity from this table.',
    fix: 'Name the unit above the table or in its headers, such as "Hours".',
  },
} as const satisfies MessageTable;
