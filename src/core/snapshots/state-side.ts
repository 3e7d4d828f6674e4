import type { Portfolio, Project, Rag, Sourced } from '../portfolio/portfolio';
import type { ProjectField } from '../tables/catalogue';
import { projectFields } from '../tables/catalogue';
import type { Day } from '../workbook/day';
import { textFingerprint } from '../workbook/fingerprint';
import type { ProjectState, StateSide, StateValue } from './project-state';

/** What a prioritisation says of one project, as far as it is remembered. */
export type ScoreState = { readonly score: number | null; readonly rank: number | null };

/** What the figures say of one project, as far as it is remembered. */
export type ColourState = { readonly computed: Rag | null; readonly confirmed: boolean | null };

export type StateSideInput = {
  readonly portfolio: Portfolio;
  readonly asOf: Day;
  /** Computed colours by project key, and whether they are confirmed; left out where none were computed. */
  readonly colours?: ReadonlyMap<string, ColourState>;
  /** Scores and ranks by project key; left out where none were computed. */
  readonly scores?: ReadonlyMap<string, ScoreState>;
};

/**
 * A portfolio as one side of a comparison: every project in sheet order with every mapped field that could be read.
 * `end` is the current end, whichever column it stands in. A field is known to this side where any project has a value
 * in it. An empty portfolio gives no states and no fields.
 */
export function stateSide({ portfolio, asOf, colours, scores }: StateSideInput): StateSide {
  const states = portfolio.projects.map((project): ProjectState => {
    const score = scores?.get(project.key);
    return {
      key: project.key,
      name: project.name,
      lifecycle: project.lifecycle,
      values: valuesOf(project),
      isEndPlanned: project.currentEnd?.field === 'baselineEnd',
      commentMark: commentMark(project.values.comment?.value),
      computed: colours?.get(project.key)?.computed ?? null,
      confirmed: colours?.get(project.key)?.confirmed ?? null,
      score: score?.score ?? null,
      rank: score?.rank ?? null,
    };
  });
  return { asOf, states, fields: new Set(states.flatMap(({ values }) => [...values.keys()])), money: portfolio.money };
}

/** Short mark of a comment, so that it can be told to be the same without being kept: first 12 hexadecimal digits of the SHA-256 of its trimmed text; null for none. */
export function commentMark(comment: string | null | undefined): string | null {
  const text = (comment ?? '').trim();
  return text === '' ? null : textFingerprint(text).slice(0, 12);
}

function valuesOf(project: Project): ReadonlyMap<ProjectField, StateValue> {
  const values = new Map<ProjectField, StateValue>();
  for (const field of Object.keys(projectFields) as ProjectField[]) {
    const sourced: Sourced<unknown> | null | undefined = field === 'end' ? project.currentEnd : project.values[field];
    const value = sourced ? plainValue(sourced.value) : null;
    if (sourced && value !== null) values.set(field, { value, cell: sourced.cell });
  }
  return values;
}

/** An effort counts by its amount. */
function plainValue(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number' ? value.amount : null;
}
