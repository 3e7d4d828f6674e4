import type { ProjectState } from '../snapshots/project-state';

export type ProjectPair = { readonly old: ProjectState; readonly now: ProjectState };

/** May these two be one project? */
export type Fit = (old: ProjectState, now: ProjectState) => boolean;

/** The pairs found so far in one matching: every project is in at most one. */
export class Matched {
  private readonly oldOf = new Map<string, ProjectState>();
  private readonly taken = new Set<string>();

  constructor(
    private readonly old: readonly ProjectState[],
    private readonly now: readonly ProjectState[],
  ) {}

  /** Pairs those unmatched that are alone on their side under a mark, where they fit. An empty mark is none. */
  join(markOf: (state: ProjectState) => string, isFit: Fit): void {
    const left = singles(this.unmatchedOld(), markOf);
    for (const [mark, to] of singles(this.unmatchedNow(), markOf)) {
      const from = left.get(mark);
      if (from && to && mark !== '' && isFit(from, to)) this.add(from, to);
    }
  }

  add(old: ProjectState, now: ProjectState): void {
    this.oldOf.set(now.key, old);
    this.taken.add(old.key);
  }

  unmatchedOld(): readonly ProjectState[] {
    return this.old.filter(({ key }) => !this.taken.has(key));
  }

  unmatchedNow(): readonly ProjectState[] {
    return this.now.filter(({ key }) => !this.oldOf.has(key));
  }

  /** In the order of the new side. */
  pairs(): readonly ProjectPair[] {
    return this.now.flatMap((now) => {
      const old = this.oldOf.get(now.key);
      return old ? [{ old, now }] : [];
    });
  }
}

/** States by mark; null where several share one. */
function singles(states: readonly ProjectState[], markOf: (state: ProjectState) => string): ReadonlyMap<string, ProjectState | null> {
  const found = new Map<string, ProjectState | null>();
  for (const state of states) {
    const mark = markOf(state);
    found.set(mark, found.has(mark) ? null : state);
  }
  return found;
}
