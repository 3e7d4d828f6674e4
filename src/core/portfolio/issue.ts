import type { CellAddress } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding, Severity } from '../workbook/finding';

/** One cell that is wrong or unclear, before cells of one column and pattern become one finding. */
export type Issue = {
  readonly code: string;
  readonly severity: Severity;
  readonly cell: CellAddress;
  /** Header of its column as people read it. */
  readonly header: string;
  /** What the cell says, for the finding's examples. */
  readonly sample: string;
};

const maxExamples = 3;
const longestExample = 40;
const longestHeader = 60;

/**
 * One finding per code, sheet and column, in the order of their first cells; args `header` and `examples`
 * (up to three different texts, quoted).
 */
export function groupIssues(issues: readonly Issue[]): readonly Finding[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.code, issue.cell.sheet, issue.cell.column]);
    const group = groups.get(key);
    if (!group) groups.set(key, [issue]);
    // A filled-down cell is met once in every row below it.
    else if (group[group.length - 1]?.cell.row !== issue.cell.row) group.push(issue);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const args = { header: headerLabel(first.header), examples: examplesOf(group.map(({ sample }) => sample)) };
    const severity = group.find((issue) => issue.severity !== 'note')?.severity ?? first.severity;
    return [finding(first.code, { severity, cells: group.map(({ cell }) => cell), args })];
  });
}

/** A header short enough for a sentence: the first line of each of its levels, cut at 60 characters. */
export function headerLabel(header: string): string {
  const levels = header.split(' / ').map((level) => level.trim().split('\n')[0]?.trim() ?? '');
  return shorten(levels.filter((level) => level !== '').join(' / ').replace(/\s+/g, ' '), longestHeader);
}

/** Up to three different texts, quoted and shortened: `"TBC", "n/a" …`. */
export function examplesOf(samples: readonly string[]): string {
  const distinct = [...new Set(samples.map((sample) => sample.replace(/\s+/g, ' ').trim()))];
  const shown = distinct.slice(0, maxExamples).map((sample) => `"${shorten(sample, longestExample)}"`);
  return distinct.length > maxExamples ? `${shown.join(', ')} …` : shown.join(', ');
}

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  // Never half of a surrogate pair.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
