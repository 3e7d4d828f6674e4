import type { Changes } from '../../core/changes';
import { changesSentence, datesInDoubt } from '../../core/changes-sentence';
import type { FieldChange, MoveFlag, ProjectMove } from '../../core/moves/moves';
import { tellingFlags } from '../../core/moves/move-flags';
import { moveFlags } from '../../core/moves/moves';
import { sentence } from '../../core/messages/sentence';
import { labelOf, tellingChanges, valueTexts } from '../../core/sheets/moved-text';
import { projectFields } from '../../core/tables/catalogue';
import { a1 } from '../../core/workbook/address';
import type { CellAddress } from '../../core/workbook/address';
import { dateText } from '../../core/workbook/day-text';
import { showFinding } from './show-inspection';
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
export function showChanges(found: Changes): string {
  const { result, moves } = found;
  const doubt = datesInDoubt(found);
  const newNames = namesOf(found.now);
  return [
    wrap(`${result.old.file} (as of ${result.old.asOf}) → ${result.new.file} (as of ${result.new.asOf})`, 2),
    ...(doubt === null ? [] : [wrap(doubt, 2)]),
    wrap(changesSentence(found)),
    ...[...moveFlags, 'other' as const].flatMap((flag) => showGroup(found, flag)),
    ...listed('Renamed', renamedLines(found)),
    ...listed('New', moves.appeared.map((key) => `  ${named(key, newNames.get(key))}`)),
    ...listed('Gone', moves.gone.map(({ key, name }) => `  ${named(key, name)}`)),
    ...doubts(found),
  ].join('\n');
}

/** Every project of a flag is counted, but stands under its first one alone. */
function showGroup(found: Changes, flag: MoveFlag | 'other'): readonly string[] {
  const { projects } = found.moves;
  const here = projects.filter((move) => (tellingFlags(move)[0] ?? 'other') === flag && move.flags.length + move.changes.length > 0);
  const above = flag === 'other' ? 0 : projects.filter((move) => tellingFlags(move).includes(flag)).length - here.length;
  if (here.length + above === 0) return [];
  const count = above === 0 ? `${here.length}` : `${here.length + above}, ${above} of them above`;
  const more = here.length > shownProjects ? [`  and ${here.length - shownProjects} more (--json lists them)`] : [];
  return ['', `${titles[flag]} (${count})${here.length > 0 ? ':' : ''}`, ...here.slice(0, shownProjects).map((move) => showMove(move, found)), ...more];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > shownProjects ? [`  and ${lines.length - shownProjects} more (--json lists them)`] : [];
  return ['', `${title} (${lines.length}):`, ...lines.slice(0, shownProjects), ...more];
}

function namesOf({ side }: Changes['now']): ReadonlyMap<string, string> {
  return new Map(side.states.map(({ key, name }) => [key, name]));
}

function named(key: string, name: string = key): string {
  return cut(name === key ? key : `${name} (${key})`, 76);
}

/** Where the two sides know a project by other keys, its names say which one is meant. */
function renamedLines(found: Changes): readonly string[] {
  const [oldNames, newNames] = [namesOf(found.old), namesOf(found.now)];
  return found.moves.renamed.map(({ from, to, why }) => wrap(`  ${cut(named(from, oldNames.get(from)), 60)} → ${cut(named(to, newNames.get(to)), 60)}: ${sentence(why)}`, 4));
}

/** What is not compared is said last, as it explains what is missing above. */
function doubts({ result, moves }: Changes): readonly string[] {
  const added = moves.notCompared.filter(({ why }) => why.kind === 'added').map(({ field }) => projectFields[field].label);
  return [
    ...(result.findings.length > 0 ? ['', 'Mind:', ...result.findings.map(showFinding)] : []),
    ...(added.length > 0 ? ['', wrap(`Known in the newer file alone, so not compared: ${added.join(', ')}.`, 2)] : []),
  ];
}

function showMove({ key, name, flags, ...move }: ProjectMove, found: Changes): string {
  const changes = tellingChanges(move.changes);
  const parts = changes.slice(0, shownChanges).map((change) => changeText(change, found.now.portfolio.money));
  const more = changes.length > shownChanges ? [`and ${changes.length - shownChanges} more`] : [];
  const overdue = flags.includes('newly-overdue') ? overdueText(key, found) : [];
  const head = `  ${cut(name === key ? name : `${name} (${key})`, 70)}`;
  const all = [...overdue, ...parts, ...more];
  return wrap(all.length === 0 ? head : `${head}: ${all.join('; ')}`, 4);
}

function overdueText(key: string, { now }: Changes): readonly string[] {
  const end = now.side.states.find((state) => state.key === key)?.values.get('end');
  return typeof end?.value === 'number' ? [`end ${dateText(end.value)} has passed (${cellText(end.cell)})`] : [];
}

function changeText(change: FieldChange, money: Changes['now']['portfolio']['money']): string {
  const { field, days, oldCell, newCell } = change;
  const unit = field === 'lifecycle' ? undefined : money.get(field);
  const { old, new: now } = valueTexts(field, [change.old, change.new], unit);
  const by = days === null ? '' : `, ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
  const cells = [oldCell, newCell].map(cellText);
  const place = cells.every((cell) => cell === '–') ? '' : ` (${cells.join(' → ')})`;
  return `${labelOf(field, unit)} ${old} → ${now}${by}${place}`;
}

function cellText(cell: CellAddress | null): string {
  return cell ? a1(cell.row, cell.column) : '–';
}
