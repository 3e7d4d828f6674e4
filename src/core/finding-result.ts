import { findingSentence } from './messages/sentence';
import type { FindingResult } from './result';
import { a1 } from './workbook/address';
import type { Finding } from './workbook/finding';

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
