import type { FieldChange, Moves, ProjectMove } from '../../src/core/moves/moves';
import { day } from './analysed-report';
import { fieldCell } from './make-portfolio';

/** A project that moved: nothing changed but what is given; the cells of its changes are those of a built project in that row. */
export function makeMove(input: Partial<ProjectMove> & { readonly key: string }): ProjectMove {
  return {
    ...{ oldKey: input.key, name: input.key, changes: [], flags: [] },
    ...{ computed: { old: null, new: null }, reported: { old: null, new: null }, lifecycle: { old: 'live', new: 'live' } },
    ...input,
  };
}

/** An end that moved between these dates, read in this row now. */
export function endChange(old: string, now: string, row: number): FieldChange {
  return { field: 'end', old: day(old), new: day(now), oldCell: null, newCell: fieldCell(row, 'end'), days: day(now) - day(old) };
}

/** What moved since September 2026, when nobody came or went. */
export function makeMoves(projects: readonly ProjectMove[], parts: Partial<Moves> = {}): Moves {
  return { since: { asOf: day('2026-09-30'), period: '2026-09' }, matched: 44, appeared: [], gone: [], renamed: [], notCompared: [], unitChanges: [], projects, ...parts };
}
