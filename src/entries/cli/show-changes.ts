import type { Changes } from '../../core/changes';
import type { FieldChange, MoveFlag, ProjectMove } from '../../core/moves/moves';
import { moveFlags } from '../../core/moves/moves';
import { sentence } from '../../core/messages/sentence';
import { dateText, moneyText, percentText } from '../../core/sheets/words';
import { projectFields } from '../../core/tables/catalogue';
import { a1 } from '../../core/workbook/address';
import type { CellAddress } from '../../core/workbook/address';
import { cut, wrap } from './text-layout';

const titles: Readonly<Record<MoveFlag | 'other', string>> = {
  'date-moved-rating-did-not': 'End later by more than 30 days, rating the same or better',
  'baseline-changed': 'Baseline or budget changed',
  'newly-overdue': 'Newly overdue',
  'money-moved': 'Money moved by more than 5 %',
  reopened: 'Back from done or cancelled',
  'progress-up-end-later': 'Progress up while the end moved later',
  'comment-unchanged': 'Changed under the same comment',
  other: 'Also changed',
};
const shownProjects = 12;
const shownChanges = 6;

/** What moved, for people, in 80 columns: a headline, then every project under its first flag with cells old → new. */
export function showChanges({ result, moves, now }: Changes): string {
  const lines = [wrap(`${result.old.file} (as of ${result.old.asOf}) → ${result.new.file} (as of ${result.new.asOf})`, 2), wrap(headline(result, moves.projects))];
  if (result.old.asOf > result.new.asOf) lines.push(wrap('The first file is the later one: what is called later here came nearer.', 2));
  for (const flag of [...moveFlags, 'other' as const]) {
    const projects = moves.projects.filter(({ flags, changes }) => (flags[0] ?? 'other') === flag && (flags.length > 0 || changes.length > 0));
    if (projects.length === 0) continue;
    lines.push('', `${titles[flag]} (${projects.length}):`, ...projects.slice(0, shownProjects).map((move) => showMove(move, now.portfolio.money)));
    if (projects.length > shownProjects) lines.push(`  and ${projects.length - shownProjects} more (--json lists them)`);
  }
  const renamed = moves.renamed.map(({ from, to, why }) => wrap(`  ${cut(from, 60)} → ${cut(to, 60)}: ${sentence(why)}`, 4));
  return [...lines, ...listed('Renamed', renamed), ...listed('New', moves.appeared.map((key) => `  ${cut(key, 76)}`)), ...listed('Gone', moves.gone.map(({ key, name }) => `  ${cut(name === key ? key : `${key} ${name}`, 76)}`))].join('\n');
}

function headline({ matched, appeared, gone }: Changes['result'], projects: readonly ProjectMove[]): string {
  if (projects.length === 0 && appeared.length === 0 && gone.length === 0) return `Nothing moved: ${matched} projects are the same in both.`;
  const later = projects.filter(({ changes }) => changes.some(({ field, days }) => field === 'end' && (days ?? 0) > 0)).length;
  const silent = projects.filter(({ flags }) => flags.includes('date-moved-rating-did-not')).length;
  const dates = later === 0 ? 'no end later' : `${later} ${later === 1 ? 'end' : 'ends'} later${silent > 0 ? `, ${silent} of them by more than 30 days with a rating the same or better` : ''}`;
  return `${projects.length} of ${matched} moved; ${dates}; ${appeared.length} new, ${gone.length} gone.`;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > shownProjects ? [`  and ${lines.length - shownProjects} more (--json lists them)`] : [];
  return ['', `${title} (${lines.length}):`, ...lines.slice(0, shownProjects), ...more];
}

type Money = Changes['now']['portfolio']['money'];

function showMove({ key, name, changes }: ProjectMove, money: Money): string {
  const parts = changes.slice(0, shownChanges).map((change) => changeText(change, money));
  const more = changes.length > shownChanges ? [`and ${changes.length - shownChanges} more`] : [];
  const head = `  ${cut(name === key ? name : `${name} (${key})`, 70)}`;
  return wrap(parts.length === 0 ? head : `${head}: ${[...parts, ...more].join('; ')}`, 4);
}

function changeText(change: FieldChange, money: Money): string {
  const { field, old, new: now, oldCell, newCell, days } = change;
  const label = field === 'lifecycle' ? 'Lifecycle' : projectFields[field].label;
  const by = days === null ? '' : `, ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  const cells = [oldCell, newCell].map(cellText);
  const place = cells.every((cell) => cell === '–') ? '' : ` (${cells.join(' → ')})`;
  return `${label} ${valueText(field, old, money)} → ${valueText(field, now, money)}${by}${place}`;
}

function valueText(field: FieldChange['field'], value: string | number | null, money: Money): string {
  if (value === null) return 'none';
  if (field === 'lifecycle' || typeof value === 'string') return cut(String(value), 40);
  const { kind } = projectFields[field];
  if (kind === 'date') return dateText(value);
  if (kind === 'fraction') return percentText(value, 1);
  return kind === 'money' ? moneyText(value, money.get(field)) : String(value);
}

function cellText(cell: CellAddress | null): string {
  return cell ? a1(cell.row, cell.column) : '–';
}
