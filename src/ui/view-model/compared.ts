import type { ComparedGroup, Comparison } from '../../core/comparison';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';

/** What moved in one sentence. */
export function headline({ counts: { matched, moved, later, silent }, appeared, gone, isWhole }: Comparison): string {
  if (moved === 0 && appeared.length === 0 && gone.length === 0) return text(isWhole ? 'page.compared-nothing' : 'page.compared-nothing-known', { count: matched });
  const parts = [
    text('page.compared-moved', { count: moved, of: matched }),
    text('page.compared-ends', { count: later }),
    ...(silent > 0 ? [text('page.compared-silent', { count: silent })] : []),
    text('page.compared-came', { new: appeared.length, gone: gone.length }),
  ];
  return `${parts.join('; ')}.`;
}

const titles: Readonly<Record<ComparedGroup['flag'], TextKey>> = {
  'date-moved-rating-did-not': 'page.flag-date-moved',
  'baseline-changed': 'page.flag-baseline',
  'newly-overdue': 'page.flag-overdue',
  'money-moved': 'page.flag-money',
  reopened: 'page.flag-reopened',
  'progress-up-end-later': 'page.flag-progress',
  'comment-unchanged': 'page.flag-comment',
  other: 'page.flag-other',
};

/** What a flag means, and how many projects have it. */
export function flagTitle(flag: ComparedGroup['flag'], count: number): string {
  return text('page.flag', { title: text(titles[flag]), count });
}
