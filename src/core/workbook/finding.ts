import type { CellAddress } from './address';

export type Severity = 'error' | 'warning' | 'note';

/** The worst first. */
export const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Something wrong or unclear in the data, said once per column and pattern. Never thrown, never dropped.
 * `code` names the pattern (catalogue and sentences: core/messages), `at` the first cell it was seen in,
 * `count` how many cells share it, `cells` up to 20 of them in reading order, `args` what the sentence fills in.
 */
export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly at: CellAddress | null;
  readonly count: number;
  readonly cells: readonly CellAddress[];
  readonly args: Readonly<Record<string, string | number>>;
};

/** How many cells a finding lists at most; `count` still tells the whole number. */
export const maxFindingCells = 20;

export type FindingInput = {
  readonly severity: Severity;
  readonly at?: CellAddress | null;
  readonly cells?: readonly CellAddress[];
  readonly count?: number;
  readonly args?: Readonly<Record<string, string | number>>;
};

/**
 * Builds one finding. `at` defaults to the first of `cells`, `count` to the number of `cells` (at least 1).
 */
export function finding(code: string, input: FindingInput): Finding {
  const cells = input.cells ?? (input.at ? [input.at] : []);
  return {
    code,
    severity: input.severity,
    at: input.at ?? cells[0] ?? null,
    count: input.count ?? Math.max(1, cells.length),
    cells: cells.slice(0, maxFindingCells),
    args: input.args ?? {},
  };
}
