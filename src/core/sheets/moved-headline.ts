import { tellingFlags } from '../moves/move-flags';
import { moveFlags } from '../moves/moves';
import type { FieldChange, MoveFlag, Moves, ProjectMove } from '../moves/moves';
import type { Rag } from '../portfolio/portfolio';
import { reportedSeverity } from '../portfolio/reported-severity';
import type { Report } from './report';
import { listText, say, sayOf } from './words';

const mostParts = 4;

/** What the projects that moved have in common, in one sentence without its beginning: `2 turned red and 1 newly overdue`. */
export function whatMoved(report: Report, { projects, matched: of, notCompared }: Moves): string {
  if (of === 0) return sayOf(report, 'moved-nobody');
  if (projects.length === 0) return sayOf(report, 'moved-nothing', { of });
  const hasLost = notCompared.some(({ field, why }) => why.kind === 'vanished' && ratedFields.has(field));
  const weighty = [
    ...countParts(redParts(hasLost), projects),
    ...flagParts(projects, (flag) => flag !== 'comment-unchanged'),
    ...countParts(colourParts, projects),
  ];
  // A comment copied forward is only said where nothing else is.
  const parts = weighty.length > 0 ? weighty : flagParts(projects, () => true);
  if (parts.length === 0) return sayOf(report, 'moved-a-little', { count: projects.length, of });
  return listText(parts.length > mostParts ? [...parts.slice(0, mostParts), say('moved-and-more')] : parts);
}

type Counted = readonly [code: 'moved-red' | 'moved-not-red' | 'moved-lost-red' | 'moved-amber' | 'moved-green' | 'moved-reported-worse' | 'moved-reported-better', test: (move: ProjectMove) => boolean];

/** What colours are computed from: a red that ends with one of these missing is not healed. */
const ratedFields: ReadonlySet<FieldChange['field']> = new Set(['start', 'end', 'baselineStart', 'baselineEnd', 'percentComplete', 'budget', 'actualCost', 'forecastCost']);

function redParts(hasLost: boolean): readonly Counted[] {
  const isNoLongerRed = ({ computed }: ProjectMove): boolean => computed.old === 'R' && computed.new !== 'R';
  const isForLack = ({ changes }: ProjectMove): boolean => hasLost || changes.some(({ field, new: now }) => now === null && ratedFields.has(field));
  return [
    ['moved-red', ({ computed }) => computed.new === 'R' && computed.old !== 'R'],
    ['moved-not-red', (move) => isNoLongerRed(move) && !isForLack(move)],
    ['moved-lost-red', (move) => isNoLongerRed(move) && isForLack(move)],
  ];
}

const colourParts: readonly Counted[] = [
  ['moved-reported-worse', ({ reported }) => reportedStep(reported) > 0],
  ['moved-amber', ({ computed }) => computed.new === 'A' && turnsFrom(computed.old)],
  ['moved-reported-better', ({ reported }) => reportedStep(reported) < 0],
  ['moved-green', ({ computed }) => computed.new === 'G' && computed.old === 'A'],
];

/** Red ones are counted as no longer red already. */
function turnsFrom(old: Rag | null): boolean {
  return old === 'G' || old === null;
}

function reportedStep({ old, new: now }: ProjectMove['reported']): number {
  return old === null || now === null ? 0 : reportedSeverity[now] - reportedSeverity[old];
}

function countParts(counted: readonly Counted[], projects: readonly ProjectMove[]): readonly string[] {
  return counted.flatMap(([code, test]) => {
    const count = projects.filter(test).length;
    return count > 0 ? [say(code, { count })] : [];
  });
}

/** How many have each of these flags. */
function flagParts(projects: readonly ProjectMove[], isWanted: (flag: MoveFlag) => boolean): readonly string[] {
  const counts = moveFlags.filter(isWanted).map((flag) => ({ flag, count: projects.filter((move) => tellingFlags(move).includes(flag)).length }));
  return counts.filter(({ count }) => count > 0).map(({ flag, count }) => say(`moved-${flag}`, { count }));
}
