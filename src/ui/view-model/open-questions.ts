import type { ColumnQuestions } from '../../core/column-questions';

/** How many things are still to be answered. */
export function openQuestions({ columns, dateOrder, missing }: ColumnQuestions): number {
  const dates = dateOrder && dateOrder.chosen === null ? 1 : 0;
  return columns.filter(({ certainty }) => certainty === 'doubtful').length + dates + missing.length;
}
