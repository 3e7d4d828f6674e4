import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { isOpen } from './portfolio';
import type { AsOf, Portfolio } from './portfolio';

/** Above this share of open projects past their end, a date that nobody gave is doubted. */
const doubtfulShare = 0.5;

/**
 * Says when today had to stand in for the status date: `as-of-today` as a note, `as-of-doubtful` as a warning where
 * more than half of the open projects with an end lie before it, as they do in a register of an earlier year.
 * Empty when the date was given or found.
 */
export function asOfFindings(asOf: AsOf, { projects }: Portfolio): readonly Finding[] {
  if (asOf.source !== 'today') return [];
  const dated = projects.filter(({ lifecycle, currentEnd }) => isOpen(lifecycle) && currentEnd !== null);
  const past = dated.filter(({ currentEnd }) => currentEnd !== null && currentEnd.value < asOf.day);
  const isDoubtful = past.length > dated.length * doubtfulShare;
  const cells = past.flatMap(({ currentEnd }) => (currentEnd ? [currentEnd.cell] : []));
  return isDoubtful
    ? [finding('as-of-doubtful', { severity: 'warning', cells, count: past.length, args: { past: past.length, of: dated.length } })]
    : [finding('as-of-today', { severity: 'note' })];
}
