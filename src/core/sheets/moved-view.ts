import { isOpen } from '../portfolio/portfolio';
import type { Lifecycle, Rag } from '../portfolio/portfolio';
import { tellingFlags } from '../moves/move-flags';
import type { ProjectMove } from '../moves/moves';
import { whatMoved } from './moved-headline';
import { projectFields } from '../tables/catalogue';
import { movedText } from './moved-text';
import { capital, colourWord, factText, isEstimate } from './rag-words';
import type { Report } from './report';
import { projectViews } from './report-view';
import type { ProjectView } from './report-view';
import { cutText, dateText, listText, periodText, say, sayOf } from './words';

/** A project that moved, as sheets and results show it. */
export type MovedLine = {
  readonly move: ProjectMove;
  readonly view: ProjectView;
  /** What moved, with cells. */
  readonly text: string;
  /** Why its computed colour changed; empty where it did not. */
  readonly cause: string;
  /** Days by which its end moved later (negative: earlier); null where it did not. */
  readonly days: number | null;
};

/** Every project that moved, the most telling first; empty without an earlier period. */
export function movedLines(report: Report): readonly MovedLine[] {
  const views = new Map(projectViews(report).map((view) => [view.project.key, view]));
  return (report.moves?.projects ?? []).flatMap((move) => {
    const view = views.get(move.key);
    if (!view) return [];
    const days = move.changes.find(({ field }) => field === 'end')?.days ?? null;
    return [{ move, view, text: movedText(report, move, view.project), cause: causeText(report, move, view), days }];
  });
}

/** What moved of each project, in a few words by key: its changes and its new colour by the figures; new ones are `New`. */
export function movedWords(report: Report): ReadonlyMap<string, string> {
  const moved = movedLines(report).map(({ move, text }): [string, string] => [move.key, [...(move.changes.length > 0 ? [text] : []), ...colourChange(move)].join('; ')]);
  return new Map([...(report.moves?.appeared ?? []).map((key): [string, string] => [key, say('moved-is-new')]), ...moved]);
}

function colourChange(move: ProjectMove): readonly string[] {
  return move.computed.old === move.computed.new ? [] : [say(isOver(move) ? 'moved-cause-over' : 'moved-cause', colourNames(move))];
}

/** Does it say more than that some cell was edited: a flag, or another colour? */
export function isTelling({ move }: Pick<MovedLine, 'move'>): boolean {
  const { computed, reported } = move;
  return tellingFlags(move).length > 0 || computed.old !== computed.new || reported.old !== reported.new;
}

/** `Green → Red by the figures: end date passed 41 days ago (J17)`; empty where it has the colour that it had. */
export function causeText(report: Report, move: ProjectMove, { rating }: ProjectView): string {
  const { computed } = move;
  if (computed.old === computed.new) return '';
  const args = colourNames(move);
  if (isOver(move)) return say('moved-cause-over', args);
  if (hasOtherRules(report)) return say('moved-cause-rules', args);
  const fact = computed.new === null ? '' : factText(rating);
  if (fact === '') return say('moved-cause', args);
  return say('moved-cause-fact', { ...args, fact: isEstimate(rating) ? say('estimate', { text: fact }) : fact });
}

/** Did its colour end because it is closed or on hold now? */
function isOver({ computed, lifecycle }: ProjectMove): boolean {
  return computed.new === null && !isOpen(lifecycle.new);
}

function colourNames({ computed, lifecycle }: ProjectMove): { readonly old: string; readonly new: string } {
  return { old: colourName(computed.old, lifecycle.old), new: colourName(computed.new, lifecycle.new) };
}

function colourName(colour: Rag | null, lifecycle: Lifecycle): string {
  if (colour !== null) return capital(colourWord(colour));
  if (lifecycle === 'on-hold') return say('moved-on-hold');
  return say(isOpen(lifecycle) ? 'moved-no-colour' : 'moved-closed');
}

/** `Since 31 Oct 2026: 2 turned red, 5 end dates later while the rating stayed or improved.` Null without an earlier period. */
export function movedSentence(report: Report): string | null {
  const { moves } = report;
  if (!moves) return null;
  const code = hasOtherRules(report) ? 'moved-since-break' : 'moved-since';
  return say(code, { date: dateText(moves.since.asOf), what: whatMoved(report, moves) });
}

const namedProjects = 3;
const nameLength = 32;

/** Did limits or weights change since the last period? Colours then changed by more than the projects did. */
function hasOtherRules({ trend }: Report): boolean {
  return trend[trend.length - 1]?.isBreak ?? false;
}

/** What every project has lost since the last period, and whom to ask: a line of its own, so that no fall of reds pleases. */
export function movedWarning({ moves, main }: Report): string | null {
  const vanished = (moves?.notCompared ?? []).filter(({ why }) => why.kind === 'vanished').map(({ field }) => projectFields[field].label);
  if (!moves || vanished.length === 0) return null;
  const args = { fields: listText(vanished), count: vanished.length, date: dateText(moves.since.asOf) };
  return main.sheet === null ? say('moved-vanished', args) : say('moved-vanished-sheet', { ...args, sheet: main.sheet });
}

/** Who is new, who is gone, and how many rows were updated for the period: what stands below the sentence. */
export function movedNotes(report: Report): readonly string[] {
  const { moves, updated } = report;
  if (!moves) return [];
  const names = new Map(report.portfolio.projects.map(({ key, name }) => [key, name]));
  const renamed = moves.renamed.filter(({ isCertain }) => isCertain).map(({ from, to }) => say('moved-from-to', { from: cutText(from, nameLength), to: cutText(to, nameLength) }));
  return [
    ...comings(moves.appeared.map((key) => cutText(names.get(key) ?? key, nameLength)), 'moved-new', report),
    ...comings(moves.gone.map(({ name }) => cutText(name, nameLength)), 'moved-gone', report),
    ...comings(renamed, 'moved-renamed', report),
    ...(updated ? [sayOf(report, updated.isByChange ? 'moved-touched' : 'moved-updated', { count: updated.count, of: updated.of, period: periodWords(report, updated.period) })] : []),
  ];
}

/** A few by name, many by number. */
function comings(names: readonly string[], code: 'moved-new' | 'moved-gone' | 'moved-renamed', report: Report): readonly string[] {
  if (names.length === 0) return [];
  if (names.length > namedProjects) return [sayOf(report, `${code}-count`, { count: names.length })];
  return [say(code, { names: listText(names) })];
}

/** A reporting period as people call it: `November 2026`, or `Oct to Dec 2026`. */
export function periodWords({ settings }: Report, period: string): string {
  return periodText(period, { length: settings.values.reportingPeriod });
}

/** How many open projects are silent, for the line that says how fresh the rows are. */
export function silentCount({ rag, portfolio }: Report): number {
  const open = new Set(portfolio.projects.filter(({ lifecycle }) => isOpen(lifecycle)).map(({ key }) => key));
  return rag.projects.filter(({ key, isSilent }) => open.has(key) && isSilent).length;
}
