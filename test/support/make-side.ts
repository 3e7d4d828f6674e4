import type { Lifecycle, Rag } from '../../src/core/portfolio/portfolio';
import type { ProjectState, StateSide, StateValue } from '../../src/core/snapshots/project-state';
import { projectFields } from '../../src/core/tables/catalogue';
import type { ProjectField } from '../../src/core/tables/catalogue';
import { dayOfIso } from '../../src/core/workbook/day';

/** Plain values by field; a date may be written as ISO. */
export type StateInput = { readonly [F in ProjectField]?: string | number } & {
  readonly key: string;
  readonly lifecycle?: Lifecycle;
  readonly mark?: string;
  readonly computed?: Rag;
  readonly confirmed?: boolean;
  /** The end is the planned one alone. */
  readonly planned?: boolean;
};

const allFields = Object.keys(projectFields) as ProjectField[];

/** One project as known at one time: its name is its key unless given; cells stand in `row`, the column by its field. */
export function makeState(input: StateInput, row = 0): ProjectState {
  const values = new Map<ProjectField, StateValue>();
  allFields.forEach((field, column) => {
    const given = input[field];
    if (given === undefined) return;
    const value = projectFields[field].kind === 'date' && typeof given === 'string' ? (dayOfIso(given) ?? given) : given;
    values.set(field, { value, cell: { sheet: 'Portfolio', row, column } });
  });
  return {
    key: input.key,
    name: String(input.name ?? input.key),
    lifecycle: input.lifecycle ?? 'live',
    values,
    isEndPlanned: input.planned ?? false,
    commentMark: input.mark ?? null,
    computed: input.computed ?? null,
    confirmed: input.confirmed ?? null,
    score: null,
    rank: null,
  };
}

export type SideInput = Partial<Pick<StateSide, 'money' | 'fields'>> & { readonly asOf?: string };

/** A side of these projects, a row each; it knows the fields that any of them has. As of 31 October 2026 unless given. */
export function makeSide(states: readonly StateInput[], { asOf = '2026-10-31', ...rest }: SideInput = {}): StateSide {
  const made = states.map((state, index) => makeState(state, index + 4));
  return {
    asOf: dayOfIso(asOf) ?? 0,
    states: made,
    fields: new Set(made.flatMap(({ values }) => [...values.keys()])),
    money: new Map(),
    ...rest,
  };
}
