import { changesInWords } from './change-in-words';
import type { ChangeInWords } from './change-in-words';
import type { Changes } from './changes';
import type { FindingResult } from './finding-result';
import { sentence } from './messages/sentence';
import { tellingFlags } from './moves/move-flags';
import { moveFlags } from './moves/moves';
import type { MoveFlag, ProjectMove } from './moves/moves';
import { projectFields } from './tables/catalogue';
import type { CellAddress } from './workbook/address';
import { isoOf } from './workbook/day';

export type ComparedProject = { readonly key: string; readonly name: string };

/** A project that moved. `overdue`: its end (ISO) has passed since the older workbook. */
export type ComparedMove = ComparedProject & {
  readonly overdue: { readonly end: string; readonly cell: CellAddress | null } | null;
  /** The weightiest first. */
  readonly changes: readonly ChangeInWords[];
};

/** Projects whose first telling flag is this one; `above`: those that have it too, and stand in a group before. */
export type ComparedGroup = { readonly flag: MoveFlag | 'other'; readonly above: number; readonly moves: readonly ComparedMove[] };

/** What moved between two workbooks, told for people: what `plumbline changes` prints, and the page shows. */
export type Comparison = {
  readonly old: { readonly file: string; readonly asOf: string };
  readonly new: { readonly file: string; readonly asOf: string };
  /** Neither names its date, so both count as of today; or the first is the later one. */
  readonly doubt: 'undated' | 'wrong-order' | null;
  readonly counts: {
    readonly matched: number;
    readonly moved: number;
    /** Of those moved: the end is later; and of these by more than 30 days with a rating the same or better. */
    readonly later: number;
    readonly silent: number;
  };
  /** The most telling flag first; groups of nobody are left out. */
  readonly groups: readonly ComparedGroup[];
  readonly renamed: readonly { readonly from: ComparedProject; readonly to: ComparedProject; readonly why: string }[];
  readonly appeared: readonly ComparedProject[];
  readonly gone: readonly ComparedProject[];
  /** What could not be compared, or not for certain. */
  readonly findings: readonly FindingResult[];
  /** Is every field that both may hold compared? */
  readonly isWhole: boolean;
  /** Fields that the newer workbook alone holds, by their labels. */
  readonly added: readonly string[];
};

/** The same for people. */
export function comparisonOf(found: Changes): Comparison {
  const { result, moves } = found;
  const [oldNames, newNames] = [namesOf(found.old), namesOf(found.now)];
  const named = (names: ReadonlyMap<string, string>, key: string): ComparedProject => ({ key, name: names.get(key) ?? key });
  return {
    old: result.old,
    new: result.new,
    doubt: doubtOf(found),
    counts: {
      matched: result.matched,
      moved: moves.projects.length,
      later: moves.projects.filter(({ changes }) => changes.some(({ field, days }) => field === 'end' && (days ?? 0) > 0)).length,
      silent: moves.projects.filter(({ flags }) => flags.includes('date-moved-rating-did-not')).length,
    },
    groups: [...moveFlags, 'other' as const].flatMap((flag) => groupOf(found, flag)),
    renamed: moves.renamed.map(({ from, to, why }) => ({ from: named(oldNames, from), to: named(newNames, to), why: sentence(why) })),
    appeared: moves.appeared.map((key) => named(newNames, key)),
    gone: moves.gone,
    findings: result.findings,
    isWhole: moves.notCompared.length === 0,
    added: moves.notCompared.filter(({ why }) => why.kind === 'added').map(({ field }) => projectFields[field].label),
  };
}

function doubtOf({ result, old, now }: Changes): Comparison['doubt'] {
  if (old.asOfSource === 'today' && now.asOfSource === 'today') return 'undated';
  return result.old.asOf > result.new.asOf ? 'wrong-order' : null;
}

/** Every project of a flag is counted, but stands under its first one alone. */
function groupOf(found: Changes, flag: MoveFlag | 'other'): readonly ComparedGroup[] {
  const { projects } = found.moves;
  const here = projects.filter((move) => (tellingFlags(move)[0] ?? 'other') === flag && move.flags.length + move.changes.length > 0);
  const above = flag === 'other' ? 0 : projects.filter((move) => tellingFlags(move).includes(flag)).length - here.length;
  return here.length + above === 0 ? [] : [{ flag, above, moves: here.map((move) => moveOf(move, found)) }];
}

function moveOf(move: ProjectMove, found: Changes): ComparedMove {
  const { key, name, flags } = move;
  return {
    key,
    name,
    overdue: flags.includes('newly-overdue') ? overdueOf(key, found) : null,
    changes: changesInWords(move, found.now.portfolio.money),
  };
}

function overdueOf(key: string, { now }: Changes): ComparedMove['overdue'] {
  const end = now.side.states.find((state) => state.key === key)?.values.get('end');
  return typeof end?.value === 'number' ? { end: isoOf(end.value), cell: end.cell } : null;
}

function namesOf({ side }: Changes['now']): ReadonlyMap<string, string> {
  return new Map(side.states.map(({ key, name }) => [key, name]));
}
