import type { PackComparison, StampPart } from './compare';
import { sentence } from '../messages/sentence';
import { dateText, listText } from '../sheets/words';
import { dayOfIso } from '../workbook/day';

/** The answer in one sentence: `The same numbers, computed by another version (0.1.0 and 0.2.0).` */
export function comparisonVerdict(comparison: PackComparison): string {
  const { equal, differs, count, a, b } = comparison;
  if (!equal) return sentence({ code: 'compare-different', args: { count } });
  if (differs.length === 0) return sentence({ code: 'compare-same', args: {} });
  if (differs.length === 1 && differs[0] === 'version') {
    return sentence({ code: 'compare-same-version', args: { a: a.stamp?.version ?? '', b: b.stamp?.version ?? '' } });
  }
  return sentence({ code: 'compare-same-although', args: { what: whatDiffers(comparison) } });
}

/** Why they differ, as far as their stamps tell; empty where nothing needs a reason. */
export function comparisonReason(comparison: PackComparison): string {
  const { equal, differs, a, b } = comparison;
  if (equal) return '';
  if (differs.length > 0) return sentence({ code: 'compare-because', args: { what: whatDiffers(comparison) } });
  const known = a.stamp !== null && b.stamp !== null && a.stamp.input !== null && b.stamp.input !== null;
  return sentence({ code: known ? 'compare-same-stamp' : 'compare-no-stamp', args: {} });
}

function whatDiffers({ differs, a, b }: PackComparison): string {
  return listText(differs.map((part) => sentence({ code: `compare-${part}`, args: { a: shown(part, a.stamp?.[part]), b: shown(part, b.stamp?.[part]) } })));
}

function shown(part: StampPart, value: string | null | undefined): string {
  const day = part === 'asOf' ? dayOfIso(value ?? '') : null;
  return day === null ? (value ?? '') : dateText(day);
}
