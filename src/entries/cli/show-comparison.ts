import type { ComparedPack, PackComparison, PackDifference } from '../../core/packs/compare';
import { comparisonReason, comparisonVerdict } from '../../core/packs/compare-words';
import type { Cell } from '../../core/workbook/cell';
import { cellText } from '../../core/workbook/cell';
import { cut, pad, width, wrap } from './text-layout';

const shownDifferences = 10;

/** A comparison for people, in 80 columns: verdict, what each pack rests on, then the first differences with both cells. */
export function showComparison(comparison: PackComparison): string {
  const { a, b, differences, count, bySheet } = comparison;
  const reason = comparisonReason(comparison);
  const shown = differences.slice(0, shownDifferences);
  return [
    wrap(comparisonVerdict(comparison)),
    ...(reason === '' ? [] : [wrap(reason)]),
    showPack('A', a),
    showPack('B', b),
    ...(bySheet.length > 1 ? [wrap(`  ${bySheet.map(({ sheet, count: of }) => `${sheet} ${of}`).join(' · ')}`, 2)] : []),
    ...shown.flatMap(showDifference),
    ...(count > shown.length ? ['', `and ${count - shown.length} more${count > differences.length ? '' : ' (--json lists them)'}`] : []),
  ].join('\n');
}

function showPack(letter: string, { file, stamp }: ComparedPack): string {
  const parts = stamp ? [`as of ${stamp.asOf ?? '?'}`, `Plumbline ${stamp.version ?? '?'}`, ...(stamp.run === null ? [] : [`run ${stamp.run}`])] : ['no stamp'];
  return wrap(`  ${letter}  ${file}: ${parts.join(' · ')}`, 5);
}

function showDifference({ sheet, key, column, a, b, aCell, bCell }: PackDifference): string[] {
  const what = key === null ? sheet : `${sheet} · ${key} · ${column}`;
  return ['', cut(what, width), showSide('A', aCell, a), showSide('B', bCell, b)];
}

function showSide(letter: string, cell: string | null, value: Cell): string {
  const place = `  ${letter}  ${pad(cell ?? '–', 6)} `;
  return place + cut(cell === null ? 'not there' : cellText(value), width - place.length);
}
