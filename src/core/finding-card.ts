import type { Report } from './sheets/report';
import { findingRows, findingStatesOf } from './sheets/findings';
import { cellText } from './workbook/cell';
import type { CellAddress } from './workbook/address';
import { severityOrder } from './workbook/finding';
import type { Severity } from './workbook/finding';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** A finding as a pane shows it: what is wrong, what that does to the result, and how to repair it. */
export type FindingCard = {
  /** As the Findings sheet knows it, so that a state set in the pane stands there after the next refresh. */
  readonly key: string;
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
  /** Empty where it has none. */
  readonly effect: string;
  /** Text to copy for whoever keeps the list; empty where there is nothing to repair. */
  readonly fix: string;
  /** How many cells share it, and up to 20 of them in reading order. */
  readonly count: number;
  readonly cells: readonly CellAddress[];
  readonly isIgnored: boolean;
};

/**
 * All findings by their effect on the result: those that stop a figure, those that change a colour, a rank or a total, each
 * by how many cells they concern; notes, which change nothing, last.
 */
export function findingCards(report: Report, snapshot: WorkbookSnapshot): readonly FindingCard[] {
  const rows = findingRows(report.findings, report.main.sheet);
  const states = findingStatesOf({ report, snapshot }, rows);
  const cards = rows.map(({ key, finding, words }) => {
    const { code, severity, count, at, cells } = finding;
    const places = cells.length === 0 && at ? [at] : cells;
    return { ...{ key, code, severity, count }, ...words, cells: places, isIgnored: cellText(states.get(key) ?? null) === 'Ignored' };
  });
  return [...cards].sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity] || b.count - a.count);
}
