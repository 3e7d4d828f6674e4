import { findingSentence } from './messages/sentence';
import { a1 } from './workbook/address';
import type { Finding } from './workbook/finding';

export type FindingResult = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly count: number;
  readonly message: string;
};

/** A finding as the command line's JSON and messages show it. */
export function findingResult(finding: Finding): FindingResult {
  const { code, severity, at, count } = finding;
  return {
    code,
    severity,
    sheet: at?.sheet ?? null,
    cell: at ? a1(at.row, at.column) : null,
    count,
    message: findingSentence(finding),
  };
}
