import { changesInWords } from './change-in-words';
import type { ChangeInWords } from './change-in-words';
import { sentence } from './messages/sentence';
import { tellingFlags } from './moves/move-flags';
import { moveFlags } from './moves/moves';
import type { MoveFlag, Moves, ProjectMove } from './moves/moves';
import type { Portfolio } from './portfolio/portfolio';
import { isTelling, movedLines, movedNotes, movedSentence, movedWarning } from './sheets/moved-view';
import type { Report } from './sheets/report';
import { isoOf } from './workbook/day';

/** A project that moved; its flags are those that tell a reader something. */
export type MovedCard = Pick<ProjectMove, 'key' | 'name' | 'flags' | 'computed' | 'reported'> & {
  /** The weightiest first. */
  readonly changes: readonly ChangeInWords[];
  /** Why its colour by the figures changed; empty where it did not. */
  readonly cause: string;
};

/** What moved since the last reporting period, as a pane tells it. */
export type MovedAccount = {
  /** The date of that period, ISO. */
  readonly since: string;
  readonly sentence: string;
  /** Who is new or gone, and what the reader must know. */
  readonly notes: readonly string[];
  /** Projects by the first thing to notice about them, the most telling first; none is empty. */
  readonly groups: readonly { readonly flag: MoveFlag | 'other'; readonly cards: readonly MovedCard[] }[];
  readonly appeared: readonly { readonly key: string; readonly name: string }[];
  /** Names. */
  readonly gone: readonly string[];
  /** Keys or names, and why the two are taken for one. */
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly why: string }[];
};

/** What moved since the last reporting period; null where none is remembered. */
export function movedAccount(report: Report): MovedAccount | null {
  const { moves, portfolio } = report;
  const sentenceOf = movedSentence(report);
  if (!moves || sentenceOf === null) return null;
  const warning = movedWarning(report);
  const cards = movedLines(report).filter(isTelling).map(({ move, cause }) => cardOf(move, portfolio.money, cause));
  return {
    since: isoOf(moves.since.asOf),
    sentence: sentenceOf,
    notes: [...(warning === null ? [] : [warning]), ...movedNotes(report)],
    ...{ groups: grouped(cards), ...comings(moves, portfolio) },
  };
}

function comings({ appeared, gone, renamed }: Moves, { projects }: Pick<Portfolio, 'projects'>): Pick<MovedAccount, 'appeared' | 'gone' | 'renamed'> {
  const names = new Map(projects.map(({ key, name }) => [key, name]));
  return {
    appeared: appeared.map((key) => ({ key, name: names.get(key) ?? key })),
    gone: gone.map(({ name }) => name),
    renamed: renamed.map(({ from, to, why }) => ({ from, to, why: sentence(why) })),
  };
}

function grouped(cards: readonly MovedCard[]): MovedAccount['groups'] {
  const first = ({ flags }: MovedCard): MoveFlag | 'other' => flags[0] ?? 'other';
  return [...moveFlags, 'other' as const].map((flag) => ({ flag, cards: cards.filter((card) => first(card) === flag) })).filter((group) => group.cards.length > 0);
}

function cardOf(move: ProjectMove, money: Portfolio['money'], cause: string): MovedCard {
  const { key, name, computed, reported } = move;
  return { ...{ key, name, computed, reported, cause }, flags: tellingFlags(move), changes: changesInWords(move, money) };
}
