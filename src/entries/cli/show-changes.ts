import type { ChangeInWords } from '../../core/change-in-words';
import type { ComparedGroup, ComparedMove, ComparedProject, Comparison } from '../../core/comparison';
import type { MoveFlag } from '../../core/moves/moves';
import { a1 } from '../../core/workbook/address';
import type { CellAddress } from '../../core/workbook/address';
import { dayOfIso } from '../../core/workbook/day';
import { dateText } from '../../core/workbook/day-text';
import { showFinding } from './show-inspection';
import { cut, wrap } from './text-layout';

const titles: Readonly<Record<MoveFlag | 'other', string>> = {
  'date-moved-rating-did-not': 'End later by more than 30 days, rating the same or better',
  'baseline-changed': 'Baseline or budget changed',
  'newly-overdue': 'Newly overdue',
  'money-moved': 'Money moved by more than 5%',
  reopened: 'Back from done or cancelled',
  'progress-up-end-later': 'Progress up while the end moved later',
  'comment-unchanged': 'Changed under the same comment',
  other: 'Also changed',
};
const shownProjects = 12;
const shownChanges = 6;

/** What moved, for people, in 80 columns: a headline, then every project under its first flag with cells old → new. */
export function showChanges(found: Comparison): string {
  const { old, new: now, renamed, appeared, gone } = found;
  return [
    wrap(`${old.file} (as of ${old.asOf}) → ${now.file} (as of ${now.asOf})`, 2),
    ...datesInDoubt(found),
    wrap(headline(found)),
    ...found.groups.flatMap(showGroup),
    // Where the two sides know a project by other keys, its names say which one is meant.
    ...listed('Renamed', renamed.map(({ from, to, why }) => wrap(`  ${cut(named(from), 60)} → ${cut(named(to), 60)}: ${why}`, 4))),
    ...listed('New', appeared.map((project) => `  ${named(project)}`)),
    ...listed('Gone', gone.map((project) => `  ${named(project)}`)),
    ...doubts(found),
  ].join('\n');
}

function datesInDoubt({ doubt }: Comparison): readonly string[] {
  if (doubt === 'undated') return [wrap('Neither file names its date: overdue is what has passed by today, in both.', 2)];
  return doubt === 'wrong-order' ? [wrap('The first file is the later one. Were the two named in the wrong order?', 2)] : [];
}

function showGroup({ flag, above, moves }: ComparedGroup): readonly string[] {
  const count = above === 0 ? `${moves.length}` : `${moves.length + above}, ${above} of them above`;
  const more = moves.length > shownProjects ? [`  and ${moves.length - shownProjects} more (--json lists them)`] : [];
  return ['', `${titles[flag]} (${count})${moves.length > 0 ? ':' : ''}`, ...moves.slice(0, shownProjects).map(showMove), ...more];
}

function headline({ counts: { matched, moved, later, silent }, appeared, gone, isWhole }: Comparison): string {
  if (moved === 0 && appeared.length === 0 && gone.length === 0) {
    return isWhole ? `Nothing moved: ${matched} projects are the same in both.` : `Nothing moved in what can be compared of ${matched} projects.`;
  }
  const dates = later === 0 ? 'no end later' : `${later} ${later === 1 ? 'end' : 'ends'} later${silent > 0 ? `, ${silent} of them by more than 30 days with a rating the same or better` : ''}`;
  return `${moved} of ${matched} moved; ${dates}; ${appeared.length} new, ${gone.length} gone.`;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > shownProjects ? [`  and ${lines.length - shownProjects} more (--json lists them)`] : [];
  return ['', `${title} (${lines.length}):`, ...lines.slice(0, shownProjects), ...more];
}

function named({ key, name }: ComparedProject): string {
  return cut(name === key ? key : `${name} (${key})`, 76);
}

/** What is not compared is said last, as it explains what is missing above. */
function doubts({ findings, added }: Comparison): readonly string[] {
  return [
    ...(findings.length > 0 ? ['', 'Mind:', ...findings.map(showFinding)] : []),
    ...(added.length > 0 ? ['', wrap(`Known in the newer file alone, so not compared: ${added.join(', ')}.`, 2)] : []),
  ];
}

function showMove({ key, name, overdue, changes }: ComparedMove): string {
  const parts = changes.slice(0, shownChanges).map(changeText);
  const more = changes.length > shownChanges ? [`and ${changes.length - shownChanges} more`] : [];
  const passed = overdue ? [`end ${dateText(dayOfIso(overdue.end) ?? 0)} has passed (${cellText(overdue.cell)})`] : [];
  const head = `  ${cut(name === key ? name : `${name} (${key})`, 70)}`;
  const all = [...passed, ...parts, ...more];
  return wrap(all.length === 0 ? head : `${head}: ${all.join('; ')}`, 4);
}

function changeText({ label, old, new: now, days, oldCell, newCell }: ChangeInWords): string {
  const by = days === null ? '' : `, ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  const cells = [oldCell, newCell].map(cellText);
  const place = cells.every((cell) => cell === '–') ? '' : ` (${cells.join(' → ')})`;
  return `${label} ${old} → ${now}${by}${place}`;
}

function cellText(cell: CellAddress | null): string {
  return cell ? a1(cell.row, cell.column) : '–';
}
