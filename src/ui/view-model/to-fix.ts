import type { Account } from '../../core/account';
import type { FindingCard } from '../../core/finding-card';

/** Findings by what to do with them. */
export type ToFix = {
  /** What would change a colour, a rank or a total, the largest effect first. */
  readonly cards: readonly FindingCard[];
  readonly ignored: readonly FindingCard[];
  /** Known non-values and other things that change nothing. */
  readonly notes: readonly FindingCard[];
};

/** What is to be repaired, what was set aside, and what is only to be known. */
export function toFix({ findings }: Pick<Account, 'findings'>): ToFix {
  const telling = findings.filter(({ severity }) => severity !== 'note');
  return { cards: telling.filter(({ isIgnored }) => !isIgnored), ignored: telling.filter(({ isIgnored }) => isIgnored), notes: findings.filter(({ severity }) => severity === 'note') };
}

export function toFixCount(account: Pick<Account, 'findings'> | null): number {
  return account ? toFix(account).cards.length : 0;
}
