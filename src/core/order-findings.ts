import { severityOrder } from './workbook/finding';
import type { Finding } from './workbook/finding';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** Findings worst first, then in the order of sheets, rows and columns; what has no place comes last. */
export function orderFindings(snapshot: WorkbookSnapshot, findings: readonly Finding[]): readonly Finding[] {
  const sheets = new Map(snapshot.sheets.map((sheet, index) => [sheet.name as string | null, index]));
  const place = ({ at }: Finding): readonly number[] =>
    at ? [at.sheet === null ? 0 : (sheets.get(at.sheet) ?? sheets.size), at.row, at.column] : [Infinity, 0, 0];
  const keyed = findings.map((finding) => ({ finding, key: [severityOrder[finding.severity], ...place(finding)] }));
  keyed.sort((a, b) => firstDifference(a.key, b.key));
  return keyed.map(({ finding }) => finding);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const [left = 0, right = 0] = [a[index], b[index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
